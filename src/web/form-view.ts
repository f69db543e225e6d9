import { type Question, type Questions, standAlone } from '../kernel/form.ts'
import { askedTogether, wantedInWords } from '../kernel/unasked.ts'
import { actionsView } from './actions-view.ts'
import { type Box, boxes, boxTyped, exactOf, listOf, textOf } from './form-parts.ts'
import { govuk } from './govuk.ts'
import { type Html, html } from './html.ts'
import { looksAt } from './language-panel.ts'
import type { Attempt } from './page-definition.ts'

type Filled = Pick<Attempt, 'typed' | 'mistakes'>
type Put = Readonly<{ name: string; question: Question; filled: Filled; heading?: boolean | undefined }>
type Kind<K extends Question['kind']> = Put & { question: Question & { kind: K } }

const labelOf = ({ question }: Put): string => `${question.label}${question.optional ? ' (optional)' : ''}`

const hintOf = ({ question }: Put): { text: string } | undefined =>
  question.hint ? { text: question.hint } : undefined

const mistakeOf = ({ name, filled }: Put): { text: string } | undefined => {
  const mistake = filled.mistakes.find(one => one.question === name)
  return mistake && { text: mistake.says }
}

const labelled = (put: Put) => ({
  label: put.heading
    ? { text: labelOf(put), isPageHeading: true, classes: 'govuk-label--l' }
    : { text: labelOf(put), classes: 'govuk-label--s' },
  hint: hintOf(put),
  errorMessage: mistakeOf(put),
})

const inFieldset = (put: Put) => ({
  fieldset: {
    legend: put.heading
      ? { text: labelOf(put), isPageHeading: true, classes: 'govuk-fieldset__legend--l' }
      : { text: labelOf(put), classes: 'govuk-fieldset__legend--s' },
  },
  hint: hintOf(put),
  errorMessage: mistakeOf(put),
})

const optionsOf = ({ question }: Kind<'choice' | 'several'>) =>
  Object.entries(question.options).map(([value, text]) => ({ value, text }))

/** What was chosen cannot be taken back without scripts: where it was one too many, that is a choice of its own. */
const takenBack = ({ question, filled, name }: Put): readonly { value: string; text: string }[] =>
  question.askedWhen && mistakeOf({ question, filled, name }) ? [{ value: '', text: 'No answer' }] : []

const boxWidths: Readonly<Record<Box, number>> = { day: 2, month: 2, year: 4, time: 5 }
const tooManyForRadios = 12

function choiceView(put: Kind<'choice'>): Html {
  const { name } = put
  const chosen = textOf(put.filled.typed, name)
  const items = optionsOf(put)
  if (items.length > tooManyForRadios)
    return govuk.select({
      id: name,
      name,
      ...labelled(put),
      items: [{ value: '', text: 'Choose one' }, ...items].map(item => ({
        ...item,
        selected: item.value === chosen,
      })),
    })
  const brief = items.length === 2 && items.every(item => item.text.length < 8)
  return govuk.radios({
    name,
    idPrefix: name,
    ...inFieldset(put),
    ...(brief ? { classes: 'govuk-radios--inline' } : {}),
    items: [...items, ...(chosen ? takenBack(put) : [])].map(item => ({
      ...item,
      checked: item.value === chosen,
    })),
  })
}

function severalView(put: Kind<'several'>): Html {
  const { name } = put
  const chosen = listOf(put.filled.typed, name)
  return govuk.checkboxes({
    name,
    idPrefix: name,
    ...inFieldset(put),
    items: optionsOf(put).map(item => ({
      ...item,
      checked: chosen.includes(item.value),
      ...(standAlone.includes(item.value) ? { behaviour: 'exclusive' } : {}),
    })),
  })
}

