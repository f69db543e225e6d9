import { operation } from '../access/operation.ts'
import { daysAfter, londonDay } from '../kernel/calendar.ts'
import { valuesOf } from '../kernel/form.ts'
import { mayViewPlan } from '../policy/permissions/delivery.ts'
import { commandUnits } from '../policy/register-words.ts'
import { voiceSessions } from '../policy/registers/voice-sessions.ts'
import type { KeptRow } from '../registers/register-row.ts'
import { allRows } from '../registers/row.store.ts'

/** How far back sessions count: what children said longer ago says little of now. */
const days = 365

const sum = (rows: readonly KeptRow[]): number =>
  rows.reduce((all, { answers }) => all + Number(answers.children ?? 0), 0)

const covered = (sessions: readonly KeptRow[], field: string, values: readonly string[]) =>
  values.map(value => {
    const here = sessions.filter(({ answers }) => answers[field] === value)
    return { value, sessions: here.length, children: sum(here) }
  })

/** What children said, what was done, and who was never asked. */
export const viewVoice = operation({
  permission: mayViewPlan,
  facts: async () => ({}),
  about: (_all: Readonly<Record<string, never>>) => ({ kind: 'plan' }),
  async run(tx, _all, { actor, now }) {
    const since = daysAfter(londonDay(now), -days)
    const sessions = (await allRows(tx, actor.forceId, { register: 'voice-sessions' })).filter(
      ({ answers }) => String(answers.heldOn) >= since,
    )
    const groups = voiceSessions.fields.group
    return {
      since,
      sessions: sessions.length,
      children: sum(sessions),
      units: covered(sessions, 'unit', Object.keys(commandUnits)),
      groups: covered(sessions, 'group', (groups && valuesOf(groups)) ?? []),
      themes: await allRows(tx, actor.forceId, { register: 'themes' }),
    }
  },
})

/** What children said, as its page shows it. */
export type SeenVoice = Awaited<ReturnType<typeof viewVoice>>
