import { type Html, html } from '../web/html.ts'
import { sourceView } from '../web/source.ts'
import { moment } from '../web/time.ts'
import { maySetAside } from './episode-state.ts'
import type { OpenLead } from './leads.ts'
import type { SeenEpisode } from './view-episode.ts'

/** Where a pathway is started: on the child's record, or, for an adult or a line, on the record of that. */
const startOf = ({ rule, mayStart }: OpenLead, { kept, child }: SeenEpisode): Html | false => {
  if (!mayStart) return html`Somebody whose role starts it may do so.`
  return (rule.subject ?? 'child') === child.kind
    ? html`<a class="govuk-link" href="/children/${child.id}/start?pathway=${rule.id}&from=${kept.id}">Start: ${rule.title}</a>`
    : html`<a class="govuk-link" href="/children">Find the record it is about, and start there: ${rule.title}</a>`
}

const leadView = (lead: OpenLead, seen: SeenEpisode): Html => html`<li class="cf-choice">
  <p class="govuk-body"><strong>You recorded “${lead.stepTitle}”.</strong> ${lead.because}
    ${lead.source && html`<br><span class="cf-aside">${sourceView(lead.source)}</span>`}</p>
  <p class="govuk-body">${startOf(lead, seen)}${
    maySetAside(seen, { step: lead.step }) &&
    html` ·
    <a class="govuk-link" href="/episodes/${seen.kept.id}/steps/${lead.step}/leads/${lead.pathway}">Do not start it, and
      say why<span class="govuk-visually-hidden">: ${lead.rule.title}</span></a>`
  }</p></li>`

function linkedView({ leads: { from, begun, setAside }, names }: SeenEpisode): Html {
  return html`
    ${
      from &&
      html`<p class="govuk-body">This began from <a class="govuk-link" href="/episodes/${from.id}">${from.title}</a>,
      ${moment(from.startedAt)}.</p>`
    }
    ${begun.map(
      one => html`<p class="govuk-body">From this began <a class="govuk-link" href="/episodes/${one.id}">${one.title}</a>,
        ${moment(one.startedAt)}.</p>`,
    )}
    ${setAside.map(
      one => html`<p class="govuk-body">Not started: ${one.title}. ${one.reason}
        <span class="cf-when">${names[one.by] ?? 'Somebody'}, ${moment(one.at, 'short')}</span></p>`,
    )}`
}

/** What an episode leads to, for a person to decide; where it began, and what began from it. */
export function leadsView(seen: SeenEpisode): Html {
  const { open } = seen.leads
  return html`
    ${
      open.length > 0 &&
      html`<h2 class="govuk-heading-m">This may lead to more</h2>
        <ul class="govuk-list">${open.map(lead => leadView(lead, seen))}</ul>`
    }
    ${linkedView(seen)}`
}
