import { castAgencies } from '../../test/cast.ts'
import { groups, lambethsOwnBusiness } from '../../test/permission-agencies.ts'
import { permissionTable } from '../../test/permission-cases.ts'
import type { Context } from '../kernel/context.ts'
import { newId } from '../store/ids.ts'
import { viewNotice } from './view-notice.ts'

const { database } = await lambethsOwnBusiness()
const noticeId = newId()
await database
  .as('owner')
  .statement(`insert into notices (force_id, id, kind, to_agency_id) values (1, $1, 'agreement', $2)`, [
    noticeId,
    castAgencies.lambeth.id,
  ])

permissionTable('opening a notice', {
  database,
  did: 'read notice',
  columns: {
    'to Lambeth': () => ({
      act: (context: Context) => viewNotice(context, { noticeId }),
      about: () => ({ about: 'notice', about_id: noticeId, child_id: null }),
    }),
  },
  rows: [
    [groups.lambeth, 'own-agency-reads'],
    [`${groups.accounts} ${groups.police} ${groups.otherPartners}`, 'NOT_FOUND'],
  ],
})
