import type { AgreedAction, Question, Questions } from '../kernel/form.ts'
import { type Html, html } from '../web/html.ts'
import { dayInWords, moment } from '../web/time.ts'

type Titles = Readonly<Record<string, string>>
type Asked = Readonly<{ label?: string; options?: Titles; who?: Titles }>

const isInstant = (value: string): boolean => /^\d{4}-\d\d-\d\dT.*Z$/.test(value)
const isDay = (value: string): boolean => /^\d{4}-\d\d-\d\d$/.test(value)

const isAction = (one: unknown): one is AgreedAction =>
  typeof one === 'object' && one !== null && 'what' in one && 'who' in one && 'by' in one

/** Actions that were agreed, each with who owes it and by when. */
const actionsView = (actions: readonly AgreedAction[], asked: Asked): Html =>
  html`<ol class="govuk-list govuk-list--number">${actions.map(
    ({ what, who, by }) =>
      html`<li>${what} <span class="cf-when">${asked.who?.[who] ?? who}, by ${dayInWords(by)}</span></li>`,
  )}</ol>`

function shown(value: unknown, asked: Asked, question: Question | undefined): Html {
  if (Array.isArray(value) && value.length > 0 && value.every(isAction)) return actionsView(value, asked)
  if (Array.isArray(value))
    return html`${value.map(one => asked.options?.[String(one)] ?? String(one)).join(', ')}`
  const text = String(value)
  const option = asked.options?.[text]
  if (option) return html`${option}`
  if (isInstant(text)) return moment(new Date(text))
  if (isDay(text)) return html`${dayInWords(text)}`
  return question?.kind === 'words' ? html`<blockquote class="cf-said">${text}</blockquote>` : html`${text}`
}

/** One answer, under the question as it was put. */
export type ShownAnswer = Readonly<{ name: string; label: string; value: Html; words: boolean }>

/** The answers of an entry under the questions as they were put at the time, even if the rule asks otherwise today. */
export function shownAnswers(
  entry: Readonly<{ answers: Readonly<Record<string, unknown>>; asked: Readonly<Record<string, unknown>> }>,
  questions: Questions = {},
): readonly ShownAnswer[] {
  // The database keeps no order of its own: answers stand in the order in which the questions are put.
  const order = Object.keys(questions)
  const answers = Object.entries(entry.answers).sort(([a], [b]) => order.indexOf(a) - order.indexOf(b))
  return answers.map(([name, value]) => {
    const asked = (entry.asked[name] ?? {}) as Asked
    return {
      name,
      label: asked.label ?? questions[name]?.label ?? name,
      value: shown(value, asked, questions[name]),
      words: questions[name]?.kind === 'words',
    }
  })
}

/** Answers as a list of questions and answers. */
export const answersView = (answers: readonly ShownAnswer[]): Html =>
  answers.length === 0
    ? html``
    : html`<dl class="cf-answers">${answers.map(
        one =>
          html`<dt class="govuk-body-s"><strong>${one.label}</strong></dt><dd class="govuk-body">${one.value}</dd>`,
      )}</dl>`
