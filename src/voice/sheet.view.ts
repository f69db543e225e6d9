import type { ReceiptFrame } from '../kernel/receipt.ts'
import { accountLinks } from '../policy/account-links.ts'
import { type Html, html, raw } from '../web/html.ts'
import type { Receipt } from './contact.ts'
import { qrSquare } from './qr.ts'

/** A link as it is shown once, on the receipt it belongs to. */
export type ShownLink = Readonly<{ address: string; expiresAt: Date }>

/** What one sheet says: in which language, whether its text was signed, and the link if one was made. */
export type Sheet = Readonly<{
  frame: ReceiptFrame
  receipt: Receipt
  unreviewed: boolean
  link?: ShownLink | undefined
}>

const inLondon = (language: string, options: Intl.DateTimeFormatOptions): Intl.DateTimeFormat =>
  new Intl.DateTimeFormat(language === 'en' ? 'en-GB' : language, { timeZone: 'Europe/London', ...options })

/** A day and a time in London, as the language writes them. */
const momentIn = (language: string, at: Date): string =>
  inLondon(language, { dateStyle: 'full', timeStyle: 'short' }).format(at)

/** A day in London, as the language writes it. */
export const dayIn = (language: string, at: Date): string =>
  inLondon(language, { dateStyle: 'long' }).format(at)

const list = (items: readonly (string | Html)[]): Html =>
  html`<ul class="govuk-list govuk-list--bullet">${items.map(item => html`<li>${item}</li>`)}</ul>`

/** What is not translated stands in English, marked as English for readers and for machines. */
const said = (text: string): Html => html`<span lang="en" dir="ltr">${text}</span>`

function ownWords(title: string, content: Html, { frame }: Sheet): Html {
  return html`<section class="cf-receipt__part"><h2 class="govuk-heading-m">${title}</h2>
    ${frame.language !== 'en' && html`<p class="govuk-body-s cf-receipt__english">${frame.receipt.inEnglish}</p>`}
    ${content}</section>`
}

function factsView({ frame, receipt }: Sheet): Html {
  const { language, receipt: texts } = frame
  const rows: readonly (readonly [string, Html | undefined])[] = [
    [
      texts.when,
      html`<time datetime="${receipt.happenedAt.toISOString()}">${momentIn(language, receipt.happenedAt)}</time>`,
    ],
    [texts.where, receipt.place ? said(receipt.place) : undefined],
    [texts.team, receipt.team ? said(receipt.team) : undefined],
    [texts.reference, html`<bdi>${receipt.number}</bdi>`],
  ]
  return html`<dl class="cf-receipt__facts">${rows.map(
    ([key, value]) => value && html`<div><dt>${key}</dt><dd>${value}</dd></div>`,
  )}</dl>`
}

function linkView({ frame, link }: Sheet): Html {
  const { language, receipt: texts } = frame
  if (!link) return html`<p class="govuk-body">${texts.yourSideWithoutLink}</p>`
  return html`<div class="cf-receipt__link">
    ${raw(qrSquare(link.address))}
    <div><p class="govuk-body">${texts.yourSideLink.replace('{day}', dayIn(language, link.expiresAt))}</p>
    <p class="govuk-body"><bdi class="cf-receipt__address" dir="ltr" lang="en">${link.address}</bdi></p></div></div>`
}

/** By whom and by when a child who asks for it hears from us, as the rule says. */
const answerIn = ({ language, receipt }: ReceiptFrame): string =>
  receipt.yourSideAnswer.replace(
    '{days}',
    new Intl.NumberFormat(language).format(accountLinks.answer.workingDays),
  )

/** The receipt itself: one sheet of paper, in one language, that says nothing of who the child is. */
export function sheetView(sheet: Sheet): Html {
  const { frame, receipt, unreviewed } = sheet
  const { told } = receipt
  const { receipt: texts, letter } = frame
  if (!told) return html``
  return html`<article class="cf-receipt" lang="${frame.language}" dir="${frame.direction}">
    ${unreviewed && html`<p class="cf-receipt__unreviewed"><strong>${texts.unreviewed}</strong></p>`}
    <h1 class="govuk-heading-l">${texts.title}</h1>
    <p class="govuk-body">${texts.intro}</p>
    ${factsView(sheet)}
    ${ownWords(texts.what, html`<p class="govuk-body">${said(told.what)}</p>`, sheet)}
    ${ownWords(texts.why, html`<p class="govuk-body">${said(told.why)}</p>`, sheet)}
    ${ownWords(texts.rights, list(told.rights.map(said)), sheet)}
    ${list(texts.commonRights)}
    ${ownWords(texts.next, html`<p class="govuk-body">${said(told.next)}</p>`, sheet)}
    <section class="cf-receipt__part"><h2 class="govuk-heading-m">${texts.yourSide}</h2>${list(texts.yourSideHow)}
      <p class="govuk-body">${letter.caution}</p>${linkView(sheet)}
      <p class="govuk-body">${answerIn(frame)}</p></section>
    <section class="cf-receipt__part"><h2 class="govuk-heading-m">${texts.complain}</h2>${list(texts.complainHow)}</section>
    <p class="govuk-body cf-receipt__danger"><strong>${texts.danger}</strong></p>
  </article>`
}
