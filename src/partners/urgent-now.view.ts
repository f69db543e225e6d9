import { pathwayVersion } from '../policy/index.ts'
import { type Html, html } from '../web/html.ts'
import { deadline } from '../web/state.ts'
import { table, tag } from '../web/table.ts'
import { moment } from '../web/time.ts'
import type { UrgentNow } from './urgent-sharing.ts'

const openedView = ({ openedAt, openedBy }: UrgentNow): Html =>
  openedAt
    ? html`${moment(openedAt, 'short')}${openedBy && ` by ${openedBy}`}`
    : html`${tag('Not opened yet', 'blue')}`

/** What was shared with the reader's agency because it could not wait, while it holds: who shared it and where it is read. */
export const urgentNowView = (all: readonly UrgentNow[], now: Date): Html | false =>
  all.length > 0 &&
  html`<h2 class="govuk-heading-m">Shared with you because it cannot wait</h2>
    ${table({
      caption: 'Children whom police think in danger now, what you have not opened yet first',
      captionClasses: 'govuk-visually-hidden',
      head: ['What you need to know', 'Child', 'Shared', 'Until', 'First opened'],
      rows: all.map(one => [
        html`<a class="govuk-link" href="/episodes/${one.episodeId}#urgent-${one.id}">Read it<span
          class="govuk-visually-hidden"> about ${one.childName}</span></a>
          <span class="govuk-body-s">${pathwayVersion(one.pathway, one.inForceFrom).title}</span>`,
        html`<a class="govuk-link" href="/children/${one.childId}">${one.childName}</a>`,
        html`${moment(one.sharedAt, 'short')} by ${one.sharedBy}`,
        deadline(one.endsAt, now),
        openedView(one),
      ]),
      stacks: true,
    })}`
