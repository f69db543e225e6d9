import type { Calendar } from './calendar.ts'
import type { Condition } from './clock.ts'
import { matches } from './form.ts'
import { earliest, isLater } from './moments.ts'
import type { ChildFacts, Entry, Pathway, Step } from './pathway.ts'
import { remembered } from './remembered.ts'

/** What replay needs besides the entries. */
export type Given = Readonly<{ now: Date; calendar: Calendar; child: ChildFacts }>

const byTime = (a: Entry, b: Entry): number => a.happenedAt.getTime() - b.happenedAt.getTime()

/** The steps that must all have been settled before a step opens. */
export const waitsForAll = remembered((step: Step): readonly string[] => [
  ...(step.after ?? []),
  ...(step.each ? [step.each.step] : []),
  ...Object.keys(step.when ?? {}).filter(name => name !== 'child'),
])

/** The steps that a step waits for, whatever is answered there. */
export const waitsFor = (step: Step): readonly string[] => [
  ...new Set([...waitsForAll(step), ...(step.afterAny ?? [])]),
]

/** The steps that others wait for. */
const decidingIn = remembered(
  ({ steps }: Pathway): ReadonlySet<string> => new Set(Object.values<Step>(steps).flatMap(waitsFor)),
)

/**
 * One reading of the entries that stand: answers what has happened, what holds, and what each step has come to.
 * Whatever is asked `by` a time is answered from what had happened by then, so that later entries leave it alone.
 */
export class Reading {
  readonly pathway: Pathway
  readonly child: ChildFacts
  /** Entries of known steps, in the order in which they happened. */
  readonly entries: readonly Entry[]
  readonly done: ReadonlyMap<string, readonly Entry[]>
  readonly ended: Entry | undefined
  readonly start: Date | undefined
  #ruledOut = new Map<string, Date | undefined>()
  #before: Reading | null | undefined

  constructor(pathway: Pathway, stood: readonly Entry[], child: ChildFacts) {
    this.pathway = pathway
    this.child = child
    this.entries = stood.filter(entry => Object.hasOwn(pathway.steps, entry.step)).sort(byTime)
    const done = new Map<string, Entry[]>()
    for (const entry of this.entries) {
      const before = done.get(entry.step)
      if (before) before.push(entry)
      else done.set(entry.step, [entry])
    }
    this.done = done
    this.ended = this.entries.find(entry => this.step(entry.step)?.ends)
    this.start = this.first(pathway.begins) ?? this.entries[0]?.happenedAt
  }

  /** The same episode as it was before a time. */
  before = (at: Date): Reading =>
    new Reading(
      this.pathway,
      this.entries.filter(entry => isLater(at, entry.happenedAt)),
      this.child,
    )

  step(name: string): Step | undefined {
    return this.pathway.steps[name]
  }

  /** When a step first happened. */
  first = (name: string): Date | undefined => this.done.get(name)?.[0]?.happenedAt

