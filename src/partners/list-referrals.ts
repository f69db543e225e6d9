import { operation } from '../access/operation.ts'
import { mayListReferrals } from '../policy/permissions/partners.ts'
import { type AskedWords, askedKey } from './asked-words.ts'
import { listedReferrals } from './referral.store.ts'

/** Which list: a partner has its own; police choose their unit's or the whole force's. And what has been settled lately. */
export type ReferralList = Readonly<{
  whose: 'team' | 'force'
  settled: boolean
  page: number
  /** Reads what was agreed, where that is to be shown. */
  wordsOf?: AskedWords
}>

/** How many referrals a page holds. */
const referralsPerPage = 50
const lately = 14 * 86_400_000

/** What agencies were asked for, and what came of it: both sides of the ledger. */
export const listReferrals = operation({
  permission: mayListReferrals,
  facts: async () => ({}),
  about: (_list: ReferralList) => ({ kind: 'referrals' }),
  async run(tx, { whose, settled, page, wordsOf }, context) {
    const { actor, now } = context
    const isPolice = actor.agency === 'police'
    const found = await listedReferrals(tx, {
      forceId: actor.forceId,
      unitId: isPolice && whose === 'team' ? (actor.unitId ?? null) : null,
      settledSince: settled ? new Date(now.getTime() - lately) : null,
      skip: (page - 1) * referralsPerPage,
      take: referralsPerPage + 1,
    })
    const rows = found.slice(0, referralsPerPage)
    const words = await wordsOf?.(tx, rows, context)
    return {
      rows: rows.map(one => ({ ...one, what: words?.get(askedKey(one)) })),
      more: found.length > referralsPerPage,
      isPolice,
      ...{ whose, settled, page, now },
    }
  },
})

/** A list of referrals as its page shows it. */
export type SeenReferrals = Awaited<ReturnType<typeof listReferrals>>
