import { govuk } from '../web/govuk.ts'
import { type Html, html } from '../web/html.ts'
import { table } from '../web/table.ts'
import type { Allowed } from './access.ts'
import type { SeenAccess } from './view-access.ts'

const rulesTable = (name: string, rules: readonly Allowed[], isOnCondition: boolean): Html =>
  table({
    name,
    head: ['To', ...(isOnCondition ? ['If'] : []), 'Because'],
    rows: rules.map(one => [one.title, ...(isOnCondition ? [one.provided] : []), one.because]),
    stacks: true,
    ...(isOnCondition ? { classes: 'cf-reasons' } : {}),
  })

/** Folded away, for they are many: whoever wants to know why opens them, and paper has them all. */
const rulesView = (name: string, rules: readonly Allowed[]): Html | false =>
  rules.length > 0 &&
  govuk.details({
    summaryText: `${name} (${rules.length})`,
    html: rulesTable(name, rules, rules[0]?.provided !== undefined),
  })

const byCondition = (allowed: readonly Allowed[]) => ({
  always: allowed.filter(one => one.provided === undefined),
  conditional: allowed.filter(one => one.provided !== undefined),
})

/** How much the roles allow, in a line. */
export function allowedInWords({ allowed }: SeenAccess): string {
  const { always, conditional } = byCondition(allowed)
  const things = always.length === 1 ? 'thing' : 'things'
  return `${always.length} ${things} always, ${conditional.length} on a condition`
}

/** What the roles allow, in the words of the rules. */
export function allowedView({ allowed, self }: SeenAccess): Html {
  const { always, conditional } = byCondition(allowed)
  return html`
    <h2 class="govuk-heading-m">${self ? 'What your roles allow' : 'What the roles allow'}</h2>
    <p class="govuk-body">What no rule here allows is refused. <a class="govuk-link" href="/rules/permissions">All rules, for every role</a>.</p>
    ${rulesView('Always', always)}
    ${rulesView('On a condition', conditional)}`
}
