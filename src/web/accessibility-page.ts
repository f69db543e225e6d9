import { html } from './html.ts'
import { openPage } from './page.ts'

const list = (items: readonly string[]) => html`
  <ul class="govuk-list govuk-list--bullet">${items.map(item => html`<li>${item}</li>`)}</ul>`

/** What has been done for people with disabilities, how it was tried, and what is still missing. */
export const accessibilityPage = openPage({
  path: '/accessibility',
  title: 'Accessibility',
  view: () => html`
  <h1 class="govuk-heading-l">Accessibility</h1>
  <p class="govuk-body">This service is meant to be used by everybody, at a desk, on a telephone and in the dark.</p>
  ${list([
    'Everything works with scripts switched off.',
    'Everything can be reached and used with a keyboard.',
    'A state is always a word; colour only repeats it.',
    'Pages follow the setting for dark colours of your device, and fit a screen 320 pixels wide.',
    'Pages print without menus and buttons.',
  ])}
  <h2 class="govuk-heading-m">How it was tried</h2>
  <p class="govuk-body">Each change is checked with axe against the Web Content Accessibility Guidelines 2.2, level AA,
    in light and in dark colours, with scripts on and off, at the width of a desk and of a telephone.</p>
  <h2 class="govuk-heading-m">What is still missing</h2>
  ${list([
    'It has not been tried by people who use screen readers, magnifiers or speech.',
    'It has not been audited by anybody outside the project.',
    'There is no Welsh version, and none in other languages.',
  ])}
  <h2 class="govuk-heading-m">If you cannot use something</h2>
  <p class="govuk-body">Tell your force’s service desk, and give the page reference at the foot of the page.</p>`,
})
