import { readAnswers } from '../src/kernel/answers.ts'
import { choice, date, dateTime, number, prose, several, text, words, yesNo } from '../src/kernel/form.ts'
import { postForm, questionsView } from '../src/web/form-view.ts'
import { govuk } from '../src/web/govuk.ts'
import { type Html, html } from '../src/web/html.ts'
import { moj } from '../src/web/moj.ts'
import { goTo, openPage, type Page, page } from '../src/web/page.ts'
import { dueIn, pressing, stateTag } from '../src/web/state.ts'
import { scrolling, table, tag } from '../src/web/table.ts'
import { moment } from '../src/web/time.ts'

// Pages that show every part of the kit once, to be looked at and to be gone through by axe.

const now = new Date('2026-03-03T02:05:00Z')
const later = (minutes: number): Date => new Date(now.getTime() + minutes * 60_000)
const states = ['overdue', 'open', 'met', 'met late', 'missed', 'waiting', 'not needed'] as const

const owedRow = (state: (typeof states)[number], at: number) => {
  const due = later(at * 90 - 60)
  return [
    html`<a class="govuk-link" href="/sample/form">Kit Okafor-Bennett</a>`,
    'Local authority told that the child is in custody, and asked to call back',
    stateTag(state),
    html`${moment(due, 'short')} ${dueIn(due, now)}`,
    'Custody officer',
  ]
}

const worklist = (): Html => html`
  <h1 class="govuk-heading-l">What is owed now</h1>
  ${moj.subNavigation({
    label: 'Whose',
    items: [
      { text: 'Mine', href: '/sample', active: true },
      { text: "My team's", href: '/sample?whose=team' },
      { text: "My agency's", href: '/sample?whose=agency' },
    ],
  })}
  ${table({
    caption: 'Owed by you, soonest first',
    captionClasses: 'govuk-table__caption--m',
    head: ['Child', 'What is owed', 'State', 'Due', 'By'],
    rows: states.map(owedRow),
    firstCellIsHeader: true,
    stacks: true,
  })}
  ${govuk.pagination({
    landmarkLabel: 'Pages of duties',
    next: { href: '#2' },
    items: [{ number: '1', current: true, href: '#1' }],
  })}`

const boardChild = (name: string, minutes: number) => html`
  <li class="cf-board__child cf-board__child--${pressing(later(minutes), now)}">
    <h2 class="cf-board__name"><a class="govuk-link" href="/sample/form?${minutes}">${name}</a>, 15</h2>
    ${tag('Cell 4', 'blue')}
    <p class="cf-board__next">First review of detention ${dueIn(later(minutes), now)},
      with <a class="govuk-link" href="/sample/record">the custody record</a></p>
    <details class="govuk-details" id="more-${minutes}"><summary class="govuk-details__summary"><span
      class="govuk-details__summary-text">1 more owed</span></summary>
      <p class="govuk-details__text">Parent or guardian told</p></details>
  </li>`

const kitLeaves = Date.UTC(2040, 0, 1)

const board = (seen: { asked: number }): Html => html`
  <h1 class="govuk-heading-l">Custody board</h1>
  <p class="cf-freshness" id="board-freshness" role="status"></p>
  <div id="board" data-refresh="5"><ul class="cf-board" data-asked="${seen.asked}">
    ${seen.asked < kitLeaves && boardChild('Kit Okafor-Bennett', -25)}${boardChild('Amina Begum', 20)}${boardChild('Jordan Lee', 252)}
  </ul></div>`

const history = (): Html => html`
  <ol class="moj-timeline cf-timeline">
    <li class="moj-timeline__item"><div class="moj-timeline__header"><h3 class="moj-timeline__title">What the child said</h3>
      <p class="moj-timeline__byline">by Constable Mensah</p></div>
      <p class="moj-timeline__date">${moment(later(-90))}</p>
      <div class="moj-timeline__description"><blockquote class="cf-said">I want my nan. I have not eaten since breakfast.</blockquote></div></li>
    <li class="moj-timeline__item moj-timeline__item--correction"><div class="moj-timeline__header"><h3
      class="moj-timeline__title">Arrived at the station</h3></div>
      <div class="moj-timeline__description">By van, calm.</div></li>
  </ol>`

