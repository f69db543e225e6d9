import { childWords } from '../policy/for-children.ts'
import { complaintsElsewhere, ownRecord } from '../policy/own-record.ts'
import { type Html, html } from '../web/html.ts'
import { sourceView } from '../web/source.ts'
import type { Place } from './place.ts'

const list = (items: readonly string[]): Html =>
  html`<ul class="govuk-list govuk-list--bullet">${items.map(one => html`<li>${one}</li>`)}</ul>`

/** What was done so that everybody can read the site, how it was tried, and what is still missing. */
export const accessibilityView = (place: Place): Html => html`
  <h1 class="govuk-heading-l">Accessibility</h1>
  <p class="govuk-body-l">This site is meant to be read by everybody, on any device, with or without help.</p>
  ${list([
    'It runs no scripts. Everything is there when the page is.',
    'It fits a screen 320 pixels wide, and text can be made four times as large.',
    'Everything can be reached with a keyboard, and what is reached is seen.',
    'Every picture says in words what it shows; every chart has a table beside it.',
    'Nothing is told by colour alone.',
    'Pages print without menus.',
    'The children’s edition is tested to be read with ease at the age of 11.',
  ])}
  <h2 class="govuk-heading-m">How it was tried</h2>
  <p class="govuk-body">Before each change of the program, pages of every kind are checked with axe against the Web Content Accessibility
    Guidelines 2.2, level AA, at the width of a desk and at 320 pixels, and all pages against the rules of HTML.</p>
  <h2 class="govuk-heading-m">What is still missing</h2>
  ${list([
    'It has not been tried by people who use screen readers, magnifiers or speech.',
    'It has not been tried with children.',
    'It has not been audited by anybody outside the project.',
    'There is no Welsh version, none in other languages, none in British Sign Language and no easy read version.',
    'The progress update as PDF is tagged, with headings, lists and tables, but its typefaces are not inside the file, as the strictest standard (PDF/UA) asks. The page says the same.',
  ])}
  <p class="govuk-body">${sourceView(childWords)}. ${sourceView(ownRecord.source)}.
    ${sourceView(complaintsElsewhere)}</p>
  <h2 class="govuk-heading-m">If you cannot use something</h2>
  <p class="govuk-body">Tell the police force that published this site, say which page it was, and ask for what you need in a
    form that you can use. The <a class="govuk-link" href="${place.to('progress/index.html')}">progress
    update</a> is a page as well as a PDF.</p>`
