import type { Question, Questions } from './form.ts'
import { faultsInForm } from './form-faults.ts'
import type { Source } from './source.ts'

/**
 * A list that an organisation keeps: what a row says, which fields name it, and who keeps it. Nothing in it is about a
 * child. Two rows whose `key` fields say the same are one row, so a file that is taken in twice adds nothing.
 */
export type Register = Readonly<{
  id: string
  title: string
  /** What one row is, as in “Add a training session”. */
  one: string
  /** What it is for, in a sentence. */
  says: string
  source: Source
  fields: Questions
  key: readonly string[]
  /** Fields that name a row to a reader. */
  titledBy: readonly string[]
  /** Fields that stand in the list, beside the name. */
  lists: readonly string[]
  /** Questions with listed answers by which the list is narrowed. */
  narrows: readonly string[]
  /** Roles that add and change rows. */
  keptBy: readonly string[]
  /** Roles that read it; everybody in the police and whoever oversees them, where left out. */
  readBy?: readonly string[]
  /** Its rows name people who work for an agency. */
  namesStaff?: true
  /** Headings that files use for a field, beside its label and its name. */
  headings?: Readonly<Record<string, readonly string[]>>
  /** Answers that are shown with a sign: what is as promised, what is not. */
  standing?: Readonly<{
    field: string
    good: readonly string[]
    bad: readonly string[]
  }>
}>

/** Declares a register. `faultsInRegister` says what is wrong with it. */
export const register = (definition: Register): Register => definition

const mayName: ReadonlySet<Question['kind']> = new Set(['text', 'choice', 'date', 'number'])

const namesFields = ({ key, titledBy, lists, narrows, headings = {}, standing }: Register) =>
  [key, titledBy, lists, narrows, Object.keys(headings), standing ? [standing.field] : []].flat()

const inKey = ({ key, fields }: Register): readonly string[] =>
  key.flatMap(name => {
    const field = fields[name]
    if (!field) return []
    return mayName.has(field.kind) && !field.optional && !field.askedWhen
      ? []
      : [`“${field.label}” cannot name a row: it may be left out, or be long.`]
  })

const notListed = ({ narrows, standing, fields }: Register): readonly string[] =>
  [...narrows, ...(standing ? [standing.field] : [])].flatMap(name => {
    const field = fields[name]
    return !field || 'options' in field ? [] : [`“${field.label}” has no list of answers.`]
  })

const unknownStanding = ({ standing, fields }: Register): readonly string[] => {
  const field = standing && fields[standing.field]
  if (!field || !('options' in field)) return []
  return [
    ...[...standing.good, ...standing.bad]
      .filter(answer => !Object.hasOwn(field.options, answer))
      .map(answer => `“${field.label}” cannot be answered with “${answer}”.`),
    ...standing.good
      .filter(answer => standing.bad.includes(answer))
      .map(answer => `“${answer}” of “${field.label}” is both as promised and not.`),
  ]
}

/** What is wrong with a register, in sentences that somebody who writes policy can act on. */
export function faultsInRegister(one: Register): readonly string[] {
  const unknown = namesFields(one).filter(name => !Object.hasOwn(one.fields, name))
  const checks: readonly (readonly [wrong: boolean, says: string])[] = [
    [!/^[a-z]+(-[a-z0-9]+)*$/.test(one.id), `The id “${one.id}” must be words joined by hyphens.`],
    [!(one.title && one.one), 'It needs a title, and a word for one row.'],
    [!one.says.endsWith('.'), 'What it is for must be a sentence.'],
    [one.key.length === 0, 'Nothing says when two rows are the same.'],
    [one.titledBy.length === 0, 'Nothing names a row to a reader.'],
    [one.keptBy.length === 0, 'Nobody keeps it.'],
  ]
  return [
    ...checks.filter(([wrong]) => wrong).map(([, says]) => says),
    ...unknown.map(name => `It names the field “${name}”, which it does not have.`),
    ...inKey(one),
    ...notListed(one),
    ...unknownStanding(one),
    ...faultsInForm(one.fields),
  ].map(says => `Register “${one.title || one.id}”: ${says}`)
}
