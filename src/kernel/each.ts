import { endOf } from './calendar.ts'
import { type Duty, dutiesOf, type Judging, overAt } from './duty.ts'
import { type AgreedAction, mostActions } from './form.ts'
import type { Entry, Step } from './pathway.ts'
import type { Reading } from './reading.ts'
import { standing } from './standing.ts'

/**
 * What a step owes that is owed once for every action agreed.
 * 1. Each action has an occurrence of its own, by the entry and the row in which it was agreed.
 * 2. A correction of the entry keeps it, whatever else the correction changes.
 * 3. What was done stays done, even if the action is taken back.
 */

/** An action as it is owed: which occurrence of the duty it is, and when it was agreed. */
export type OwedAction = AgreedAction & Readonly<{ occurrence: number; agreedAt: Date }>

const isAction = (one: unknown): one is AgreedAction =>
  typeof one === 'object' && one !== null && ['what', 'who', 'by'].every(part => part in one)

/** The actions in an answer. */
const agreedIn = (answer: unknown): readonly AgreedAction[] =>
  Array.isArray(answer) ? answer.filter(isAction) : []

/** The actions agreed in an entry that stands, as they are owed. */
function actionsIn(entry: Entry, question: string): readonly OwedAction[] {
  const before = ((entry.place ?? entry.version) - 1) * mostActions
  return agreedIn(entry.answers[question]).map((action, index) => ({
    ...action,
    occurrence: before + (action.no ?? index + 1),
    agreedAt: entry.happenedAt,
  }))
}

/** Every action agreed in entries that a step is owed for. */
export const actionsAgreed = (entries: readonly Entry[], { each }: Step): readonly OwedAction[] =>
  each
    ? standing(entries)
        .filter(entry => entry.step === each.step)
        .flatMap(entry => actionsIn(entry, each.question))
    : []

type OfEpisode = Readonly<{ episodeId: string; step: string; occurrence: number }>

/** Where a duty is recorded: of a step that is owed for each of several actions, which of them is meant. */
export const dutyAddress = (step: Step | undefined, duty: OfEpisode): string =>
  `/episodes/${duty.episodeId}/steps/${duty.step}${step?.each ? `?occurrence=${duty.occurrence}` : ''}`

/** The same of a reading, in the order in which they were agreed. */
export const actionsOwed = (reading: Reading, { each }: Step): readonly OwedAction[] =>
  each ? (reading.done.get(each.step) ?? []).flatMap(entry => actionsIn(entry, each.question)) : []

const base = (name: string, step: Step) => ({ step: name, owedBy: step.by, power: false })

function doneDuty(reading: Reading, entry: Entry, action: OwedAction | undefined): Duty {
  const step = reading.step(entry.step) as Step
  const due = action && endOf(action.by)
  const closed = reading.closed(entry.step)
  const late = (due && entry.happenedAt > due) || (closed && entry.happenedAt > closed)
  return {
    ...base(entry.step, step),
    ...(action ? { owedBy: action.who, openedAt: action.agreedAt } : {}),
    occurrence: entry.occurrence ?? 1,
    state: late ? 'met late' : 'met',
    ...(due ? { due } : {}),
    settledAt: entry.happenedAt,
    entry: entry.version,
  }
}

function comingDuty({ reading, now }: Judging, name: string, action: OwedAction): Duty {
  const step = reading.step(name) as Step
  const due = endOf(action.by)
  const dated = {
    ...base(name, step),
    owedBy: action.who,
    occurrence: action.occurrence,
    openedAt: action.agreedAt,
    due,
  }
  const closed = overAt(reading, name)
  const ruledOut = reading.ruledOut(name)
  if (ruledOut) return { ...dated, state: 'not needed', settledAt: ruledOut }
  if (closed && closed > action.agreedAt) {
    const spared = due >= closed && Number(reading.spared(name)) === +closed
    return { ...dated, state: spared ? 'not needed' : 'missed', settledAt: closed }
  }
  return { ...dated, state: now > due ? 'overdue' : 'open' }
}

/** One duty for every action, done or not; one that waits while nothing was agreed. */
export function dutiesForEach(judging: Judging, name: string): readonly Duty[] {
  const { reading } = judging
  const step = reading.step(name) as Step
  const actions = actionsOwed(reading, step)
  const done = reading.done.get(name) ?? []
  const met = done.map(entry =>
    doneDuty(
      reading,
      entry,
      actions.find(one => one.occurrence === entry.occurrence),
    ),
  )
  const left = actions.filter(one => !done.some(entry => entry.occurrence === one.occurrence))
  const all = [...met, ...left.map(action => comingDuty(judging, name, action))]
  return all.length > 0 ? all : nothingAgreed(judging, name)
}

/** Nothing has been agreed: what there is to do is not known yet, however open the way to it is. */
function nothingAgreed(judging: Judging, name: string): readonly Duty[] {
  const held = judging.reading.first(judging.reading.step(name)?.each?.step ?? '')
  return dutiesOf(judging, name).map(({ openedAt: _, due: __, prompt: ___, ...duty }) => {
    if (held) return { ...duty, state: 'not needed', settledAt: duty.settledAt ?? held }
    return duty.state === 'not needed'
      ? duty
      : { ...base(name, judging.reading.step(name) as Step), occurrence: 1, state: 'waiting' }
  })
}
