import { operation } from '../access/operation.ts'
import { dutyAddress } from '../kernel/each.ts'
import { isNamedFor } from '../kernel/named-for.ts'
import { rule } from '../kernel/permission.ts'
import { pathwayVersion } from '../policy/index.ts'
import { mayReply, mayViewReferral } from '../policy/permissions/partners.ts'
import { type AskedWords, askedKey, askedTitle } from './asked-words.ts'
import { aboutReferral, readReferral, type Which } from './referral-facts.ts'

/** One referral: what was asked, when it was sent, opened and answered, and by whom. */
export const viewReferral = operation({
  permission: mayViewReferral,
  facts: (tx, which: Which & Readonly<{ wordsOf?: AskedWords }>, context) => readReferral(tx, which, context),
  about: (which, facts) => aboutReferral(which, facts),
  async run(tx, { wordsOf }, context, { referral, owing }) {
    const { actor, now } = context
    const pathway = pathwayVersion(referral.pathway, referral.inForceFrom)
    const step = pathway.steps[referral.step]
    const words = await wordsOf?.(tx, [referral], context)
    return {
      referral,
      title: askedTitle(step?.title ?? referral.step, words?.get(askedKey(referral))),
      pathwayTitle: pathway.title,
      address: dutyAddress(step, referral),
      isReaders: isNamedFor(actor, step, referral.owedBy),
      mayReply: rule(mayReply, actor, { owing }).allowed,
      now,
    }
  },
})

/** A referral as its page shows it. */
export type SeenReferral = Awaited<ReturnType<typeof viewReferral>>
