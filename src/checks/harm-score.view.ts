import { nameOf } from '../children/child.ts'
import type { Point, Side } from '../kernel/additive-score.ts'
import { harmScoreSources } from '../policy/harm-score.ts'
import { govuk } from '../web/govuk.ts'
import { type Html, html } from '../web/html.ts'
import { table, tag } from '../web/table.ts'
import { moment } from '../web/time.ts'
import type { SeenHarmScore } from './view-harm-score.ts'

const row = (one: Point) => [
  one.episodeId && one.happenedAt
    ? html`<a class="govuk-link" href="/episodes/${one.episodeId}">${moment(one.happenedAt, 'dated')}</a>`
    : 'Again and again',
  one.because,
  { content: String(one.points), numeric: true },
]

function sideView({ scored }: SeenHarmScore, side: Side): Html {
  const rows = scored.points.filter(one => one.side === side)
  const title = side === 'harmed' ? 'As a child who was harmed' : 'As a child who is suspected'
  return html`
    <h2 class="govuk-heading-m">${title}: ${scored[side]} points</h2>
    ${
      rows.length === 0
        ? html`<p class="govuk-body">Nothing that gives points.</p>`
        : table({
            name: title,
            head: ['When', 'Why', { content: 'Points', numeric: true }],
            rows: rows.map(row),
            stacks: true,
          })
    }`
}

/** The points of a child on each side, why each is there, what they cannot say, and the way to a review by a person. */
export const harmScoreView = (seen: SeenHarmScore): Html => html`
  <span class="govuk-caption-l">${nameOf(seen.child)}</span>
  <h1 class="govuk-heading-l">Violence harm assessment</h1>
  <p class="govuk-body">${tag('Proposal', 'yellow')} Worked out now from what is on record and you may see. Nothing of it is
    kept, and it decides nothing.</p>
  ${sideView(seen, 'harmed')}
  ${sideView(seen, 'suspected')}
  <h2 class="govuk-heading-m">What points cannot say</h2>
  <ul class="govuk-list govuk-list--bullet">${seen.rule.limits.map(limit => html`<li>${limit}</li>`)}</ul>
  <p class="govuk-body-s">${harmScoreSources.map(({ document, point }) => html`${document}: ${point}.<br>`)}</p>
  <h2 class="govuk-heading-m">What you can do</h2>
  <p class="govuk-body">If you are worried about the child, begin a review. A person decides, the child is told and heard, the
    child or an adult for the child may challenge it, and it ends after three months.</p>
  ${govuk.button({ text: 'Start a review', href: `/children/${seen.child.id}/start?pathway=violence-harm-review` })}`
