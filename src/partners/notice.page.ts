import { html } from '../web/html.ts'
import { page } from '../web/page.ts'
import { moment } from '../web/time.ts'
import { noticeTitle, type OwnNotice } from './notice.ts'
import { viewNotice } from './view-notice.ts'

const leadsTo = ({ kind, agreementId, episodeId, childId }: OwnNotice): string =>
  kind === 'lead stopped'
    ? `/children/${childId}/lead`
    : kind === 'urgent to review'
      ? '/partners/urgent'
      : agreementId
        ? `/partners/agreements/${agreementId}`
        : `/episodes/${episodeId}`

/** Where a notice by e-mail or to a system leads: after signing in, on to what it is about. */
export const noticePage = page({
  path: '/notices/:noticeId',
  title: (seen: OwnNotice) => noticeTitle(seen.kind),
  show: (context, { noticeId }) => viewNotice(context, { noticeId }),
  view: (seen: OwnNotice) => html`
    <h1 class="govuk-heading-l">${noticeTitle(seen.kind)}</h1>
    <p class="govuk-body">Told ${moment(seen.at)}.</p>
    <p class="govuk-body"><a class="govuk-link" href="${leadsTo(seen)}">Go to it</a></p>`,
})
