import type { Given } from '../kernel/answers.ts'
import { govuk } from './govuk.ts'
import { type Html, html } from './html.ts'

const inWords = (name: string): string =>
  name
    .replace(/[A-Z]/g, letter => ` ${letter.toLowerCase()}`)
    .replaceAll('-', ' ')
    .replace(/^./, first => first.toUpperCase())

/** What was typed, to be read and copied, where the form itself cannot be shown any more. */
export function keptText(typed: Given | undefined): Html | undefined {
  const written = Object.entries(typed ?? {}).filter(
    ([name, value]) => value !== '' && name !== 'version' && !name.endsWith('-exact'),
  )
  if (written.length === 0) return undefined
  return html`
    <h2 class="govuk-heading-m">What you typed</h2>
    <p class="govuk-body">It has not been saved. Copy what you need.</p>
    ${govuk.summaryList({
      rows: written.map(([name, value]) => ({
        key: { text: inWords(name) },
        value: { html: html`<span class="cf-as-typed">${[value].flat().map(String).join(', ')}</span>` },
      })),
    })}`
}
