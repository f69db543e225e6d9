import { nameOf } from '../children/child.ts'
import { startOn } from '../children/onward.ts'
import { type Html, html } from '../web/html.ts'
import { sourceView } from '../web/source.ts'
import { moment } from '../web/time.ts'
import { maySetAside } from './episode-state.ts'
import type { OpenLead } from './leads.ts'
import type { SeenEpisode } from './view-episode.ts'

const findOne = (
  kind: string,
  { rule, kept }: Readonly<{ rule: OpenLead['rule']; kept: SeenEpisode['kept'] }>,
): Html =>
  html`<a class="govuk-link" href="/children?${new URLSearchParams({ kind, pathway: rule.id, from: kept.id }).toString()}">Find
    or add the record it is about, and start there: ${rule.title}</a>`

/** Where a pathway is started: on the child's record, or, for an adult or a line, on the record of that. */
function startOf({ rule, mayStart }: OpenLead, { kept, child, leads }: SeenEpisode): Html {
  if (!mayStart) return html`Somebody whose role starts it may do so.`
  const kind = rule.subject ?? 'child'
  const start = (id: string): string => startOn(id, { pathway: rule.id, from: kept.id })
  if (kind === child.kind)
    return html`<a class="govuk-link" href="${start(child.id)}">Start: ${rule.title}</a>`
  const known = leads.records.filter(one => one.kind === kind)
  return html`${known.map(
    one => html`<a class="govuk-link" href="${start(one.id)}">Start for ${nameOf(one)}: ${rule.title}</a> · `,
  )}${findOne(kind, { rule, kept })}`
}

const reasonView = (
  lead: OpenLead,
  seen: SeenEpisode,
): Html => html`<p class="govuk-body"><strong>You recorded “${lead.stepTitle}”.</strong> ${lead.because}
  ${lead.source && html`<br><span class="cf-aside">${sourceView(lead.source)}</span>`}
  ${
    maySetAside(seen, { step: lead.step }) &&
    html`<br><a class="govuk-link" href="/episodes/${seen.kept.id}/steps/${lead.step}/leads/${lead.pathway}">Do not start it,
      and say why<span class="govuk-visually-hidden">: ${lead.rule.title}, ${lead.stepTitle}</span></a>`
  }</p>`

/** One pathway, however many steps lead to it: it is started once. */
const leadView = ([first, ...more]: readonly [OpenLead, ...OpenLead[]], seen: SeenEpisode): Html => html`<li
  class="cf-choice">${[first, ...more].map(lead => reasonView(lead, seen))}
  <p class="govuk-body">${startOf(first, seen)}</p></li>`

/** What is proposed, each pathway once. */
function byPathway(open: readonly OpenLead[]): readonly (readonly [OpenLead, ...OpenLead[]])[] {
  const groups = new Map<string, [OpenLead, ...OpenLead[]]>()
  for (const lead of open) {
    const group = groups.get(lead.pathway)
    if (group) group.push(lead)
    else groups.set(lead.pathway, [lead])
  }
  return [...groups.values()]
}

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
        <span class="cf-when">${names[one.by] ?? 'Somebody'}, ${moment(one.at, 'dated')}</span></p>`,
    )}`
}

/** What an episode leads to, for a person to decide; where it began, and what began from it. */
export function leadsView(seen: SeenEpisode): Html {
  const { open } = seen.leads
  return html`
    ${
      open.length > 0 &&
      html`<h2 class="govuk-heading-m">This may lead to more</h2>
        <ul class="govuk-list">${byPathway(open).map(all => leadView(all, seen))}</ul>`
    }
    ${linkedView(seen)}`
}
