import { choice, date, dateTime, prose, type Questions, several, text } from '../kernel/form.ts'
import type { Measure } from '../kernel/measure.ts'
import type { Mistake } from '../kernel/problem.ts'
import { measureCalled } from '../policy/index.ts'
import type { ListedRelease } from './kept-release.ts'

/** A table asked for: a measure by period, or by the groups of a column. */
export type WantedTable = Readonly<{
  measure: string
  split?: string | undefined
  source?: string | undefined
}>

/** What somebody proposes to tell the public, and when. */
export type ReleasePlan = Readonly<{
  title: string
  summary: string
  tables: readonly WantedTable[]
  from: string
  last: string
  embargoUntil: Date
  /** Counts are rounded to this base instead of being hidden. */
  roundTo?: number | undefined
  /** The published release that this one puts right, and why. */
  corrects?: Readonly<{ releaseId: string; because: string }> | undefined
}>

const mostTables = 60

type Check = readonly [wrong: boolean, question: string, says: string]

const hasSplit = ({ measure, split }: WantedTable): boolean =>
  split === undefined || (measureCalled(measure)?.by.some(({ column }) => column === split) ?? false)

const nameOf = ({ measure, split, source }: WantedTable): string => [measure, split, source].join()

/** What cannot be right in a plan, before anything is counted. */
export function mistakesIn(plan: ReleasePlan, allowed: readonly number[]): readonly Mistake[] {
  const { tables, from, last, roundTo, corrects } = plan
  const names = new Set(tables.map(nameOf))
  const checks: readonly Check[] = [
    [plan.title.trim() === '' || plan.title.length > 120, 'title', 'Write a title of up to 120 characters.'],
    [plan.summary.trim() === '', 'summary', 'Say in a few sentences what the figures say.'],
    [tables.length === 0, 'tables', 'Choose at least one table.'],
    [tables.length > mostTables, 'tables', `Choose ${mostTables} tables or fewer.`],
    [names.size < tables.length, 'tables', 'Choose each table once.'],
    [tables.some(({ measure }) => !measureCalled(measure)), 'tables', 'Choose measures that there are.'],
    [!tables.every(hasSplit), 'tables', 'Divide a measure only by what it is divided by.'],
    [from > last, 'last', 'The last day must not be before the first.'],
    [roundTo !== undefined && !allowed.includes(roundTo), 'veil', 'Choose one of the ways listed.'],
    [corrects !== undefined && corrects.because.trim() === '', 'because', 'Say what was wrong.'],
  ]
  return checks.flatMap(([wrong, question, says]) => (wrong ? [{ question, says }] : []))
}

const separator = '~'

/** The tables that can be made of some measures, to choose from. */
const tableOptions = (measures: readonly Measure[]): Readonly<Record<string, string>> =>
  Object.fromEntries(
    measures.flatMap(({ id, title, kind, every, by }) => [
      ...(kind === 'makeUp' ? [] : [[id, `${title}, by ${every}`] as const]),
      ...by.map(split => [`${id}${separator}${split.column}`, `${title}, by: ${split.title}`] as const),
    ]),
  )

/** The tables that were chosen, as a plan has them. */
export const tablesChosen = (chosen: readonly string[]): readonly WantedTable[] =>
  chosen.map(one => {
    const [measure = '', split] = one.split(separator)
    return { measure, split }
  })

/** What is asked of somebody who proposes a release. */
export const planQuestions = (
  measures: readonly Measure[],
  published: readonly ListedRelease[],
  roundTo: readonly number[],
): Questions => ({
  title: text('What is the release called?'),
  summary: prose('What do the figures say?', {
    hint: 'A few plain sentences for somebody who reads nothing else. No number that is not in a table.',
  }),
  tables: several('Which tables?', tableOptions(measures)),
  from: date('From which day?', { hint: 'Tables begin with the period this day is in.' }),
  last: date('To which day?', { hint: 'Tables end with the period this day is in.' }),
  veil: choice('How are small numbers kept from view?', {
    hide: 'They are hidden, with as few others as it takes',
    ...Object.fromEntries(
      roundTo.map(base => [`to${base}`, `Every number is rounded to a multiple of ${base}`]),
    ),
  }),
  embargo: dateTime('From when may anybody see it?', { mayBeAhead: true }),
  ...(published.length > 0
    ? {
        corrects: choice('Does it put an earlier release right?', {
          no: 'No',
          ...Object.fromEntries(published.map(one => [one.id, `${one.reference}: ${one.title}`])),
        }),
        because: prose('What was wrong, and what is right now?', {
          askedWhen: { corrects: published.map(({ id }) => id) },
        }),
      }
    : {}),
})
