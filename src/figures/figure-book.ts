import { type SheetCell, signs, signsInWords, type Workbook } from '../web/spreadsheet.ts'
import { momentInWords } from '../web/time.ts'
import { type Figure, lastPeriod, periodInWords } from './figure.ts'
import { answerInWords } from './figure-answer.ts'
import { headOf, tableOf } from './figure-table.ts'
import { sourceInWords } from './figure-words.ts'

/** The place of the label in the table for machines, and after it the numbers; the warnings stand last. */
const firstPlace = 5

const signed = (cell: SheetCell): SheetCell =>
  cell === 'c' ? signs.few : cell === 'x' ? signs.missing : cell

/** A figure as a spreadsheet, with its definition and what misleads on its first sheet. */
export function bookOf(figure: Figure, workedOutAt: Date): Workbook {
  const { measure, question, split, across, after } = figure
  const { source } = measure
  const of = sourceInWords(measure, question.source)
  const [, ...rows] = tableOf(figure)
  const last = lastPeriod(measure, question)
  return {
    title: measure.title,
    about: [
      ['Question', measure.asks],
      ['Answer', answerInWords(figure)],
      ['What is counted', measure.counted],
      ...(measure.kind === 'share' || measure.kind === 'rate' ? [['Out of', measure.of] as const] : []),
      ['Period', `${periodInWords(question.from)} to ${periodInWords(last)}`],
      ...(split ? [['Divided by', split.title] as const] : []),
      ...(of ? [['Force', of] as const] : []),
      ['Definition from', `${source.document}, ${source.point} (${source.standing})`],
      ['Answers for it', measure.owner],
      ['Worked out', momentInWords(workedOutAt)],
      ['Ranges', 'Lower and upper end of the range in which the value plausibly lies, at 95%'],
      ['Signs', signsInWords],
    ],
    notes: [
      ...measure.caveats,
      ...across.map(({ on, says }) => `The data changed on ${on}. ${says}`),
      ...after.flatMap(({ since }) => since ?? []),
    ],
    tables: [
      {
        name: 'Numbers',
        title: measure.title,
        head: [headOf(figure)[0] ?? '', 'Number', 'Out of', 'Value', 'Lower', 'Upper'],
        rows: rows.map(row => row.slice(firstPlace, firstPlace + 6).map(signed)),
      },
    ],
    madeAt: workedOutAt,
  }
}
