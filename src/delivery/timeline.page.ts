import { scaleTime } from 'd3-scale'
import { dayInWords } from '../kernel/calendar.ts'
import type { Milestone } from '../kernel/plan.ts'
import { standingOf } from '../kernel/plan-standing.ts'
import { type Html, html } from '../web/html.ts'
import { page } from '../web/page.ts'
import { scrolling, table } from '../web/table.ts'
import { planNavigation } from './plan-navigation.view.ts'
import { dueView, milestoneTag } from './standing.view.ts'
import { type SeenPlan, viewPlan } from './view-plan.ts'

type One = SeenPlan['actions'][number]
type Drawn = Readonly<{ x: (day: string) => number; today: string }>

const [width, left, rowHeight, top] = [1100, 330, 24, 30]
/** So many letters of a title fit before the line begins. */
const letters = 40

/** The shape says how it stands, so that colour is not needed: filled is met, hollow is open, a cross is overdue. */
function markOf(standing: string, x: number, y: number): Html {
  if (standing === 'overdue')
    return html`<path class="cf-mark-overdue" d="M${x - 5} ${y - 5}L${x + 5} ${y + 5}M${x - 5} ${y + 5}L${x + 5} ${y - 5}" stroke="currentColor" stroke-width="3" fill="none"/>`
  const isMet = standing === 'met' || standing === 'met late'
  return html`<circle cx="${x}" cy="${y}" r="5" stroke="currentColor" stroke-width="2" fill="${isMet ? 'currentColor' : 'white'}"/>`
}

const actionRow = ({ action, stand }: One, at: number, { x, today }: Drawn): Html => {
  const y = top + at * rowHeight + rowHeight / 2
  const live = stand.milestones.filter(one => !one.withdrawn)
  return html`<g>
    <text x="0" y="${y + 4}" font-size="14" fill="currentColor">${action.number}. ${action.title.length > letters ? `${action.title.slice(0, letters - 1).trimEnd()}…` : action.title}</text>
    <line x1="${left}" x2="${width}" y1="${y}" y2="${y}" stroke="#b1b4b6"/>
    ${live.map(
      one => html`${one.slips.length > 0 && html`<line x1="${x(one.firstDue)}" x2="${x(one.due)}" y1="${y}" y2="${y}" stroke="currentColor" stroke-width="2" stroke-dasharray="3 2"/>`}
      ${markOf(standingOf(one, stand.milestones, today), x(one.metOn ?? one.due), y)}`,
    )}
  </g>`
}

function drawing({ actions, today }: SeenPlan): Html {
  const days = actions.flatMap(({ stand }) =>
    stand.milestones.flatMap(one => [one.from, one.due, one.firstDue]),
  )
  const years = [...days, today].map(day => Number(day.slice(0, 4)))
  const [first, last] = [Math.min(...years), Math.max(...years)]
  const scale = scaleTime([new Date(`${first}-01-01`), new Date(`${last + 1}-01-01`)], [left, width - 10])
  const x = (day: string): number => Math.round(scale(new Date(day)))
  const bottom = top + actions.length * rowHeight
  const height = bottom + 26
  const marks = Array.from({ length: last - first + 1 }, (_, at) => first + at)
  return html`<svg class="cf-timeline" viewBox="0 0 ${width} ${height}" width="${width}" height="${height}" role="img" aria-labelledby="timeline-says">
    <title id="timeline-says">Milestones of every action from ${first} to ${last}. The table below says the same.</title>
    ${marks.map(year => html`<line x1="${x(`${year}-01-01`)}" x2="${x(`${year}-01-01`)}" y1="${top}" y2="${bottom}" stroke="#b1b4b6"/><text x="${x(`${year}-01-01`) + 4}" y="20" font-size="14" fill="currentColor">${year}</text>`)}
    <line x1="${x(today)}" x2="${x(today)}" y1="${top}" y2="${bottom + 6}" stroke="currentColor" stroke-width="2"/>
    <text x="${x(today)}" y="${bottom + 20}" font-size="14" text-anchor="middle" fill="currentColor">Today</text>
    ${actions.map((one, at) => actionRow(one, at, { x, today }))}
  </svg>`
}

/** By how many days a milestone was moved in all. */
function movedInWords({ slips }: Milestone): string {
  const days = slips.reduce((sum, slip) => sum + slip.days, 0)
  if (days === 0) return 'Not moved'
  return `${Math.abs(days)} ${Math.abs(days) === 1 ? 'day' : 'days'} ${days < 0 ? 'earlier' : 'later'}`
}

const rowsOf = ({ actions, today }: SeenPlan) =>
  actions.flatMap(({ action, stand }) =>
    stand.milestones.map(one => [
      html`<a class="govuk-link" href="/strategy/actions/${action.number}"><span class="govuk-visually-hidden">Action </span>${action.number}</a>`,
      one.title,
      milestoneTag(standingOf(one, stand.milestones, today)),
      dueView(one),
      movedInWords(one),
      one.metOn ? dayInWords(one.metOn) : 'Not yet',
      one.slips.at(-1)?.because ?? '',
    ]),
  )

const timelineView = (seen: SeenPlan): Html => {
  const rows = rowsOf(seen)
  return html`
  <h1 class="govuk-heading-l">Timeline</h1>
  ${planNavigation('timeline')}
  ${
    rows.length === 0
      ? html`<p class="govuk-body">No milestone has been promised yet.</p>`
      : html`<p class="govuk-body">A filled circle is met, a hollow one is open, a cross is overdue. A broken line leads from the day first
          promised to the day it is due now.</p>
        ${scrolling('Timeline of milestones', drawing(seen))}
        ${table({
          caption: 'Every milestone, what slipped, by how much, and why',
          captionClasses: 'govuk-table__caption--m',
          head: ['Action', 'Milestone', 'Stands', 'Due', 'Moved by', 'Met', 'Why it last moved'],
          rows,
          classes: 'cf-plan',
          stacks: true,
        })}`
  }`
}

/** Every milestone on one line of time. */
export const timelinePage = page({
  path: '/strategy/timeline',
  title: 'Timeline of the strategy',
  section: 'plan',
  wide: true,
  show: context => viewPlan(context, {}),
  view: timelineView,
})
