import { dayInWords } from '../kernel/calendar.ts'
import type { Pathway } from '../kernel/pathway.ts'
import { childPromises, childSituations } from '../policy/for-children.ts'
import { complaintsElsewhere, ownRecord } from '../policy/own-record.ts'
import { english } from '../policy/receipts/english.ts'
import type { ReleasedProgress } from '../releases/progress.ts'
import { type Html, html } from '../web/html.ts'
import { actions, seenInFigures, standings } from './action-standing.ts'
import { drawing } from './drawings.view.ts'
import type { Edition } from './edition.ts'
import type { Place } from './place.ts'
import { progressIn } from './told.ts'

const paragraphs = (texts: readonly string[]): Html =>
  html`${texts.map(text => html`<p class="govuk-body">${text}</p>`)}`

const list = (items: readonly string[]): Html =>
  html`<ul class="govuk-list govuk-list--bullet">${items.map(one => html`<li>${one}</li>`)}</ul>`

const dangerView = (): Html =>
  html`<p class="govuk-body ps-danger"><strong>${english.receipt.danger}</strong></p>`

/** Where the other pages of this edition are. */
export const childrensPages = {
  promises: { path: 'children/promises.html', text: 'What the police promised you' },
  meaning: { path: 'children/what-it-means-for-me.html', text: 'What it means for you' },
  numbers: { path: 'children/numbers.html', text: 'What we counted' },
  complain: { path: 'children/if-it-was-not-fair.html', text: 'If it was not fair' },
} as const

/** The first page for children: what this is, and where to go. */
export const childrensHomeView = (place: Place): Html => html`
  <h1 class="govuk-heading-xl">This part is for you</h1>
  <div class="ps-child"><div class="ps-child__picture">${drawing({ name: 'together', id: 'for-you', shows: 'Four people stand around a child and smile.' })}</div>
  <div>${paragraphs([
    'Are you under 18? Then you are a child. That is the law, and it is good for you.',
    'The police in London made promises to you. Here you can read them.',
    'You can also see what was done, and what nobody knows yet.',
  ])}</div></div>
  <ul class="ps-big-links">${Object.values(childrensPages).map(
    ({ path, text }) => html`<li><a class="govuk-link" href="${place.to(path)}">${text}</a></li>`,
  )}</ul>
  ${dangerView()}`

const things = (count: number): string => `${count} ${count === 1 ? 'thing' : 'things'}`

/** What those say who check on the police: nothing yet, the same, or something else. */
function othersSay({ actions: all }: ReleasedProgress): string {
  const differ = all.filter(one => one.isDisputed).length
  if (all.every(one => one.independent === undefined)) return 'They have not said yet what they see.'
  return differ === 0
    ? 'So far they see it the same way.'
    : `They do not agree about ${things(differ)}. You can read what both sides say.`
}

/** How far the promises have come, in a child's words; nothing where no release tells it. */
function farView(edition: Edition): Html | false {
  const told = progressIn(edition)
  if (!told) return false
  const { actions: all, asOf } = told.progress
  const how = (...positions: readonly string[]) =>
    all.filter(({ evidence }) => positions.includes(evidence.position)).length
  return html`<h2 class="govuk-heading-l">How far have they come?</h2>
  <p class="govuk-body">We looked on ${dayInWords(asOf)}. You can see what we found.</p>
  ${list([
    `Done: ${things(how('done'))}.`,
    `On time so far: ${things(how('onTrack'))}.`,
    `It may be late: ${things(how('atRisk'))}.`,
    `It is late: ${things(how('offTrack'))}.`,
    `Not begun, or no plan: ${things(how('notBegun', 'nothing'))}.`,
  ])}
  <p class="govuk-body">To be on time does not mean that it is better for you yet.</p>
  <p class="govuk-body">Other people check on the police. ${othersSay(told.progress)}</p>`
}

