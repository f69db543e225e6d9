import { operation } from '../access/operation.ts'
import { mayListSessions } from '../policy/permissions/people.ts'
import { openSessionsOf } from './session.store.ts'

/** Where the person asking is signed in now, the session used last first. */
export const listSessions = operation({
  permission: mayListSessions,
  facts: async () => ({}),
  about: (_input: Readonly<Record<string, never>>) => ({ kind: 'session' }),
  run: (tx, _input, { actor, now }) =>
    openSessionsOf(tx, { forceId: actor.forceId, personId: actor.id, now }),
})
