import type { ScoreGround } from '../gravity/gravity.ts'
import { londonDay } from '../kernel/calendar.ts'
import { type DecisionTable, type Suggestion, suggest } from '../kernel/decision.ts'
import type { Questions } from '../kernel/form.ts'
import type { Step } from '../kernel/pathway.ts'
import type { Mistake } from '../kernel/problem.ts'
import { remembered } from '../kernel/remembered.ts'
import { deviationQuestions } from '../policy/deviation.ts'
import { decisionTableAt } from '../policy/index.ts'

/** What a table suggested, what a person chose, and why if they differ. Kept with the entry, and never changed. */
export type Decision = Readonly<{
  suggestion: Suggestion
  facts: Readonly<Record<string, string | number>>
  chosen: string
  deviation?: string
  deviationWords?: string
  /** Which entry of each earlier step lay before whoever decided; nothing where that step had not been done. */
  weighed?: Readonly<Record<string, number | null>>
  /** Whether whoever decided had opened what happened to the child as a child who was harmed. */
  harmHistoryOpened?: boolean
  /** What the matrix said about the offence. */
  score?: ScoreGround
}>

/** What is kept with an entry: where no table suggested anything, only whether the child's history was opened first. */
export type KeptDecision =
  | Decision
  | Readonly<{ harmHistoryOpened: boolean; suggestion?: undefined; score?: undefined }>

type Given = Readonly<Record<string, unknown>>

/** The questions of a step, with those about deciding otherwise where a table suggests the answer. */
export const questionsOf = remembered(
  (step: Step): Questions => (step.decides ? { ...step.asks, ...deviationQuestions } : (step.asks ?? {})),
)

/** The facts a table asks for, found by name among answers; nothing while one of them is missing. */
function factsFor(table: DecisionTable, given: Given): Record<string, string | number> | undefined {
  const found = Object.entries(table.given).map(
    ([fact, values]) => [fact, values.find(value => String(value) === String(given[fact]))] as const,
  )
  return found.every(([, value]) => value !== undefined)
    ? Object.fromEntries(found as [string, string | number][])
    : undefined
}

/** What the table of a step suggests for the answers given so far, if they are enough. */
export function suggestionFor(step: Step, given: Given, now: Date): Decision['suggestion'] | undefined {
  if (!step.decides) return undefined
  const table = decisionTableAt(step.decides.table, londonDay(now))
  const facts = factsFor(table, given)
  return facts && suggest(table, facts)
}

type Options = Readonly<Record<string, string>>
type Asks = Readonly<Record<string, unknown>>

/** An answer in the words of its question, as it was asked; as it stands where the question has no list. */
export const optionIn = (asks: Asks, question: string, value: string | number): string =>
  (asks[question] as { options?: Options } | undefined)?.options?.[value] ?? String(value)

/** What a table suggested, in the words of the question that it answers. */
export const suggestedInWords = (
  { decides }: Step,
  { gives }: Pick<Suggestion, 'gives'>,
  asks: Asks,
): string =>
  Object.entries(gives)
    .map(([result, value]) => optionIn(asks, result === decides?.result ? decides.question : result, value))
    .join(', ')

const unexplained = (suggestion: Suggestion, step: Step): readonly Mistake[] => [
  {
    question: 'deviation',
    says: `The table suggests “${suggestedInWords(step, suggestion, step.asks ?? {})}”: ${suggestion.because} You decide. If you decide otherwise, choose why and say it in your own words.`,
  },
]

type Decided = Readonly<{ decision?: Decision; mistakes: readonly Mistake[] }>

/** The decision that the answers of a step record. One that differs from the suggestion needs a reason and words. */
export function decisionIn(step: Step, given: Given, now: Date): Decided {
  const suggestion = suggestionFor(step, given, now)
  const chosen = step.decides && given[step.decides.question]
  if (!step.decides || !suggestion || typeof chosen !== 'string') return { mistakes: [] }
  const { deviation, deviationWords } = given as { deviation?: string; deviationWords?: string }
  const table = decisionTableAt(step.decides.table, londonDay(now))
  const facts = factsFor(table, given) ?? {}
  if (chosen === String(suggestion.gives[step.decides.result]))
    return { decision: { suggestion, facts, chosen }, mistakes: [] }
  if (!deviation || !deviationWords) return { mistakes: unexplained(suggestion, step) }
  return { decision: { suggestion, facts, chosen, deviation, deviationWords }, mistakes: [] }
}
