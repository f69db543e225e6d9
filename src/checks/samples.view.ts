import { dayInWords, daysAfter, londonDay } from '../kernel/calendar.ts'
import { everyRule } from '../policy/every-rule.ts'
import { postForm, questionsView } from '../web/form-view.ts'
import { type Html, html } from '../web/html.ts'
import type { Attempt } from '../web/page.ts'
import { table, tag } from '../web/table.ts'
import { moment } from '../web/time.ts'
import type { SeenSamples } from './list-samples.ts'
import { announceQuestions, type KeptSample } from './sample.ts'

/** The title of a pathway. */
export const titleOf = (id: string): string => everyRule.pathways.find(one => one.id === id)?.title ?? id

/** The days of a sample, both included. */
export const daysOf = ({ from, until }: KeptSample): string =>
  `${dayInWords(from)} to ${dayInWords(daysAfter(until, -1))}`

const row = (one: KeptSample) => [
  html`<a class="govuk-link" href="/audits/samples/${one.id}">${titleOf(one.pathway)}<span
    class="govuk-visually-hidden">, ${daysOf(one)}</span></a>`,
  daysOf(one),
  titleOf(one.review),
  html`${one.size}${one.twice > 0 && html`, ${one.twice} of them by two people`}`,
  moment(one.announcedAt, 'dated'),
  one.drawnAt ? html`${tag('Drawn', 'green')} from ${one.frameSize}` : tag('Announced', 'blue'),
]

/** Every sample that was announced, and the form that announces another. */
export const samplesView = ({ samples, mayAnnounce, now }: SeenSamples, attempt: Attempt): Html => html`
  <h1 class="govuk-heading-l">Samples</h1>
  <p class="govuk-body">What is checked is chosen by chance, in a way that anybody can repeat. The hash of a seed is put on
    record here before the sample is drawn; the seed is said afterwards. A sample that was announced stays here, drawn or not.</p>
  ${
    samples.length === 0
      ? html`<p class="govuk-body">No sample has been announced yet.</p>`
      : table({
          name: 'Samples',
          head: ['Episodes', 'Begun', 'Looked at by', 'Size', 'Announced', 'State'],
          rows: samples.map(row),
          stacks: true,
        })
  }
  ${
    mayAnnounce &&
    html`<h2 class="govuk-heading-m">Announce a sample</h2>
      ${postForm(attempt, questionsView(announceQuestions(londonDay(now)), attempt), 'Announce')}`
  }`
