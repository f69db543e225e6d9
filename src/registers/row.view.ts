import { govuk } from '../web/govuk.ts'
import { type Html, html } from '../web/html.ts'
import { moment } from '../web/time.ts'
import { differences } from './differences.ts'
import { type RowChange, titleOf } from './register-row.ts'
import { answerView } from './rows.view.ts'
import type { SeenRow } from './view-row.ts'

const factsView = ({ register, row }: SeenRow): Html =>
  govuk.summaryList({
    rows: Object.entries(register.fields)
      .filter(([name]) => row.answers[name] !== undefined)
      .map(([name, question]) => {
        const answer = answerView(register, name, row.answers[name])
        return {
          key: { text: question.label },
          value: typeof answer === 'string' ? { text: answer } : { html: answer },
        }
      }),
  })

const changeView = ({ register, changes, mayKeep }: SeenRow, change: RowChange, at: number): Html => {
  const before = changes[at + 1]
  const lines = change.answers === null ? [] : differences(register, before?.answers ?? null, change.answers)
  return html`<li class="cf-change">
    <h3 class="govuk-heading-s">${change.answers === null ? 'Struck out' : before ? 'Changed' : 'Added'}
      ${moment(change.at, 'dated')} by ${change.by}</h3>
    ${change.because && html`<p class="govuk-body">Because: ${change.because}</p>`}
    ${change.importId && mayKeep && html`<p class="govuk-body">From <a class="govuk-link" href="/registers/${register.id}/imports/${change.importId}">a file</a></p>`}
    ${
      before &&
      lines.length > 0 &&
      html`<ul class="govuk-list">${lines.map(
        one =>
          html`<li>${one.label}: ${one.before || 'blank'} <span aria-hidden="true">→</span><span class="govuk-visually-hidden"> became </span> ${one.after || 'blank'}</li>`,
      )}</ul>`
    }</li>`
}

/** One row, and its history. */
export const rowView = (seen: SeenRow): Html => {
  const { register, row, changes, mayKeep } = seen
  const here = `/registers/${register.id}/rows/${row.id}`
  return html`
  <span class="govuk-caption-l">${register.title}</span>
  <h1 class="govuk-heading-l">${titleOf(register, row.answers) || 'Without a name'}</h1>
  ${row.removedAt && govuk.insetText({ text: 'This row was struck out. It counts nowhere, and stays here to be read.' })}
  ${factsView(seen)}
  ${
    mayKeep &&
    html`<p class="govuk-body cf-no-print"><a class="govuk-link" href="${here}/change">${row.removedAt ? 'Put it back' : 'Change'}</a>
      ${!row.removedAt && html` · <a class="govuk-link" href="${here}/remove">Strike out</a>`}</p>`
  }
  <h2 class="govuk-heading-m">How it came to say this</h2>
  <ol class="govuk-list">${changes.map((change, at) => changeView(seen, change, at))}</ol>`
}
