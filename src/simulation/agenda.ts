import type { Pathway } from '../kernel/pathway.ts'
import { waitsFor } from '../kernel/reading.ts'
import type { Duty, Episode } from '../kernel/replay.ts'
import type { Person } from '../people/person.ts'
import type { Chance } from './chance.ts'
import type { Habits } from './habit.ts'
import { doneAt, recordedAfter } from './punctuality.ts'

/** Something somebody is going to put on record: a step, or a correction of an entry. */
export type Intention = Readonly<{
  step: string
  /** Which duty of the step, and the role that owes it. */
  occurrence?: number
  owedBy?: string
  happenedAt: Date
  recordedAt: Date
  /** The version of the entry to put right. */
  corrects?: number
  by?: Person
}>

/** What people are going to do in an episode, by duty. Null: nobody ever will. */
export type Agenda = Map<string, Intention | null>

/** What an agenda is drawn up from. */
export type Drawing = Readonly<{
  rule: Pathway
  state: Episode
  now: Date
  habits: Habits | undefined
  chance: Chance
  holds(condition: NonNullable<Pathway['steps'][string]['when']>): boolean
}>

const keyOf = (duty: Duty): string => `${duty.step} ${duty.occurrence}`

/** The steps without which an episode cannot end: every ending that is no power, and what it waits for. */
export function roadTo(rule: Pathway): ReadonlySet<string> {
  const road = new Set<string>()
  const add = (name: string): void => {
    const step = rule.steps[name]
    if (!step || road.has(name)) return
    road.add(name)
    for (const other of waitsFor(step)) add(other)
  }
  for (const [name, step] of Object.entries(rule.steps)) if (step.ends && !step.power) add(name)
  return road
}

const isOwed = (duty: Duty): boolean => duty.state === 'open' || duty.state === 'overdue'

/** Whether an intention still makes sense: the duty is open, or was when it was done. */
const stands = (duty: Duty | undefined, intention: Intention): boolean =>
  duty !== undefined &&
  (isOwed(duty) ||
    (['missed', 'not needed'].includes(duty.state) &&
      duty.settledAt !== undefined &&
      intention.happenedAt < duty.settledAt))

function intend(drawing: Drawing, duty: Duty, certain: boolean): Intention | null {
  const { rule, now, habits, chance, holds } = drawing
  const step = rule.steps[duty.step]
  if (!step || !duty.openedAt) return null
  if (duty.power && !chance.yes(habits?.powers?.[duty.step] ?? (step.ends ? 0 : 0.1))) return null
  const hours = habits?.hours?.[duty.step]?.find(({ when }) => !when || holds(when))
  const done = doneAt({ duty, role: duty.owedBy, certain, chance }, hours && [hours.from, hours.to])
  if (!done) return null
  const recorded = recordedAfter(done, chance)
  return {
    step: duty.step,
    occurrence: duty.occurrence,
    owedBy: duty.owedBy,
    happenedAt: done,
    recordedAt: recorded > now ? recorded : recordedAfter(now, chance),
  }
}

/** Takes from the agenda what no longer makes sense, and adds what has newly opened. */
export function redraw(agenda: Agenda, drawing: Drawing, road: ReadonlySet<string>): void {
  const duties = new Map(drawing.state.duties.map(duty => [keyOf(duty), duty]))
  for (const [key, intention] of agenda)
    if (
      intention &&
      intention.corrects === undefined &&
      !key.startsWith('again ') &&
      !stands(duties.get(key), intention)
    )
      agenda.delete(key)
  for (const [key, duty] of duties)
    if (isOwed(duty) && !agenda.has(key)) agenda.set(key, intend(drawing, duty, road.has(duty.step)))
  if (!drawing.state.ended && !isMoving(agenda, road)) doAgain(agenda, drawing, road)
}

const isMoving = (agenda: Agenda, road: ReadonlySet<string>): boolean =>
  [...agenda.values()].some(one => one && one.corrects === undefined && road.has(one.step))

/** So often is a step done before people stop doing it again: what it waits for does not come. */
const oftenEnough = 3

/** Nothing on the road to an ending is open: the newest step that may be done again is. Somebody changes their mind. */
function doAgain(agenda: Agenda, { rule, state, now, chance }: Drawing, road: ReadonlySet<string>): void {
  const done = state.duties.filter(duty => duty.state.startsWith('met') && road.has(duty.step))
  const last = done
    .filter(duty => rule.steps[duty.step]?.again)
    .toSorted((a, b) => Number(a.settledAt) - Number(b.settledAt))
    .at(-1)
  if (!last || done.filter(({ step }) => step === last.step).length >= oftenEnough) return
  const at = new Date(+now + chance.around(45, 0.6) * 60_000)
  agenda.set(`again ${last.step} ${now.getTime()}`, {
    step: last.step,
    happenedAt: at,
    recordedAt: recordedAfter(at, chance),
  })
}

/** What is put on record next. */
export const nextOf = (agenda: Agenda): readonly [string, Intention] | undefined =>
  [...agenda]
    .flatMap(([key, intention]) => (intention ? [[key, intention] as const] : []))
    .reduce<readonly [string, Intention] | undefined>(
      (first, one) => (first && first[1].recordedAt <= one[1].recordedAt ? first : one),
      undefined,
    )
