import type { Duty } from '../kernel/duty.ts'
import { dutyAddress } from '../kernel/each.ts'
import { roleTitle } from '../policy/roles.ts'
import { type Html, html } from '../web/html.ts'
import { deadline, stateTag } from '../web/state.ts'
import { table } from '../web/table.ts'
import { moment } from '../web/time.ts'
import { actionFor, ownAction } from './agreed-action.ts'
import { dueView } from './due.view.ts'
import { mayRecordNow } from './episode-state.ts'
import type { SeenEpisode } from './view-episode.ts'

function whyView(duty: Duty, seen: SeenEpisode): Html {
  const step = seen.rule.steps[duty.step]
  if (!step) return html``
  const { id, inForceFrom } = seen.rule
  return html`<details class="govuk-details cf-why" id="why-${duty.step}-${duty.occurrence}"><summary class="govuk-details__summary"><span
    class="govuk-details__summary-text">Why<span class="govuk-visually-hidden"> ${duty.power ? 'may this be used' : 'is this owed'}: ${step.title}</span></span></summary>
    <div class="govuk-details__text govuk-body-s">
      <ul class="govuk-list govuk-list--bullet govuk-body-s">${seen.why(duty).map(said => html`<li>${said}</li>`)}</ul>
      <p><a class="govuk-link" href="/rules/pathways/${id}/${inForceFrom}#${duty.step}">The rule<span
        class="govuk-visually-hidden">: ${step.title}</span></a></p>
    </div></details>`
}

function timeView(duty: Duty, seen: SeenEpisode): Html {
  const { openedAt, due, prompt, settledAt, state, power } = duty
  if (power && state === 'open') return html`May be used`
  if (state === 'open' || state === 'overdue')
    return openedAt ? dueView({ openedAt, dueAt: due ?? null, promptAt: prompt ?? null }, seen.now) : html``
  if (state.startsWith('met') && settledAt)
    return html`Done ${moment(settledAt, 'dated')}${due && html`<br><span class="cf-when">was due ${deadline(due, seen.now)}</span>`}`
  if (state === 'missed') return html`Never done${due && html`, was due ${deadline(due, seen.now)}`}`
  return html``
}

const ownerView = ({ owedBy, insteadOf }: Duty): Html =>
  html`${roleTitle(owedBy)}${insteadOf && html`<br><span class="cf-aside">for: ${roleTitle(insteadOf)}, not on this system</span>`}`

const order = ['overdue', 'open', 'waiting', 'missed', 'met late', 'met', 'not needed']

const byPressure = (a: Duty, b: Duty): number =>
  order.indexOf(a.state) - order.indexOf(b.state) ||
  (a.due ?? a.prompt ?? a.openedAt ?? a.settledAt ?? new Date(0)).getTime() -
    (b.due ?? b.prompt ?? b.openedAt ?? b.settledAt ?? new Date(0)).getTime()

/** Of a step that was done more than once, the last time: what is recorded again comes beside it. */
const isNewest = ({ step, occurrence }: Duty, { state }: SeenEpisode): boolean =>
  !state.duties.some(other => other.step === step && other.occurrence > occurrence)

const mayDoAgain = (duty: Duty, seen: SeenEpisode): boolean =>
  duty.state.startsWith('met') && isNewest(duty, seen) && mayRecordNow(seen, duty)

const againView = (href: string, title: string | undefined): Html =>
  html`<br><a class="govuk-link govuk-body-s cf-no-print" href="${href}">Record again<span
    class="govuk-visually-hidden">: ${title}</span></a>`

function rowOf(duty: Duty, seen: SeenEpisode) {
  const step = seen.rule.steps[duty.step]
  const shown = { rule: seen.rule, entries: seen.kept.entries }
  const action = step?.each && (actionFor(shown, duty) ?? ownAction(seen.own, duty))
  const more = action ? `: ${action.what}` : !step?.each && duty.occurrence > 1 ? ` (${duty.occurrence})` : ''
  const title = `${step?.title ?? duty.step}${more}`
  const href = dutyAddress(step, { ...duty, episodeId: seen.kept.id })
  const isOwed = !duty.state.startsWith('met') && mayRecordNow(seen, duty)
  return [
    html`${isOwed ? html`<a class="govuk-link" href="${href}">${title}</a>` : title}
      ${mayDoAgain(duty, seen) && againView(href, step?.title)}${whyView(duty, seen)}`,
    ownerView(duty),
    stateTag(duty.state),
    timeView(duty, seen),
  ]
}

const headOf = (duties: readonly Duty[]): readonly string[] =>
  duties.every(({ power }) => power)
    ? ['Power', 'May be used by', 'State', 'When']
    : ['Duty', 'Owed by', 'State', 'When']

const listView = (name: string, duties: readonly Duty[], seen: SeenEpisode): Html =>
  table({
    name,
    head: headOf(duties),
    rows: duties.map(duty => rowOf(duty, seen)),
    stacks: true,
    classes: 'cf-duties',
  })

const folded = (title: string, duties: readonly Duty[], seen: SeenEpisode): Html | false =>
  duties.length > 0 &&
  html`<details class="govuk-details" id="duties-${title.split(' ')[0]?.toLowerCase()}"><summary class="govuk-details__summary"><span
    class="govuk-details__summary-text">${title} (${duties.length})</span></summary>${listView(title, duties, seen)}</details>`

/** Every duty of an episode: what is owed now first, then what was done or missed, what waits, and powers. */
export function dutiesView(seen: SeenEpisode): Html {
  const duties = [...seen.state.duties].sort(byPressure)
  const of = (...states: string[]) => duties.filter(duty => !duty.power && states.includes(duty.state))
  const now = of('overdue', 'open')
  return html`
    <h2 class="govuk-heading-m">Owed now</h2>
    ${now.length === 0 ? html`<p class="govuk-body">Nothing is owed now.</p>` : listView('Owed now', now, seen)}
    ${folded('Missed or met late', of('missed', 'met late'), seen)}
    ${folded('Met', of('met'), seen)}
    ${folded(
      'Powers that may be used',
      duties.filter(duty => duty.power && (duty.state === 'open' || mayDoAgain(duty, seen))),
      seen,
    )}
    ${folded('Waiting for something else', of('waiting'), seen)}
    ${folded('Not needed for this child', of('not needed'), seen)}`
}
