import { as, cast } from '../../test/cast.ts'
import { aboutEpisode, permissionTable } from '../../test/permission-cases.ts'
import { calledUpon, toCustody } from '../../test/permission-referrals.ts'
import type { Context } from '../kernel/context.ts'
import { disputeEntry } from './dispute-entry.ts'
import { openDispute, viewDispute } from './view-dispute.ts'

const { database, childId, asked } = await calledUpon()
const episodeId = await asked()
const { disputeId } = await disputeEntry(as(cast.niamh), { episodeId, version: 1, words: 'It was earlier.' })

permissionTable('reading a dispute', {
  database,
  did: 'view dispute',
  columns: {
    'between Lambeth and the police': () => ({
      act: (context: Context) => viewDispute(context, { disputeId }),
      about: (outcome: string) => ({
        about: 'dispute',
        about_id: disputeId,
        child_id: outcome === 'NOT_FOUND' ? null : childId,
      }),
    }),
  },
  rows: [
    [`${toCustody.police} ${toCustody.lambeth}`, 'told-of-dispute'],
    [`${toCustody.auditors} ${toCustody.desks}`, 'NOT_PERMITTED'],
    [`${toCustody.told} ${toCustody.strangers}`, 'NOT_FOUND'],
  ],
})

permissionTable('opening an entry to dispute it', {
  database,
  did: 'open dispute',
  columns: {
    'an entry of the police': () => ({
      act: (context: Context) => openDispute(context, { episodeId, version: 1 }),
      about: aboutEpisode(episodeId, childId),
    }),
  },
  rows: [
    [`${toCustody.police} ${toCustody.auditors} ${toCustody.desks}`, 'NOT_PERMITTED'],
    [`${toCustody.lambeth} ${toCustody.told}`, 'told-agency-disputes'],
    [toCustody.strangers, 'NOT_FOUND'],
  ],
})
