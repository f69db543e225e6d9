import { dayInWords, londonDay } from '../kernel/calendar.ts'
import { accountLinks } from '../policy/account-links.ts'
import { calendar } from '../policy/calendar.ts'
import { frameIn, receiptFrames } from '../policy/receipt-frames.ts'
import { type Html, html } from '../web/html.ts'
import { tag } from '../web/table.ts'
import { moment } from '../web/time.ts'
import { answeredBy } from './contact.ts'
import { helpedInWords, type OwnAccount } from './own-account.ts'

/** How an account came onto the record. */
const cameHow = ({ throughLink, linkLanguage, typedBy, agency }: OwnAccount): string =>
  throughLink
    ? `Added later by the child through a one-time link${linkLanguage ? ` given in ${frameIn(linkLanguage).inEnglish}` : ''}`
    : `Said by the child, written down by ${typedBy ?? 'somebody no longer listed'}${agency ? `, ${agency}` : ''}`

/** In which language it is, as somebody said: of English nothing is said, and of what nobody said, that. */
function languageOf({ language }: OwnAccount): Html {
  const frame = receiptFrames.find(one => one.language === language)
  if (frame) return html`${frame.language !== 'en' && html`, in ${frame.inEnglish}`}`
  return language === 'another' ? html`, in another language` : html`. Its language was not said`
}

/** What a child says, exactly as it came, and how it came. */
export function ownAccountView(account: OwnAccount): Html {
  const frame = receiptFrames.find(one => one.language === account.language)
  const helped = helpedInWords(account.helpedBy)
  return html`<div id="account-${account.id}">
    <p class="govuk-body-s">${cameHow(account)}, ${moment(account.addedAt)}${languageOf(account)}.
      ${helped && `Helped by: ${helped.toLowerCase()}.`}
      ${account.wantsContact && tag(`The child wants us to get in touch by ${dayInWords(londonDay(answeredBy(calendar, account.addedAt)))}`, 'orange')}</p>
    <blockquote class="cf-said" lang="${frame?.language ?? ''}" dir="${frame?.direction === 'rtl' ? 'rtl' : 'auto'}">${account.words}</blockquote></div>`
}

/** The child's own accounts of an episode, beside what officers recorded, and, for whoever acts, the ways to hear more. */
export const accountsView = (
  { id: episodeId, childId }: Readonly<{ id: string; childId: string }>,
  accounts: readonly OwnAccount[],
  mayAct: boolean,
): Html => html`
  <h2 class="govuk-heading-m">The child’s own account</h2>
  ${
    accounts.length === 0
      ? html`<p class="govuk-body">The child has not added anything yet.</p>`
      : accounts.map(ownAccountView)
  }
  ${
    mayAct &&
    html`${
      accounts.some(one => one.wantsContact) &&
      html`<p class="govuk-body cf-no-print"><a class="govuk-link" href="/children/${childId}/start?pathway=${accountLinks.answer.pathway}">Record that the child asked to hear from us, so that somebody owes it</a></p>`
    }<p class="govuk-body cf-no-print"><a class="govuk-link" href="/episodes/${episodeId}/receipt">Receipt for the child</a></p>
    <p class="govuk-body cf-no-print"><a class="govuk-link" href="/episodes/${episodeId}/account">Add what the child says</a></p>`
  }`
