import { operation } from '../access/operation.ts'
import { toldFor } from '../policy/child-records.ts'
import { mayListLed } from '../policy/permissions/boards.ts'
import { ledBy, takenFrom } from './child-lead.store.ts'

const lately = toldFor.takenFromDays * 86_400_000

/** The children the actor leads for, and those somebody else has taken over from them. */
export const listLed = operation({
  permission: mayListLed,
  facts: async () => ({}),
  about: (_mine: Readonly<Record<string, never>>) => ({ kind: 'children led' }),
  async run(tx, _mine, { actor, now }) {
    const [led, taken] = await Promise.all([
      ledBy(tx, actor, now),
      takenFrom(tx, actor, new Date(now.getTime() - lately)),
    ])
    return { led, taken, now, actor }
  },
})

/** The children somebody leads for, as the page lists them. */
export type SeenLed = Awaited<ReturnType<typeof listLed>>
