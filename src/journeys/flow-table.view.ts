import { withCommas } from '../figures/figure-words.ts'
import { type Count, isShown } from '../figures/hide-small.ts'
import { everyRule } from '../policy/every-rule.ts'
import { flowFamilies } from '../policy/flow.ts'
import { waitKind } from '../policy/wait-groups.ts'
import { median, medianInterval } from '../statistics/interval.ts'
import type { Estimate } from '../statistics/two-by-two.ts'
import { type Html, html } from '../web/html.ts'
import { table } from '../web/table.ts'
import { changeOf, type FlowLine, type FlowPart, type NamedWait, noNext } from './flow.ts'
import type { SeenFlow } from './view-flow.ts'

/** What a place or a goal of the flow is called. */
export const flowTitle = (key: string): string =>
  flowFamilies[key]?.title ?? noNext[key] ?? everyRule.pathways.find(one => one.id === key)?.title ?? key

/** A count of the flow in words. */
const flowCount = (count: Count, { hideBelow }: SeenFlow): string =>
  count === 'few' ? `fewer than ${hideBelow}` : count === 'hidden' ? 'not shown' : withCommas.format(count)

const figures = (content: string) => ({ content, numeric: true })

const days = (value: number): string => `${value.toFixed(1)}`

function waitSaid({ wait }: FlowPart): string {
  if (!wait) return '–'
  const { interval } = wait
  return `${days(wait.days)}${interval ? ` (${days(interval.from)} to ${days(interval.to)})` : ''}`
}

function changeSaid(change: Estimate | undefined): string {
  if (!change) return '–'
  const [middle, from, to] = [change.value, change.interval.from, change.interval.to].map(
    one => `${one < 0 ? '−' : '+'}${Math.abs(one * 100).toFixed(1)}`,
  )
  return `${middle} (${from} to ${to})`
}

const isBeyondChance = ({ interval }: Estimate): boolean => interval.from > 0 || interval.to < 0

function partRow(seen: SeenFlow, line: FlowLine, part: FlowPart) {
  const before = seen.before?.lines.find(one => one.from === line.from)
  const change = changeOf([before, line], part.to)
  const then = before?.parts.find(one => one.to === part.to)
  return [
    flowTitle(part.to),
    figures(flowCount(part.count, seen)),
    figures(part.share === undefined ? '–' : `${(part.share * 100).toFixed(1)}%`),
    figures(waitSaid(part)),
    ...(seen.before
      ? [
          figures(then ? flowCount(then.count, seen) : '0'),
          figures(changeSaid(change)),
          change ? (isBeyondChance(change) ? 'Beyond chance' : 'May be chance') : '–',
        ]
      : []),
  ]
}

const isSeen = (count: Count | undefined): boolean => count !== undefined && count !== 0

/** Where children went from one place: how many, what share, and after how long; and the same in the other quarter. */
export function lineTable(seen: SeenFlow, line: FlowLine): Html {
  const before = seen.before?.lines.find(one => one.from === line.from)
  const parts = line.parts.filter(
    part => isSeen(part.count) || isSeen(before?.parts.find(one => one.to === part.to)?.count),
  )
  const link =
    seen.of === undefined &&
    flowFamilies[line.from]?.pathways.length !== 1 &&
    Object.hasOwn(flowFamilies, line.from)
  return html`${table({
    caption: `From: ${flowTitle(line.from)}, ${flowCount(line.total, seen)}`,
    captionClasses: 'govuk-table__caption--m',
    head: [
      'Next',
      figures('Number'),
      figures('Share'),
      figures('Days until then: median (95%)'),
      ...(seen.before ? [figures('Number then'), figures('Points of change (95%)'), 'What can be said'] : []),
    ],
    rows: parts.map(part => partRow(seen, line, part)),
    firstCellIsHeader: true,
    stacks: true,
  })}
  <p class="govuk-body-s">Of them, ${flowCount(line.led, seen)} had a next contact that was started from this one, and
    ${flowCount(line.setAside, seen)} had another pathway proposed that somebody set aside.${link && html` <a class="govuk-link" href="/journeys/flow?of=${line.from}&amp;quarter=${seen.quarter}&amp;days=${seen.days}">By pathway<span class="govuk-visually-hidden">: ${flowTitle(line.from)}</span></a>`}</p>`
}

function waitRow({ hideBelow, group }: SeenFlow, { kind, asked, given, hours }: NamedWait) {
  const [isFew, left] = [asked < hideBelow, asked - given]
  const isTold = isFew || (given > 0 && given < hideBelow) || (left > 0 && left < hideBelow)
  const all = hours ?? []
  const said = (count: number) => withCommas.format(group ? Math.round(count / 5) * 5 : count)
  const [middle, range] = [median(all), medianInterval(all)]
  const told = isTold || middle === undefined || !range ? undefined : { middle, range }
  return [
    waitKind.groups[kind] ?? kind,
    figures(isFew ? `fewer than ${hideBelow}` : said(asked)),
    figures(isTold ? 'not shown' : said(given)),
    figures(isTold ? 'not shown' : said(left)),
    figures(
      told ? `${told.middle.toFixed(1)} (${told.range.from.toFixed(1)} to ${told.range.to.toFixed(1)})` : '–',
    ),
  ]
}

/** Where children fall out between agencies: what was asked for and did not come, and how long it took where it did. */
export const waitsTable = (seen: SeenFlow, waits: readonly NamedWait[]): Html =>
  waits.length === 0
    ? html`<p class="govuk-body">Nothing of the kind was asked for and settled in this time.</p>`
    : table({
        caption: 'What was asked of an agency, and settled',
        captionClasses: 'govuk-table__caption--m',
        head: [
          'What the child waits for',
          figures('Asked'),
          figures('Given'),
          figures('Never given'),
          figures('Hours until given: median (95%)'),
        ],
        rows: waits.map(one => waitRow(seen, one)),
        firstCellIsHeader: true,
        stacks: true,
      })

/** Whether anything in a flow is hidden. */
export const isAnyHidden = (lines: readonly FlowLine[]): boolean =>
  lines.some(line => !isShown(line.total) || line.parts.some(part => !isShown(part.count)))
