import { needsVerifying } from '../kernel/source.ts'
import { partChart, partTable } from '../picture/part.view.ts'
import { type Html, html, type Part } from '../web/html.ts'
import { scrolling } from '../web/table.ts'
import { dayInWords } from '../web/time.ts'
import { asWorked } from './part-again.ts'
import type { ReleasedPart } from './released-part.ts'

const list = (title: string, texts: readonly Part[]): Html | false =>
  texts.length > 0 &&
  html`<h3 class="govuk-heading-s">${title}</h3>
  <ul class="govuk-list govuk-list--bullet">${texts.map(text => html`<li>${text}</li>`)}</ul>`

function sourceView({ from }: ReleasedPart): Html {
  const { source, publisher, licence, files, of, records } = from
  return html`<p class="govuk-body-s">Source: ${records && 'the records of the force, counted as this says: '}${source.document}, ${source.point}${publisher && ` (${publisher})`}${licence && `. ${licence}`}${of && `. Force: ${of}`}.${needsVerifying(source) && ' What it rests on has yet to be checked by the force.'}
    ${files.map(({ name, importedAt }) => html`File: ${name}, imported on ${dayInWords(new Date(importedAt))}. `)}</p>`
}

const hiddenNote = ({ disclosure }: ReleasedPart): Html | false =>
  disclosure !== undefined &&
  (disclosure.roundedTo
    ? html`<p class="govuk-body-s">Every number is rounded to a multiple of ${disclosure.roundedTo}, and need not add up.</p>`
    : disclosure.hidden > 0 &&
      html`<p class="govuk-body-s">Where there are too few to show, a number is from 1 to ${disclosure.below - 1}, or such a number could be worked out from it.</p>`)

/** A released part of the data picture: its answer, its picture, its numbers, where they are from and what misleads. */
export function releasedPartView(part: ReleasedPart, workedOutAt: string, files?: Html): Html {
  const worked = asWorked(part, workedOutAt)
  const { changes, caveats } = part.from
  // Panels fold; a map or one chart scrolls by itself on a small screen.
  const isWide = part.shows === 'boroughs' || part.years.length === 1
  return html`<section class="ps-figure" aria-labelledby="${part.id}">
  <h2 class="govuk-heading-m" id="${part.id}">${part.title}</h2>
  <p class="govuk-body">${part.asks} <strong>${part.answer}</strong></p>
  ${isWide ? scrolling(`${part.title}: picture`, partChart(worked)) : partChart(worked)}
  ${sourceView(part)}
  ${partTable(worked)}
  ${hiddenNote(part)}
  ${files}
  ${list('What cannot be had', part.lacks)}
  ${list('What misleads', caveats)}
  ${list(
    'Where the data changed',
    changes.map(({ on, says }) => `${on}: ${says}`),
  )}</section>`
}
