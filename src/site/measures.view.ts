import { everyRule } from '../policy/every-rule.ts'
import { type Html, html } from '../web/html.ts'
import { byMeasure, type Edition, type Placed } from './edition.ts'
import type { Place } from './place.ts'
import { aboutMeasureView, releasedTableView } from './released-table.view.ts'

/** What stands where there is nothing to show. */
export const nothingReleased =
  (): Html => html`<div class="govuk-inset-text">No figure has been released yet. A figure stands here once
  two people have signed it off and its day has come. Until then, only the promises and the rules can be read.</div>`

const cardOf = (id: string, [first]: readonly Placed[], place: Place): Html | undefined =>
  first &&
  html`<li class="ps-card"><h2 class="govuk-heading-s ps-card__title"><a class="govuk-link" href="${place.to(`measures/${id}.html`)}">${
    first.table.measure.title
  }</a></h2>
  <p class="govuk-body">${first.table.measure.asks}</p>
  <p class="govuk-body"><strong>${first.table.answer}</strong></p></li>`

/** Every measure of which something has been released, with its answer, and the names of the others. */
export function measuresView(edition: Edition, place: Place): Html {
  const released = byMeasure(edition)
  const others = everyRule.measures.filter(({ id }) => !released.has(id))
  return html`
  <h1 class="govuk-heading-l">Measures</h1>
  <p class="govuk-body-l">Each answers one question, with how sure the answer is and with what misleads.</p>
  ${
    released.size === 0
      ? nothingReleased()
      : html`<ul class="ps-cards">${[...released].map(([id, placed]) => cardOf(id, placed, place))}</ul>`
  }
  ${
    others.length > 0 &&
    html`<h2 class="govuk-heading-m">Measures without a released figure</h2>
    <p class="govuk-body">They are defined, and nothing has been signed off yet.</p>
    <ul class="govuk-list govuk-list--bullet">${others.map(
      ({ title, asks }) => html`<li>${title}. <span class="ps-quiet">${asks}</span></li>`,
    )}</ul>`
  }`
}

/** One measure: the question, and every table of it that has been released. */
export function measureView(placed: readonly Placed[], place: Place): Html {
  const [first] = placed
  if (!first) return nothingReleased()
  const { measure } = first.table
  return html`
  <h1 class="govuk-heading-l"><span class="govuk-caption-l">${measure.asks}</span>${measure.title}</h1>
  ${placed.map(one => releasedTableView(one, place))}
  ${aboutMeasureView(first)}`
}
