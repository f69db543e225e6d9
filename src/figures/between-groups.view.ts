import { type Disparity, disparity } from '../statistics/disparity.ts'
import type { Estimate } from '../statistics/two-by-two.ts'
import { govuk } from '../web/govuk.ts'
import { type Html, html } from '../web/html.ts'
import { scrolling, table } from '../web/table.ts'
import type { Figure, Line } from './figure.ts'
import { rangeInWords, valueInWords, withCommas } from './figure-words.ts'
import { isShown } from './hide-small.ts'

/** Whether what is counted is of a number that somebody knows. */
const isOfKnown = ({ measure }: Figure): boolean => measure.kind === 'share' || measure.kind === 'rate'

/** How one group stands against all the others together. `undefined` where a number of it is not shown. */
function against(figure: Figure, line: Line): Disparity | undefined {
  const { whole, measure } = figure
  if (![line.counted, line.outOf, whole.counted, whole.outOf].every(isShown) || line.value === undefined)
    return undefined
  const [counted, outOf] = [Number(line.counted), Number(line.outOf)]
  return disparity({
    kind: measure.kind === 'share' ? 'share' : 'rate',
    group: { name: line.label, counted, outOf },
    against: {
      name: 'all others',
      counted: Number(whole.counted) - counted,
      outOf: Number(whole.outOf) - outOf,
    },
  })
}

const times = ({ value, interval: { from, to } }: Estimate): string =>
  `${value.toFixed(2)} (${from.toFixed(2)} to ${to.toFixed(2)})`

function byHowMuch({ measure }: Figure, { value, interval: { from, to } }: Estimate): string {
  if (measure.kind === 'share') {
    const points = (part: number) => (part * 100).toFixed(1)
    return `${points(value)} (${points(from)} to ${points(to)}) percentage points`
  }
  return `${valueInWords(measure, value)} (${rangeInWords(measure, { from, to })})`
}

/** How often chance alone would give as much: in words, because a small number is easily misread. */
function chanceInWords(chance: number | undefined): string {
  if (chance === undefined) return ''
  if (chance > 0.5) return 'more often than not'
  return chance < 0.001
    ? 'less than 1 time in 1,000'
    : `1 time in ${withCommas.format(Math.round(1 / chance))}`
}

function rowOf(
  figure: Figure,
  line: Line,
): readonly (string | Readonly<{ content: string; colspan: number }>)[] {
  const found = against(figure, line)
  if (!found) return [line.label, { content: 'Too few to compare.', colspan: 3 }]
  if (found.kind === 'refused') return [line.label, { content: found.because, colspan: 3 }]
  return [line.label, times(found.ratio), byHowMuch(figure, found.difference), chanceInWords(found.byChance)]
}

function comparedView(figure: Figure): Html {
  const head = [figure.split?.title ?? '', 'Times as often', 'By how much more', 'Chance alone gives this']
  const rows = figure.lines.map(line => rowOf(figure, line))
  return html`<p class="govuk-body">Each group is set against all the others together, with the likely range (95%). Of twenty such ranges one misses by chance. What two groups have in common is not taken out, and a difference does not say why.</p>
  ${scrolling(
    `${figure.measure.title}: groups against all others`,
    table({
      caption: 'Groups against all others',
      captionClasses: 'govuk-visually-hidden',
      head,
      rows,
      firstCellIsHeader: true,
    }),
  )}`
}

/** How groups compare; refused where only counts are known, because a larger group has more of everything. */
export function betweenGroupsView(figure: Figure): Html | false {
  if (!figure.split || figure.measure.kind === 'median' || figure.lines.length < 2) return false
  return govuk.details({
    summaryText: 'How groups compare',
    html: isOfKnown(figure)
      ? comparedView(figure)
      : html`<p class="govuk-body">Groups are not compared here. Only what was counted is known of each, and not of how many: a larger group has more of everything.</p>`,
  })
}
