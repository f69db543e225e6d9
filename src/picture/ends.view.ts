import { needsVerifying } from '../kernel/source.ts'
import { govuk } from '../web/govuk.ts'
import { type Html, html } from '../web/html.ts'
import { table, tag } from '../web/table.ts'
import type { BareAnchor, ComparedEnd } from './compare-ends.ts'

const number = (value: number): string =>
  value.toLocaleString('en-GB', { maximumFractionDigits: value < 100 ? 2 : 1 })

const verdicts = {
  'the same': ['The same', 'green'],
  'the same, rounded': ['The same, rounded', 'green'],
  another: ['Another', 'red'],
  missing: ['Not imported', 'grey'],
} as const

function endRow({ end, found, verdict }: ComparedEnd) {
  const [text, colour] = verdicts[verdict]
  return [
    html`${end.says}<br><span class="govuk-body-s">${end.source.document}: ${end.source.point}.${needsVerifying(end.source) && ' Not verified.'}${end.note && ` ${end.note}`}</span>`,
    { content: number(end.published), numeric: true },
    { content: found === undefined ? 'no data' : number(found), numeric: true },
    tag(text, colour),
  ]
}

function topicView(topic: string, anchors: readonly BareAnchor[]): Html {
  return govuk.details({
    summaryText: `${topic[0]?.toUpperCase()}${topic.slice(1)}: ${anchors.length}`,
    html: table({
      name: topic,
      head: ['Figure', 'Where and when', { content: 'Published', numeric: true }, 'Why not'],
      rows: anchors.map(({ anchor, because }) => [
        html`${anchor.measure}<br><span class="govuk-body-s">${anchor.source}</span>`,
        `${anchor.area}, ${anchor.period}`,
        { content: html`${number(anchor.value)} ${anchor.unit}`, numeric: true },
        because ?? 'Nobody has tried yet.',
      ]),
      stacks: true,
    }),
  })
}

/** Published figures beside the same worked out here, and those that cannot be. */
export function endsView({
  ends,
  bare,
}: Readonly<{ ends: readonly ComparedEnd[]; bare: readonly BareAnchor[] }>): Html {
  const topics = [...new Set(bare.map(({ anchor }) => anchor.topic))]
  const reached = ends.filter(({ verdict }) => verdict.startsWith('the same')).length
  return html`<h1 class="govuk-heading-l">Published figures, worked out again</h1>
  <p class="govuk-body">If this service gets to the same number as those who published it, from the same rows, its way of counting can be trusted further. ${reached} of ${ends.length} are reached.</p>
  ${table({
    name: 'Published figures, worked out again',
    head: ['Figure', { content: 'Published', numeric: true }, { content: 'Here', numeric: true }, 'Comes to'],
    rows: ends.map(endRow),
    stacks: true,
  })}
  <h2 class="govuk-heading-m">Figures that cannot be worked out again</h2>
  ${
    bare.length === 0
      ? html`<p class="govuk-body">None has been imported: <code>npm run import -- table published-anchors FILE</code></p>`
      : topics.map(topic =>
          topicView(
            topic,
            bare.filter(({ anchor }) => anchor.topic === topic),
          ),
        )
  }`
}
