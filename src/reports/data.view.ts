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

const pathwayView = (pathway: Pathway): Html => {
  const rows = questionsOf(pathway)
  return html`
  <h2 class="govuk-heading-m" id="${pathway.id}">${pathway.title}: ${rows.length} questions</h2>
  ${table({
    caption: `Every question of the pathway: ${pathway.title}`,
    captionClasses: 'govuk-visually-hidden',
    head: ['Step', 'Question', 'Kept as', 'Answer'],
    rows,
    stacks: true,
  })}`
}

/** The data dictionary: every question of every pathway, where it is asked, and what the answer may be. */
export const dataView = (pathways: readonly Pathway[]): Html => html`
  <h1 class="govuk-heading-l">What is asked and kept</h1>
  <p class="govuk-body-l">Every question on every pathway, as it is in force today. Each answer is kept with the question as it
    was put, when it happened, when it was recorded and by whom. Nothing is changed afterwards: a correction stands beside it.</p>
  ${govuk.insetText({ html: html`<a class="govuk-link" href="/rules.json">The rules as data</a>, for machines.` })}
  ${pathways.map(pathwayView)}`
