import { operation } from '../access/operation.ts'
import { Refusal } from '../kernel/problem.ts'
import { mayEndSession } from '../policy/permissions/people.ts'
import { endSessionOf } from './session.store.ts'

/** Signs the person asking out of one of their own sessions. It cannot be used from the next request on. */
export const endSession = operation({
  permission: mayEndSession,
  facts: async () => ({}),
  about: (_input: { id: string }) => ({ kind: 'session' }),
  async run(tx, { id }, { actor, now }) {
    const ended = await endSessionOf(tx, { forceId: actor.forceId, personId: actor.id, now }, id)
    if (!ended) throw new Refusal('NOT_FOUND')
  },
})
