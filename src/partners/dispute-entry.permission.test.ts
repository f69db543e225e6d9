import { as, cast } from '../../test/cast.ts'
import { aboutEpisode, permissionTable } from '../../test/permission-cases.ts'
import { calledUpon, toCustody } from '../../test/permission-referrals.ts'
import type { Context } from '../kernel/context.ts'
import { answerDispute, disputeEntry } from './dispute-entry.ts'

const { database, childId, asked } = await calledUpon()
const words = 'He came in at nine, not at ten.'

permissionTable('disputing that a child arrived', {
  database,
  did: 'dispute entry',
  columns: {
    async 'an entry of the police'() {
      const episodeId = await asked()
      const dispute = { episodeId, version: 1, words }
      return {
        act: (context: Context) => disputeEntry(context, dispute),
        about: aboutEpisode(episodeId, childId),
      }
    },
  },
  rows: [
    [`${toCustody.police} ${toCustody.auditors} ${toCustody.desks}`, 'NOT_PERMITTED'],
    [`${toCustody.lambeth} ${toCustody.told}`, 'told-agency-disputes'],
    [toCustody.strangers, 'NOT_FOUND'],
  ],
})

permissionTable('answering what children’s services dispute', {
  database,
  did: 'answer dispute',
  columns: {
    async 'an entry of the police'() {
      const { disputeId } = await disputeEntry(as(cast.niamh), {
        episodeId: await asked(),
        version: 1,
        words,
      })
      const answer = { disputeId, outcome: 'stands', answer: 'It was on the clock.' }
      return {
        act: (context: Context) => answerDispute(context, answer),
        about: (outcome: string) => ({
          about: 'dispute',
          about_id: disputeId,
          child_id: outcome === 'NOT_FOUND' ? null : childId,
        }),
      }
    },
  },
  rows: [
    [toCustody.police, 'maker-answers'],
    [`${toCustody.auditors} ${toCustody.desks} ${toCustody.lambeth}`, 'NOT_PERMITTED'],
    [`${toCustody.told} ${toCustody.strangers}`, 'NOT_FOUND'],
  ],
})
