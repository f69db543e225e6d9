import { groups, lambethsOwnBusiness } from '../../test/permission-agencies.ts'
import { permissionTable } from '../../test/permission-cases.ts'
import type { Context } from '../kernel/context.ts'
import { addChannel, endChannel, retryDeliveries } from './change-channels.ts'

const { database, agencyId, about, column } = await lambethsOwnBusiness()

permissionTable('saying where notices go', {
  database,
  did: 'change channels',
  columns: {
    'a new one': column(context =>
      addChannel(context, { agencyId, kind: 'email', address: 'duty-desk@lambeth.example' }),
    ),
    'what was given up': column(context => retryDeliveries(context, { agencyId })),
    async 'the end of one'() {
      const [channel] = await database.as('owner').statement<{ id: string }>(
        `insert into channels (force_id, id, agency_id, kind, address, added_at, added_by)
         values (1, gen_random_uuid(), $1, 'email', 'a@b.example', now(), $1) returning id`,
        [agencyId],
      )
      const channelId = channel?.id ?? ''
      return { act: (context: Context) => endChannel(context, { agencyId, channelId }), about }
    },
  },
  rows: [
    [groups.accounts, ...Array(3).fill('account-lead-changes')],
    [groups.police, ...Array(3).fill('NOT_PERMITTED')],
    [groups.lambeth, ...Array(3).fill('own-agency')],
    [groups.otherPartners, ...Array(3).fill('NOT_FOUND')],
  ],
})
