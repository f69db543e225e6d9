import { pathwayVersion } from '../policy/index.ts'
import { type Html, html } from '../web/html.ts'
import { lostView, pagesView, pastEndView, placeIn } from '../web/list-pages.ts'
import { page } from '../web/page.ts'
import { table, tag } from '../web/table.ts'
import { moment } from '../web/time.ts'
import { listNotices, type SeenNotices } from './list-notices.ts'
import { noticePlace, noticeTitle } from './notice.ts'
import { type Offered, partnerNavigation, partsFor } from './partner-navigation.view.ts'

type Notice = SeenNotices['notices'][number]

/** What tells one notice from another of its kind: the pathway and the step, and never whose it is. */
function aboutView({ pathway, inForceFrom, step }: Notice): string {
  if (!pathway || !inForceFrom) return ''
  const rule = pathwayVersion(pathway, inForceFrom)
  const title = step && rule.steps[step]?.title
  return title ? `${title} (${rule.title})` : rule.title
}

const address = (place: Readonly<Record<string, string>>): string => `/notices?${new URLSearchParams(place)}`

type Seen = SeenNotices & Offered & Readonly<{ isLost: boolean }>

const noticesView = ({ notices, parts, isPastEnd, isLost, ...page }: Seen): Html => html`
  <h1 class="govuk-heading-l">Notices</h1>
  ${partnerNavigation('notices', parts)}
  ${lostView(isLost)}
  ${
    notices.length === 0
      ? isPastEnd
        ? pastEndView('/notices')
        : html`<p class="govuk-body">There are none.</p>`
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
  }
  ${pagesView({ label: 'Pages of notices', page, address })}`

/** The notices to the reader, the newest first. */
export const noticesPage = page({
  path: '/notices',
  title: 'Notices',
  section: 'partners',
  async show(context, _params, query) {
    const { isLost, ...from } = placeIn(query, noticePlace)
    return { ...(await listNotices(context, from)), parts: partsFor(context.actor), isLost }
  },
  view: noticesView,
})
