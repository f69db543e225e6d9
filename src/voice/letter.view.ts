import { helpers, type LetterTexts, type ReceiptFrame } from '../kernel/receipt.ts'
import { receiptFrames } from '../policy/receipt-frames.ts'
import { type Html, html } from '../web/html.ts'
import { dayIn } from './sheet.view.ts'

/** What was typed into the form, and what is wrong with it. */
export type Letter = Readonly<{
  words: string
  helpedBy?: string
  contact?: string
  mistake?: string
  /** Within the last day on which somebody gets in touch, if the child asks for it. */
  answeredBy: Date
}>

const paragraphs = (texts: readonly string[]): Html =>
  html`${texts.map(text => html`<p class="govuk-body">${text}</p>`)}`

const languagesView = ({ language, letter }: ReceiptFrame): Html => html`
  <nav class="cf-letter__languages" aria-label="${letter.languages}"><ul class="govuk-list cf-languages">${receiptFrames
    .filter(one => one.language !== language)
    .map(
      one => html`<li><a class="govuk-link" href="?language=${one.language}" lang="${one.language}" dir="${one.direction}"
        hreflang="${one.language}">${one.name}</a></li>`,
    )}</ul></nav>`

type Option = Readonly<{ name: string; value: string; text: string; chosen: boolean; first?: boolean }>

const radio = ({ name, value, text, chosen, first }: Option): Html => {
  const id = first ? name : `${name}-${value}`
  return html`<div class="govuk-radios__item">
    ${
      chosen
        ? html`<input class="govuk-radios__input" id="${id}" name="${name}" type="radio" value="${value}" checked>`
        : html`<input class="govuk-radios__input" id="${id}" name="${name}" type="radio" value="${value}">`
    }
    <label class="govuk-label govuk-radios__label" for="${id}">${text}</label></div>`
}

const radios = (
  legend: string,
  options: readonly Option[],
  hint?: Readonly<{ id: string; text: string }>,
): Html => html`<div class="govuk-form-group">
  <fieldset class="govuk-fieldset"${hint && html` aria-describedby="${hint.id}"`}>
  <legend class="govuk-fieldset__legend govuk-fieldset__legend--s">${legend}</legend>
  ${hint && html`<div id="${hint.id}" class="govuk-hint">${hint.text}</div>`}
  <div class="govuk-radios">${options.map((one, at) => radio({ ...one, first: at === 0 }))}</div></fieldset></div>`

function wordsView(letter: LetterTexts, { words, mistake }: Letter): Html {
  const described = mistake ? 'words-hint words-error' : 'words-hint'
  return html`<div class="govuk-form-group${mistake && ' govuk-form-group--error'}">
    <label class="govuk-label govuk-label--m" for="words">${letter.words}</label>
    <div id="words-hint" class="govuk-hint">${letter.wordsHint}</div>
    ${mistake && html`<p id="words-error" class="govuk-error-message">${mistake}</p>`}
    <textarea class="govuk-textarea cf-letter__words${mistake && ' govuk-textarea--error'}" id="words" name="words" rows="10" dir="auto"
      aria-describedby="${described}" spellcheck="false" autocomplete="off">${words}</textarea></div>`
}

const problemView = (letter: LetterTexts, mistake: string): Html => html`
  <div class="govuk-error-summary" role="alert"><h2 class="govuk-error-summary__title">${letter.problem}</h2>
    <div class="govuk-error-summary__body"><ul class="govuk-list govuk-error-summary__list"><li><a href="#words">${mistake}</a></li></ul></div></div>`

/** The page on which a child adds their side: a form, and nothing of what it is about. */
export function letterView(frame: ReceiptFrame, typed: Letter, unreviewed: boolean): Html {
  const { letter, receipt } = frame
  return html`${languagesView(frame)}
    ${typed.mistake && problemView(letter, typed.mistake)}
    ${unreviewed && html`<p class="cf-receipt__unreviewed"><strong>${receipt.unreviewed}</strong></p>`}
    <h1 class="govuk-heading-l">${letter.title}</h1>
    ${paragraphs(letter.intro)}
    <p class="govuk-body">${letter.whoReads}</p>
    <div class="govuk-inset-text">${letter.caution}</div>
    <form method="post" novalidate>
      <input type="hidden" name="language" value="${frame.language}">
      ${wordsView(letter, typed)}
      ${radios(
        letter.helped,
        helpers.map(value => ({
          name: 'helpedBy',
          value,
          text: letter.helpedBy[value],
          chosen: typed.helpedBy === value,
        })),
      )}
      ${radios(
        letter.contact,
        [
          { name: 'contact', value: 'yes', text: letter.yes, chosen: typed.contact === 'yes' },
          { name: 'contact', value: 'no', text: letter.no, chosen: typed.contact === 'no' },
        ],
        {
          id: 'contact-hint',
          text: letter.contactHow.replace('{day}', dayIn(frame.language, typed.answeredBy)),
        },
      )}
      <p class="govuk-body">${letter.once}</p>
      <button type="submit" class="govuk-button">${letter.send}</button>
    </form>
    <p class="govuk-body cf-receipt__danger"><strong>${receipt.danger}</strong></p>`
}

/** After sending: who gets in touch and by when, if the child asked for it. */
export const thanksView = ({ language, letter, receipt }: ReceiptFrame, answeredBy?: Date): Html => html`
  <h1 class="govuk-heading-l">${letter.thanks}</h1>
  ${answeredBy && html`<p class="govuk-body">${letter.contactPromised.replace('{day}', dayIn(language, answeredBy))}</p>`}
  ${paragraphs(letter.thanksMore)}
  <p class="govuk-body cf-receipt__danger"><strong>${receipt.danger}</strong></p>`

/** When a link does not work any more. What was written meanwhile is shown, so that it can be copied. */
export const goneView = (frame: ReceiptFrame, words = ''): Html => html`${languagesView(frame)}
  <h1 class="govuk-heading-l">${frame.letter.gone}</h1>${paragraphs(frame.letter.goneMore)}
  ${
    words !== '' &&
    html`<h2 class="govuk-heading-m">${frame.letter.notSent}</h2><blockquote class="cf-said" dir="auto">${words}</blockquote>`
  }
  <p class="govuk-body cf-receipt__danger"><strong>${frame.receipt.danger}</strong></p>`
