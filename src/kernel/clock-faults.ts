import { type Clock, type Condition, clocksIn } from './clock.ts'
import type { Pathway, Step } from './pathway.ts'
import { waitsForAll } from './reading.ts'

type Running = Readonly<{
  from: string
  /** What holds when this clock counts. */
  given: Condition
  /** Steps that have not happened when this clock counts. */
  undone: readonly string[]
  powers: readonly string[]
}>
type Known = Pick<Running, 'given' | 'undone'>

/** The step that a condition asks for, whatever was answered there. */
const asksOnlyFor = (condition: Condition): readonly string[] => {
  const [[name, wanted] = [], ...more] = Object.entries(condition)
  return name && more.length === 0 && Object.keys(wanted ?? {}).length === 0 ? [name] : []
}

/** Every clock a step may have: from which step it runs, and what is known when it is the one that counts. */
function running(clock: Clock, known: Known = { given: {}, undone: [] }): readonly Running[] {
  if (clock.kind !== 'depends') {
    if (clock.kind === 'birthday') return []
    const powers = clock.kind === 'ceiling' ? clock.extendedBy.map(power => power.step) : []
    return [{ from: clock.from, ...known, powers }]
  }
  const undoneAt = (index: number): readonly string[] => [
    ...known.undone,
    ...clock.options.slice(0, index).flatMap(option => asksOnlyFor(option.when)),
  ]
  return [
    ...clock.options.flatMap((option, index) =>
      running(option.clock, { given: { ...known.given, ...option.when }, undone: undoneAt(index) }),
    ),
    ...running(clock.otherwise, { ...known, undone: undoneAt(clock.options.length) }),
  ]
}

/** Every step a clock runs from or is raised by. */
export const stepsIn = (clock: Clock): readonly string[] =>
  running(clock).flatMap(({ from, powers }) => [from, ...powers])

/** What must have been answered for a power to raise a ceiling. */
export const powersIn = (clock: Clock): readonly Condition[] =>
  clocksIn(clock).flatMap(one =>
    one.kind === 'ceiling' ? one.extendedBy.map(power => ({ [power.step]: power.when ?? {} })) : [],
  )

/** Every step that has happened, or is not needed, when a step opens. */
function behind(pathway: Pathway, names: readonly string[]): ReadonlySet<string> {
  const waited = new Set<string>()
  const add = (name: string): void => {
    const step = pathway.steps[name]
    if (!step || waited.has(name)) return
    waited.add(name)
    for (const other of waitsForAll(step)) add(other)
  }
  for (const name of names) add(name)
  return waited
}

/** Whether a step is needed, as far as its conditions go, wherever the conditions given hold. */
const isCertain = (pathway: Pathway, name: string, given: Condition): boolean =>
  name in given ||
  Object.entries(pathway.steps[name]?.when ?? {}).every(
    ([other, wanted]) => JSON.stringify(given[other]) === JSON.stringify(wanted),
  )

/** The conditions that must hold for a step to be needed: its own, and those of the steps it names in them. */
function conditionsBehind(pathway: Pathway, known: Condition): Condition {
  const added = Object.keys(known).map(name => pathway.steps[name]?.when ?? {})
  const all: Condition = Object.assign({}, ...added, known)
  return Object.keys(all).length === Object.keys(known).length ? all : conditionsBehind(pathway, all)
}

/** Whether a step must be the road that was taken, because every other road is known not to have been. */
const isOnlyRoad = (step: Step, { from, undone }: Running): boolean =>
  (step.afterAny ?? []).includes(from) &&
  (step.afterAny ?? []).every(road => road === from || undone.includes(road))

/** A clock may only run from the step that starts the episode, or from one that has happened when its step opens. */
function unreliableClock(pathway: Pathway, step: Step): readonly string[] {
  return (step.within ? running(step.within) : [])
    .filter(({ from }) => from !== pathway.begins && Object.hasOwn(pathway.steps, from))
    .filter(clock => !isOnlyRoad(step, clock))
    .flatMap(({ from, given }) => {
      const says = `The clock of “${step.title}” runs from “${pathway.steps[from]?.title}”, but the step can open`
      if (!behind(pathway, [...waitsForAll(step), ...Object.keys(given)]).has(from))
        return [`${says} before that has happened.`]
      return isCertain(pathway, from, conditionsBehind(pathway, { ...step.when, ...given }))
        ? []
        : [`${says} when that is not needed, and would then have no deadline.`]
    })
}

type AskedDate = Readonly<{ says: string; from: string; question: string; kinds: readonly string[] }>

/** The dates and times that a clock reads from answers. */
function datesIn(clock: Clock): readonly AskedDate[] {
  const time = ['dateTime']
  switch (clock.kind) {
    case 'byDate':
      return [{ says: 'is due by the date', ...clock, kinds: ['date', 'dateTime'] }]
    case 'hours':
      return clock.since
        ? [{ says: 'runs from the time', from: clock.from, question: clock.since, kinds: time }]
        : []
    case 'ceiling':
      return clock.extendedBy.flatMap(({ step, until }) =>
        until ? [{ says: 'is raised until the time', from: step, question: until, kinds: time }] : [],
      )
    default:
      return []
  }
}

/** A date that a clock asks for must be asked for in the step it names. */
function unaskedDate(pathway: Pathway, step: Step): readonly string[] {
  const all = step.within ? clocksIn(step.within) : []
  return all.flatMap(datesIn).flatMap(({ says, from, question, kinds }) => {
    const asked = pathway.steps[from]
    const kind = asked?.asks?.[question]?.kind
    return !asked || (kind && kinds.includes(kind))
      ? []
      : [`“${step.title}” ${says} “${question}” in “${asked.title}”, which does not ask for one.`]
  })
}

/** A clock that depends on answers names some, and other ones than those before it: the first that holds is the one. */
function neverCounts({ title, within }: Step): readonly string[] {
  const whens = (clock: Clock): readonly (readonly string[])[] =>
    clock.kind === 'depends'
      ? [
          clock.options.map(({ when }) => JSON.stringify(when)),
          ...[...clock.options.map(option => option.clock), clock.otherwise].flatMap(whens),
        ]
      : []
  const isFaulty = (all: readonly string[]) => all.includes('{}') || new Set(all).size < all.length
  return within && whens(within).some(isFaulty)
    ? [`One clock of “${title}” can never count: what holds before it always holds, or is the same.`]
    : []
}

/** A repeat that outlives the episode needs something that stops it. */
const endlessRepeat = (step: Step): readonly string[] => {
  const repeats = step.within ? JSON.stringify(step.within).includes('"kind":"every"') : false
  return repeats && step.outlivesEnding && !step.until?.length
    ? [`“${step.title}” is owed again and again, and nothing ever stops it.`]
    : []
}

/** What is wrong with the clock of a step, but for how much time it gives. */
export const faultsInClock = (pathway: Pathway, step: Step): readonly string[] => [
  ...unreliableClock(pathway, step),
  ...unaskedDate(pathway, step),
  ...neverCounts(step),
  ...endlessRepeat(step),
]
