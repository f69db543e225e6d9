import type { Commitment } from '../kernel/commitment.ts'
import type { Pathway, Step } from '../kernel/pathway.ts'
import { inWords } from '../kernel/pathway-in-words.ts'
import { needsVerifying } from '../kernel/source.ts'
import { everyRule } from '../policy/every-rule.ts'
import { placeInStrategy } from '../policy/strategy-sections.ts'
import { positionInWords } from '../releases/progress-words.ts'
import { current, pathwayTitle } from '../reports/rule-book.ts'
import { type Html, html } from '../web/html.ts'
import { sourceView } from '../web/source.ts'
import { tag } from '../web/table.ts'
import { actionProgressView } from './action-progress.view.ts'
import { figuresOf, type Standing, standingOf } from './action-standing.ts'
import { byMeasure, dayOf, type Edition } from './edition.ts'
import type { Place } from './place.ts'
import { progressOf } from './told.ts'

/** Whether the rules and lists of an action are there, in words. */
export const standingInWords: Readonly<Record<Standing, string>> = {
  ready: 'Ready',
  part: 'Ready in part',
  none: 'None yet',
}

const colours: Readonly<Record<Standing, string>> = { ready: 'blue', part: 'yellow', none: 'grey' }

/** How many figures show whether an action is kept, in words. */
export const figuresInWords = (count: number): string => (count === 0 ? 'None yet' : String(count))

/** What the records show of an action, where a release tells it, and whether those differ who speak of it. */
function progressTags(one: Commitment, edition: Edition): Html | false {
  const told = progressOf(one, edition)
  return (
    told !== undefined &&
    html`${tag(`Records: ${positionInWords(told.evidence.position).toLowerCase()}`, 'blue')}
    ${told.isDisputed && tag('Views differ', 'purple')}`
  )
}

/** How an action stands, in boxes: what it needs, what figures there are, how far it has come. None says anything of another. */
export function standingTags(one: Commitment, edition: Edition): Html {
  const [standing, figures] = [standingOf(one), figuresOf(one, edition)]
  return html`<span class="ps-tags">${tag(`Figures released: ${figuresInWords(figures).toLowerCase()}`, figures > 0 ? 'blue' : 'grey')}
    ${progressTags(one, edition)}
    ${tag(`Rules and lists: ${standingInWords[standing].toLowerCase()}`, colours[standing])}</span>`
}

const newest = <Rule extends Readonly<{ id: string; inForceFrom: string; until?: string }>>(
  rules: readonly Rule[],
  edition: Edition,
): readonly Rule[] => current(rules, dayOf(edition) ?? '')

function pathwayView(pathway: Pathway): Html {
  const steps = Object.values<Step>(pathway.steps)
  const owed = steps.filter(step => !step.power)
  return html`<details class="govuk-details"><summary class="govuk-details__summary"><span
    class="govuk-details__summary-text">${pathway.title}: ${owed.length} steps that are owed</span></summary>
    <div class="govuk-details__text">
      <p class="govuk-body">${pathway.about}</p>
      <p class="govuk-body-s">Source: ${sourceView(pathway.source)}</p>
      <ol class="govuk-list govuk-list--number">${inWords(pathway, pathwayTitle).map(says => html`<li>${says}</li>`)}</ol>
    </div></details>`
}

function pathwaysView({ pathways = [] }: Commitment, edition: Edition): Html | false {
  const named = newest(everyRule.pathways, edition).filter(({ id }) => pathways.includes(id))
  return (
    named.length > 0 &&
    html`<h3 class="govuk-heading-s">What is owed to a child, step by step</h3>${named.map(pathwayView)}`
  )
}

function decisionsView({ decisions = [] }: Commitment, edition: Edition): Html | false {
  const named = newest(everyRule.tables, edition).filter(({ id }) => decisions.includes(id))
  return (
    named.length > 0 &&
    html`<h3 class="govuk-heading-s">Rules that suggest a decision</h3>
    <p class="govuk-body">They suggest. A person decides, and says why where they choose otherwise.</p>
    <ul class="govuk-list govuk-list--bullet">${named.map(
      ({ title, source }) => html`<li>${title}. <span class="ps-quiet">${sourceView(source)}</span></li>`,
    )}</ul>`
  )
}

