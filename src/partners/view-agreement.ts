import { operation } from '../access/operation.ts'
import { rule } from '../kernel/permission.ts'
import { maySignAgreement, mayViewAgency } from '../policy/permissions/partners.ts'
import { aboutAgreement, readAgreement, toEnd, toSign, type Which } from './agreement-facts.ts'

/** An agreement: what is shared with whom, on what ground, until when, and who signed it. */
export const viewAgreement = operation({
  permission: mayViewAgency,
  facts: (tx, which: Which, context) => readAgreement(tx, which, context),
  about: which => aboutAgreement(which),
  run: async (_tx, _which, { actor, now }, facts) => ({
    agreement: facts.agreement,
    maySign: rule(maySignAgreement, actor, toSign(facts, { actor })).allowed,
    mayEnd: rule(maySignAgreement, actor, toEnd(facts)).allowed,
    side: actor.agency === 'police' ? ('police' as const) : ('partner' as const),
    now,
  }),
})

/** An agreement as its page shows it. */
export type SeenAgreement = Awaited<ReturnType<typeof viewAgreement>>
