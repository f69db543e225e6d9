import { readAnswers } from '../kernel/answers.ts'
import { text } from '../kernel/form.ts'
import type { Given } from '../kernel/reading-time.ts'
import { asText } from '../kernel/reading-time.ts'
import { postForm, questionsView } from '../web/form-view.ts'
import { html } from '../web/html.ts'
import { type Attempt, goTo, page } from '../web/page.ts'
import { versionIn } from '../web/params.ts'
import { addRow, changeRow, removeRow } from './change-row.ts'
import { type AddedTo, type ChangedRow, openAdding, openChanging } from './open-form.ts'
import { titleOf } from './register-row.ts'
import { rowView } from './row.view.ts'
import { viewRow } from './view-row.ts'

const backToRow = ({ register, row }: ChangedRow) => ({
  href: `/registers/${register.id}/rows/${row.id}`,
  text: titleOf(register, row.answers) || register.title,
})

/** One row and its history. */
export const rowPage = page({
  path: '/registers/:register/rows/:rowId',
  title: ({ register, row }) => titleOf(register, row.answers) || register.title,
  section: 'plan',
  back: ({ register }) => ({ href: `/registers/${register.id}`, text: register.title }),
  show: (context, wanted) => viewRow(context, wanted),
  view: rowView,
})

/** A form that adds a row. */
export const addRowPage = page({
  path: '/registers/:register/add',
  title: ({ register }: AddedTo) => `Add a ${register.one}`,
  section: 'plan',
  back: ({ register }: AddedTo) => ({ href: `/registers/${register.id}`, text: register.title }),
  show: (context, wanted: Readonly<{ register: string }>) => openAdding(context, wanted),
  view: ({ register }: AddedTo, attempt) => html`
    <h1 class="govuk-heading-l">Add a ${register.one}</h1>
    ${postForm(attempt, questionsView(register.fields, attempt), 'Add')}`,
  async submit(context, { register }, form) {
    const { rowId } = await addRow(context, { register, given: form })
    return goTo(`/registers/${register}/rows/${rowId}`, { notice: 'Added.' })
  },
})

const because = text('Why is it changed?', { optional: true })
const filled = (attempt: Attempt, answers: Given): Attempt =>
  Object.keys(attempt.typed).length > 0 ? attempt : { ...attempt, typed: answers }

/** A form that changes a row. */
export const changeRowPage = page({
  path: '/registers/:register/rows/:rowId/change',
  title: ({ register }) => `Change a ${register.one}`,
  section: 'plan',
  back: backToRow,
  show: (context, wanted) => openChanging(context, wanted),
  view: ({ register, row }, attempt) => html`
    <h1 class="govuk-heading-l">Change a ${register.one}</h1>
    ${postForm(
      attempt,
      html`<input type="hidden" name="version" value="${row.version}">
        ${questionsView({ ...register.fields, because }, filled(attempt, row.answers))}`,
      'Save',
    )}`,
  async submit(context, { register, rowId }, form) {
    const why = asText(form.because)
    await changeRow(context, {
      ...{ register, rowId, given: form, version: versionIn(form.version) },
      ...(why ? { because: why.slice(0, 400) } : {}),
    })
    return goTo(`/registers/${register}/rows/${rowId}`, { notice: 'Saved.' })
  },
})

const removing = { why: text('Why is it struck out?') }

/** A form that strikes a row out. */
export const removeRowPage = page({
  path: '/registers/:register/rows/:rowId/remove',
  title: ({ register }) => `Strike out a ${register.one}`,
  section: 'plan',
  back: backToRow,
  show: (context, wanted) => openChanging(context, wanted),
  view: ({ register, row }, attempt) => html`
    <h1 class="govuk-heading-l">Strike out a ${register.one}</h1>
    <p class="govuk-body">${titleOf(register, row.answers)} will count nowhere. It stays to be read, with your reason.</p>
    ${postForm(
      attempt,
      html`<input type="hidden" name="version" value="${row.version}">${questionsView(removing, attempt)}`,
      'Strike out',
    )}`,
  async submit(context, { register, rowId }, form) {
    const { answers, mistakes } = readAnswers(removing, form, context.now)
    if (mistakes.length > 0) return mistakes
    const version = versionIn(form.version)
    await removeRow(context, { register, rowId, version, because: String(answers.why) })
    return goTo(`/registers/${register}/rows/${rowId}`, { notice: 'Struck out.' })
  },
})
