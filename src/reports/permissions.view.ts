import type { Allowance, Permission } from '../kernel/permission.ts'
import { everyRule } from '../policy/every-rule.ts'
import { type Role, roles, rolesOf } from '../policy/roles.ts'
import { type Html, html } from '../web/html.ts'
import { scrolling, table, tag } from '../web/table.ts'

type Allowed = Permission<never>
const everyRole = Object.keys(roles) as Role[]
const police = rolesOf('police')
const partners = everyRole.filter(role => !police.includes(role))
const reaches = (one: Allowance<never>, role: string): boolean =>
  one.roles === 'anyone' || one.roles.includes(role)

/** Whether a role may do something: always, only on a condition, or not. */
function cellOf(one: Allowed, role: string): Html {
  const mine = one.allows.filter(allowance => reaches(allowance, role))
  if (mine.length === 0) return html`<span class="cf-aside">No</span>`
  return mine.some(allowance => !allowance.given) ? html`<strong>Yes</strong>` : html`If`
}

/** Police and partners apart: all roles at once would fit no screen and no paper. */
function matrixOf(title: string, mine: readonly Role[]): Html {
  return html`
  <h3 class="govuk-heading-s">${title}</h3>
  ${scrolling(
    `Who may do what: ${title}`,
    table({
      caption: `What each role may do: ${title}`,
      captionClasses: 'govuk-visually-hidden',
      classes: 'cf-matrix',
      head: ['To', ...mine.map(role => roles[role].title)],
      firstCellIsHeader: true,
      rows: everyRule.permissions.map(one => [
        html`<a class="govuk-link" href="#${anchorOf(one)}">${one.title}</a>`,
        ...mine.map(role => cellOf(one, role)),
      ]),
    }),
  )}`
}

const anchorOf = ({ action }: Allowed): string => action.replaceAll(' ', '-')

function whoView(allowance: Allowance<never>): string {
  const count = allowance.roles === 'anyone' ? everyRole.length : allowance.roles.length
  if (count === everyRole.length) return 'Every role'
  return everyRole
    .filter(role => reaches(allowance, role))
    .map(role => roles[role].title)
    .join('; ')
}

const actionView = (one: Allowed): Html => html`
  <section id="${anchorOf(one)}" aria-labelledby="${anchorOf(one)}-title">
  <h3 class="govuk-heading-s" id="${anchorOf(one)}-title">${one.title}</h3>
  ${table({
    caption: `Reasons for which it is allowed: ${one.title}`,
    captionClasses: 'govuk-visually-hidden',
    head: ['Who', 'If', 'Because'],
    rows: one.allows.map(allowance => [
      whoView(allowance),
      allowance.provided ?? 'Always',
      allowance.because,
    ]),
    stacks: true,
    classes: 'cf-reasons',
  })}</section>`

/** Every action, who may do it, on what condition, and why. What no rule allows is refused. */
export const permissionsView = (): Html => html`
  <h1 class="govuk-heading-l">Who may do what</h1>
  <p class="govuk-body-l">What no rule here allows is refused. Every use of a rule, and every refusal, is kept on the trail.</p>
  <h2 class="govuk-heading-m">Every action, and why it is allowed</h2>
  ${everyRule.permissions.map(actionView)}
  <h2 class="govuk-heading-m">By role</h2>
  <p class="govuk-body">${tag('If', 'grey')} means on the condition that stands above.</p>
  ${matrixOf('Police', police)}
  ${matrixOf('Partners', partners)}`