  #upTo(name: string, by: Date | undefined): readonly Entry[] {
    const all = this.done.get(name) ?? []
    return by ? all.filter(entry => !isLater(entry.happenedAt, by)) : all
  }

  /** The answer given to a question when a step was last done. */
  answered = (name: string, question: string, by?: Date): unknown =>
    this.#upTo(name, by).at(-1)?.answers[question]

  holds(condition: Condition, by?: Date): boolean {
    for (const name in condition) {
      const given = name === 'child' ? this.child : this.#upTo(name, by).at(-1)?.answers
      if (!given || !matches(condition[name] ?? {}, given)) return false
    }
    return true
  }

  /**
   * Since when a step has stood as it stands: the first time it was done, of those that met the same conditions.
   * If it had not been done by then, the first time it was: a deadline is better seen than hidden.
   */
  since(name: string, conditions: readonly Condition[], by?: Date): Date | undefined {
    const upTo = this.#upTo(name, by)
    const entries = upTo.length > 0 ? upTo : (this.done.get(name) ?? []).slice(0, 1)
    const met = (entry: Entry | undefined): string =>
      conditions.map(condition => matches(condition[name] ?? {}, entry?.answers ?? {})).join()
    const stands = met(entries.at(-1))
    return entries[entries.findLastIndex(entry => met(entry) !== stands) + 1]?.happenedAt
  }

  /** When it became certain that a step is not needed; nothing while it may be. */
  ruledOut(name: string): Date | undefined {
    if (!this.#ruledOut.has(name)) {
      this.#ruledOut.set(name, undefined)
      this.#ruledOut.set(name, earliest(this.#rulings(this.step(name))))
    }
    return this.#ruledOut.get(name)
  }

  /** What answers another agency comes only from what that agency did. */
  #rulings(step: Step | undefined): readonly Date[] {
    const { start } = this
    if (!start || !step) return []
    const needs = { ...(step.answersTo ? { [step.answersTo]: {} } : {}), ...step.when }
    const ruled = Object.entries(needs).flatMap(([name, wanted]) => {
      const condition: Condition = { [name]: wanted ?? {} }
      if (name === 'child') return this.holds(condition) ? [] : [start]
      if (!this.done.has(name)) return this.#gone(name) ?? []
      return this.holds(condition) ? [] : (this.since(name, [condition]) ?? [])
    })
    return [...ruled, ...this.#noRoad(step)]
  }

  /** When a step that was not done could no longer come. */
  #gone = (name: string): Date | undefined =>
    this.ruledOut(name) ?? earliest([this.closed(name), this.spared(name)])

  /** When the last of the roads to a step was closed, if none was taken. */
  #noRoad({ afterAny }: Step): readonly Date[] {
    if (!afterAny || afterAny.some(name => this.done.has(name))) return []
    const gone = afterAny.flatMap(name => this.#gone(name) ?? [])
    return gone.length < afterAny.length ? [] : gone.toSorted((a, b) => +a - +b).slice(-1)
  }

  /**
   * When nothing needed to wait for a step any more: it was done, was not needed, or was too late.
   * What has opened stays open, even if something recorded later makes the step needed after all.
   */
  passed = remembered((name: string): Date | undefined => {
    const over = [this.first(name), this.ruledOut(name), this.closed(name), this.spared(name)]
    return earliest([...over, this.#earlier()?.passed(name)])
  })

  /** The last entry that can make a step needed again: a newer answer, or one given too late. */
  turn(): Entry | undefined {
    const deciding = decidingIn(this.pathway)
    return this.entries.findLast(({ step, happenedAt }) => {
      if (!deciding.has(step)) return false
      const over = earliest([this.closed(step), this.spared(step)])
      return this.first(step) !== happenedAt || (over !== undefined && isLater(happenedAt, over))
    })
  }

  /** The same episode before that entry. */
  #earlier(): Reading | undefined {
    if (this.#before === undefined) {
      const turn = this.turn()
      this.#before = turn ? this.before(turn.happenedAt) : null
    }
    return this.#before ?? undefined
  }

  /** The first time that one of several steps happened. */
  firstOf = (names: readonly string[]): Date | undefined => earliest(names.map(this.first))

  /** When a step became unnecessary, if it was not due by then. */
  spared = remembered((name: string): Date | undefined => this.firstOf(this.step(name)?.unless ?? []))

  /** When everything a step waits for had happened; nothing while it still waits. */
  opened(step: Step, by?: Date): Date | undefined {
    const times = waitsForAll(step).map(
      name => (step.when?.[name] && this.since(name, [step.when], by)) ?? this.passed(name),
    )
    if (step.afterAny) times.push(this.firstOf(step.afterAny))
    const { start } = this
    return (
      start &&
      times.reduce<Date | undefined>((last, at) => last && at && (isLater(at, last) ? at : last), start)
    )
  }

  /** When a step stopped being possible: one of the steps it must come before, or the end of the episode. */
  closed = remembered((name: string): Date | undefined => {
    const step = this.step(name)
    const end =
      this.ended && this.ended.step !== name && !step?.outlivesEnding ? this.ended.happenedAt : undefined
    return earliest([this.firstOf(step?.until ?? []), end])
  })
}
