import { rowsTyped } from '../kernel/actions.ts'
import type { Given } from '../kernel/answers.ts'
import { mostActions, type Question } from '../kernel/form.ts'
import { type Box, boxes, boxTyped, textOf } from './form-parts.ts'
import { govuk } from './govuk.ts'
import { type Html, html } from './html.ts'
import { looksAt } from './language-panel.ts'

type Put = Readonly<{
  name: string
  question: Question & { kind: 'actions' }
  typed: Given
  mistake: string | undefined
}>

const fewest = 3

/** Whether a form was sent only to be shown again with one more row. */
export const wantsMore = (form: Given): boolean => textOf(form, 'add-action') !== ''

/** What stands in a row: what was typed into it, or the action that has its number. */
function rowAt({ name, typed }: Put, no: number): Given {
  const rows = rowsTyped(typed, name)
  return (
    rows.find(row => Number(row.no) === no) ?? (rows[no - 1]?.no === undefined ? (rows[no - 1] ?? {}) : {})
  )
}

const isFilled = (row: Given): boolean => Object.entries(row).some(([part, value]) => part !== 'no' && value)

/** At least three rows, one more than are filled when they come back, and one more when asked. */
function rowsShown(put: Put): number {
  const filled = Array.from({ length: mostActions }, (_, index) => index + 1).filter(no =>
    isFilled(rowAt(put, no)),
  )
  const shown = Number(textOf(put.typed, `${put.name}-rows`)) || fewest
  const more = textOf(put.typed, 'add-action') === put.name ? 1 : 0
  return Math.min(mostActions, Math.max(shown + more, (filled.at(-1) ?? 0) + (more || 0)))
}

const widths: Readonly<Record<Exclude<Box, 'time'>, number>> = { day: 2, month: 2, year: 4 }

function rowView(put: Put, no: number, isNew: boolean): Html {
  const { name, question } = put
  const field = `${name}-${no}`
  const row = rowAt(put, no)
  const who = Object.entries(question.who).map(([value, text]) => ({ value, text }))
  return html`<fieldset class="govuk-fieldset cf-action">
    <legend class="govuk-fieldset__legend govuk-fieldset__legend--s">Action ${no}</legend>
    ${govuk.textarea({
      // The first box carries the question's own name, so that the error summary leads to it.
      id: no === 1 ? name : `${field}-what`,
      name: `${field}-what`,
      label: { text: 'What is to be done?' },
      rows: 2,
      value: textOf(row, 'what'),
      // Whoever asked for a row is on it, without going through the whole form again.
      attributes: { 'data-language': '', ...(isNew ? { autofocus: '' } : {}) },
    })}${looksAt(`${field}-what`)}
    ${govuk.select({
      id: `${field}-who`,
      name: `${field}-who`,
      label: { text: 'Who is to do it?' },
      items: [{ value: '', text: 'Choose one' }, ...who].map(item => ({
        ...item,
        selected: item.value === textOf(row, 'who'),
      })),
    })}
    ${govuk.dateInput({
      id: `${field}-by`,
      namePrefix: `${field}-by`,
      fieldset: { legend: { text: 'By when?' } },
      items: (['day', 'month', 'year'] as const).map(box => ({
        name: box,
        label: boxes[box],
        value: boxTyped(row, 'by', box),
        classes: `govuk-input--width-${widths[box]}`,
      })),
    })}
  </fieldset>`
}

/** Rows for actions that were agreed: blank ones are left out, and a button asks for one more, without scripts too. */
export function actionsView(put: Put): Html {
  const { name, question, mistake } = put
  const rows = rowsShown(put)
  const isAsked = wantsMore(put.typed)
  return html`<div class="govuk-form-group${mistake ? ' govuk-form-group--error' : ''}"${isAsked && html` data-not-saved`}>
    <fieldset class="govuk-fieldset">
      <legend class="govuk-fieldset__legend govuk-fieldset__legend--m">${question.label}${question.optional && ' (optional)'}</legend>
      <div class="govuk-hint">${question.hint ?? 'Leave a row blank that you do not need.'}</div>
      ${
        mistake &&
        html`<p class="govuk-error-message"><span class="govuk-visually-hidden">Error:</span> ${mistake}</p>`
      }
      ${Array.from({ length: rows }, (_, index) => rowView(put, index + 1, isAsked && index + 1 === rows))}
    </fieldset>
    <input type="hidden" name="${name}-rows" value="${rows}">
    ${
      rows < mostActions &&
      html`<button class="govuk-button govuk-button--secondary" type="submit" name="add-action" value="${name}" formnovalidate>Add another action</button>`
    }
  </div>`
}
