import { standings } from '../kernel/plan-standing.ts'
import { type Html, html } from '../web/html.ts'
import { table } from '../web/table.ts'
import type { SeenPlan } from './view-plan.ts'

type One = SeenPlan['actions'][number]

/** The positions in the order in which they press. */
const order = ['offTrack', 'atRisk', 'onTrack', 'done', 'notBegun', 'nothing'] as const

const numbers = (actions: readonly One[]): Html | string =>
  actions.length === 0
    ? 'None'
    : html`<ul class="cf-glance">${actions.map(
        ({ action }) =>
          html`<li><a class="govuk-link" href="/strategy/actions/${action.number}">${action.number}<span class="govuk-visually-hidden">. ${action.title}</span></a></li>`,
      )}</ul>`

/** Every action by its number, by pillar and by what is said of it: in words, and nowhere by colour. */
export function glanceView({ actions, objectives }: SeenPlan): Html {
  const pillars = [...new Set(objectives.map(({ pillar }) => pillar))]
  const of = (pillar: string, is: (one: One) => boolean) =>
    numbers(actions.filter(one => one.objective.pillar === pillar && is(one)))
  const found = order.filter(position => actions.some(({ stand }) => stand.evidence.position === position))
  return table({
    caption: 'At a glance: actions by their numbers',
    captionClasses: 'govuk-table__caption--m',
    head: ['Pillar', ...found.map(position => standings[position]), 'A measure is worse', 'Views differ'],
    rows: pillars.map(pillar => [
      pillar,
      ...found.map(position => of(pillar, ({ stand }) => stand.evidence.position === position)),
      of(pillar, ({ signals }) => signals.worse.length > 0),
      of(pillar, ({ stand }) => stand.isDisputed),
    ]),
    firstCellIsHeader: true,
    stacks: true,
  })
}
