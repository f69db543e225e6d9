import { conditionInWords, listed, titled } from '../kernel/in-words.ts'
import type { Pathway, Step } from '../kernel/pathway.ts'
import { everyRule } from '../policy/every-rule.ts'
import { type AgencyKind, agencies, kindOfRole, roleTitle } from '../policy/roles.ts'
import { reachersOf, reachingSource } from '../policy/standing-in.ts'
import { type Html, html } from '../web/html.ts'
import { sourceView } from '../web/source.ts'

type Placed = Readonly<{ pathway: Pathway; step: Step }>

/** What the agency is called that a role belongs to. */
export const agencyOfRole = (role: string): string => agencies[kindOfRole(role) as AgencyKind] ?? role

const ownerView = (role: string): Html => html`${roleTitle(role)}, ${agencyOfRole(role)}`

/** Who owes a step: one role, or another by what was answered, or whoever an agreed action names. */
export function owedView({ pathway, step }: Placed): Html {
  const also =
    step.also &&
    html`<br><span class="cf-aside">Also recorded by: ${listed(step.also.map(roleTitle), 'or')}</span>`
  if (step.each)
    return html`Whoever is named in each action agreed in ${titled(pathway, step.each.step)}, by the day named there.
      If nobody we know is named: ${ownerView(step.by)}${also}`
  const some = (step.bySome ?? []).map(
    ({ by, when }) => html`${ownerView(by)}, if ${conditionInWords(pathway, when)}<br>Otherwise: `,
  )
  return html`${some}${ownerView(step.by)}${also}${reachedView({ pathway, step })}`
}

/** Who answers for it where the agency is not on the system. */
function reachedView({ pathway, step }: Placed): Html | false {
  const reachers = reachersOf({ rule: pathway, step, role: step.by })
  return (
    reachers.length > 0 &&
    html`<br><span class="cf-aside">If the agency cannot be told by this system: ${listed(reachers.map(roleTitle), 'or')},
      who reaches it and writes down what it says. ${reachingSource.document}: ${reachingSource.point}.</span>`
  )
}

const titleOf = (id: string): string => everyRule.pathways.find(one => one.id === id)?.title ?? id

/** Which pathways a step leads to, for a person to decide, each with its reason. */
export const leadsView = ({ pathway, step }: Placed): Html | undefined =>
  step.leadsTo &&
  html`<ul class="govuk-list govuk-list--bullet">${step.leadsTo.map(lead => {
    const given = conditionInWords(pathway, {
      ...(lead.when ? { [nameOf({ pathway, step })]: lead.when } : {}),
      ...lead.and,
    })
    return html`<li><a class="govuk-link" href="/rules/pathways/${lead.pathway}">${titleOf(lead.pathway)}</a>${
      given && `, if ${given}`
    }. ${lead.because}${lead.source && html`<br><span class="cf-aside">${sourceView(lead.source)}</span>`}</li>`
  })}</ul>`

const nameOf = ({ pathway, step }: Placed): string =>
  Object.entries(pathway.steps).find(([, one]) => one === step)?.[0] ?? ''
