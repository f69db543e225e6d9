/** What every rule that changes with time says of itself. */
type DatedRule = Readonly<{
  id: string
  title: string
  /** When it holds, in a sentence. */
  about?: string
  inForceFrom: string
  until?: string
}>

const isDate = (day: string | undefined): boolean =>
  /^\d{4}-\d\d-\d\d$/.test(day ?? '') && new Date(`${day}T00:00:00Z`).toJSON()?.slice(0, 10) === day

/** Whether a text that people are to read says nothing. A rule may have been written without help from the types. */
export const isBlank = (text: string | undefined): boolean => !text?.trim()

/** How a rule is called in a sentence about it: its title, and the id after which its file is named. */
export const called = ({ title, id }: Pick<DatedRule, 'title' | 'id'>): string => `“${title ?? ''}” (${id})`

/** What is wrong with the name and the dates of a rule, in sentences. */
export function faultsInDatedRule({ id, title, inForceFrom, until, ...more }: DatedRule): readonly string[] {
  const checks: readonly (readonly [wrong: boolean, says: string])[] = [
    [!/^[a-z]+(-[a-z0-9]+)*$/.test(id), `The id “${id}” must be words in small letters, joined by hyphens.`],
    [isBlank(title), 'It has no title.'],
    [
      'about' in more && !more.about?.trim().endsWith('.'),
      'It does not say in a sentence when it holds (about).',
    ],
    [
      !isDate(inForceFrom) || (until !== undefined && !isDate(until)),
      'The dates between which it is in force must be dates, such as 2027-04-01.',
    ],
    [until !== undefined && until <= inForceFrom, 'It ends before it is in force.'],
  ]
  return checks.filter(([wrong]) => wrong).map(([, says]) => says)
}
