import type { Question, Questions } from './form.ts'
import type { Mistake } from './problem.ts'

/** Marks what a person typed into a form. A form has fields of its own besides the questions, and boxes that are parts of one. */
const fromForm: unique symbol = Symbol('from a form')

/** What was typed into a form, so marked. */
export const markedAsForm = (
  typed: Readonly<Record<string, unknown>>,
): Readonly<Record<string, unknown>> => ({
  ...typed,
  [fromForm]: true,
})

type Wanted = NonNullable<Question['askedWhen']>

/** With which answers a question is asked, in words: ‘No’ to ‘Was the child heard?’. */
export function wantedInWords(questions: Questions, wanted: Wanted): string {
  const parts = Object.entries(wanted).map(([name, values]) => {
    const other = questions[name]
    const options = other && 'options' in other ? other.options : {}
    const answers = [values].flat().map(value => `‘${options[value] ?? value}’`)
    return `${answers.join(' or ')} to ‘${other?.label ?? name}’`
  })
  return parts.join(', and ')
}

/** That a question was answered which is not asked with the other answers. */
export function unaskedMistake(questions: Questions, name: string): Mistake {
  const { label = name, askedWhen = {} } = questions[name] ?? {}
  const wanted = wantedInWords(questions, askedWhen)
  return {
    question: name,
    label,
    says: `This is answered only with ${wanted}. Change that answer, or leave this one empty.`,
  }
}

/** What was answered that no question asks. A form is made here, so nothing else in it is an answer. */
export const strangersIn = (
  questions: Questions,
  given: Readonly<Record<string | symbol, unknown>>,
): readonly Mistake[] =>
  fromForm in given
    ? []
    : Object.keys(given)
        .filter(name => !Object.hasOwn(questions, name))
        .map(question => ({
          question,
          says: 'Nothing of this name is asked here. Leave it out, or correct the name.',
        }))

const asOneOf = ({ kind }: Question, values: string | readonly string[]) =>
  kind === 'several' ? { contains: { enum: [values].flat() } } : { enum: [values].flat() }

/**
 * When questions are asked, as JSON Schema beside what `schemaOf` says of each: one that is asked is answered, unless it may
 * be left blank, and one that is not asked is left out.
 */
export function askedInSchema(questions: Questions): Readonly<Record<string, unknown>> {
  const rules = Object.entries(questions).flatMap(([name, { askedWhen, optional }]) => {
    if (!askedWhen) return []
    const wanted = Object.entries(askedWhen).flatMap(([other, values]) => {
      const question = questions[other]
      return question ? [[other, asOneOf(question, values)] as const] : []
    })
    const when = { properties: Object.fromEntries(wanted), required: Object.keys(askedWhen) }
    // biome-ignore lint/suspicious/noThenProperty: what JSON Schema calls it
    const asked = optional ? {} : { then: { required: [name] } }
    return [{ if: when, ...asked, else: { properties: { [name]: false } } }]
  })
  return rules.length > 0 ? { allOf: rules } : {}
}

/** Questions that stand together and are asked with the same answers: what they are asked with is said once. */
export function askedTogether(
  questions: Questions,
): readonly (readonly [string | undefined, readonly string[]])[] {
  const groups: [string | undefined, string[]][] = []
  for (const [name, { askedWhen }] of Object.entries(questions)) {
    const when = askedWhen && JSON.stringify(askedWhen)
    const last = groups.at(-1)
    if (when !== undefined && last?.[0] === when) last[1].push(name)
    else groups.push([when, [name]])
  }
  return groups
}
