import { sampleTag } from '../gravity/sample.view.ts'
import type { Step } from '../kernel/pathway.ts'
import { decisionTableAt } from '../policy/index.ts'
import { type Html, html } from '../web/html.ts'
import { tag } from '../web/table.ts'
import { moment } from '../web/time.ts'
import { answersView, shownAnswers } from './answers.view.ts'
import { type KeptDecision, suggestedInWords } from './decision.ts'
import type { KeptEntry } from './episode.ts'
import { mayStillCorrect } from './episode-state.ts'
import type { SeenEpisode } from './view-episode.ts'
import { disputesView, notToldView } from './with-partners.view.ts'

const longAfter = 3_600_000

function whenView(entry: KeptEntry): Html {
  const late = entry.recordedAt.getTime() - entry.happenedAt.getTime() > longAfter
  return html`<p class="govuk-body-s">Happened ${moment(entry.happenedAt)}.
    ${late ? html`<strong>Recorded ${moment(entry.recordedAt)}.</strong>` : html`Recorded ${moment(entry.recordedAt, 'dated')}.`}</p>`
}

/** Whether whoever decided had read what happened to the child. */
const historyView = ({ harmHistoryOpened }: KeptDecision): Html | false =>
  harmHistoryOpened !== undefined &&
  html`<p class="govuk-body-s">What happened to the child as a child who was harmed ${
    harmHistoryOpened ? 'was opened before this.' : html`<strong>was not opened before this.</strong>`
  }</p>`

function decisionView(entry: KeptEntry, seen: SeenEpisode): Html | false {
  const { decision } = entry
  if (!decision) return false
  const history = historyView(decision)
  if (!decision.suggestion) return history
  const gives = suggestedInWords(seen.rule.steps[entry.step] as Step, decision.suggestion, entry.asked)
  const { title } = decisionTableAt(decision.suggestion.table, decision.suggestion.inForceFrom)
  return html`<div class="govuk-inset-text">The table “${title}” suggested <strong>${gives}</strong>:
    ${decision.suggestion.because} ${
      decision.deviation
        ? html`A person decided otherwise and said why below.`
        : html`A person decided the same.`
    } ${decision.score?.sample && sampleTag}
    <a class="govuk-link cf-no-print" href="/episodes/${seen.kept.id}/decisions/${entry.version}">The whole decision<span
      class="govuk-visually-hidden">, entry ${entry.version}</span></a></div>${history}`
}

function correctionView(entry: KeptEntry, seen: SeenEpisode): Html | false {
  if (entry.corrects === undefined) return false
  const changes = seen.changes.get(entry.version) ?? []
  return html`<p class="govuk-body"><strong>${entry.withdraws ? 'Withdraws' : 'Corrects'} entry ${entry.corrects}.</strong>
    Reason: ${entry.reason}</p>${
      changes.length > 0 &&
      html`<p class="govuk-body-s">What this changed:</p>
        <ul class="govuk-list govuk-list--bullet govuk-body-s">${changes.map(said => html`<li>${said}</li>`)}</ul>`
    }`
}

function entryView(entry: KeptEntry, seen: SeenEpisode, corrected: ReadonlySet<number>): Html {
  const step = seen.rule.steps[entry.step]
  const breaches = seen.state.breaches.filter(breach => breach.version === entry.version)
  const isCorrected = corrected.has(entry.version)
  return html`
    <li class="moj-timeline__item${entry.corrects !== undefined && ' moj-timeline__item--correction'}" id="entry-${entry.version}">
      <div class="moj-timeline__header">
        <h3 class="moj-timeline__title">${step?.title ?? entry.step}</h3>
        <p class="moj-timeline__byline">by ${seen.names[entry.by] ?? 'somebody no longer listed'}</p>
      </div>
      <div class="moj-timeline__description">
        ${isCorrected && html`<p>${tag('Corrected by a later entry', 'grey')}</p>`}
        ${whenView(entry)}${notToldView(entry, seen)}${correctionView(entry, seen)}
        ${breaches.map(breach => html`<p class="govuk-body">${tag('Breach', 'red')} ${breach.says}</p>`)}
        ${decisionView(entry, seen)}
        ${answersView(shownAnswers(entry, step?.asks))}
        ${!isCorrected && disputesView(entry, seen)}
        ${
          !isCorrected &&
          !entry.withdraws &&
          mayStillCorrect(seen, entry) &&
          html`<p class="govuk-body-s cf-no-print"><a class="govuk-link"
            href="/episodes/${seen.kept.id}/entries/${entry.version}/correction">Correct this entry<span
            class="govuk-visually-hidden">: ${step?.title}, entry ${entry.version}</span></a></p>`
        }
      </div>
    </li>`
}

/** Everything that was recorded, the newest first: what, when it happened and was recorded, by whom, and corrections. */
export function entriesView(seen: SeenEpisode): Html {
  const corrected = new Set(seen.kept.entries.flatMap(entry => entry.corrects ?? []))
  const newest = [...seen.kept.entries].sort((a, b) => b.version - a.version)
  if (newest.length === 0) return html`<p class="govuk-body">Nothing that was shared with you yet.</p>`
  return html`<ol class="moj-timeline cf-timeline">${newest.map(entry => entryView(entry, seen, corrected))}</ol>`
}
