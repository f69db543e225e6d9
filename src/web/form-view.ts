import { type Question, type Questions, standAlone } from '../kernel/form.ts'
import { actionsView } from './actions-view.ts'
import { type Box, boxes, boxTyped, listOf, textOf } from './form-parts.ts'
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
    items: items.map(item => ({ ...item, checked: item.value === chosen })),
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
  return question.kind === 'date' ? input : html`<div data-now="${name}">${input}</div>`
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
  const parts = Object.entries(wanted).map(([name, values]) => {
    const other = questions[name]
    const options = other && 'options' in other ? other.options : {}
    const answers = [values].flat().map(value => `‘${options[value] ?? value}’`)
    return `${answers.join(' or ')} to ‘${other?.label ?? name}’`
  })
  return html`<p class="govuk-hint cf-asked__when">Answer only if you answered ${parts.join(', and ')}.</p>`
}

/** Questions that stand together and are asked with the same answers: what they are asked with is said once. */
function askedTogether(questions: Questions): readonly (readonly [string | undefined, readonly string[]])[] {
  const groups: [string | undefined, string[]][] = []
  for (const [name, { askedWhen }] of Object.entries(questions)) {
    const when = askedWhen && JSON.stringify(askedWhen)
    const last = groups.at(-1)
    if (when !== undefined && last?.[0] === when) last[1].push(name)
    else groups.push([when, [name]])
  }
  return groups
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
