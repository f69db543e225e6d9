import { dayInWords } from '../kernel/calendar.ts'
import { asText } from '../kernel/reading-time.ts'
import { govuk } from '../web/govuk.ts'
import { type Html, html } from '../web/html.ts'
import { page } from '../web/page.ts'
import { table, tag } from '../web/table.ts'
import { planNavigation } from './plan-navigation.view.ts'
import { type SeenOwed, viewOwed } from './view-owed.ts'

const owedView = ({ owed, answering, answeredBy, own, mayListOwed }: SeenOwed): Html => html`
  <h1 class="govuk-heading-l">What is owed to the plan</h1>
  ${planNavigation('owed')}
  <p class="govuk-body">Milestones, answers to children, recommendations and decisions, the most pressing first.${
    mayListOwed &&
    html` What is owed to one child at a time is on <a class="govuk-link" href="/">the worklist</a>.`
  }</p>
  ${
    own &&
    own !== answeredBy &&
    html`<p class="govuk-body"><a class="govuk-link" href="/strategy/owed?answeredBy=${encodeURIComponent(own)}">Only what
      ${own} owes</a></p>`
  }
  <form class="cf-form cf-filter" method="get" action="/strategy/owed" role="search">
    ${govuk.select({
      id: 'answeredBy',
      name: 'answeredBy',
      label: { text: 'Who answers' },
      items: [
        { value: '', text: 'Everybody' },
        ...answering.map(text => ({ value: text, text, selected: text === answeredBy })),
      ],
    })}
    ${govuk.button({ text: 'Show', classes: 'govuk-button--secondary' })}
  </form>
  ${
    owed.length === 0
      ? html`<p class="govuk-body">Nothing is owed.</p>`
      : table({
          name: 'What is owed',
          head: ['What', 'Part of', 'Who answers', 'Due'],
          rows: owed.map(one => [
            html`<a class="govuk-link" href="${one.at}">${one.title}<span class="govuk-visually-hidden">: ${one.of}</span></a>`,
            one.of,
            one.answeredBy,
            html`${dayInWords(one.due)}${one.isOverdue && html` ${tag('Overdue', 'red')}`}`,
          ]),
          stacks: true,
        })
  }`

/** Everything that somebody owes the plan. */
export const owedPage = page({
  path: '/strategy/owed',
  title: 'What is owed to the plan',
  section: 'plan',
  wide: true,
  show: (context, _params, query) => {
    const answeredBy = asText(query.answeredBy).slice(0, 200)
    return viewOwed(context, answeredBy ? { answeredBy } : {})
  },
  view: owedView,
})
