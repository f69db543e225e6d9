import { rule as ruling } from '../kernel/permission.ts'
import { textsOf } from '../kernel/receipt.ts'
import { maySignTranslation } from '../policy/permissions/voice.ts'
import { frameIn, receiptFrames } from '../policy/receipt-frames.ts'
import { govuk } from '../web/govuk.ts'
import { type Html, html } from '../web/html.ts'
import type { Attempt } from '../web/page.ts'
import { sourceView } from '../web/source.ts'
import { table, tag } from '../web/table.ts'
import { moment } from '../web/time.ts'
import { hashOfFrame, inBrackets, isUnreviewed, signatureUnder } from './receipt.ts'
import type { SeenTranslations } from './view-translations.ts'

const stateView = (seen: SeenTranslations, language: string): Html => {
  const frame = frameIn(language)
  const signature = signatureUnder(frame, seen.signatures)
  if (signature)
    return html`${tag('Signed', 'green')} ${moment(signature.signedAt, 'dated')} by ${signature.signedBy ?? 'somebody no longer listed'}; read by ${signature.readBy}`
  return isUnreviewed(frame, seen.signatures)
    ? tag('Machine or unreviewed', 'yellow')
    : html`${tag('The text itself', 'blue')}`
}

const listView = (seen: SeenTranslations): Html =>
  table({
    name: 'Translations of the receipt',
    head: ['Language', 'State'],
    rows: receiptFrames.map(one => [
      html`<a class="govuk-link" href="/receipt-translations?language=${one.language}"><bdi
        lang="${one.language}">${one.name}</bdi>${inBrackets(one)}</a>`,
      stateView(seen, one.language),
    ]),
    stacks: true,
  })

function textsView(language: string): Html {
  const frame = frameIn(language)
  const model = textsOf(frameIn('en'))
  return table({
    caption: `English, and ${frame.inEnglish}`,
    captionClasses: 'govuk-table__caption--m',
    head: ['English', frame.inEnglish],
    rows: textsOf(frame).map(({ text }, at) => [
      model[at]?.text ?? '',
      html`<span lang="${language}" dir="${frame.direction}">${text}</span>`,
    ]),
    stacks: true,
  })
}

const signView = (language: string, attempt: Attempt): Html => html`
  <form class="cf-form" method="post" novalidate>
    ${attempt.hidden}
    <input type="hidden" name="language" value="${language}">
    <input type="hidden" name="textHash" value="${hashOfFrame(frameIn(language))}">
    ${govuk.input({
      id: 'readBy',
      name: 'readBy',
      label: { text: 'Who read every text and found it right?', classes: 'govuk-label--s' },
      hint: {
        text: 'The translator’s name, and what shows that they know the language. You sign in your own name.',
      },
      value: typeof attempt.typed.readBy === 'string' ? attempt.typed.readBy : '',
      ...(attempt.mistakes[0] ? { errorMessage: { text: attempt.mistakes[0].says } } : {}),
    })}
    ${govuk.button({ text: 'Sign this text', preventDoubleClick: true })}
  </form>`

/** Every language of the receipt, how far it was checked, and the texts of one beside the English. */
export function translationsView(seen: SeenTranslations, attempt: Attempt): Html {
  const chosen = receiptFrames.find(frame => frame.language === seen.language)
  const maySign = ruling(maySignTranslation, seen.actor, {}).allowed
  return html`
    <h1 class="govuk-heading-l">Translations of the receipt</h1>
    <p class="govuk-body">Until a person has signed a text, the child is told on it that nobody has checked it. A text that
      changes by one letter must be signed again.</p>
    ${listView(seen)}
    ${chosen && html`<p class="govuk-body-s">${sourceView(chosen.source)}</p>${textsView(chosen.language)}`}
    ${chosen && maySign && !signatureUnder(chosen, seen.signatures) && signView(chosen.language, attempt)}`
}
