import { readAnswers } from '../kernel/answers.ts'
import type { Context } from '../kernel/context.ts'
import { askedOf } from '../kernel/form.ts'
import type { Step } from '../kernel/pathway.ts'
import { type Mistake, Refusal, refuseMistakes } from '../kernel/problem.ts'
import { alreadyBy, mistakesIn } from '../kernel/recording.ts'
import { remembered } from '../kernel/remembered.ts'
import { type Decision, decisionIn } from './decision.ts'
import { factsBefore, weighedIn } from './decision-ground.ts'
import { factsOf, type KeptEntry } from './episode.ts'
import { questionsFor } from './on-behalf.ts'
import { mistakesInScore, setAside } from './score-ground.ts'
import type { StandingEpisode } from './standing.ts'
import { mayTell, meantFor } from './telling.ts'
import { writtenIn } from './written.ts'

/** What somebody wants to put on record: a step, when it happened, and the answers as they came in. */
export type Recorded = Readonly<{
  step: string
  occurrence: number
  happenedAt: Date
  answers: Readonly<Record<string, unknown>>
}>

/** The same questions are put again and again. */
const askedIn = remembered(askedOf)

const ahead = { question: 'happenedAt', says: 'This time is in the future. Enter when it happened.' }
const isOfTime = ({ question }: Mistake): boolean => question === 'happenedAt'
const undecided: ReturnType<typeof decisionIn> = { mistakes: [] }

/** The entry to keep. Refuses answers that cannot be accepted, naming each. */
export function entryFrom(before: StandingEpisode, recorded: Recorded, { actor, now }: Context): KeptEntry {
  const { kept, rule } = before
  const step = rule.steps[recorded.step] as Step
  const already = alreadyBy({ pathway: rule, entries: kept.entries }, { step: recorded.step, by: actor.id })
  if (already) throw new Refusal('ANOTHER_PERSON', { step: already })
  const questions = questionsFor({ ...before, now }, recorded, actor)
  const child = factsOf(kept.child, before.state.startedAt ?? recorded.happenedAt)
  const { answers, mistakes } = readAnswers(questions, recorded.answers, now)
  const seen = { pathway: rule, entries: kept.entries, child }
  const refused = [
    ...(recorded.happenedAt > now ? [ahead] : []),
    ...mistakes,
    ...mistakesIn(seen, { ...recorded, answers }),
  ]
  const weighed = { ...child, ...factsBefore(before, step), ...answers }
  // At a time that cannot be, no table need have been in force.
  const decided = refused.some(isOfTime) ? undecided : decisionIn(step, weighed, recorded.happenedAt)
  const all = [...refused, ...decided.mistakes, ...mistakesInScore(step, before.score, answers)]
  refuseMistakes(all)
  return {
    version: kept.version + 1,
    step: recorded.step,
    occurrence: recorded.occurrence,
    happenedAt: recorded.happenedAt,
    recordedAt: now,
    by: actor.id,
    agencyId: actor.agencyId,
    answers,
    asked: askedIn(questions),
    sharedWith: seenBy(before, recorded, { maker: actor.agencyId, at: now }),
    ...decisionOf(before, { step, answers }, decided.decision),
    language: writtenIn(questions, answers),
  }
}

type Answered = Readonly<{ step: Step; answers: KeptEntry['answers'] }>

/** What is kept of a decision: also, where a table suggested nothing, whether the child's history was opened first. */
function decisionOf(before: StandingEpisode, made: Answered, decided: Decision | undefined) {
  const { harmHistoryOpened } = before
  const history = harmHistoryOpened === undefined ? undefined : { harmHistoryOpened }
  if (decided) return { decision: { ...withGround(before, made, decided), ...history } }
  return history ? { decision: history } : {}
}

/** A decision with what it rested on: the score, and which entries lay before whoever decided. */
function withGround(before: StandingEpisode, { step, answers }: Answered, decision: Decision): Decision {
  const weighed = weighedIn(before, step)
  return {
    ...decision,
    ...setAside(step, before.score, answers),
    ...(weighed ? { weighed } : {}),
    ...(before.score ? { score: before.score } : {}),
  }
}

type Made = Readonly<{ maker: string; at: Date }>

/**
 * The agencies that see an entry: the one that makes it, and of those it is meant for, those with whom an agreement in
 * force lets it be shared.
 */
const seenBy = (before: StandingEpisode, which: Recorded, { maker, at }: Made): readonly string[] => [
  maker,
  ...meantFor(before, which).filter(id => id !== maker && mayTell(before.kept, id, { step: which.step, at })),
]
