import { everyRule } from '../policy/every-rule.ts'
import { type Html, html } from '../web/html.ts'
import { dayInWords } from '../web/time.ts'
import { figuresOf, seenInFigures } from './action-standing.ts'
import { progressInWords, standingsInWords } from './actions.view.ts'
import { drawing } from './drawings.view.ts'
import { byMeasure, type Edition } from './edition.ts'
import { nothingReleased } from './measures.view.ts'
import type { Place } from './place.ts'
import { newestFigures } from './told.ts'

const counter = (count: number, says: string): Html =>
  html`<li class="ps-count"><span class="ps-count__number">${count}</span> <span class="ps-count__says">${says}</span></li>`

const objectivesView = (edition: Edition, place: Place): Html =>
  html`<ul class="ps-objectives">${everyRule.objectives.map(
    one => html`<li class="ps-objectives__item"><a class="govuk-link" href="${place.to('actions/index.html')}#objective-${one.number}">${one.title}</a>
    <span class="ps-quiet">${one.actions.filter(action => figuresOf(action, edition) > 0).length} of ${one.actions.length} actions have a released figure</span></li>`,
  )}</ul>`

function figuresView(edition: Edition, place: Place): Html {
  const measures = [...byMeasure(edition)].slice(0, 5)
  if (measures.length === 0) return nothingReleased()
  return html`<ul class="ps-answers">${measures.map(
    ([id, [first]]) =>
      first &&
      html`<li class="ps-answers__item"><a class="govuk-link" href="${place.to(`measures/${id}.html`)}">${first.table.measure.title}</a>
      <span>${first.table.answer}</span></li>`,
  )}</ul>
  <p class="govuk-body"><a class="govuk-link" href="${place.to('measures/index.html')}">All measures</a></p>`
}

function newestView(edition: Edition, place: Place): Html | undefined {
  const newest = newestFigures(edition)
  return (
    newest &&
    html`<p class="govuk-body">The newest figures are those of <a class="govuk-link" href="${place.to(
      `releases/${newest.content.reference}.html`,
    )}">${newest.content.title}</a>, published on ${dayInWords(newest.publishedAt)}.</p>`
  )
}

/** The first page: what was promised, how it stands, and where to look. */
export function homeView(edition: Edition, place: Place): Html {
  const { seen, unseen } = seenInFigures(edition)
  return html`
  <h1 class="govuk-heading-xl">Every child is a child first</h1>
  <p class="govuk-body-l">In its Children’s Strategy the Metropolitan Police made 36 promises to the children of London, about two million. This
    site says what was promised and how it stands, in plain words, with the numbers and with what is missing.</p>
  <section class="ps-panel" aria-labelledby="stands">
    <h2 class="govuk-heading-m" id="stands">How the 36 promises stand</h2>
    <ul class="ps-counts">${[
      counter(seen, 'have a released figure that bears on them'),
      counter(unseen, 'have none: no figure says yet whether they are kept'),
    ]}</ul>
    <p class="govuk-body">${standingsInWords(edition)}</p>
    <p class="govuk-body">${progressInWords(edition)}</p>
    <p class="govuk-body"><a class="govuk-link" href="${place.to('actions/index.html')}">Read all 36 promises</a></p>
  </section>
  <section aria-labelledby="children"><div class="ps-child">
    <div class="ps-child__picture">${drawing({ name: 'talk', id: 'home-talk', shows: 'A child and a grown-up sit and talk.' })}</div>
    <div><h2 class="govuk-heading-m" id="children">Are you a child?</h2>
    <p class="govuk-body">There is a part of this site for you. It says what the police must do for you, and what you can do if they do
      not.</p>
    <p class="govuk-body"><a class="govuk-link" href="${place.to('children/index.html')}">Go to the children’s edition</a></p></div>
  </div></section>
  <section aria-labelledby="promised">
    <h2 class="govuk-heading-m" id="promised">What was promised</h2>
    ${objectivesView(edition, place)}
  </section>
  <section aria-labelledby="figures">
    <h2 class="govuk-heading-m" id="figures">What the figures say</h2>
    ${newestView(edition, place)}
    ${figuresView(edition, place)}
  </section>
  <section aria-labelledby="trust">
    <h2 class="govuk-heading-m" id="trust">Do not take our word for it</h2>
    <p class="govuk-body">Each figure says how it was counted, how sure it is and what misleads. Each release has a hash, and anybody can
      <a class="govuk-link" href="${place.to('methods.html')}#rebuild">build it again</a>. You can
      <a class="govuk-link" href="${place.to('check-your-copy.html')}">check your copy of this site</a>, file by file.</p>
  </section>`
}
