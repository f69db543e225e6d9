import type { DecisionTable } from '../kernel/decision.ts'
import { answersInWords, listed } from '../kernel/in-words.ts'
import type { Step } from '../kernel/pathway.ts'
import { govuk } from '../web/govuk.ts'
import { type Html, html } from '../web/html.ts'
import { sourceView } from '../web/source.ts'
import { scrolling, table } from '../web/table.ts'
import { inForceView } from './pathway-rule.view.ts'
import { combinationsOf, type Read, usesOf } from './rule-book.ts'

type Value = string | number

/** The step that asks for the facts of a table knows how they are worded. */
function askedBy(one: DecisionTable): Step | undefined {
  const use = usesOf(one)[0]
  return use?.pathway.steps[use.step]
}

const spaced = (name: string): string => {
  const words = name.replaceAll(/([A-Z])/g, ' $1').toLowerCase()
  return `${words.charAt(0).toUpperCase()}${words.slice(1)}`
}

const labelOf = (step: Step | undefined, name: string): string => step?.asks?.[name]?.label ?? spaced(name)

const inSentence = (text: string, at: number): string =>
  at === 0 ? text : `${text.charAt(0).toLowerCase()}${text.slice(1)}`

/** Values as they are worded; a run of numbers as its ends. */
function valuesInWords(step: Step | undefined, name: string, values: readonly Value[]): string {
  const numbers = values.map(Number).filter(one => Number.isInteger(one))
  const [first, last] = [numbers[0] ?? 0, numbers.at(-1) ?? 0]
  const isRun = numbers.length > 2 && last - first === numbers.length - 1
  const rest = isRun ? values.filter(one => !Number.isInteger(Number(one))) : values
  const worded = rest.map(one => answersInWords(step?.asks?.[name], [String(one)]).slice(1, -1))
  const all = [...(isRun ? [`${first} to ${last}`] : []), ...worded]
  return listed(all.map(inSentence), 'or')
}

/** The whole table: what is given, what it gives, and why. */
function rulesView(one: DecisionTable): Html {
  const step = askedBy(one)
  const facts = Object.keys(one.given)
  const results = Object.entries(one.gives)
  const decides = step?.decides
  const gives = (name: string): string => (decides?.result === name ? 'Suggests' : spaced(name))
  const worded = (result: string, value: Value): string =>
    valuesInWords(step, decides?.result === result ? decides.question : result, [value])
  return table({
    caption: `The rules of the table: ${one.title}`,
    captionClasses: 'govuk-visually-hidden',
    head: [
      'Rule',
      ...facts.map(fact => labelOf(step, fact)),
      ...results.map(([name]) => gives(name)),
      'Because',
    ],
    rows: one.rules.map(({ when, gives: given, because }, at) => [
      String(at + 1),
      ...facts.map(fact => {
        const wanted = when[fact] as Value | readonly Value[] | undefined
        return wanted === undefined
          ? html`<span class="cf-aside">Anything</span>`
          : valuesInWords(step, fact, [wanted].flat() as Value[])
      }),
      ...results.map(([name]) => html`<strong>${worded(name, given[name] as Value)}</strong>`),
      because,
    ]),
  })
}

const usedView = (one: DecisionTable): Html =>
  html`${usesOf(one).map(
    ({ pathway, step }) =>
      html`<a class="govuk-link" href="/rules/pathways/${pathway.id}#${step}">${pathway.title}: ${pathway.steps[step]?.title}</a><br>`,
  )}`

/** A decision table as a table: every rule with its reason, where it comes from, and that it is complete. */
export function decisionRuleView({ rule: one }: Read<DecisionTable>): Html {
  const rows: [string, Html | string][] = [
    ['In force from', inForceView(one)],
    ['Source', sourceView(one.source)],
    ['Used in', usedView(one)],
    [
      'Complete',
      `Each of the ${combinationsOf(one)} combinations of facts has exactly one answer, in ${one.rules.length} rules. This is proven each time the service starts.`,
    ],
  ]
  return html`
  <h1 class="govuk-heading-l">${one.title}</h1>
  <p class="govuk-body-l">The table suggests. A named person decides, and says why if they choose something else.</p>
  ${govuk.summaryList({ rows: rows.map(([text, value]) => ({ key: { text }, value: { html: html`${value}` } })) })}
  <h2 class="govuk-heading-m">Every rule</h2>
  ${scrolling(`The rules of the table: ${one.title}`, rulesView(one))}`
}
