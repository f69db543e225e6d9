import { childFigures } from '../policy/for-children.ts'
import type { ReleasedTable } from '../releases/release.ts'
import { type Html, html } from '../web/html.ts'
import { childrensPages } from './children.view.ts'
import { drawing } from './drawings.view.ts'
import { byMeasure, type Edition } from './edition.ts'
import { isOfNothing } from './of-nothing.ts'
import type { Place } from './place.ts'

const withCommas = new Intl.NumberFormat('en-GB')

const kept = 'We do not show this number. It could help people to guess who somebody is.'
const tooFew = 'We cannot say. It did not happen often enough to tell.'
const ofNothing = 'We cannot say. There was nothing to count.'

/** Why a child is told no number. One that is kept from view need not be small: another might be worked out from it. */
function unsaidOf(table: ReleasedTable): string {
  const { counted, outOf } = table.whole
  if (isOfNothing(table, table.whole)) return ofNothing
  return counted === 'hidden' || outOf === 'hidden' ? kept : tooFew
}

/** The one number of a table that a child is told: how many, how many out of 100, or how long. */
function numberOf({ measure, whole }: ReleasedTable): string | undefined {
  const { kind } = measure
  if (kind === 'count')
    return typeof whole.counted === 'number' ? withCommas.format(whole.counted) : undefined
  if (whole.value === undefined) return undefined
  if (kind === 'share') return String(Math.round(whole.value * 100))
  return kind === 'median' ? String(Math.round(whole.value)) : undefined
}

type Told = Readonly<{ id: string; asks: string; says: string; when: string }>

function toldOf(edition: Edition): readonly Told[] {
  const released = byMeasure(edition)
  return childFigures.flatMap(({ measure, asks, says }) => {
    const table = released.get(measure)?.[0]?.table
    if (!table) return []
    const number = numberOf(table)
    const said = number === undefined ? unsaidOf(table) : says.replace('{n}', number)
    return [{ id: measure, asks, says: said, when: table.period.words }]
  })
}

const figureView = (
  { id, asks, says, when }: Told,
  place: Place,
): Html => html`<section aria-labelledby="${id}">
  <h2 class="govuk-heading-m" id="${id}">${asks}</h2>
  <p class="govuk-body ps-told"><strong>${says}</strong></p>
  <p class="govuk-body">We counted this ${when}. <a class="govuk-link" href="${place.to(`measures/${id}.html`)}">See all of it (for grown-ups)</a></p></section>`

/** What was counted, in a child's words. */
export function childrensNumbersView(edition: Edition, place: Place): Html {
  const told = toldOf(edition)
  return html`
  <h1 class="govuk-heading-xl">${childrensPages.numbers.text}</h1>
  <div class="ps-child"><div class="ps-child__picture">${drawing({ name: 'count', id: 'count-up', shows: 'Three bars. The one in the middle is the tallest.' })}</div>
  <div><p class="govuk-body">Anybody can say that they keep a promise. So we count what the police do.</p>
  <p class="govuk-body">You will not find your name here. Nobody can see who you are.</p></div></div>
  ${
    told.length === 0
      ? html`<p class="govuk-body">There is no number here yet. Two people must check it first.</p>`
      : told.map(one => figureView(one, place))
  }`
}
