import { type Commitment, isCarriedOut, type Objective, type Success } from '../kernel/commitment.ts'
import { partCalled } from '../policy/data-picture.ts'
import { successIsOpen } from '../policy/strategy-sections.ts'
import { type Html, html, type Part } from '../web/html.ts'
import { sourceView } from '../web/source.ts'
import { tag } from '../web/table.ts'

type Titles = Readonly<Record<string, string>>
type Seen = Readonly<{ objectives: readonly Objective[]; titles: Titles }>

const links = (room: string, ids: readonly string[] = [], titles: Titles = {}): readonly Part[] =>
  ids.map(id => html`<a class="govuk-link" href="/rules/${room}/${id}">${titles[id] ?? id}</a>`)

const row = (name: string, parts: readonly Part[]): Html | false =>
  parts.length > 0 &&
  html`<div class="govuk-summary-list__row">
    <dt class="govuk-summary-list__key">${name}</dt>
    <dd class="govuk-summary-list__value"><ul class="govuk-list">${parts.map(part => html`<li>${part}</li>`)}</ul></dd>
  </div>`

const standing = (one: Commitment): Part =>
  isCarriedOut(one)
    ? (one.lacks ?? []).length > 0
      ? tag('Carried out in part', 'yellow')
      : tag('Carried out by rules', 'green')
    : tag('None yet', 'grey')

const actionView = (one: Commitment, titles: Titles): Html => html`
  <section aria-labelledby="action-${one.number}">
  <h3 class="govuk-heading-s" id="action-${one.number}">${one.number}. ${one.title}</h3>
  <p class="govuk-body">${one.promise}</p>
  <p class="govuk-body">${standing(one)}</p>
  <dl class="govuk-summary-list">
    ${row('Pathways', links('pathways', one.pathways, titles))}
    ${row('Decision tables', links('decisions', one.decisions, titles))}
    ${row('Measures', links('measures', one.measures, titles))}
    ${row(
      'Registers',
      (one.registers ?? []).map(id => titles[`register ${id}`] ?? id),
    )}
    ${row(
      'Other parts of the service',
      (one.parts ?? []).map(({ says, at }) => html`<a class="govuk-link" href="${at}">${says}</a>`),
    )}
    ${row('None yet', one.lacks ?? [])}
  </dl></section>`

const shownBy = ({ measure, part }: Success, titles: Titles): Html | false =>
  (measure !== undefined && html`Shown by ${links('measures', [measure], titles)}.`) ||
  (part !== undefined &&
    html`Shown in the <a class="govuk-link" href="/picture">data picture</a>, “${partCalled(part)?.title}”.`)

const successView = ({ success }: Objective, titles: Titles): Html =>
  success.length === 0
    ? html`<p class="govuk-body">The strategy prints no measure of success for this objective.</p>`
    : html`<p class="govuk-body">How the strategy says success will be seen:</p>
      <ul class="govuk-list govuk-list--bullet">${success.map(
        one => html`<li>${one.says}. ${shownBy(one, titles)} ${one.differs}</li>`,
      )}</ul>`

const objectiveView = (one: Objective, titles: Titles): Html => html`
  <section aria-labelledby="objective-${one.number}">
  <h2 class="govuk-heading-m" id="objective-${one.number}">Objective ${one.number}: ${one.title}</h2>
  <p class="govuk-body">${one.pillar}. ${sourceView(one.source)}</p>
  ${successView(one, titles)}
  ${one.actions.map(action => actionView(action, titles))}</section>`

const inSentence = (actions: readonly Commitment[]): string => {
  const none = actions.filter(one => !isCarriedOut(one)).length
  const part = actions.filter(one => isCarriedOut(one) && (one.lacks ?? []).length > 0).length
  return `Rules of this service carry out ${actions.length - none - part} of the ${actions.length} actions, and ${part} in part. For ${none} there is nothing yet.`
}

/** Every action, in the strategy's order: what was promised, what carries it out here, and what is still lacking. */
export function strategyView({ objectives, titles }: Seen): Html {
  return html`
  <h1 class="govuk-heading-l">The strategy, action by action</h1>
  <p class="govuk-body-l">What the Metropolitan Police promised children, in this project's words, and which rules of this service
    carry it out. That a rule exists does not say that it is kept: the figures say that.</p>
  <p class="govuk-body"><strong>${inSentence(objectives.flatMap(one => one.actions))}</strong></p>
  <p class="govuk-body">${successIsOpen}</p>
  ${objectives.map(one => objectiveView(one, titles))}`
}
