import type { ReceiptFrame } from '../kernel/receipt.ts'
import { accountLinks } from '../policy/account-links.ts'
import { frameIn, receiptFrames } from '../policy/receipt-frames.ts'
import { govuk } from '../web/govuk.ts'
import { type Html, html } from '../web/html.ts'
import type { Attempt } from '../web/page.ts'
import { table, tag } from '../web/table.ts'
import { moment } from '../web/time.ts'
import { type AccountLink, stateOfLink } from './own-account.ts'
import { inBrackets, isUnreviewed, waysToGive } from './receipt.ts'
import { type ShownLink, sheetView } from './sheet.view.ts'
import type { SeenReceipt } from './view-receipt.ts'

/** The receipt page: what is to be given, in which language, and what has just been given. */
export type SeenReceiptPage = SeenReceipt &
  Readonly<{ frame: ReceiptFrame; justGiven?: true; link?: ShownLink }>

const languagesView = ({ episodeId, frame, signatures }: SeenReceiptPage): Html => html`
  <nav aria-label="Language of the receipt"><ul class="govuk-list cf-languages">${receiptFrames.map(
    one =>
      html`<li>${
        one === frame
          ? html`<strong aria-current="true"><bdi lang="${one.language}">${one.name}</bdi> ${inBrackets(one)}</strong>`
          : html`<a class="govuk-link" href="/episodes/${episodeId}/receipt?language=${one.language}"><bdi
            lang="${one.language}">${one.name}</bdi>${inBrackets(one)}</a>`
      }${isUnreviewed(one, signatures) && html` ${tag('Unreviewed', 'yellow')}`}</li>`,
  )}</ul></nav>`

const giveView = ({ frame }: SeenReceiptPage, attempt: Attempt): Html => html`
  <form class="cf-form" method="post" novalidate>
    ${attempt.hidden}
    <input type="hidden" name="language" value="${frame.language}">
    ${govuk.radios({
      name: 'how',
      idPrefix: 'how',
      fieldset: { legend: { text: 'How does the child get it?', classes: 'govuk-fieldset__legend--s' } },
      ...(attempt.mistakes.some(one => one.question === 'how')
        ? { errorMessage: { text: 'Choose how the child gets it.' } }
        : {}),
      items: Object.entries(waysToGive).map(([value, text]) => ({
        value,
        text,
        checked: attempt.typed.how === value,
      })),
    })}
    ${govuk.checkboxes({
      name: 'link',
      idPrefix: 'link',
      hint: {
        text: `The child can use it once, within ${accountLinks.days} days, on any phone. Only give it into the child’s own hands.`,
      },
      fieldset: { legend: { text: 'A link to add their side', classes: 'govuk-fieldset__legend--s' } },
      items: [{ value: 'yes', text: 'Put a one-time link on it', checked: attempt.typed.link === 'yes' }],
    })}
    ${govuk.button({ text: 'Record that it is given', preventDoubleClick: true })}
  </form>`

const states = { open: 'blue', used: 'green', 'taken back': 'grey', expired: 'grey' } as const

const takeBack = (link: AccountLink, attempt: Attempt): Html => html`<form method="post">${attempt.hidden}
  <input type="hidden" name="end" value="${link.id}">
  ${govuk.button({ text: 'Take back', classes: 'govuk-button--secondary cf-small-button', preventDoubleClick: true })}</form>`

function linksView({ links, now }: SeenReceiptPage, attempt: Attempt): Html | false {
  if (links.length === 0) return false
  return html`<h2 class="govuk-heading-m">Links that were made</h2>
    ${table({
      name: 'Links that were made',
      head: ['Made', 'By', 'Works until', 'State', ''],
      rows: links.map(link => {
        const state = stateOfLink(link, now)
        return [
          moment(link.madeAt, 'dated'),
          link.madeBy ?? '',
          moment(link.expiresAt, 'dated'),
          tag(state, states[state]),
          state === 'open' ? takeBack(link, attempt) : '',
        ]
      }),
      stacks: true,
    })}`
}

const givenView = ({ given }: SeenReceiptPage): Html | false =>
  given.length > 0 &&
  html`<h2 class="govuk-heading-m">Receipts that were given</h2>
    ${table({
      name: 'Receipts that were given',
      head: ['Given', 'By', 'Language', 'How'],
      rows: given.map(one => [
        moment(one.givenAt, 'dated'),
        one.givenBy ?? '',
        html`${frameIn(one.language).inEnglish}${!one.signed && html` ${tag('Unreviewed', 'yellow')}`}`,
        waysToGive[one.how as keyof typeof waysToGive] ?? one.how,
      ]),
      stacks: true,
    })}`

const withheldView = (because: string | undefined): Html => html`
  <h1 class="govuk-heading-l">No receipt for the child</h1>
  <div class="govuk-inset-text">${because}</div>
  <p class="govuk-body">Do not give the child a paper or a link about this. What the child says can still be written down.</p>`

const afterwards = ({ justGiven, link }: SeenReceiptPage): Html | false =>
  justGiven === true &&
  govuk.notificationBanner({
    type: 'success',
    html: html`<p class="govuk-notification-banner__heading">Recorded as given</p>
      <p class="govuk-body">${
        link
          ? 'The link is on the receipt below and is shown only now. Print this page before you leave it.'
          : 'Print this page if the child gets it on paper.'
      }</p>`,
  })

/** The receipt as an officer sees it before giving it. Only the sheet itself comes out of a printer. */
export function receiptView(seen: SeenReceiptPage, attempt: Attempt): Html {
  const { receipt, frame, signatures } = seen
  const screen = (part: Html | false): Html => html`<div class="cf-screen-only">${part}</div>`
  if (!receipt.told)
    return html`${withheldView(receipt.withheld)}${screen(html`${givenView(seen)}${linksView(seen, attempt)}`)}`
  const sheet = { frame, receipt, unreviewed: isUnreviewed(frame, signatures), link: seen.link }
  return html`
    ${screen(html`${afterwards(seen)}<span class="govuk-caption-l">${seen.title}</span>
      <p class="govuk-body">This is what the child gets. It does not say who the child is.</p>${languagesView(seen)}`)}
    ${sheetView(sheet)}
    ${screen(html`<div data-print="Print the receipt"></div>${
      seen.justGiven
        ? false
        : html`<h2 class="govuk-heading-m">Give it to the child</h2>${giveView(seen, attempt)}`
    }
      ${givenView(seen)}${linksView(seen, attempt)}
      <p class="govuk-body"><a class="govuk-link" href="/receipt-translations">Who checked the translations</a></p>`)}`
}
