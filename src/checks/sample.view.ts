import { govuk } from '../web/govuk.ts'
import { type Html, html } from '../web/html.ts'
import type { Attempt } from '../web/page.ts'
import { table, tag } from '../web/table.ts'
import { moment } from '../web/time.ts'
import type { DrawnEpisode } from './sample.ts'
import { daysOf, titleOf } from './samples.view.ts'
import type { SeenSample } from './view-sample.ts'

type Open = Extract<SeenSample, Readonly<{ drawn: readonly DrawnEpisode[] }>>

const hash = (text: string | null): Html | string =>
  text ? html`<code class="cf-hash">${text}</code>` : 'Not yet'

function factsView({ sample }: SeenSample): Html {
  const rows: readonly (readonly [string, Html | string])[] = [
    ['Episodes', `${titleOf(sample.pathway)}, begun ${daysOf(sample)}`],
    ['Looked at by', titleOf(sample.review)],
    ['Size', `${sample.size}, of which ${sample.twice} are looked at by two people`],
    ['In proportion', sample.byUnit ? 'By basic command unit' : 'No: all together'],
    ['Announced', html`${moment(sample.announcedAt)}`],
    ['Hash of the seed', hash(sample.commitment)],
    ['Drawn', sample.drawnAt ? html`${moment(sample.drawnAt)}` : 'Not yet'],
    ['Seed', hash(sample.seed)],
    ['Could be drawn', sample.frameSize === null ? 'Not closed yet' : `${sample.frameSize} episodes`],
    ['Hash of the frame', hash(sample.frameHash)],
  ]
  return govuk.summaryList({
    rows: rows.map(([key, value]) => ({
      key: { text: key },
      value: typeof value === 'string' ? { text: value } : { html: value },
    })),
  })
}

const howView = html`
  <details class="govuk-details"><summary class="govuk-details__summary"><span class="govuk-details__summary-text">How to
    draw it again</span></summary><div class="govuk-details__text">
    <p class="govuk-body">The hash of the seed is the SHA-256 of <code>commitment SEED</code>. The frame has a line for each
      episode, <code>ID STRATUM</code>, sorted by id, and the hash of the frame is the SHA-256 of those lines.</p>
    <p class="govuk-body">Every episode has a ticket: the SHA-256 of <code>SEED ID</code>. Each stratum has places in
      proportion, and those left over go to the largest remainders. The lowest tickets of each stratum are drawn. Of those,
      the lowest SHA-256 of <code>SEED twice ID</code> are looked at by two people.</p>
    <p class="govuk-body">Records that only the child’s own team may see are not in the frame. They are not checked this way.</p>
  </div></details>`

const reviewView = (one: DrawnEpisode, review: string): Html =>
  one.reviewId
    ? html`<a class="govuk-link" href="/episodes/${one.reviewId}">${titleOf(review)}</a>
        ${one.reviewEndedAt ? html`${tag('Ended', 'grey')} ${one.outcome}` : tag('Open', 'blue')}`
    : html`<a class="govuk-link" href="/children/${one.childId}/start?pathway=${review}&amp;from=${one.episodeId}">Begin<span
        class="govuk-visually-hidden"> the review of number ${one.place}</span></a>`

const drawnView = ({ sample, drawn }: Open): Html => html`
  <h2 class="govuk-heading-m">Drawn</h2>
  ${
    drawn.length === 0
      ? html`<p class="govuk-body">There was nothing to draw.</p>`
      : table({
          name: 'Drawn',
          head: ['Number', 'Episode', 'Stratum', 'By two people', 'Review'],
          rows: drawn.map(one => [
            String(one.place),
            html`<a class="govuk-link" href="/episodes/${one.episodeId}">Begun ${moment(one.startedAt, 'dated')}</a>`,
            one.stratum,
            one.twice ? 'Yes' : 'No',
            reviewView(one, sample.review),
          ]),
          stacks: true,
        })
  }`

const strataView = (seen: SeenSample): Html | false =>
  seen.drawn !== undefined &&
  table({
    caption: 'Strata',
    head: ['Stratum', 'Could be drawn', 'Drawn'],
    rows: seen.strata.map(one => [
      one.stratum,
      { content: String(one.size), numeric: true },
      { content: String(one.drawn), numeric: true },
    ]),
  })

function agreementView(seen: SeenSample): Html | false {
  if (seen.drawn === undefined || seen.sample.twice === 0) return false
  const { count, same, kappa, interval } = seen.agreement
  const said =
    kappa === undefined
      ? 'Too few, or too much alike, to say how far two people agree beyond chance.'
      : `Cohen’s kappa ${kappa.toFixed(2)}${interval ? `, 95% range ${interval.from.toFixed(2)} to ${interval.to.toFixed(2)}` : ': too few for a range'}.`
  return html`<h2 class="govuk-heading-m">How far two people agree</h2>
    <p class="govuk-body">${count} graded by two people, ${same} with the same grade. ${said}</p>`
}

/** One sample, and a way to draw it. */
export const sampleView = (seen: SeenSample, attempt: Attempt): Html => html`
  <h1 class="govuk-heading-l">Sample: ${titleOf(seen.sample.pathway)}</h1>
  ${factsView(seen)}
  ${howView}
  ${
    seen.mayDraw &&
    (seen.isOver
      ? html`<form method="post" novalidate>${attempt.hidden}${govuk.button({ text: 'Draw it', preventDoubleClick: true })}</form>`
      : html`<p class="govuk-body">It can be drawn when its last day is over.</p>`)
  }
  ${seen.drawn !== undefined && drawnView(seen)}
  ${strataView(seen)}
  ${agreementView(seen)}
  ${
    seen.drawn !== undefined &&
    html`<p class="govuk-body"><a class="govuk-link" href="/audits/samples/${seen.sample.id}/frame">The whole frame, as a
      file</a>${seen.seen !== seen.sample.frameSize && html` (of which you may see ${seen.seen} of ${seen.sample.frameSize})`}</p>`
  }`
