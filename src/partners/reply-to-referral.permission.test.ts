import { aboutEpisode, permissionTable } from '../../test/permission-cases.ts'
import { calledUpon, toCustody } from '../../test/permission-referrals.ts'
import type { Context } from '../kernel/context.ts'
import { replyToReferral } from './reply-to-referral.ts'

const { database, childId, asked } = await calledUpon()

permissionTable('accepting what children’s services were asked for', {
  database,
  did: 'reply to referral',
  columns: {
    async 'a call back'() {
      const episodeId = await asked()
      const reply = { episodeId, step: 'calledBack', occurrence: 1, kind: 'accepted' as const }
      return {
        act: (context: Context) => replyToReferral(context, reply),
        about: aboutEpisode(episodeId, childId),
      }
    },
  },
  rows: [
    [`${toCustody.police} ${toCustody.auditors} ${toCustody.desks}`, 'NOT_PERMITTED'],
    [toCustody.lambeth, 'owing-agency-replies'],
    [`${toCustody.told} ${toCustody.strangers}`, 'NOT_FOUND'],
  ],
})
