import { rule } from '../kernel/permission.ts'
import { askedTitle } from '../partners/asked-words.ts'
import { addressOf, lifeView, stageTag } from '../partners/stage.view.ts'
import { urgentFactsView } from '../partners/urgent.view.ts'
import { mayDispute } from '../policy/permissions/partners.ts'
import { type Html, html } from '../web/html.ts'
import { table, tag } from '../web/table.ts'
import { actionFor, ownAction } from './agreed-action.ts'
import type { KeptEntry } from './episode.ts'
import { mayShareNow } from './episode-state.ts'
import type { SeenEpisode } from './view-episode.ts'

/** What agencies were asked for in an episode, and what came of it: sent, opened, answered. */
export function withPartnersView({ referrals, rule, kept, own }: SeenEpisode): Html | false {
  if (referrals.length === 0) return false
  const shown = { rule, entries: kept.entries }
  return html`
    <h2 class="govuk-heading-m">With partners</h2>
    ${table({
      caption: 'What agencies were asked for, and what came of it',
      captionClasses: 'govuk-visually-hidden',
      head: ['Agency', 'Asked for', 'How it stands', 'So far'],
      rows: referrals.map(one => [
        one.agencyName,
        html`<a class="govuk-link" href="${addressOf(one)}">${askedTitle(
          rule.steps[one.step]?.title ?? one.step,
          (actionFor(shown, one) ?? ownAction(own, one))?.what,
        )}</a>`,
        stageTag(one),
        lifeView(one),
      ]),
      firstCellIsHeader: true,
      stacks: true,
    })}`
}

/** What was shared without an agreement, and the way to do so while an agency cannot be told otherwise. */
export const urgentView = (seen: SeenEpisode): Html => html`
  ${seen.urgent.map(
    one => html`<div id="urgent-${one.id}" class="govuk-inset-text"><h2 class="govuk-heading-m">Shared with ${one.agencyName} without an agreement</h2>
      ${urgentFactsView(one, seen.actor.agency === 'police')}</div>`,
  )}
  ${
    mayShareNow(seen) &&
    html`<p class="govuk-body cf-no-print"><a class="govuk-link" href="/episodes/${seen.kept.id}/urgent-sharing">Share now, without an
      agreement</a>, if a child would come to serious harm otherwise.</p>`
  }`

/** Whom an entry was meant for and not shared with, and why. */
export function notToldView({ version }: KeptEntry, { untold, names }: SeenEpisode): Html | false {
  const agencies = untold.get(version) ?? []
  return (
    agencies.length > 0 &&
    html`<p class="govuk-body-s">${tag('Not shared', 'red')} ${agencies.map(
      (id, at) =>
        html`${at > 0 && ', '}<a class="govuk-link" href="/partners/${id}">${names[id] ?? 'An agency'}</a>`,
    )}: no sharing agreement covered this when it was recorded.</p>`
  )
}

/** What is disputed in an entry, and the way to dispute it. */
export function disputesView({ version, agencyId }: KeptEntry, { disputes, actor, kept }: SeenEpisode): Html {
  const about = disputes.filter(one => one.version === version)
  return html`${about.map(
    one => html`<p class="govuk-body-s">${tag(one.answeredAt ? 'Dispute answered' : 'Disputed', 'orange')}
      <a class="govuk-link" href="/partners/disputes/${one.id}">${one.agencyName} says this is not right</a></p>`,
  )}${
    rule(mayDispute, actor, { sharedWithActor: agencyId !== actor.agencyId, madeByActor: false }).allowed &&
    html`<p class="govuk-body-s cf-no-print"><a class="govuk-link" href="/episodes/${kept.id}/entries/${version}/dispute">Dispute
      this entry<span class="govuk-visually-hidden">: entry ${version}</span></a></p>`
  }`
}
