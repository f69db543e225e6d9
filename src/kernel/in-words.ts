import type { Condition } from './clock.ts'
import { type Question, valuesOf } from './form.ts'
import type { Pathway } from './pathway.ts'
import { needsVerifying, type Source } from './source.ts'

type Wanted = Readonly<Record<string, string | readonly string[]>>

/** Words joined as they are spoken: `a, b or c`. */
export const listed = (words: readonly string[], last: 'and' | 'or' = 'and'): string =>
  words.length < 2 ? (words[0] ?? '') : `${words.slice(0, -1).join(', ')} ${last} ${words.at(-1)}`

/** The title of a step, in quotation marks. */
export const titled = (pathway: Pathway, step: string): string => `“${pathway.steps[step]?.title ?? step}”`

/** A role as it is spoken of: `the custody officer`. */
export const roleInWords = (role: string): string => `the ${role.replaceAll('-', ' ')}`

/** Where a rule comes from, and whether the force must check it first. */
export const sourceInWords = (source: Source): string =>
  `${source.document}, ${source.point}${needsVerifying(source) ? ' (to be verified by the force)' : ''}`

/** Whole numbers that follow each other, as a reader says them: `below 14`, `10 to 17`; the rest one by one. */
function spanned(values: readonly string[]): string {
  const isSpan = values.length > 2 && values.every((value, at) => Number(value) === Number(values[0]) + at)
  if (!isSpan) return listed(values, 'or')
  return Number(values[0]) === 0 ? `below ${values.length}` : `${values[0]} to ${values.at(-1)}`
}

const factInWords = ({ counts }: Pathway, fact: string, values: readonly string[]): string => {
  const counted = counts?.[fact]
  if (counted)
    return listed(
      values.map(value => `“${counted.title}” is ${value === 'yes' ? '' : 'not '}so`),
      'or',
    )
  if (fact === 'lookedAfter')
    return listed(
      values.map(value => `the child is ${value === 'yes' ? '' : 'not '}looked after`),
      'or',
    )
  return `the child's ${fact} is ${spanned(values)}`
}

/** The text of the answers that a condition accepts. */
export const answersInWords = (question: Question | undefined, values: readonly string[]): string =>
  listed(
    values.map(value => `“${question && valuesOf(question) ? optionOf(question, value) : value}”`),
    'or',
  )

const optionOf = (question: Question, value: string): string =>
  ('options' in question && question.options[value]) || value

function stepInWords(pathway: Pathway, name: string, wanted: Wanted): string {
  const asks = pathway.steps[name]?.asks ?? {}
  const answers = Object.entries(wanted).map(
    ([question, values]) =>
      `“${asks[question]?.label ?? question}” is answered ${answersInWords(asks[question], [values].flat())}`,
  )
  return answers.length > 0
    ? `in ${titled(pathway, name)}, ${listed(answers)}`
    : `${titled(pathway, name)} has happened`
}

/** A condition as a sentence goes on after “if”. */
export const conditionInWords = (pathway: Pathway, condition: Condition): string =>
  listed(
    Object.entries(condition).flatMap(([name, wanted]) =>
      name === 'child'
        ? Object.entries(wanted ?? {}).map(([fact, values]) => factInWords(pathway, fact, [values].flat()))
        : [stepInWords(pathway, name, wanted ?? {})],
    ),
  )
