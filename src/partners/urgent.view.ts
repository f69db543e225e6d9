import { choice, prose, type Questions } from '../kernel/form.ts'
import { urgentBases, urgentFindings } from '../policy/urgent-sharing.ts'
import { postForm, questionsView } from '../web/form-view.ts'
import { govuk } from '../web/govuk.ts'
import { type Html, html } from '../web/html.ts'
import type { Attempt } from '../web/page.ts'
import { sourceView } from '../web/source.ts'
import { deadline } from '../web/state.ts'
import { table, tag } from '../web/table.ts'
import { moment } from '../web/time.ts'
import type { SeenUrgent } from './list-urgent.ts'
import { type Offered, partnerNavigation } from './partner-navigation.view.ts'
import type { OneUrgent } from './review-urgent.ts'
import { basisTitle, findingTitle, type UrgentSharing } from './urgent-sharing.ts'

/** What is asked of whoever looks at it afterwards. */
export const reviewQuestions: Questions = {
  finding: choice('What did you find?', urgentFindings),
  review: prose('Why, and what follows from it?'),
}

function stateView({ reviewedAt, reviewDue, finding }: UrgentSharing, now: Date): Html {
  if (reviewedAt && finding) return html`${tag('Reviewed', 'green')} ${moment(reviewedAt, 'short')}`
  const due = deadline(reviewDue, now)
  return now > reviewDue
    ? html`${tag('Review overdue', 'red')} since the ${due}`
    : html`${tag('To be reviewed', 'yellow')} by the ${due}`
}

const openedShortly = ({ openedAt, openingKnown }: UrgentSharing): Html | string =>
  openedAt ? moment(openedAt, 'short') : openingKnown ? 'Not yet' : 'Not for you to see'

/** Everything that was shared without an agreement. */
export const urgentListView = ({ all, now, parts }: SeenUrgent & Offered): Html => html`
  <h1 class="govuk-heading-l">Shared without an agreement</h1>
  ${partnerNavigation('agencies', parts)}
  <p class="govuk-body">To protect a child from serious harm now. Somebody who did not share it looks at each, within a working day.</p>
  ${
    all.length === 0
      ? html`<p class="govuk-body">Nothing was shared without an agreement.</p>`
      : table({
          name: 'Shared without an agreement',
          head: ['When', 'With', 'By', 'Until', 'First opened', 'Review'],
          rows: all.map(one => [
            html`<a class="govuk-link" href="/partners/urgent/${one.id}">${moment(one.sharedAt, 'short')}</a>`,
            one.agencyName,
            one.sharedBy,
            moment(one.endsAt, 'short'),
            openedShortly(one),
            stateView(one, now),
          ]),
          stacks: true,
        })
  }`

const basisSource = (basis: string): Html | false => {
  const known = (urgentBases as Readonly<Record<string, (typeof urgentBases)[keyof typeof urgentBases]>>)[
    basis
  ]
  return known !== undefined && html`<br><span class="cf-aside">${sourceView(known.source)}</span>`
}

const hidden = 'Only whoever may open the record sees whether it was opened'

/** Whether the agency has read it. Its own people do so by reading this, and are not told that they have not. */
function openedIn(one: UrgentSharing, isPolice: boolean): readonly (readonly [string, Html])[] {
  const { openedAt, openedBy, openingKnown, agencyName } = one
  if (openedAt) return [['First opened', html`${moment(openedAt)}${openedBy && `, by ${openedBy}`}`]]
  if (!isPolice) return []
  return [
    [
      'First opened',
      openingKnown ? html`Nobody at ${agencyName} has opened it yet. Call them.` : html`${hidden}`,
    ],
  ]
}

/** What was shared, why and on what ground, whether it was opened, and what a review found. */
export const urgentFactsView = (one: UrgentSharing, isPolice: boolean): Html =>
  govuk.summaryList({
    rows: [
      ['With', html`${one.agencyName}`],
      ['By', html`${one.sharedBy}, ${moment(one.sharedAt)}`],
      ['Until', moment(one.endsAt)],
      ...openedIn(one, isPolice),
      ['Ground', html`${basisTitle(one.basis)}${basisSource(one.basis)}`],
      ['The danger', html`${one.danger}`],
      ['What they need to know', html`${one.message}`],
      ...(one.finding && one.reviewedAt
        ? ([
            ['Found', html`${findingTitle(one.finding)}: ${one.reviewedBy}, ${moment(one.reviewedAt)}`],
            ['Why', html`${one.review}`],
          ] as const)
        : []),
    ].map(([key, value]) => ({ key: { text: String(key) }, value: { html: value as Html } })),
  })

/** One of them, and the form of whoever looks at it. */
export const urgentView = ({ urgent, mayReview, now }: OneUrgent, attempt: Attempt): Html => html`
  <h1 class="govuk-heading-l">Shared without an agreement</h1>
  <p class="govuk-body">${stateView(urgent, now)}</p>
  ${urgentFactsView(urgent, true)}
  <p class="govuk-body"><a class="govuk-link" href="/episodes/${urgent.episodeId}">The episode</a>, if you may open it</p>
  ${mayReview && postForm(attempt, questionsView(reviewQuestions, attempt), 'Keep what I found')}`