/** What can be seen of whether they are kept, and what is only written down. */
function keptInWords(edition: Edition): readonly string[] {
  const { seen, unseen } = seenInFigures(edition)
  const { none } = standings()
  const shown =
    seen === 0
      ? 'We have not shown a number for any of them yet. So nobody can see it.'
      : `We have shown numbers about ${things(seen)}. For ${things(unseen)} there is no number yet, so nobody can see it.`
  return [
    `The plan has ${things(actions.length)} to do. ${shown}`,
    `There are rules for ${things(actions.length - none)}. A rule alone helps nobody. The police must do what it says.`,
  ]
}

/** The five promises, each with a picture. */
export const childrensPromisesView = (edition: Edition): Html => html`
  <h1 class="govuk-heading-xl">${childrensPages.promises.text}</h1>
  <p class="govuk-body">The police wrote a plan with ${actions.length} things to do. Here are the five big promises in it.</p>
  ${childPromises.map(
    ({
      objective,
      title,
      says,
      picture,
      shows,
    }) => html`<section class="ps-child" aria-labelledby="promise-${objective}">
    <div class="ps-child__picture">${drawing({ name: picture, id: `picture-${objective}`, shows })}</div>
    <div><h2 class="govuk-heading-l" id="promise-${objective}">${objective}. ${title}</h2>${list(says)}</div></section>`,
  )}
  <h2 class="govuk-heading-l">Are they kept?</h2>
  ${paragraphs(keptInWords(edition))}
  ${farView(edition)}`

/** What may happen to a child, one link for each. */
export const childrensMeaningView = (place: Place): Html => html`
  <h1 class="govuk-heading-xl">${childrensPages.meaning.text}</h1>
  <p class="govuk-body">What happened to you? Choose one. You can read what must happen next, and what you can ask for.</p>
  <ul class="ps-big-links">${childSituations.map(
    ({ pathway, title }) =>
      html`<li><a class="govuk-link" href="${place.to(`children/${pathway}.html`)}">${title}</a></li>`,
  )}</ul>
  ${dangerView()}`

/** One thing that may happen, told with the words that the child would be given on a receipt. */
export function childrensSituationView(
  situation: (typeof childSituations)[number],
  { forChild }: Pathway,
  place: Place,
): Html {
  const { title, picture, shows, pathway } = situation
  return html`
  <h1 class="govuk-heading-xl">${title}</h1>
  <div class="ps-child"><div class="ps-child__picture">${drawing({ name: picture, id: `picture-${pathway}`, shows })}</div>
  <div><h2 class="govuk-heading-m">What happens</h2><p class="govuk-body">${forChild?.what}</p>
  <h2 class="govuk-heading-m">Why</h2><p class="govuk-body">${forChild?.why}</p></div></div>
  <h2 class="govuk-heading-m">What you can ask for</h2>
  ${list([...(forChild?.rights ?? []), ...english.receipt.commonRights])}
  <h2 class="govuk-heading-m">What comes next</h2>
  <p class="govuk-body">${forChild?.next}</p>
  <p class="govuk-body">Was it not like this? <a class="govuk-link" href="${place.to(childrensPages.complain.path)}">You can tell somebody.</a></p>
  ${dangerView()}`
}

/** How a child tells their side and complains. */
export const childrensComplaintView = (): Html => html`
  <h1 class="govuk-heading-xl">${childrensPages.complain.text}</h1>
  <div class="ps-child"><div class="ps-child__picture">${drawing({ name: 'speak', id: 'speak-up', shows: 'A child speaks into a megaphone, loud and clear.' })}</div>
  <div><h2 class="govuk-heading-m">${english.receipt.yourSide}</h2>
  ${list([...english.receipt.yourSideHow, english.letter.caution])}<p class="govuk-body">${english.receipt.yourSideWithoutLink}</p></div></div>
  <h2 class="govuk-heading-m">${english.receipt.complain}</h2>
  ${list(english.receipt.complainHow)}
  <p class="govuk-body">The IOPC tells you how on <a class="govuk-link" href="${complaintsElsewhere.url}">its own site</a>.</p>
  <h2 class="govuk-heading-m">${ownRecord.title}</h2>
  ${list(ownRecord.says)}
  <h2 class="govuk-heading-m">What you can always ask for</h2>
  ${list(english.receipt.commonRights)}
  ${dangerView()}`
