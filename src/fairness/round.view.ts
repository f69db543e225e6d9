import { govuk } from '../web/govuk.ts'
import { type Html, html } from '../web/html.ts'
import type { Attempt } from '../web/page.ts'
import { moment } from '../web/time.ts'
import { maskedView, roundDays, roundTitle } from './rounds.view.ts'
import type { SeenRound } from './view-rounds.ts'

const hash = (text: string | null): Html | string =>
  text ? html`<code class="cf-hash">${text}</code>` : 'Not yet'

function factsView({ round }: SeenRound): Html {
  const rows: readonly (readonly [string, Html | string])[] = [
    ['Decided', roundDays(round)],
    ['Size', `${round.size}`],
    ['Announced', html`${moment(round.announcedAt)}`],
    ['Hash of the seed', hash(round.commitment)],
    ['Drawn', round.drawnAt ? html`${moment(round.drawnAt)}` : 'Not yet'],
    ['Seed', hash(round.seed)],
    [
      'Could be drawn',
      round.frameSize === null
        ? 'Not closed yet'
        : `${round.frameSize} decisions, of which ${round.drawn} were drawn`,
    ],
    ['Hash of the frame', hash(round.frameHash)],
    ['Decided again', `${round.decided} of ${round.drawn}`],
  ]
  return govuk.summaryList({
    rows: rows.map(([key, value]) => ({
      key: { text: key },
      value: typeof value === 'string' ? { text: value } : { html: value },
    })),
  })
}

function queueView({ round, isQualified, waiting }: SeenRound): Html {
  if (!round.drawnAt) return html``
  if (!isQualified)
    return html`<p class="govuk-body">You do not take decisions of this kind, and so you are not asked to take one again.</p>`
  return waiting.length === 0
    ? html`<p class="govuk-body">No decision waits for you here: each was decided again, or you had a hand in it.</p>`
    : html`<h2 class="govuk-heading-m">Waiting for somebody</h2>
      <ul class="govuk-list">${waiting.map(place => html`<li><a class="govuk-link" href="/fairness/masked/${round.id}/${place}">Decision ${place}</a></li>`)}</ul>`
}

/** One round: how it was drawn, and what waits to be decided again. */
export const roundView = (seen: SeenRound, attempt: Attempt): Html => html`
  <h1 class="govuk-heading-l">Masked round: ${roundTitle(seen.round)}</h1>
  ${factsView(seen)}
  ${maskedView}
  ${
    seen.mayDraw &&
    (seen.isOver
      ? html`<form method="post" novalidate>${attempt.hidden}${govuk.button({ text: 'Draw it', preventDoubleClick: true })}</form>`
      : html`<p class="govuk-body">It can be drawn when its last day is over.</p>`)
  }
  ${queueView(seen)}`
