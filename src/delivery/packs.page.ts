import { readAnswers } from '../kernel/answers.ts'
import { dayInWords, instantInWords } from '../kernel/calendar.ts'
import { choice, date } from '../kernel/form.ts'
import { download } from '../web/download.ts'
import { postForm, questionsView } from '../web/form-view.ts'
import { type Html, html } from '../web/html.ts'
import { type Attempt, goTo, page } from '../web/page.ts'
import type { Paper } from '../web/paper.ts'
import { pdfOf } from '../web/paper-pdf.ts'
import { odsOf, odsType } from '../web/spreadsheet.ts'
import { table } from '../web/table.ts'
import { moment } from '../web/time.ts'
import { issuePack, listPacks, viewPack } from './issue-pack.ts'
import { type Audience, audiences, type KeptPack } from './pack.ts'
import { packChartView } from './pack-chart.view.ts'
import type { PackTable } from './pack-table.ts'
import { planNavigation } from './plan-navigation.view.ts'

const asked = { audience: choice('Who is it for?', audiences), meetsOn: date('When do they meet?') }

type Seen = Awaited<ReturnType<typeof listPacks>>

const packsView = ({ packs, mayIssue }: Seen, attempt: Attempt): Html => html`
  <h1 class="govuk-heading-l">Packs for meetings</h1>
  ${planNavigation('packs')}
  <p class="govuk-body">A pack says how the strategy stands at the moment it is issued, and what changed since the last one for the same
    meeting. It is frozen: what it said stays what it said. What the meeting decides is written down in
    <a class="govuk-link" href="/registers/decisions-wanted">the register of decisions and actions</a> and followed until it is done.</p>
  ${
    packs.length === 0
      ? html`<p class="govuk-body">No pack has been issued yet.</p>`
      : table({
          name: 'Packs',
          head: ['For', 'Meeting', 'Issued', 'By'],
          rows: packs.map(one => [
            html`<a class="govuk-link" href="/strategy/packs/${one.id}">${audiences[one.audience]}<span class="govuk-visually-hidden">, ${dayInWords(one.meetsOn)}</span></a>`,
            dayInWords(one.meetsOn),
            moment(one.issuedAt, 'dated'),
            one.issuedBy,
          ]),
          stacks: true,
        })
  }
  ${mayIssue && html`<h2 class="govuk-heading-m">Issue a pack</h2>${postForm(attempt, questionsView(asked, attempt), 'Issue it')}`}`

/** Every pack, and a form that issues one. */
export const packsPage = page({
  path: '/strategy/packs',
  title: 'Packs for meetings',
  section: 'plan',
  wide: true,
  show: context => listPacks(context, {}),
  view: packsView,
  async submit(context, _params, form) {
    const { answers, mistakes } = readAnswers(asked, form, context.now)
    if (mistakes.length > 0) return mistakes
    const audience = answers.audience as Audience
    const { packId } = await issuePack(context, { audience, meetsOn: String(answers.meetsOn) })
    return goTo(`/strategy/packs/${packId}`, { notice: 'Issued.' })
  },
})

const titleOf = ({ audience, meetsOn }: KeptPack): string => `${audiences[audience]}, ${dayInWords(meetsOn)}`

const packView = ({ pack }: Readonly<{ pack: KeptPack }>): Html => html`
  <span class="govuk-caption-l">Pack for a meeting</span>
  <h1 class="govuk-heading-l">${titleOf(pack)}</h1>
  <p class="govuk-body">As it stood on ${instantInWords(new Date(pack.contents.asOf))}. Issued by ${pack.issuedBy}.
    <span class="cf-no-print"><a class="govuk-link" href="/strategy/packs/${pack.id}/pack.pdf">On paper (PDF)</a>,
      <a class="govuk-link" href="/strategy/packs/${pack.id}/tables.ods">its tables as a spreadsheet (ODS)</a></span></p>
  ${pack.contents.says.map(one => html`<p class="govuk-body-l">${one}</p>`)}
  ${(pack.contents.charts ?? []).map(packChartView)}
  ${pack.contents.tables.map(
    one => html`<h2 class="govuk-heading-m">${one.title}</h2>
      ${one.rows.length === 0 ? html`<p class="govuk-body">Nothing.</p>` : table({ name: one.title, head: one.head.map(String), rows: one.rows.map(row => [...row]), stacks: true })}`,
  )}
  <p class="govuk-body-s">SHA-256 of what it says: <code class="cf-hash">${pack.hash}</code></p>`

/** One pack, as it was issued. Its paper form is the page printed. */
export const packPage = page({
  path: '/strategy/packs/:packId',
  title: ({ pack }) => titleOf(pack),
  section: 'plan',
  wide: true,
  back: () => ({ href: '/strategy/packs', text: 'Packs for meetings' }),
  show: (context, wanted) => viewPack(context, wanted),
  view: packView,
})

/** All tables of a pack, those that are drawn as well first. */
const tablesOf = ({ contents: { charts = [], tables } }: KeptPack): readonly PackTable[] => [
  ...charts,
  ...tables,
]

const onPaper = {
  kind: 'text',
  text: 'The drawings of this pack are on its page; on paper their numbers stand in tables.',
} as const

/** A pack in blocks, to be written on paper. */
const paperOf = (pack: KeptPack): Paper => ({
  title: titleOf(pack),
  says: `How the strategy stood on ${instantInWords(new Date(pack.contents.asOf))}.`,
  madeAt: pack.issuedAt,
  blocks: [
    ...pack.contents.says.map(text => ({ kind: 'text', text }) as const),
    ...(pack.contents.charts ? [onPaper] : []),
    ...tablesOf(pack).flatMap(({ title, head, rows }) => [
      { kind: 'heading', level: 2, text: title } as const,
      rows.length === 0
        ? ({ kind: 'text', text: 'Nothing.' } as const)
        : ({ kind: 'table', caption: title, head, rows, widths: head.map(() => 1) } as const),
    ]),
    { kind: 'text', text: `SHA-256 of what it says: ${pack.hash}` },
  ],
})

/** A pack as a tagged PDF. */
export const packPdf = download({
  path: '/strategy/packs/:packId/pack.pdf',
  async show(context, wanted) {
    const { pack } = await viewPack(context, wanted)
    return { name: 'pack.pdf', type: 'application/pdf', body: await pdfOf(paperOf(pack), pack.issuedBy) }
  },
})

/** The tables of a pack as a spreadsheet. */
export const packTables = download({
  path: '/strategy/packs/:packId/tables.ods',
  async show(context, wanted) {
    const { pack } = await viewPack(context, wanted)
    const body = await odsOf({
      title: titleOf(pack),
      about: [
        ['As it stood on', pack.contents.asOf],
        ['Issued by', pack.issuedBy],
        ['SHA-256 of what it says', pack.hash],
      ],
      notes: pack.contents.says,
      tables: tablesOf(pack).map(one => ({ name: one.title, ...one })),
      madeAt: pack.issuedAt,
    })
    return { name: 'pack.ods', type: odsType, body }
  },
})
