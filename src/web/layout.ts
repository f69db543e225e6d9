import type { Mistake } from '../kernel/problem.ts'
import { govuk } from './govuk.ts'
import { type Html, html } from './html.ts'
import { type Link, type Section, sections } from './sections.ts'
import type { SignedIn } from './session.ts'
import { momentInWords } from './time.ts'

/** What surrounds every page of one server. */
export type House = Readonly<{
  forceName: string
  demonstration: boolean
  /** Addresses of the built files. */
  assets: Readonly<{ css: string; app: string; start: string }>
  signOutPath: string
}>

/** One page, ready to be put into the layout. */
export type Sheet = Readonly<{
  title: string
  main: Html
  section?: Section | undefined
  mistakes?: readonly Mistake[]
  /** What was sent was not taken, and is to be looked at again. */
  notSaved?: boolean
  notice?: string | undefined
  back?: Link | undefined
  crumbs?: readonly Link[] | undefined
  wide?: boolean | undefined
}>

/** What differs from one request to the next. */
export type Visit = Readonly<{
  signedIn: SignedIn | null
  nonce: string
  /** The sign-out form's CSRF token. */
  csrf: string
  reference: string
  now: Date
}>

const header = (house: House, { signedIn, csrf }: Visit): Html => html`
  <div class="cf-header">
    <div class="cf-header__inner">
      <a class="cf-header__name" href="/">Child First</a>
      <span class="cf-header__force">${house.forceName}</span>
      ${
        signedIn &&
        html`<form class="cf-header__person" method="post" action="${house.signOutPath}">
        <input type="hidden" name="_csrf" value="${csrf}">
        <a class="cf-header__you" href="/your-access"><span class="govuk-visually-hidden">Your access. Signed in as </span>${signedIn.actor.name}, ${signedIn.roleTitle}</a>
        <button type="submit" class="cf-header__out">Sign out</button>
      </form>`
      }
    </div>
  </div>`

const navigationIn = new Map<string, Html>()

/** The parts of the service that are open to the reader. */
function navigation(section: Section | undefined, open: readonly Section[]): Html {
  const key = `${section} ${open}`
  const known = navigationIn.get(key)
  if (known) return known
  const made = govuk.serviceNavigation({
    menuButtonText: 'Menu',
    navigation: open.map(name => ({ ...sections[name], active: name === section })),
  })
  navigationIn.set(key, made)
  return made
}

const demonstrationBanner = (): Html => html`
  <div class="cf-demonstration" role="note">
    <p class="cf-demonstration__text"><strong class="govuk-tag">Demonstration</strong> Every person here is fictional.</p>
  </div>`

/** A mistake away from its question: which question, then what to do. */
const named = ({ label, says }: Mistake): string =>
  label ? `${label}${/[?!.:]$/.test(label) ? '' : ':'} ${says}` : says

const errorSummary = (mistakes: readonly Mistake[]): Html =>
  govuk.errorSummary({
    titleText: 'There is a problem',
    errorList: mistakes.map(mistake => ({ text: named(mistake), href: `#${mistake.question}` })),
  })

const above = ({ back, crumbs }: Sheet): Html | undefined =>
  back
    ? html`<nav aria-label="Back">${govuk.backLink(back)}</nav>`
    : crumbs && govuk.breadcrumbs({ items: crumbs.map(crumb => ({ ...crumb })), collapseOnMobile: true })

const success = (notice: string): Html =>
  govuk.notificationBanner({
    type: 'success',
    html: html`<p class="govuk-notification-banner__heading">${notice}</p>`,
  })

/** Under which reference the page was shown; a sheet that lies about also says to whom, and when. */
const shownView = ({ signedIn, reference, now }: Visit): Html => html`
      <p class="cf-footer__reference" id="shown"><span class="cf-on-paper">${
        signedIn ? `Shown to ${signedIn.actor.name}, ${signedIn.roleTitle}, on` : 'Shown on'
      } ${momentInWords(now)}.</span> Page reference: ${reference}</p>`

const footer = (visit: Visit): Html => html`
  <footer class="cf-footer">
    <div class="cf-footer__inner">
      <ul class="cf-footer__links">
        <li><a class="govuk-link govuk-link--no-visited-state" href="/accessibility">Accessibility</a></li>
        <li><a class="govuk-link govuk-link--no-visited-state" href="/health">Health of the service</a></li>
        <li><a class="govuk-link govuk-link--no-visited-state" href="/rules">The rules and their sources</a></li>
      </ul>
      ${shownView(visit)}
    </div>
  </footer>`

const headOf = (house: House, visit: Visit, title: string): Html => html`<head>
  <meta charset="utf-8">
  <title>${title}</title>
  <meta name="viewport" content="width=device-width, initial-scale=1, viewport-fit=cover">
  <meta name="theme-color" content="#1b2a4a">
  <meta name="robots" content="noindex">
  <link rel="icon" href="/assets/icon.svg" type="image/svg+xml">
  <link rel="stylesheet" href="${house.assets.css}">
  <script src="${house.assets.app}" type="module" nonce="${visit.nonce}"></script>
</head>`

const mainOf = (sheet: Sheet): Html => html`
  <div class="govuk-width-container">
    ${above(sheet)}
    <main class="govuk-main-wrapper" id="main-content"${sheet.notSaved && html` data-not-saved`}>
      ${sheet.notice && success(sheet.notice)}
      ${sheet.mistakes?.length ? errorSummary(sheet.mistakes) : false}
      ${sheet.main}
    </main>
  </div>`

/** A title is what is read out first, and without scripts nothing else tells that a page is not the next one. */
const standing = ({ mistakes, notSaved }: Sheet): string =>
  mistakes?.length ? 'Error: ' : notSaved ? 'Not saved yet: ' : ''

/** The whole document: what every page has around it. */
export function layout(house: House, visit: Visit, sheet: Sheet): string {
  const title = `${standing(sheet)}${sheet.title} – Child First, ${house.forceName}`
  return html`<!DOCTYPE html>
<html lang="en" class="govuk-template">
${headOf(house, visit, title)}
<body class="govuk-template__body${sheet.wide ? ' cf-wide' : ''}">
  <script src="${house.assets.start}" nonce="${visit.nonce}"></script>
  ${govuk.skipLink({ href: '#main-content', text: 'Skip to main content' })}
  <header>
    ${header(house, visit)}
    ${visit.signedIn && navigation(sheet.section, visit.signedIn.sections)}
    ${house.demonstration && demonstrationBanner()}
  </header>
  ${mainOf(sheet)}
  ${footer(visit)}
</body>
</html>
`.toString()
}
