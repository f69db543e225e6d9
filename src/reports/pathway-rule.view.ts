import type { Pathway, Step } from '../kernel/pathway.ts'
import { boardTitles } from '../policy/boards.ts'
import { govuk } from '../web/govuk.ts'
import { type Html, html } from '../web/html.ts'
import { sourceView } from '../web/source.ts'
import { tag } from '../web/table.ts'
import { dayInWords } from '../web/time.ts'
import { unverifiedIn } from './citations.ts'
import { diagramView } from './diagram.view.ts'
import { countsView, forChildView, subjectInWords } from './for-child.view.ts'
import type { Read } from './rule-book.ts'
import { stepRuleView } from './step-rule.view.ts'

/** From when a rule holds, and until when, if it has ended. */
export const inForceView = (rule: Readonly<{ inForceFrom: string; until?: string }>): Html =>
  html`${dayInWords(rule.inForceFrom)}${rule.until && html` until ${dayInWords(rule.until)}`}`

function factsView({ rule }: Read<Pathway>): Html {
  const unverified = unverifiedIn(rule)
  const steps = Object.values<Step>(rule.steps)
  const endings = steps.flatMap(step => step.ends ?? [])
  const rows: [string, Html | string][] = [
    ['About', subjectInWords(rule)],
    ['In force from', inForceView(rule)],
    ['Source', sourceView(rule.source)],
    ['Steps', `${steps.length}, of which ${steps.filter(step => step.power).length} are powers`],
    ...(rule.board ? [['Stands on the board', boardTitles[rule.board]] as [string, string]] : []),
    ...(rule.harmOf
      ? [['Part of', "the child's history as a child who was harmed"] as [string, string]]
      : []),
    ...(rule.counts ? [['Counts', countsView(rule) ?? ''] as [string, Html | string]] : []),
    ['It may end as', endings.join('; ') || 'It has no ending'],
    ['To be verified by the force', unverified === 0 ? 'Nothing' : `${unverified} places in this pathway`],
  ]
  return govuk.summaryList({
    rows: rows.map(([text, value]) => ({ key: { text }, value: { html: html`${value}` } })),
  })
}

const versionsView = ({ rule, versions }: Read<Pathway>): Html | false =>
  versions.length > 1 &&
  html`<h2 class="govuk-heading-m">Versions</h2>
  <p class="govuk-body">An episode keeps the version it started under.</p>
  <ul class="govuk-list govuk-list--bullet">${versions.map(one =>
    one === rule
      ? html`<li>From ${inForceView(one)}: this page</li>`
      : html`<li><a class="govuk-link" href="/rules/pathways/${one.id}/${one.inForceFrom}">From ${inForceView(one)}</a></li>`,
  )}</ul>`

/** One version of a pathway as anybody may read it: what it is for, a diagram, and every step with its source. */
export function pathwayRuleView(read: Read<Pathway>): Html {
  const { rule: pathway, inForce } = read
  const steps = Object.entries<Step>(pathway.steps)
  return html`
  <h1 class="govuk-heading-l">${pathway.title}</h1>
  ${!inForce && html`<p class="govuk-body">${tag('Not in force today', 'grey')}</p>`}
  <p class="govuk-body-l">${pathway.about}</p>
  ${factsView(read)}
  ${forChildView(pathway)}
  <h2 class="govuk-heading-m">What waits for what</h2>
  ${diagramView(pathway)}
  <h2 class="govuk-heading-m">Every step</h2>
  <p class="govuk-body">In the order in which they are meant to happen. Agencies work side by side: a step opens when what it
    waits for has been settled, and not before.</p>
  ${steps.map(([name, step], at) => stepRuleView({ pathway, name, step, number: at + 1 }))}
  ${versionsView(read)}`
}
