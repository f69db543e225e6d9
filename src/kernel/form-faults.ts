import { isBlank } from './dated-rule.ts'
import { type Question, type Questions, valuesOf } from './form.ts'

type Wanted = Readonly<Record<string, string | readonly string[]>>

/** Names that the page which records a step keeps for itself. */
const kept = ['happenedAt', 'version', 'occurrence', 'pathway', 'reason', 'withdraws', 'child']

/** What is wrong with a condition on the answers of a form. */
export function unknownAnswers(asks: Questions, wanted: Wanted, where: string): readonly string[] {
  return Object.entries(wanted).flatMap(([question, values]) => {
    const asked = Object.hasOwn(asks, question) ? asks[question] : undefined
    if (!asked) return [`${where} asks about “${question}”, which is not asked there.`]
    const known = valuesOf(asked)
    if (!known) return [`${where} asks about “${asked.label}”, which has no list of answers to choose from.`]
    return [values]
      .flat()
      .filter(value => !known.includes(value))
      .map(value => `${where} expects the answer “${value}” to “${asked.label}”, which cannot be given.`)
  })
}

/** Whether answers can never be given together: one of them is none, or is asked for only with others. */
export const neverTogether = (asks: Questions, wanted: Wanted): boolean =>
  Object.entries(wanted).some(([question, values]) => {
    const needed = Object.entries(asks[question]?.askedWhen ?? {}).filter(([other]) => wanted[other])
    const fits = ([other, some]: (typeof needed)[number]) =>
      [wanted[other]].flat().some(value => value !== undefined && [some].flat().includes(value))
    return [values].flat().length === 0 || !needed.every(fits)
  })

function inQuestion(name: string, question: Question): readonly string[] {
  const called = `The question “${question.label}”`
  const answers = 'options' in question ? Object.values(question.options) : []
  const isTwice = answers.some((answer, at) => answers.indexOf(answer) !== at)
  return [
    ...(isBlank(question.label) ? [`The question “${name}” has no words.`] : []),
    ...(answers.some(isBlank) ? [`${called} has an answer without words.`] : []),
    ...(isTwice ? [`${called} has one answer twice.`] : []),
    ...(/^[a-z][A-Za-z0-9]*$/.test(name) && !kept.includes(name)
      ? []
      : [`${called} cannot be named “${name}”.`]),
    ...('options' in question && Object.keys(question.options).length < 2
      ? [`${called} needs at least two answers to choose from.`]
      : []),
    ...(question.kind === 'number' && question.from > question.to
      ? [`${called} asks for a number from ${question.from} to ${question.to}.`]
      : []),
  ]
}

/** What is wrong with the questions of a form, in sentences. A question may only depend on one asked before it. */
export const faultsInForm = (asks: Questions): readonly string[] =>
  Object.entries(asks).flatMap(([name, question], index) => {
    const before = Object.fromEntries(Object.entries(asks).slice(0, index))
    const where = `What is asked before “${question.label}”`
    const isTwice = Object.values(before).some(({ label }) => label === question.label)
    return [
      ...inQuestion(name, question),
      ...(isTwice && !isBlank(question.label) ? [`Two questions say “${question.label}”.`] : []),
      ...unknownAnswers(before, question.askedWhen ?? {}, where),
    ]
  })