const record = (): Html => html`
  <h1 class="govuk-heading-l">A child’s record</h1>
  <div class="cf-columns">
    <div>
      ${govuk.summaryList({
        card: { title: { text: 'Who is told' } },
        rows: [
          {
            key: { text: 'Parent' },
            value: { text: 'Grace Okafor' },
            actions: { items: [{ href: '#', text: 'Change', visuallyHiddenText: 'parent' }] },
          },
          { key: { text: 'Social worker' }, value: { html: tag('Not told', 'red') } },
        ],
      })}
      <h2 class="govuk-heading-m">What has happened</h2>${history()}
    </div>
    <div>
      ${govuk.details({ summaryText: 'Who has looked', text: 'Nobody in the last 7 days.' })}
      ${govuk.insetText({ text: 'Kept for as long as the force’s schedule says.' })}
      ${govuk.warningText({ text: 'A strip search needs an inspector’s authority first.', iconFallbackText: 'Warning' })}
    </div>
  </div>
  ${scrolling('Searches by month', table({ caption: 'Searches by month', head: ['Ethnicity', ...Array.from({ length: 12 }, (_, month) => ({ content: `2025-${String(month + 1).padStart(2, '0')}`, numeric: true }))], rows: [['Black', ...Array.from({ length: 12 }, (_, month) => ({ content: month * 31, numeric: true }))]] }))}
  <form method="get" class="cf-choose">${govuk.checkboxes({
    name: 'state',
    fieldset: { legend: { text: 'State', classes: 'govuk-fieldset__legend--s' } },
    items: [{ value: 'open', text: 'Open' }],
  })}${govuk.button({ text: 'Show', classes: 'govuk-button--secondary' })}</form>
  <form method="get" class="cf-figure-asks">${govuk.select({
    id: 'borough',
    name: 'borough',
    label: { text: 'Borough' },
    items: [
      { value: '', text: 'All' },
      { value: 'Lambeth', text: 'Lambeth', selected: true },
    ],
  })}</form>
  <div data-print></div>`

/** One question of every kind. */
const sampleQuestions = {
  happenedAt: dateTime('When did this happen?', {
    hint: 'Clocks run from this time, not from when you record it',
  }),
  place: choice('Where is the child now?', {
    station: 'At the station',
    hospital: 'In hospital',
    home: "At a relative's home",
  }),
  heard: yesNo('Was the child heard?'),
  whyNot: prose('Why was the child not heard?', { askedWhen: { heard: 'no' } }),
  said: words('What did the child say?', { askedWhen: { heard: 'yes' } }),
  needs: several(
    'What does the child need?',
    { food: 'Food and drink', rest: 'Rest', doctor: 'A doctor' },
    { optional: true },
  ),
  calls: number('How many calls were made?', { from: 0, to: 20, unit: 'calls' }),
  badge: text('Warrant number', { optional: true }),
  bornOn: date('Date of birth', { optional: true }),
}

/** Every part of the kit, on a handful of pages. */
export const samplePages: readonly Page[] = [
  page({
    path: '/sample',
    title: 'What is owed now',
    section: 'owed',
    wide: true,
    view: worklist,
    show: async () => ({}),
  }),
  page({
    path: '/sample/board',
    title: 'Custody board',
    section: 'board',
    wide: true,
    view: board,
    show: async context => ({ asked: context.now.getTime() }),
  }),
  page({
    path: '/sample/record',
    title: 'A child’s record',
    section: 'children',
    view: record,
    crumbs: () => [
      { href: '/children', text: 'Children' },
      { href: '#', text: 'Kit' },
    ],
    show: async () => ({}),
  }),
  page({
    path: '/sample/form',
    title: 'Record a visit',
    section: 'children',
    back: () => ({ href: '/sample', text: 'Back to the episode' }),
    view: (_seen: object, attempt) => html`
      <h1 class="govuk-heading-l"><span class="govuk-caption-l">Kit Okafor-Bennett</span> Record a visit</h1>
      ${postForm(attempt, questionsView(sampleQuestions, attempt), 'Save')}`,
    show: async () => ({}),
    async submit(context, _params, form) {
      const { mistakes } = readAnswers(sampleQuestions, form, context.now)
      return mistakes.length > 0 ? mistakes : goTo('/sample', { notice: 'The visit is recorded' })
    },
  }),
  openPage({
    path: '/sample/open',
    title: 'Sign in',
    view: () => html`<h1 class="govuk-heading-l">Sign in</h1>${govuk.button({ text: 'Sign in', href: '#' })}`,
  }),
]
