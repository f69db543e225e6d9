import { type Html, html } from '../web/html.ts'
import type { Edition } from './edition.ts'
import { type Place, placeAt } from './place.ts'
import { type PublicPage, parts } from './public-page.ts'

/** Nothing runs, nothing is loaded from elsewhere, nothing is sent anywhere: whoever hosts the site need not add to this. */
const policy = "default-src 'none'; style-src 'self'; img-src 'self'; base-uri 'none'; form-action 'none'"

/** The names of the stylesheet and the icon. */
export const assets = { style: 'site.css', icon: 'icon.svg' } as const

const headOf = ({ force, demonstration }: Edition, page: PublicPage, place: Place): Html => html`<head>
  <meta charset="utf-8">
  <meta http-equiv="Content-Security-Policy" content="${policy}">
  <title>${page.title} – Child First, ${force}</title>
  <meta name="viewport" content="width=device-width, initial-scale=1">
  <meta name="description" content="${page.says}">
  <meta name="referrer" content="no-referrer">
  ${demonstration && html`<meta name="robots" content="noindex">`}
  <link rel="icon" href="${place.to(assets.icon)}" type="image/svg+xml">
  <link rel="stylesheet" href="${place.to(assets.style)}">
</head>`

const navigation = (
  page: PublicPage,
  place: Place,
): Html => html`<nav class="ps-navigation" aria-label="Parts of this site">
    <ul class="ps-navigation__list">${Object.entries(parts).map(([name, { path, text }]) => {
      const link =
        path === page.path
          ? html`<a class="ps-navigation__link" href="${place.to(path)}" aria-current="page">${text}</a>`
          : html`<a class="ps-navigation__link" href="${place.to(path)}">${text}</a>`
      return html`<li class="ps-navigation__item${name === page.part && ' ps-navigation__item--here'}">${link}</li>`
    })}</ul>
  </nav>`

const header = (edition: Edition, page: PublicPage, place: Place): Html => html`<header class="ps-header">
    <div class="ps-width ps-header__inner">
      <a class="ps-header__name" href="${place.to('index.html')}">Child First</a>
      <span class="ps-header__says">What was promised to London’s children, and how it stands</span>
    </div>
    <div class="ps-width">${navigation(page, place)}</div>
    ${
      edition.demonstration &&
      html`<div class="ps-demonstration"><p class="ps-width ps-demonstration__text"><strong>Demonstration.</strong>
      Every person and every number here is made up. Do not quote any of it.</p></div>`
    }
  </header>`

const footer = ({ force }: Edition, place: Place): Html => html`<footer class="ps-footer">
    <div class="ps-width">
      <ul class="ps-footer__links">
        <li><a class="govuk-link" href="${place.to('accessibility.html')}">Accessibility</a></li>
        <li><a class="govuk-link" href="${place.to('check-your-copy.html')}">Check your copy</a></li>
        <li><a class="govuk-link" href="${place.to('methods.html')}">How figures are made</a></li>
      </ul>
      <p class="ps-footer__force">Published by ${force}. This site sets no cookies, runs no scripts and does not know who reads it.</p>
    </div>
  </footer>`

const back = ({ above }: PublicPage, place: Place): Html | undefined =>
  above &&
  html`<nav aria-label="Back" class="ps-back"><a class="govuk-back-link" href="${place.to(above.path)}">${above.text}</a></nav>`

/** A page as a whole document that needs nothing but its stylesheet. */
export function documentOf(edition: Edition, page: PublicPage): string {
  const place = placeAt(page.path)
  return html`<!DOCTYPE html>
<html lang="en-GB" class="ps-page">
${headOf(edition, page, place)}
<body class="ps-body${page.part === 'children' && ' ps-body--children'}">
  <a class="govuk-skip-link" href="#main-content">Skip to main content</a>
  ${header(edition, page, place)}
  <div class="ps-width">
    ${back(page, place)}
    <main class="ps-main" id="main-content">
    ${page.view(place)}
    </main>
  </div>
  ${footer(edition, place)}
</body>
</html>
`.toString()
}
