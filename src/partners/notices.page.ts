import { pathwayVersion } from '../policy/index.ts'
import { type Html, html } from '../web/html.ts'
import { page } from '../web/page.ts'
import { table, tag } from '../web/table.ts'
import { moment } from '../web/time.ts'
import { listNotices, type SeenNotices } from './list-notices.ts'
import { noticeTitle } from './notice.ts'
import { type Offered, partnerNavigation, partsFor } from './partner-navigation.view.ts'

type Notice = SeenNotices['notices'][number]

/** What tells one notice from another of its kind: the pathway and the step, and never whose it is. */
function aboutView({ pathway, inForceFrom, step }: Notice): string {
  if (!pathway || !inForceFrom) return ''
  const rule = pathwayVersion(pathway, inForceFrom)
  const title = step && rule.steps[step]?.title
  return title ? `${title} (${rule.title})` : rule.title
}

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
            html`<a class="govuk-link" href="/notices/${one.id}">${noticeTitle(one.kind)}</a>
              <span class="govuk-body-s">${aboutView(one)}</span>`,
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
