import { choice, date, dateTime, prose, type Questions, several, text } from '../kernel/form.ts'
import type { PicturePart } from '../kernel/picture-part.ts'
import { type AnswerCheck, type Mistake, mistakesAmong } from '../kernel/problem.ts'
import { dataPicture } from '../policy/data-picture.ts'
import { measureCalled } from '../policy/index.ts'
import { keptInside } from './kept-inside.ts'
import type { ListedRelease } from './kept-release.ts'
import { type Content, contentOptions, measureFor, type WantedTable } from './wanted-table.ts'

/** What somebody proposes to tell the public, and when. */
export type ReleasePlan = Readonly<{
  title: string
  summary: string
  tables: readonly WantedTable[]
  /** Parts of the data picture, by their ids. */
  parts?: readonly string[] | undefined
  /** Whether it tells how far each action of the strategy has come. */
  progress?: boolean | undefined
  from: string
  last: string
  embargoUntil: Date
  /** Counts are rounded to this base instead of being hidden. */
  roundTo?: number | undefined
  /** The published release that this one puts right, and why. */
  corrects?: Readonly<{ releaseId: string; because: string }> | undefined
}>

const mostTables = 60

/** Whether a part of the data picture has numbers that can be released. */
export const hasNumbers = ({ from }: PicturePart): boolean => {
  if (!from || 'table' in from) return from !== undefined
  const kind = measureCalled(from.measure)?.kind
  return kind === 'count' || kind === 'makeUp'
}

const isPart = (id: string): boolean => dataPicture.some(part => part.id === id && hasNumbers(part))

const nameOf = ({ measure, split, source }: WantedTable): string => [measure, split, source].join()

/** What cannot be right in a plan, before anything is counted. */
export function mistakesIn(plan: ReleasePlan, allowed: readonly number[]): readonly Mistake[] {
  const { tables, parts = [], from, last, roundTo, corrects } = plan
  const names = new Set([...tables.map(nameOf), ...parts])
  const all = tables.length + parts.length
  return mistakesAmong([
    [plan.title.trim() === '' || plan.title.length > 120, 'title', 'Write a title of up to 120 characters.'],
    [plan.summary.trim() === '', 'summary', 'Say in a few sentences what the figures say.'],
    [all === 0 && !plan.progress, 'tables', 'Choose at least one table or part.'],
    [all > mostTables, 'tables', `Choose ${mostTables} tables or fewer.`],
    [names.size < all, 'tables', 'Choose each table once.'],
    [
      !tables.every(measureFor),
      'tables',
      'Choose measures that there are, and divide each only by what it is divided by.',
    ],
    [!parts.every(isPart), 'tables', 'Choose parts of the data picture that have numbers.'],
    ...tables.flatMap(keptInside).map((because): AnswerCheck => [true, 'tables', because]),
    [from > last, 'last', 'The last day must not be before the first.'],
    [roundTo !== undefined && !allowed.includes(roundTo), 'veil', 'Choose one of the ways listed.'],
    [corrects !== undefined && corrects.because.trim() === '', 'because', 'Say what was wrong.'],
  ])
}

/** What is asked of somebody who proposes a release. */
export const planQuestions = (
  chosen: Content,
  published: readonly ListedRelease[],
  roundTo: readonly number[],
): Questions => ({
  title: text('What is the release called?'),
  summary: prose('What do the figures say?', {
    hint: 'A few plain sentences for somebody who reads nothing else. No number that is not in a table.',
  }),
  tables: several('Which tables?', contentOptions(chosen)),
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
