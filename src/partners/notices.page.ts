import { type Html, html } from '../web/html.ts'
import { page } from '../web/page.ts'
import { table, tag } from '../web/table.ts'
import { moment } from '../web/time.ts'
import { listNotices, type SeenNotices } from './list-notices.ts'
import { noticeTitle } from './notice.ts'
import { type Offered, partnerNavigation, partsFor } from './partner-navigation.view.ts'

const noticesView = ({ notices, parts }: SeenNotices & Offered): Html => html`
  <h1 class="govuk-heading-l">Notices</h1>
  ${partnerNavigation('notices', parts)}
  ${
    notices.length === 0
      ? html`<p class="govuk-body">There are none.</p>`
      : table({
          caption: 'What you were told, the newest first',
          captionClasses: 'govuk-visually-hidden',
          head: ['Notice', 'When', 'Opened'],
          rows: notices.map(one => [
            html`<a class="govuk-link" href="/notices/${one.id}">${noticeTitle(one.kind)}</a>`,
            moment(one.at, 'dated'),
            one.readAt ? moment(one.readAt, 'dated') : tag('New', 'blue'),
          ]),
          stacks: true,
        })
  }`

/** The newest notices to the reader. */
export const noticesPage = page({
  path: '/notices',
  title: 'Notices',
  section: 'partners',
  show: async context => ({ ...(await listNotices(context, {})), parts: partsFor(context.actor) }),
  view: noticesView,
})
