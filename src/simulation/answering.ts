import { type Decision, suggestionFor } from '../episodes/decision.ts'
import {
  type AgreedAction,
  type Answer,
  isAsked,
  type Question,
  type Questions,
  standAlone,
} from '../kernel/form.ts'
import type { ChildFacts, Step } from '../kernel/pathway.ts'
import type { Reading } from '../kernel/reading.ts'
import type { Chance } from './chance.ts'
import type { Habits } from './habit.ts'
import { agreedActions, childSays, lined, prosed } from './sentences.ts'

/** A step about to be recorded: what it asks, when it happened, and what is known. */
export type Asked = Readonly<{
  name: string
  step: Step
  questions: Questions
  at: Date
  child: ChildFacts
  /** What has been recorded before. */
  reading?: Reading
  habits?: Habits | undefined
  chance: Chance
  /** Answers settled beforehand, by question. */
  given?: Readonly<Record<string, Answer>>
}>

/** Answers that were not accepted, by question: not to be given again. */
export type Avoided = ReadonlyMap<string, ReadonlySet<string>>

const hour = 3_600_000
const deviating = ['deviation', 'deviationWords']

/** How likely each answer of a list is: as the habits say, or else the first the likeliest by far. */
function weightsOf(
  asked: Asked,
  name: string,
  options: readonly string[],
): readonly (readonly [string, number])[] {
  const own = asked.habits?.answers?.[`${asked.name}.${name}`]?.find(
    ({ when }) => !when || (asked.reading?.holds(when, asked.at) ?? false),
  )?.weights
  if (own) return options.map(option => [option, own[option] ?? 0] as const)
  return options.map((option, index) => [option, 0.3 ** Math.min(index, 3)] as const)
}

function chosen(asked: Asked, name: string, options: readonly string[]): string {
  const weights = weightsOf(asked, name, options)
  const likely = weights.some(([, weight]) => weight > 0) ? weights : options.map(one => [one, 1] as const)
  return asked.chance.weighed(likely)
}

/** Some answers of a list: one for certain, others now and then, and "none" never beside another. */
function several(asked: Asked, name: string, options: readonly string[]): readonly string[] {
  const first = chosen(asked, name, options)
  if (standAlone.includes(first)) return [first]
  const weights = weightsOf(asked, name, options)
  const total = weights.reduce((sum, [, weight]) => sum + weight, 0) || 1
  const more = weights.filter(
    ([option, weight]) =>
      option !== first &&
      !standAlone.includes(option) &&
      asked.chance.yes(Math.min(0.6, (1.5 * weight) / total)),
  )
  return options.filter(option => option === first || more.some(([one]) => one === option))
}

function agreedAction({ chance, at }: Asked, roles: Readonly<Record<string, string>>): AgreedAction {
  const by = new Date(+at + chance.whole(2, 20) * 24 * hour).toISOString().slice(0, 10)
  return { what: chance.pick(agreedActions), who: chance.pick(Object.keys(roles)), by }
}

function answerTo(
  asked: Asked,
  name: string,
  { question, avoid }: { question: Question; avoid: Avoided },
): Answer {
  const { chance, at } = asked
  switch (question.kind) {
    case 'choice':
    case 'several': {
      const all = Object.keys(question.options)
      const left = all.filter(option => !avoid.get(name)?.has(option))
      const options = left.length > 0 ? left : all
      return question.kind === 'choice' ? chosen(asked, name, options) : several(asked, name, options)
    }
    case 'number':
      return chance.whole(question.from, Math.min(question.to, question.from + 12))
    case 'date':
      return at.toISOString().slice(0, 10)
    case 'dateTime':
      return new Date(+at + (question.mayBeAhead ? 1 : -1) * chance.between(0.1, 3) * hour).toISOString()
    case 'actions':
      return Array.from({ length: chance.whole(1, 3) }, () => agreedAction(asked, question.who))
    case 'words':
      return childSays(asked.child.age, chance)
    case 'prose':
      return prosed(question, chance)
    default:
      return lined(question, chance)
  }
}

/** The choice that a decision table suggests a person makes, most of the time. */
function decided(asked: Asked, answers: Record<string, Answer>, avoid: Avoided): void {
  const { step, child, at, chance } = asked
  const suggestion: Decision['suggestion'] | undefined = suggestionFor(step, { ...child, ...answers }, at)
  if (!step.decides || !suggestion) return
  const { question, result } = step.decides
  const suggested = String(suggestion.gives[result])
  const own = String(answers[question])
  const deviates = avoid.get(question)?.has(suggested) || (own !== suggested && chance.yes(0.06))
  if (!deviates) answers[question] = suggested
  if (answers[question] === suggested) return
  const asks = asked.questions.deviation
  answers.deviation = chance.pick(asks && 'options' in asks ? Object.keys(asks.options) : [''])
  answers.deviationWords =
    'The child and the family told us more than the form asks. Talked through with the team.'
}

/** Plausible answers to what a step asks, those given apart. What may be left blank often is. */
export function answered(
  asked: Asked,
  avoid: Avoided = new Map(),
  given: Readonly<Record<string, Answer>> = asked.given ?? {},
): Record<string, Answer> {
  const answers: Record<string, Answer> = {}
  for (const [name, question] of Object.entries(asked.questions)) {
    const own = given[name]
    if (own !== undefined) answers[name] = own
    if (own !== undefined || deviating.includes(name) || !isAsked(question, answers)) continue
    if (question.optional && !asked.chance.yes(0.35)) continue
    answers[name] = answerTo(asked, name, { question, avoid })
    if (name === asked.step.decides?.question) decided(asked, answers, avoid)
  }
  return answers
}
