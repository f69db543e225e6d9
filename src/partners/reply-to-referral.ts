import { operation } from '../access/operation.ts'
import { mistakesAmong, Refusal, refuseMistakes } from '../kernel/problem.ts'
import { decliningReasons } from '../policy/declining.ts'
import { pathwayVersion } from '../policy/index.ts'
import { mayReply } from '../policy/permissions/partners.ts'
import { keepReply } from './referral.store.ts'
import { aboutReferral, readReferral, type Which } from './referral-facts.ts'

/** What an agency says to what it was asked for. Declining needs a reason that can be counted, and words. */
export type NewReply = Which &
  Readonly<{ kind: 'accepted' } | { kind: 'declined'; reason: string; words: string }>

const longest = 2_000

/**
 * Accepts or declines what the actor's agency was asked for. Declining does not end what is owed to the child: it tells
 * whoever asked, who must look elsewhere, withdraw what was asked, or dispute it.
 */
export const replyToReferral = operation({
  permission: mayReply,
  facts: (tx, which: NewReply, context) => readReferral(tx, which, context),
  about: (which, facts) => aboutReferral(which, facts),
  async run(tx, reply, { actor, now }, { referral }) {
    if (referral.settledAt) throw new Refusal('ANSWERED_ALREADY')
    const { episodeId, step, occurrence, kind } = reply
    const why = reply.kind === 'declined' ? checked(reply) : {}
    const { answersTo } = pathwayVersion(referral.pathway, referral.inForceFrom).steps[step] ?? {}
    keepReply(tx, actor, {
      ...{ episodeId, step, occurrence, kind, ...why },
      ...{ childId: referral.childId, at: now, answersTo },
    })
  },
})

function checked({ reason, words }: Readonly<{ reason: string; words: string }>) {
  const said = words.trim()
  const says = `Say why in your own words, in ${longest} characters or fewer.`
  refuseMistakes(
    mistakesAmong([
      [!Object.hasOwn(decliningReasons, reason), 'reason', 'Choose why you decline.'],
      [!said || said.length > longest, 'words', says],
    ]),
  )
  return { reason, words: said }
}
