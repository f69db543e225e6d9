import type { Pathway, Step } from '../kernel/pathway.ts'
import { govuk } from '../web/govuk.ts'
import { type Html, html } from '../web/html.ts'
import { table } from '../web/table.ts'
import { answerInWords } from './step-rule.view.ts'

function questionsOf(pathway: Pathway) {
  return Object.entries<Step>(pathway.steps).flatMap(([name, step]) =>
    Object.entries(step.asks ?? {}).map(([key, question]) => [
      html`<a class="govuk-link" href="/rules/pathways/${pathway.id}#${name}">${step.title}</a>`,
      question.label,
      html`<code>${key}</code>`,
      answerInWords(question),
    ]),
  )
}

/** Every question of a pathway, where it is asked, and what the answer may be. */
export const pathwayDataView = (pathway: Pathway): Html => html`
  <h1 class="govuk-heading-l">What is asked and kept: ${pathway.title}</h1>
  ${table({
    caption: `Every question of the pathway: ${pathway.title}`,
    captionClasses: 'govuk-visually-hidden',
    head: ['Step', 'Question', 'Kept as', 'Answer'],
    rows: questionsOf(pathway),
    stacks: true,
  })}`

/** The data dictionary: every pathway, and how many questions it asks. */
export const dataView = (pathways: readonly Pathway[]): Html => html`
  <h1 class="govuk-heading-l">What is asked and kept</h1>
  <p class="govuk-body-l">Every question on every pathway, as it is in force today. Each answer is kept with the question as it
    was put, when it happened, when it was recorded and by whom. Nothing is changed afterwards: a correction stands beside it.</p>
  ${govuk.insetText({ html: html`<a class="govuk-link" href="/rules.json">The rules as data</a>, for machines.` })}
  ${table({
    caption: 'What each pathway asks',
    captionClasses: 'govuk-visually-hidden',
    head: ['Pathway', 'Questions'],
    rows: pathways.map(one => [
      html`<a class="govuk-link" href="/rules/data/${one.id}">${one.title}</a>`,
      String(questionsOf(one).length),
    ]),
    stacks: true,
  })}`
