import { readAnswers } from '../kernel/answers.ts'
import type { Context } from '../kernel/context.ts'
import { askedOf } from '../kernel/form.ts'
import type { Step } from '../kernel/pathway.ts'
import { Refusal } from '../kernel/problem.ts'
import { mistakesIn } from '../kernel/recording.ts'
import { decisionIn, questionsOf } from './decision.ts'
import { factsOf, type KeptEntry } from './episode.ts'
import type { StandingEpisode } from './standing.ts'

/** What somebody wants to put on record: a step, when it happened, and the answers as they came in. */
export type Recorded = Readonly<{
  step: string
  occurrence: number
  happenedAt: Date
  answers: Readonly<Record<string, unknown>>
}>

const ahead = { question: 'happenedAt', says: 'This time is in the future. Enter when it happened.' }

/** The entry to keep. Refuses answers that cannot be accepted, naming each. */
export function entryFrom(before: StandingEpisode, recorded: Recorded, { actor, now }: Context): KeptEntry {
  const { kept, rule } = before
  const step = rule.steps[recorded.step] as Step
  const questions = questionsOf(step)
  const child = factsOf(kept.child, before.state.startedAt ?? recorded.happenedAt)
  const { answers, mistakes } = readAnswers(questions, recorded.answers, now)
  const decided = decisionIn(step, { ...child, ...answers }, recorded.happenedAt)
  const seen = { pathway: rule, entries: kept.entries, child }
  const all = [
    ...(recorded.happenedAt > now ? [ahead] : []),
    ...mistakes,
    ...mistakesIn(seen, { ...recorded, answers }),
    ...decided.mistakes,
  ]
  if (all.length > 0) throw new Refusal('ANSWERS_NOT_ACCEPTED', { mistakes: all })
  return {
    version: kept.version + 1,
    step: recorded.step,
    occurrence: recorded.occurrence,
    happenedAt: recorded.happenedAt,
    recordedAt: now,
    by: actor.id,
    agencyId: actor.agencyId,
    answers,
    asked: askedOf(questions),
    sharedWith: seenBy(before, step, actor.agencyId),
    ...(decided.decision ? { decision: decided.decision } : {}),
  }
}

/**
 * The agencies that see an entry: the one that makes it, the one that owes it, those the step names, and the police,
 * who keep the record, unless it is withheld from them.
 */
function seenBy({ kept, agencyOf }: StandingEpisode, step: Step, maker: string): readonly string[] {
  const kinds = ['police', ...(step.sharedWith ?? [])].filter(kind => !step.withheldFrom?.includes(kind))
  const named = kinds.flatMap(kind => kept.agencies[kind] ?? [])
  const owing = agencyOf(step.by)
  return [...new Set([maker, ...named, ...(owing ? [owing] : [])])]
}
