import type { Question } from '../kernel/form.ts'
import type { Pathway } from '../kernel/pathway.ts'
import type { MaskedDecision } from '../policy/masking.ts'

/** A question that may be shown, and the answers to it in words. */
export type ShownAnswer = Readonly<{ asks: string; says: readonly string[] }>

/** What lay before whoever decided: each entry by its step, and the answers in it that may be shown. */
export type Ground = Readonly<{
  entries: readonly Readonly<{ step: string; answers: Readonly<Record<string, unknown>> }>[]
  facts: Readonly<Record<string, unknown>>
}>

/** What may be shown of one step. */
export type ShownStep = Readonly<{ title: string; answers: readonly ShownAnswer[] }>

const factTitles: Readonly<Record<string, string>> = { age: 'Age of the child when it began' }

const optionsOf = (question: Question | undefined): Readonly<Record<string, string>> =>
  question && 'options' in question ? question.options : {}

/** Only words of the rule are shown, never what somebody typed: an answer that is not among the options is left out. */
function answerOf(question: Question, answer: unknown): ShownAnswer | undefined {
  const options = optionsOf(question)
  const says = [answer].flat().flatMap(one => options[String(one)] ?? [])
  return says.length > 0 ? { asks: question.label, says } : undefined
}

/** What somebody sees who decides again: the answers that policy lists, in the order of policy, and nothing else. */
export function shownOf(
  kind: MaskedDecision,
  rule: Pathway,
  { entries, facts }: Ground,
): readonly ShownStep[] {
  const steps = Object.entries(kind.shows).map(([step, questions]): ShownStep => {
    const answers = entries.findLast(entry => entry.step === step)?.answers ?? {}
    const asks = rule.steps[step]?.asks ?? {}
    return {
      title: rule.steps[step]?.title ?? step,
      answers: questions.flatMap(name => (asks[name] && answerOf(asks[name], answers[name])) ?? []),
    }
  })
  const known = kind.facts.flatMap(fact =>
    ['string', 'number'].includes(typeof facts[fact])
      ? [{ asks: factTitles[fact] ?? fact, says: [String(facts[fact])] }]
      : [],
  )
  return [{ title: 'The child', answers: known }, ...steps].filter(one => one.answers.length > 0)
}

/** The answers that whoever decides again may give: those that were open the first time. */
export const answersOpen = (
  { step, question }: MaskedDecision,
  rule: Pathway,
): Readonly<Record<string, string>> => optionsOf(rule.steps[step]?.asks?.[question])
