import { nameOf } from '../children/child.ts'
import { govuk } from '../web/govuk.ts'
import { type Html, html } from '../web/html.ts'
import { table, tag } from '../web/table.ts'
import { moment } from '../web/time.ts'
import type { SeenHarmHistory } from './view-harm-history.ts'

const episodesView = ({ harms }: SeenHarmHistory): Html =>
  harms.length === 0
    ? html`<p class="govuk-body">No record that you may see says that the child was harmed. That nobody asked is not that
        nothing happened.</p>`
    : table({
        name: 'Episodes in which the child was harmed',
        head: ['What', 'Since', 'State'],
        rows: harms.map(one => [
          html`<a class="govuk-link" href="/episodes/${one.id}">${one.title}</a><br><span class="cf-aside">${one.about}</span>`,
          moment(one.startedAt, 'dated'),
          one.endedAt ? html`${tag('Ended', 'grey')} ${one.outcome}` : tag('Open', 'blue'),
        ]),
        stacks: true,
      })

const saidView = ({ said }: SeenHarmHistory): Html | false =>
  said.length > 0 &&
  html`<h2 class="govuk-heading-m">In the child's own words</h2>${said.slice(0, 10).map(
    one => html`<p class="govuk-body-s">${moment(one.happenedAt)}. ${one.asked}</p>
      <blockquote class="cf-said">${one.words}</blockquote>`,
  )}`

/** The episodes in which a child was harmed, or may have been, and what the child said in them. */
export const harmHistoryView = (seen: SeenHarmHistory): Html => html`
  <span class="govuk-caption-l">${nameOf(seen.child)} · read before “${seen.step.title}”</span>
  <h1 class="govuk-heading-l">What happened to the child</h1>
  <p class="govuk-body">A child who is to be decided about is a child to whom things have happened. That you opened this is
    kept beside the decision.</p>
  ${episodesView(seen)}
  ${saidView(seen)}
  ${govuk.button({ text: `Back to: ${seen.step.title}`, href: `/episodes/${seen.episodeId}/steps/${seen.name}` })}`
