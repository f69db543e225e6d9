import { ageAt, nameOf } from '../children/child.ts'
import { type AgencyKind, agencies } from '../policy/roles.ts'
import { accountsView } from '../voice/accounts.view.ts'
import { govuk } from '../web/govuk.ts'
import { type Html, html } from '../web/html.ts'
import { tag } from '../web/table.ts'
import { dayInWords, durationInWords, moment } from '../web/time.ts'
import { dutiesView } from './duties.view.ts'
import { entriesView } from './entries.view.ts'
import { mayActForChild } from './episode-state.ts'
import { leadsView } from './leads.view.ts'
import type { SeenEpisode } from './view-episode.ts'
import { urgentView, withPartnersView } from './with-partners.view.ts'

function standingView({ state, now }: SeenEpisode): Html {
  const { startedAt, ended } = state
  if (!startedAt) return html`<p class="govuk-body">${tag('Entered in error', 'grey')}</p>`
  if (ended)
    return html`<p class="govuk-body">${tag('Ended', 'grey')} ${moment(ended.at)}${ended.outcome && html`: <strong>${ended.outcome}</strong>`},
      after ${durationInWords(ended.at.getTime() - startedAt.getTime())}.</p>`
  return html`<p class="govuk-body">Running for <strong>${durationInWords(now.getTime() - startedAt.getTime())}</strong>,
    since ${moment(startedAt)}.</p>`
}

const ruleView = ({ id, title, inForceFrom }: SeenEpisode['rule']): Html =>
  html`<a class="govuk-link" href="/rules/pathways/${id}/${inForceFrom}">${title}</a>, in force from ${dayInWords(inForceFrom)}`

function factsView({ child, lead, kept, names, unit, now, rule }: SeenEpisode): Html {
  const age = ageAt(child.bornOn, now)
  const partners = Object.entries(kept.agencies)
    .filter(([kind, id]) => kind !== 'police' && kept.sharedWith.includes(id))
    .map(([kind, id]) => names[id] ?? agencies[kind as AgencyKind])
  const rows: [string, string | null | undefined][] = [
    ['Child', `${nameOf(child)}, ${age === null ? 'age not known' : `aged ${age}`}`],
    [rule.unit ? 'Where' : 'Unit', unit],
    ['Leads for the child', lead ? [lead.name, lead.unit].filter(Boolean).join(', ') : 'Nobody yet'],
    ['Communication', child.communicationNeeds],
    ['Language', child.language],
    ['Shared with', partners.join('; ') || 'No partner yet'],
  ]
  return govuk.summaryList({
    classes: 'govuk-summary-list--no-border cf-facts',
    rows: [
      ...rows.flatMap(([key, value]) => (value ? [{ key: { text: key }, value: { text: value } }] : [])),
      { key: { text: 'Rule' }, value: { html: ruleView(rule) } },
    ],
  })
}

/** An episode: the child, what is owed now and why, and everything that was recorded. */
export const episodeView = (seen: SeenEpisode): Html => html`
  <h1 class="govuk-heading-l">${seen.rule.title}</h1>
  <p class="govuk-body-l"><a class="govuk-link" href="/children/${seen.child.id}">${nameOf(seen.child)}</a></p>
  ${standingView(seen)}
  ${factsView(seen)}
  ${urgentView(seen)}
  ${leadsView(seen)}
  <div id="duties" data-refresh="30">${dutiesView(seen)}</div>
  <p id="duties-freshness" class="cf-freshness" role="status"></p>
  ${withPartnersView(seen)}
  ${seen.rule.subject === undefined && accountsView({ id: seen.kept.id, childId: seen.child.id }, seen.accounts, mayActForChild(seen))}
  <h2 class="govuk-heading-m">What has happened</h2>
  ${entriesView(seen)}`
