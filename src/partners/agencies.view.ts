import { agencies as kinds } from '../policy/roles.ts'
import { type Html, html } from '../web/html.ts'
import { table, tag } from '../web/table.ts'
import { dayInWords } from '../web/time.ts'
import { areaInWords } from './agency.ts'
import type { SeenAgencies } from './list-agencies.ts'
import { type Offered, partnerNavigation } from './partner-navigation.view.ts'

type Listed = SeenAgencies['agencies'][number]

const sharingView = ({ sharedUntil }: Listed): Html =>
  sharedUntil
    ? html`Until ${dayInWords(new Date(sharedUntil.getTime() - 1))}`
    : html`${tag('Nothing is shared', 'red')} No agreement is in force.`

const rowOf = (agency: Listed) => [
  html`<a class="govuk-link" href="/partners/${agency.id}">${agency.name}</a>`,
  kinds[agency.kind],
  areaInWords(agency),
  sharingView(agency),
  agency.undelivered > 0 ? html`${tag(String(agency.undelivered), 'orange')} given up` : '',
]

/** Every agency the reader may know of: what it serves, and until when records may be shared with it. */
export const agenciesView = ({ agencies, mayListUrgent, parts }: SeenAgencies & Offered): Html => html`
  <h1 class="govuk-heading-l">Partners</h1>
  ${partnerNavigation('agencies', parts)}
  ${
    mayListUrgent &&
    html`<p class="govuk-body"><a class="govuk-link" href="/partners/urgent">What was shared without an agreement</a></p>`
  }
  ${table({
    caption: 'Agencies, what they serve, and until when records may be shared with them',
    captionClasses: 'govuk-visually-hidden',
    head: ['Agency', 'Kind', 'Serves', 'Records are shared', 'Notices'],
    rows: agencies.map(rowOf),
    firstCellIsHeader: true,
    stacks: true,
  })}`
