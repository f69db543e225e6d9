import { operation } from '../access/operation.ts'
import { dutyPlace, type Place, type PlaceShape } from '../kernel/list-place.ts'
import { toldFor } from '../policy/child-records.ts'
import { mayListReferrals } from '../policy/permissions/partners.ts'
import { type AskedWords, askedKey } from './asked-words.ts'
import { referralPage } from './referral.store.ts'

/** Which list: a partner has its own; police choose their unit's or the whole force's. And what has been settled lately. */
export type ReferralList = Readonly<{
  whose: 'team' | 'force'
  settled: boolean
  /** From where in it: from its beginning unless one is named. */
  place?: Place
  /** Reads what was agreed, where that is to be shown. */
  wordsOf?: AskedWords
}>

/** What a place is made of: among what is open as on a worklist, and among what is settled without what is due. */
export const referralPlace = (settled: boolean): PlaceShape =>
  settled ? dutyPlace.filter((_, at) => at !== 1) : dutyPlace

/** How many referrals a page holds. */
const referralsPerPage = 50
const lately = toldFor.settledReferralDays * 86_400_000

/** What agencies were asked for, and what came of it: both sides of the ledger. */
export const listReferrals = operation({
  permission: mayListReferrals,
  facts: async () => ({}),
  about: (_list: ReferralList) => ({ kind: 'referrals' }),
  async run(tx, { whose, settled, place, wordsOf }, context) {
    const { actor, now } = context
    const isPolice = actor.agency === 'police'
    const query = {
      forceId: actor.forceId,
      unitId: isPolice && whose === 'team' ? (actor.unitId ?? null) : null,
      settledSince: settled ? new Date(now.getTime() - lately) : null,
      perPage: referralsPerPage,
    }
    const page = await referralPage(tx, query, place)
    const words = await wordsOf?.(tx, page.rows, context)
    const rows = page.rows.map(one => ({ ...one, what: words?.get(askedKey(one)) }))
    const isPastEnd = rows.length === 0 && place?.back === false
    return { ...page, rows, isPolice, isPastEnd, whose, settled, now }
  },
})

/** A list of referrals as its page shows it. */
export type SeenReferrals = Awaited<ReturnType<typeof listReferrals>>
