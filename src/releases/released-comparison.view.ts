import { pointsSaid, timesSaid, verdictSaid } from '../fairness/comparison-words.ts'
import { forestView } from '../fairness/forest.view.ts'
import { govuk } from '../web/govuk.ts'
import { type Html, html } from '../web/html.ts'
import { scrolling, table } from '../web/table.ts'
import type { ReleasedTable } from './release.ts'
import { estimateOf, type ReleasedComparison, type ReleasedGroup } from './released-comparison.ts'

type Compared = ReleasedTable & Readonly<{ comparison: ReleasedComparison }>

const labelOf = ({ rows }: Compared, { key }: ReleasedGroup): string =>
  rows.find(row => row.key === key)?.label ?? key

/** How many have no known group stands first: it says how far the rest can be trusted. */
function unknownView({ comparison: { unknown, terms }, split }: Compared): Html | false {
  if (terms.missing.length === 0) return false
  const share = unknown.share === undefined ? '' : `, ${(unknown.share * 100).toFixed(1)}%`
  const many =
    typeof unknown.outOf === 'number'
      ? `${unknown.outOf.toLocaleString('en-GB')}${share}`
      : 'a number that is hidden'
  return html`<p class="govuk-body"><strong>Missing first.</strong> ${split?.title}: not known for ${many}.
    Nothing is compared above ${Math.round(terms.mostMissing * 100)}%.</p>`
}

function saidView(one: Compared): Html {
  const { refused, groups, terms } = one.comparison
  if (refused) return govuk.warningText({ text: `Not compared. ${refused}`, iconFallbackText: 'Warning' })
  const beyond = groups.filter(({ verdict }) => verdict === 'more' || verdict === 'less')
  if (beyond.length > 0)
    return html`<ul class="govuk-list govuk-list--bullet">${beyond.map(
      group =>
        html`<li><strong>${labelOf(one, group)}</strong>: ${group.ratio?.value.toFixed(2)} times as often as for ${terms.than}${
          group.ratio &&
          ` (${group.ratio.from.toFixed(2)} to ${group.ratio.to.toFixed(2)}, allowing for chance)`
        }.</li>`,
    )}</ul>`
  const isAny = groups.some(({ verdict }) => verdict === 'chance')
  return html`<p class="govuk-body">${
    isAny
      ? 'No group differs from the others by more than chance may do. That is not proof that they are treated alike: small differences cannot be seen in so few.'
      : 'Nothing can be compared: there are too few, or their numbers are hidden.'
  }</p>`
}

function drawnView(one: Compared): Html | false {
  const { groups, terms } = one.comparison
  const rows = groups.flatMap(group =>
    group.ratio
      ? [
          {
            label: labelOf(one, group),
            ratio: estimateOf(group.ratio),
            says: group.ratio.value.toFixed(2),
          },
        ]
      : [],
  )
  if (rows.length === 0) return false
  const drawn = (width: number) =>
    forestView({
      id: `forest-${one.id}-${width}`,
      title: `${one.measure.title}: times as often as for ${terms.than}`,
      description: 'A dot for each group, and its range at 95%. The numbers are in the table below.',
      ...{ rows, width },
    })
  return html`<figure class="cf-chart"><div class="cf-chart--wide">${drawn(620)}</div><div class="cf-chart--narrow">${drawn(288)}</div>
    <figcaption class="govuk-body-s">The upright line at 1 is ${terms.than}. A range that crosses it shows no difference that can be told from chance.</figcaption></figure>`
}

/** A number with its range beneath it, so that a table of them fits a small screen. */
const onTwoLines = (said: string): Html => {
  const [value = '', range = ''] = said.split(' (')
  return html`${value}${range !== '' && html`<br>${range.replace(')', '')}`}`
}

function tableView(one: Compared): Html | false {
  const { comparison, measure, split, title } = one
  if (comparison.groups.length === 0) return false
  const numeric = (content: string | Html) => ({ content, numeric: true })
  const saidOf = (group: ReleasedGroup): string => {
    const value = one.rows.find(({ key }) => key === group.key)?.value
    return verdictSaid({ ...group, ...(value === undefined ? {} : { value }) })
  }
  return scrolling(
    `Compared: ${title}`,
    table({
      caption: html`<span class="govuk-visually-hidden">Compared: ${title}</span>`,
      head: [
        split?.title ?? '',
        numeric('Times as often'),
        numeric(measure.kind === 'rate' ? 'Difference' : 'Points more'),
        'What can be said',
      ],
      rows: comparison.groups.map(group => [
        labelOf(one, group),
        numeric(onTwoLines(group.ratio ? timesSaid(estimateOf(group.ratio)) : '–')),
        numeric(onTwoLines(group.difference ? pointsSaid(measure, estimateOf(group.difference)) : '–')),
        saidOf(group),
      ]),
      firstCellIsHeader: true,
    }),
  )
}

const rangeNote = html`<p class="govuk-body-s">Beneath each number stands where it plausibly lies, allowing for chance (95%).</p>`

/** The groups of a released table beside each other: how much is missing, what can be said, and what misleads. */
export function releasedComparisonView(one: ReleasedTable): Html | false {
  const { comparison } = one
  if (!comparison) return false
  const compared = { ...one, comparison }
  return html`<h3 class="govuk-heading-s">Compared with ${comparison.terms.than}</h3>
  ${unknownView(compared)}${saidView(compared)}${drawnView(compared)}${tableView(compared)}${comparison.groups.length > 0 && rangeNote}
  <ul class="govuk-list govuk-list--bullet">${[...comparison.notes, ...comparison.terms.caveats].map(text => html`<li>${text}</li>`)}</ul>`
}
