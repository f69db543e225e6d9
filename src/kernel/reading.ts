import type { Calendar } from './calendar.ts'
import { type Clock, type Condition, type Deadline, deadlineOf } from './clock.ts'
import { matches } from './form.ts'
import type { ChildFacts, Entry, Pathway, Step } from './pathway.ts'

/** What replay needs besides the entries. */
export type Given = Readonly<{ now: Date; calendar: Calendar; child: ChildFacts }>

const byVersion = (a: Entry, b: Entry): number => a.version - b.version

/** The entries as they stand after corrections, oldest first: each takes the place of the one it corrects. */
export function standing(entries: readonly Entry[]): readonly Entry[] {
  const places = new Map<number, Entry>()
  const placeOf = new Map<number, number>()
  for (const entry of [...entries].sort(byVersion)) {
    const place =
      entry.corrects === undefined ? entry.version : (placeOf.get(entry.corrects) ?? entry.version)
    placeOf.set(entry.version, place)
    places.set(place, entry)
  }
  return [...places.entries()]
    .sort(([a], [b]) => a - b)
    .map(([, entry]) => entry)
    .filter(entry => !entry.withdraws)
}

/** What a step has come to. */
type Settled = 'done' | 'not needed' | 'pending'

/** One reading of an episode's entries: answers what has happened, what holds, and what each step has come to. */
export class Reading {
  readonly done = new Map<string, readonly Entry[]>()
  readonly entries: readonly Entry[]
  readonly ended: Entry | undefined
  readonly pathway: Pathway
  readonly given: Given
  #settled = new Map<string, Settled>()

  constructor(pathway: Pathway, entries: readonly Entry[], given: Given) {
    this.pathway = pathway
    this.given = given
    this.entries = standing(entries).filter(entry => Object.hasOwn(pathway.steps, entry.step))
    for (const entry of this.entries) this.done.set(entry.step, [...(this.done.get(entry.step) ?? []), entry])
    this.ended = this.entries.filter(entry => this.step(entry.step)?.ends).at(0)
  }

  step(name: string): Step | undefined {
    return this.pathway.steps[name]
  }

  latest(name: string): Entry | undefined {
    return this.done.get(name)?.at(-1)
  }

  when = (name: string): Date | undefined => this.latest(name)?.happenedAt

  holds = (condition: Condition): boolean =>
    Object.entries(condition).every(([name, wanted]) => {
      if (name === 'child') return matches(wanted ?? {}, this.given.child)
      const entry = this.latest(name)
      return entry !== undefined && matches(wanted ?? {}, entry.answers)
    })

  /** Whether a step has been done, will never be needed, or is still to come. */
  settled(name: string): Settled {
    const known = this.#settled.get(name)
    if (known) return known
    this.#settled.set(name, 'pending')
    const found = this.#work(name)
    this.#settled.set(name, found)
    return found
  }

  #work(name: string): Settled {
    if (this.done.has(name)) return 'done'
    const step = this.step(name)
    if (!step) return 'pending'
    const asked = Object.entries(step.when ?? {})
    const ruledOut = asked.some(([other, wanted]) => {
      if (other === 'child') return !matches(wanted ?? {}, this.given.child)
      const state = this.settled(other)
      return state === 'not needed' || (state === 'done' && !this.holds({ [other]: wanted }))
    })
    if (ruledOut) return 'not needed'
    return 'pending'
  }

  /** Whether nothing need wait for a step any more: it was done, is not needed, or is too late. */
  passed(name: string): boolean {
    const step = this.step(name)
    return this.settled(name) !== 'pending' || (step !== undefined && this.closed(name, step) !== undefined)
  }

  /** When everything a step waits for had happened; nothing while it still waits. */
  opened(step: Step): Date | undefined {
    const waitsFor = [...(step.after ?? []), ...Object.keys(step.when ?? {}).filter(name => name !== 'child')]
    const ready = waitsFor.every(name => this.passed(name))
    const start = this.entries[0]?.happenedAt
    if (!ready || !start) return undefined
    return waitsFor
      .flatMap(name => this.when(name) ?? [])
      .reduce((latest, at) => (at > latest ? at : latest), start)
  }

  /** When a step stopped being possible: one of the steps it must come before, or the end of the episode. */
  closed(name: string, step: Step): Date | undefined {
    const closing = (step.until ?? []).flatMap(other => this.when(other) ?? [])
    const end = this.ended && this.ended.step !== name && !step.outlivesEnding ? [this.ended.happenedAt] : []
    return [...closing, ...end].sort((a, b) => a.getTime() - b.getTime())[0]
  }

  deadline(clock: Clock, repeats: readonly Date[] = []): Deadline {
    return deadlineOf(clock, { calendar: this.given.calendar, when: this.when, holds: this.holds, repeats })
  }
}