const registersView = ({ registers = [] }: Commitment): Html | false => {
  const named = everyRule.registers.filter(({ id }) => registers.includes(id))
  return (
    named.length > 0 &&
    html`<h3 class="govuk-heading-s">Lists that the force keeps</h3>
    <ul class="govuk-list govuk-list--bullet">${named.map(({ title, says }) => html`<li>${title}. ${says}</li>`)}</ul>`
  )
}

const partsView = ({ parts = [] }: Commitment): Html | false =>
  parts.length > 0 &&
  html`<h3 class="govuk-heading-s">Other parts of the service</h3>
  <ul class="govuk-list govuk-list--bullet">${parts.map(({ says }) => html`<li>${says}</li>`)}</ul>`

function withoutFigure(titles: readonly string[]): Html | false {
  const says =
    titles.length === 1
      ? 'One measure has no released figure yet'
      : `${titles.length} measures have no released figure yet`
  return (
    titles.length > 0 &&
    html`<details class="govuk-details"><summary class="govuk-details__summary"><span
      class="govuk-details__summary-text">${says}</span></summary><div class="govuk-details__text">
      <ul class="govuk-list govuk-list--bullet">${titles.map(title => html`<li>${title}</li>`)}</ul></div></details>`
  )
}

function figuresView({ measures = [] }: Commitment, edition: Edition, place: Place): Html {
  const released = byMeasure(edition)
  const defined = everyRule.measures.filter(({ id }) => measures.includes(id))
  if (defined.length === 0)
    return html`<p class="govuk-body">There is no measure of this action yet, so nobody can see from figures whether it is kept.</p>`
  const shown = defined.flatMap(({ id }) => released.get(id)?.[0] ?? [])
  return html`${
    shown.length > 0 &&
    html`<ul class="govuk-list govuk-list--bullet">${shown.map(
      ({ table: { measure, answer } }) =>
        html`<li><a class="govuk-link" href="${place.to(`measures/${measure.id}.html`)}">${measure.title}</a>: ${answer}</li>`,
    )}</ul>`
  }${withoutFigure(defined.filter(({ id }) => !released.has(id)).map(({ title }) => title))}`
}

const lacksView = ({ lacks = [] }: Commitment): Html =>
  lacks.length > 0
    ? html`<ul class="govuk-list govuk-list--bullet">${lacks.map(one => html`<li>${one}</li>`)}</ul>`
    : html`<p class="govuk-body">Nothing that we know of, as to rules and lists. Whether the promise is kept is for the figures to show.</p>`

function sourceOf({ number }: Commitment): Html | undefined {
  const source = placeInStrategy(number)
  return (
    source &&
    html`<p class="govuk-body-s">In the strategy: ${sourceView(source)}.${
      !needsVerifying(source) && ' The words above are ours; the text of the strategy is what counts.'
    }</p>`
  )
}

/** One action: what was promised, how far it has come, what the figures say, what is missing, and what there is for it. */
export const actionView = (one: Commitment, edition: Edition, place: Place): Html => html`
  <h1 class="govuk-heading-l"><span class="govuk-caption-l">Action ${one.number} of 36</span>${one.title}</h1>
  <p class="govuk-body-l">${one.promise}</p>
  ${sourceOf(one)}
  <p class="govuk-body">${standingTags(one, edition)}</p>
  ${actionProgressView(one, edition, place)}
  <h2 class="govuk-heading-m">What the figures say</h2>
  ${figuresView(one, edition, place)}
  <h2 class="govuk-heading-m">What is missing</h2>
  ${lacksView(one)}
  <h2 class="govuk-heading-m">What there is for it</h2>
  ${
    standingOf(one) === 'none'
      ? html`<p class="govuk-body">Nothing in this service is there for it yet.</p>`
      : html`<p class="govuk-body">A rule says what is owed, and a list what was done. That they are there does not say that the promise is kept.</p>`
  }
  ${pathwaysView(one, edition)}
  ${decisionsView(one, edition)}
  ${registersView(one)}
  ${partsView(one)}`
