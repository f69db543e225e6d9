import { matches } from './form.ts'
import type { ChildFacts, Entry, Pathway, Step } from './pathway.ts'
import type { Mistake } from './problem.ts'
import { standing } from './reading.ts'
import type { Duty, Episode } from './replay.ts'

/** What somebody wants to record, after its answers have been read. */
export type Recording = Readonly<{
  step: string
  happenedAt: Date
  answers: Readonly<Record<string, unknown>>
}>

type Seen = Readonly<{ pathway: Pathway; entries: readonly Entry[]; child: ChildFacts }>

/** The duty that recording a step now would meet; nothing while the step waits or is settled for good. */
export function recordable(pathway: Pathway, episode: Episode, step: string): Duty | undefined {
  const duties = episode.duties.filter(duty => duty.step === step)
  const waiting = duties.find(duty => ['open', 'overdue', 'missed'].includes(duty.state))
  if (waiting) return waiting
  const last = duties.at(-1)
  const again = pathway.steps[step]?.again && last?.state.startsWith('met')
  return again && !isOver(pathway, episode, step) ? last : undefined
}

const isOver = (pathway: Pathway, episode: Episode, step: string): boolean =>
  (episode.ended !== undefined && !pathway.steps[step]?.outlivesEnding) ||
  (pathway.steps[step]?.until ?? []).some(other =>
    episode.duties.some(duty => duty.step === other && duty.state.startsWith('met')),
  )

const latest = (entries: readonly Entry[], step: string): Entry | undefined =>
  standing(entries)
    .filter(entry => entry.step === step)
    .at(-1)

function tooEarly({ pathway, entries }: Seen, { step, happenedAt }: Recording): readonly Mistake[] {
  const before = (pathway.steps[step]?.after ?? []).find(other => {
    const entry = latest(entries, other)
    return entry !== undefined && happenedAt < entry.happenedAt
  })
  if (!before) return []
  const says = `This cannot have happened before “${pathway.steps[before]?.title}”. Check the time, or correct the other entry.`
  return [{ question: 'happenedAt', says }]
}

function holdsFor(seen: Seen, condition: Step['when']): boolean {
  return Object.entries(condition ?? {}).every(([name, wanted]) => {
    const answers = name === 'child' ? seen.child : latest(seen.entries, name)?.answers
    return answers !== undefined && matches(wanted ?? {}, answers)
  })
}

/** Everything that stops a recording from being accepted, in sentences, beside the question each is about. */
export function mistakesIn(seen: Seen, recording: Recording): readonly Mistake[] {
  const refused = (seen.pathway.steps[recording.step]?.refuses ?? [])
    .filter(check => matches(check.if, recording.answers) && holdsFor(seen, check.and))
    .map(check => ({ question: Object.keys(check.if).at(-1) ?? recording.step, says: check.says }))
  return [...tooEarly(seen, recording), ...refused]
}
