import { operation } from '../access/operation.ts'
import { mayListSessions } from '../policy/permissions/people.ts'
import { openSessionsOf } from './session.store.ts'

/** Where the person asking is signed in now. */
export const listSessions = operation({
  permission: mayListSessions,
  facts: async () => ({}),
  about: (_input: { thisOne: string }) => ({ kind: 'session' }),
  run: (tx, { thisOne }, { actor, now }) =>
    openSessionsOf(tx, { forceId: actor.forceId, personId: actor.id, now }, thisOne),
})
