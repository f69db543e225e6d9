import { clocksIn } from '../kernel/clock.ts'
import type { Question } from '../kernel/form.ts'
import { answersInWords, conditionInWords, listed, titled } from '../kernel/in-words.ts'
import type { Pathway, Step } from '../kernel/pathway.ts'
import { fullClock } from '../kernel/pathway-in-words.ts'
import { type AgencyKind, agencies } from '../policy/roles.ts'
import { govuk } from '../web/govuk.ts'
import { type Html, html, type Part } from '../web/html.ts'
import { sourceView } from '../web/source.ts'
import { tag } from '../web/table.ts'
import { leadsView, owedView } from './owner-rule.view.ts'

/** A step of a pathway, and where it stands in it. */
export type Placed = Readonly<{ pathway: Pathway; name: string; step: Step; number: number }>

const sentence = (text: string): string => `${text.charAt(0).toUpperCase()}${text.slice(1)}.`
const bullets = (items: readonly Part[]): Html | false =>
  items.length > 0 &&
  html`<ul class="govuk-list govuk-list--bullet">${items.map(one => html`<li>${one}</li>`)}</ul>`

function opensIn({ pathway, name, step }: Placed): readonly string[] {
  const named = (names: readonly string[], last: 'and' | 'or') =>
    listed(
      names.map(one => titled(pathway, one)),
      last,
    )
  const { after = [], afterAny = [], until = [], unless = [], byAnother = [], each } = step
  return [
    name === pathway.begins && 'it starts the episode',
    after.length > 0 && `once ${named(after, 'and')} ${after.length > 1 ? 'have' : 'has'} happened`,
    afterAny.length > 0 && `once ${named(afterAny, 'or')} has happened`,
    each !== undefined && `once for each action agreed in ${named([each.step], 'and')}`,
    step.besides && 'what happened to the child as a child who was harmed is read first',
    step.when && `if ${conditionInWords(pathway, step.when)}`,
    step.answersTo && `it answers ${named([step.answersTo], 'and')}`,
    until.length > 0 && `too late once ${named(until, 'or')} has happened`,
    unless.length > 0 && `not needed once ${named(unless, 'or')} has happened, unless it was due before`,
    byAnother.length > 0 && `never recorded by whoever recorded ${named(byAnother, 'or')}`,
    step.again && 'may be recorded again when things change: the newest answers count',
    step.stillOwedWith && `owed still if ${answersOf(step, step.stillOwedWith)}`,
    step.outlivesEnding && 'still owed after the episode has ended',
    step.power && 'a power that may be used: it is never owed and never missed',
  ].filter(one => typeof one === 'string')
}

function clockView({ pathway, step }: Placed): Html | false {
  if (!step.within) return false
  const said = fullClock(pathway, step.within).split('; ')
  const sources = clocksIn(step.within).flatMap(clock => clock.source ?? [])
  return html`${said.length > 1 ? bullets(said.map(sentence)) : sentence(said[0] ?? '')}${sources.map(
    source => html`<br><span class="cf-aside">${sourceView(source)}</span>`,
  )}`
}

const kinds: Readonly<Record<Exclude<Question['kind'], 'choice' | 'several' | 'number'>, string>> = {
  prose: 'in writing',
  words: "in the child's own words",
  text: 'in a few words',
  date: 'a day',
  dateTime: 'a day and a time',
  actions: 'a list of actions, each with what is to be done, by which role and by which day',
}

/** What an answer may be, in words. */
export function answerInWords(question: Question): string {
  switch (question.kind) {
    case 'choice':
      return `one of: ${Object.values(question.options).join('; ')}`
    case 'several':
      return `any of: ${Object.values(question.options).join('; ')}`
    case 'number':
      return `a number from ${question.from} to ${question.to} ${question.unit}`
    default:
      return kinds[question.kind]
  }
}

const answersOf = (step: Step, wanted: Readonly<Record<string, string | readonly string[]>>): string =>
  listed(
    Object.entries(wanted).map(
      ([name, values]) =>
        `“${step.asks?.[name]?.label ?? name}” is answered ${answersInWords(step.asks?.[name], [values].flat())}`,
    ),
  )

const questionView = (step: Step, question: Question): Html =>
  html`<strong>${question.label}</strong>${
    question.optional && ' (may be left out)'
  }<br><span class="cf-aside">${sentence(answerInWords(question))}${
    question.askedWhen && ` Asked when ${answersOf(step, question.askedWhen)}.`
  }</span>`

type Checks = NonNullable<Step['refuses']>

const checksView = ({ pathway, step }: Placed, checks: Checks): Html | false =>
  bullets(
    checks.map(
      check => html`When ${answersOf(step, check.if)}${check.and && `, and ${conditionInWords(pathway, check.and)}`}:
        <strong>${check.says}</strong>${check.source && html`<br><span class="cf-aside">${sourceView(check.source)}</span>`}`,
    ),
  )

const decidesView = (step: Step): Html | false =>
  step.decides !== undefined &&
  html`<a class="govuk-link" href="/rules/decisions/${step.decides.table}">A decision table</a> suggests the answer to
    “${step.asks?.[step.decides.question]?.label}”. A person decides, and says why if they choose another.`

const shared = (step: Step): string =>
  listed((step.sharedWith ?? []).map(kind => agencies[kind as AgencyKind] ?? kind))

/** One step of a pathway: who owes it, when and under what, what it asks, and what is not accepted. */
export function stepRuleView(placed: Placed): Html {
  const { name, step, number } = placed
  const rows: [string, Html | string | false | undefined][] = [
    [step.power ? 'May be used by' : 'Owed by', owedView(placed)],
    ['When', bullets(opensIn(placed).map(sentence))],
    ['By when', clockView(placed)],
    ['Source', sourceView(step.source)],
    ['Asks', bullets(Object.values(step.asks ?? {}).map(one => questionView(step, one)))],
    ['Decided with', decidesView(step)],
    ['Not accepted', checksView(placed, step.refuses ?? [])],
    ['Marked as a breach', checksView(placed, step.breaches ?? [])],
    ['May lead to', leadsView(placed)],
    ['Shared with', shared(step)],
    ['Ends the episode', step.ends && sentence(step.ends)],
  ]
  return html`<section class="cf-step" id="${name}" aria-labelledby="${name}-title">
    <h3 class="govuk-heading-s" id="${name}-title">${number}. ${step.title} ${step.power && tag('Power', 'grey')}</h3>
    ${govuk.summaryList({
      rows: rows.flatMap(([key, value]) =>
        value ? [{ key: { text: key }, value: { html: html`${value}` } }] : [],
      ),
    })}
  </section>`
}
