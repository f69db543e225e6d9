import { operation } from '../access/operation.ts'
import { mayListUrgent } from '../policy/permissions/urgent-sharing.ts'
import { urgentForReview } from './urgent-sharing.store.ts'

/** Everything that was shared without an agreement, what nobody has looked at yet first. */
export const listUrgent = operation({
  permission: mayListUrgent,
  facts: async () => ({}),
  about: (_input: object) => ({ kind: 'urgent sharings' }),
  run: async (tx, _input, { now }) => ({ all: await urgentForReview(tx), now }),
})

/** What was shared at once, as its page shows it. */
export type SeenUrgent = Awaited<ReturnType<typeof listUrgent>>
