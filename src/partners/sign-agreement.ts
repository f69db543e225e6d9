import { operation } from '../access/operation.ts'
import { Refusal } from '../kernel/problem.ts'
import { maySignAgreement } from '../policy/permissions/partners.ts'
import { endNow, signFor } from './agreement.store.ts'
import { beginningOf, standingOf } from './agreement.ts'
import { aboutAgreement, holdToEnd, holdToSign, type Which } from './agreement-facts.ts'
import { written } from './written.ts'

const longest = 300

/** Signs an agreement for the actor's own side. When the other has signed, it is in force from its first day. */
export const signAgreement = operation({
  permission: maySignAgreement,
  facts: (tx, which: Which & Readonly<{ as: string }>, context) => holdToSign(tx, which, context),
  about: which => aboutAgreement(which),
  async run(tx, { as }, { actor, now }, { agreement }) {
    const side = actor.agency === 'police' ? 'police' : 'partner'
    const other = side === 'police' ? agreement.partner : agreement.police
    if (agreement[side] || standingOf(agreement, now) === 'ended') throw new Refusal('AGREEMENT_SETTLED')
    await signFor(tx, actor, {
      ...{ id: agreement.id, side, at: now, as: written({ as }, longest) },
      ...(other ? { beganAt: beginningOf(agreement.startsOn, now) } : {}),
    })
  },
})

/** Ends an agreement early, for either side. Nothing new is shared from this moment. */
export const endAgreement = operation({
  permission: maySignAgreement,
  facts: (tx, which: Which & Readonly<{ reason: string }>, context) => holdToEnd(tx, which, context),
  about: which => aboutAgreement(which),
  async run(tx, { reason }, { actor, now }, { agreement }) {
    if (standingOf(agreement, now) === 'ended') throw new Refusal('AGREEMENT_SETTLED')
    await endNow(tx, actor, { id: agreement.id, at: now, reason: written({ reason }, longest) })
  },
})
