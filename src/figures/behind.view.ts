import type { Split } from '../kernel/measure.ts'
import { splitOf } from '../kernel/measure-question.ts'
import { govuk } from '../web/govuk.ts'
import { type Html, html, type Part } from '../web/html.ts'
import { scrolling, table } from '../web/table.ts'
import { type BehindRow, pageLength } from './behind.ts'
import { lastPeriod, periodInWords } from './figure.ts'
import { sourceInWords, withCommas } from './figure-words.ts'
import type { Behind } from './open-behind.ts'

const dayName = new Intl.DateTimeFormat('en-GB', { dateStyle: 'medium', timeZone: 'UTC' })

/** Which number it is: the source, the time and the group. */
function whichInWords({ measure, cell }: Behind): string {
  const split = splitOf(measure, cell)
  const source = sourceInWords(measure, cell.source)
  const group =
    cell.group !== undefined && split && `${split.title}: ${split.groups[cell.group] ?? cell.group}`
  const last = lastPeriod(measure, cell)
  const first = periodInWords(cell.from)
  const when = last === cell.from ? `in ${first}` : `from ${first} to ${periodInWords(last)}`
  return [when, source, group].filter(Boolean).join('; ')
}

const whatInWords = ({ measure, cell }: Behind): string =>
  cell.of === 'outOf' && 'of' in measure ? measure.of : measure.counted

function placeOf(row: BehindRow, mayRead: boolean): Part {
  if (row.file_id)
    return html`<a class="govuk-link" href="/figures/imports/${row.file_id}">${row.file}</a>, line ${row.line}`
  const id = row.episode_id ?? ''
  return mayRead ? html`<a class="govuk-link" href="/episodes/${id}">${id}</a>` : html`<code>${id}</code>`
}

const columnsOf = ({ measure }: Behind): readonly Split[] => [
  ...(measure.keepApart ? [measure.keepApart] : []),
  ...measure.by,
]

const rowOf = (seen: Behind, row: BehindRow): readonly Part[] => [
  dayName.format(new Date(`${row.on}T00:00:00Z`)),
  placeOf(row, seen.mayRead),
  ...columnsOf(seen).map(({ column, groups }) => groups[String(row[column])] ?? String(row[column] ?? '')),
]

/** How many there are, and how many of them the reader may not see. */
function howManyView({ all, seen, page, rows }: Behind): Html {
  const unseen = all - seen
  const hidden =
    unseen > 0 &&
    html`<p class="govuk-body">${withCommas.format(unseen)} of them you may not see: they belong to records that only a child’s own team opens. They are counted all the same.</p>`
  const first = (page - 1) * pageLength + 1
  const shown =
    seen > pageLength &&
    rows.length > 0 &&
    html`<p class="govuk-body">Here are ${withCommas.format(first)} to ${withCommas.format(first + rows.length - 1)} of ${withCommas.format(seen)}, the newest first.</p>`
  return html`${hidden}${shown}`
}

function pagesView({ seen, page }: Behind, address: (page: number) => string): Html | false {
  const last = Math.ceil(seen / pageLength)
  return (
    last > 1 &&
    govuk.pagination({
      ...(page > 1 ? { previous: { href: address(page - 1) } } : {}),
      ...(page < last ? { next: { href: address(page + 1) } } : {}),
    })
  )
}

/** What stands behind one number of a figure. */
export function behindView(given: Readonly<{ behind: Behind; address(page: number): string }>): Html {
  const { behind } = given
  const { measure, rows, all } = behind
  const place = measure.reach ? 'Line of a file' : 'Episode'
  return html`
  <h1 class="govuk-heading-l"><span class="govuk-caption-l">${measure.title}</span>What is counted</h1>
  <p class="govuk-body-l">${withCommas.format(all)} rows: ${whatInWords(behind)} ${whichInWords(behind)}.</p>
  ${howManyView(behind)}
  ${govuk.insetText({ text: 'This is for checking a number. Small numbers and single rows may point to a child: do not pass them on.' })}
  ${
    rows.length > 0 &&
    scrolling(
      `${measure.title}: what is counted`,
      table({
        name: `${measure.title}: what is counted`,
        head: ['Day', place, ...columnsOf(behind).map(({ title }) => title)],
        rows: rows.map(row => rowOf(behind, row)),
        stacks: true,
      }),
    )
  }
  ${pagesView(behind, given.address)}
  <p class="govuk-body"><a class="govuk-link" href="/figures/${measure.id}">Back to the figure</a></p>`
}