function dayView(put: Kind<'date' | 'dateTime'>): Html {
  const { name, question, filled } = put
  const asked = (Object.keys(boxes) as Box[]).filter(box => question.kind === 'dateTime' || box !== 'time')
  const input = govuk.dateInput({
    id: `${name}-boxes`,
    namePrefix: name,
    ...inFieldset(put),
    items: asked.map(box => ({
      name: box,
      label: boxes[box],
      // The first box carries the question's own name, so that the error summary leads to it.
      id: box === 'day' ? name : `${name}-${box}`,
      value: boxTyped(filled.typed, name, box),
      classes: `govuk-input--width-${boxWidths[box]}${mistakeOf(put) ? ' govuk-input--error' : ''}`,
      ...(box === 'time' ? { inputmode: 'text' } : {}),
    })),
  })
  if (question.kind === 'date') return input
  const exact = exactOf(filled.typed, name)
  return html`<div data-now="${name}">${input}${
    exact && html`<input type="hidden" name="${name}-exact" value="${exact}">`
  }</div>`
}

function lineView(put: Kind<'text' | 'number'>): Html {
  const { name, question, filled } = put
  const number = question.kind === 'number'
  const input = govuk.input({
    id: name,
    name,
    ...labelled(put),
    value: textOf(filled.typed, name),
    ...(number
      ? { inputmode: 'numeric', classes: 'govuk-input--width-4', suffix: { text: question.unit } }
      : { attributes: { 'data-language': '' } }),
  })
  return number ? input : html`${input}${looksAt(name)}`
}

function longTextView(put: Kind<'prose' | 'words'>): Html {
  const { name, question, filled } = put
  const words = question.kind === 'words'
  const area = govuk.textarea({
    id: name,
    name,
    ...labelled(put),
    ...(words && !question.hint
      ? { hint: { text: "Exactly as the child said it, in the child's own words" } }
      : {}),
    rows: words ? 4 : 5,
    value: textOf(filled.typed, name),
    ...(words ? { classes: 'cf-words', spellcheck: false } : { attributes: { 'data-language': '' } }),
  })
  return words ? area : html`${area}${looksAt(name)}`
}

/** One question as a GOV.UK component. `heading` makes its label the page's heading. */
function questionView(put: Put): Html {
  switch (put.question.kind) {
    case 'choice':
      return choiceView(put as Kind<'choice'>)
    case 'several':
      return severalView(put as Kind<'several'>)
    case 'date':
    case 'dateTime':
      return dayView(put as Kind<'date'>)
    case 'text':
    case 'number':
      return lineView(put as Kind<'text'>)
    case 'actions': {
      const { name, question, filled } = put as Kind<'actions'>
      return actionsView({ name, question, typed: filled.typed, mistake: mistakeOf(put)?.text })
    }
    default:
      return longTextView(put as Kind<'prose'>)
  }
}

/** When a question is to be answered, in words: shown to everybody, and put away by scripts that apply it. */
function onlyIf(questions: Questions, wanted: NonNullable<Question['askedWhen']>): Html {
  const said = wantedInWords(questions, wanted)
  return html`<p class="govuk-hint cf-asked__when">Answer only if you answered ${said}.</p>`
}

/** Every question of a form as GOV.UK components, with what was typed and what was wrong with it. */
export function questionsView(questions: Questions, filled: Filled): Html {
  return html`${askedTogether(questions).map(([when, names]) => {
    const views = names.map(name => questionView({ name, question: questions[name] as Question, filled }))
    const { askedWhen } = questions[names[0] ?? ''] ?? {}
    if (!when || !askedWhen) return html`${views}`
    return html`<div class="cf-asked" data-asked-when="${when}">${onlyIf(questions, askedWhen)}${views}</div>`
  })}`
}

/** A form that posts back to its own page: the fields every form carries, the questions, and one button. */
export const postForm = (attempt: Attempt, inside: Html, button: string): Html => html`
  <form class="cf-form" method="post" novalidate data-unsaved>
    ${attempt.hidden}${inside}
    ${govuk.button({ text: button, preventDoubleClick: true })}
  </form>`
