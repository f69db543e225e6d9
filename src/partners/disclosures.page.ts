import { type Html, html } from '../web/html.ts'
import { page } from '../web/page.ts'
import { pageIn } from '../web/params.ts'
import { table, tag } from '../web/table.ts'
import { moment } from '../web/time.ts'
import { urgentFactsView } from './urgent.view.ts'
import { basisTitle } from './urgent-sharing.ts'
import { type SeenDisclosures, viewDisclosures } from './view-disclosures.ts'

type Line = SeenDisclosures['lines'][number]

function groundView({ agreementId, lawfulBasis, urgentBasis, toAgency }: Line): Html {
  if (agreementId)
    return html`<a class="govuk-link" href="/partners/agreements/${agreementId}">Agreement<span
      class="govuk-visually-hidden"> with ${toAgency}</span></a>: ${lawfulBasis}`
  if (urgentBasis) return html`${tag('Without an agreement', 'orange')} ${basisTitle(urgentBasis)}`
  return tag('No agreement known to you', 'grey')
}

const urgentlyView = ({ urgent, isPolice }: SeenDisclosures): Html =>
  html`${urgent.map(
    one => html`<div class="govuk-inset-text"><h2 class="govuk-heading-m">Without an agreement, to protect a child at once</h2>
      ${urgentFactsView(one, isPolice)}</div>`,
  )}`

const disclosuresView = (seen: SeenDisclosures): Html => html`
  ${linesView(seen)}${urgentlyView(seen)}`

const linesView = ({ childId, lines, page, more }: SeenDisclosures): Html => html`
  <h1 class="govuk-heading-l">What was shared of this record</h1>
  ${
    lines.length === 0
      ? html`<p class="govuk-body">Nothing that you may know of.</p>`
      : table({
          caption: 'What was shared, with whom and on what ground, the latest first',
          captionClasses: 'govuk-visually-hidden',
          head: ['When', 'What', 'From', 'With', 'By', 'Ground'],
          rows: lines.map(one => [
            moment(one.at, 'dated'),
            html`<a class="govuk-link" href="/episodes/${one.episodeId}#entry-${one.version}">${one.title}</a>
              <span class="govuk-body-s">${one.pathwayTitle}</span>`,
            one.fromAgency,
            one.toAgency,
            one.by,
            groundView(one),
          ]),
          stacks: true,
        })
  }
  ${
    more &&
    html`<p class="govuk-body cf-no-print"><a class="govuk-link" href="/children/${childId}/disclosures?page=${page + 1}">Earlier</a></p>`
  }`

/** What was shared of a child's record, with whom, by whom, when and on what ground. */
export const disclosuresPage = page({
  path: '/children/:childId/disclosures',
  title: 'What was shared of this record',
  section: 'children',
  wide: true,
  back: seen => ({ href: `/children/${seen.childId}`, text: 'Back to the record' }),
  view: disclosuresView,
  show: (context, { childId }, query) => viewDisclosures(context, { childId, page: pageIn(query, 200) }),
})
