import { aboutEpisode, permissionTable } from '../../test/permission-cases.ts'
import { calledUpon, toCustody } from '../../test/permission-referrals.ts'
import type { Context } from '../kernel/context.ts'
import { viewReferral } from './view-referral.ts'

const { database, childId, asked } = await calledUpon()

permissionTable('opening what children’s services were asked for', {
  database,
  did: 'view referral',
  columns: {
    async 'a call back'() {
      const episodeId = await asked()
      const which = { episodeId, step: 'calledBack', occurrence: 1 }
      return {
        act: (context: Context) => viewReferral(context, which),
        about: aboutEpisode(episodeId, childId),
      }
    },
  },
  rows: [
    [`${toCustody.police} ${toCustody.auditors}`, 'police-see'],
    [toCustody.desks, 'NOT_PERMITTED'],
    [toCustody.lambeth, 'owing-agency-sees'],
    [`${toCustody.told} ${toCustody.strangers}`, 'NOT_FOUND'],
  ],
})
