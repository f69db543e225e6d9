import { dayInWords } from '../kernel/calendar.ts'
import type { Objective } from '../kernel/commitment.ts'
import { standings } from '../kernel/plan-standing.ts'
import { type Html, html } from '../web/html.ts'
import { table, tag } from '../web/table.ts'
import { glanceView } from './glance.view.ts'
import { planNavigation } from './plan-navigation.view.ts'
import { signalsView, workedOutView } from './signals.view.ts'
import { nextOf, standingHead } from './standing.ts'
import { positionTag, saidView } from './standing.view.ts'
import type { SeenPlan } from './view-plan.ts'

type One = SeenPlan['actions'][number]

const nextView = ({ stand }: One): Html | string => {
  const next = nextOf(stand)
  return next ? html`${next.title} <span class="govuk-body-s">${dayInWords(next.due)}</span>` : 'Nothing open'
}

const row = (one: One) => [
  html`<a class="govuk-link" href="/strategy/actions/${one.action.number}">${one.action.number}. ${one.action.title}</a>
    ${one.stand.isDisputed && html` ${tag('Views differ', 'purple')}`}`,
  positionTag(one.stand.evidence.position),
  signalsView(one),
  saidView(one.stand.answering),
  saidView(one.stand.independent),
  nextView(one),
]

/** How the strategy says success will be seen, and the figure that shows it: milestones alone show none of it. */
const successView = ({ success }: Objective): Html =>
  success.length === 0
    ? html`<p class="govuk-body">The strategy prints no measure of success for this objective.</p>`
    : html`<p class="govuk-body">How the strategy says success will be seen:</p>
    <ul class="govuk-list govuk-list--bullet">${success.map(
      ({ says, measure, part, differs }) =>
        html`<li>${says}. ${measure && html`<a class="govuk-link" href="/figures/${measure}">The figure<span class="govuk-visually-hidden"> of: ${says}</span></a>.`}
        ${part && html`<a class="govuk-link" href="/picture">The data picture<span class="govuk-visually-hidden"> of: ${says}</span></a>.`} ${differs}</li>`,
    )}</ul>`

const objectiveView = (objective: Objective, actions: readonly One[]): Html => html`
  <section aria-labelledby="objective-${objective.number}">
    <h2 class="govuk-heading-m" id="objective-${objective.number}"><span class="govuk-caption-m">${objective.pillar}</span>
      Objective ${objective.number}: ${objective.title}</h2>
    ${successView(objective)}
    ${table({
      name: `Objective ${objective.number}: ${objective.title}`,
      head: standingHead,
      rows: actions.map(row),
      classes: 'cf-plan',
      stacks: true,
    })}
  </section>`

const countOf = ({ actions }: SeenPlan): string => {
  const tally = new Map<string, number>()
  for (const { stand } of actions)
    tally.set(stand.evidence.position, (tally.get(stand.evidence.position) ?? 0) + 1)
  return Object.entries(standings)
    .filter(([position]) => tally.has(position))
    .map(([position, text]) => `${text.toLowerCase()}: ${tally.get(position)}`)
    .join(' · ')
}

/** Every action of the strategy, by pillar: what the records show beside what people say. */
export const planView = (seen: SeenPlan): Html => html`
  <h1 class="govuk-heading-l">The strategy: ${seen.actions.length} actions</h1>
  ${planNavigation('home')}
  <p class="govuk-body">How an action stands is never typed in. It follows from milestones with evidence, and from measures: one that
    grew worse by more than chance keeps an action from being done. Beside it stands what those say who answer for it, and those who
    oversee them, each with the day. Where they differ, both stay.</p>
  <p class="govuk-body"><strong>By the records: ${countOf(seen)}.</strong></p>
  ${glanceView(seen)}
  ${workedOutView(seen)}
  ${seen.objectives.map(objective =>
    objectiveView(
      objective,
      seen.actions.filter(one => one.objective === objective),
    ),
  )}`
