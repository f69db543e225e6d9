import { languageOf } from '../../kernel/language.ts'

const pause = 300
let numbers = 0

function element(name, className, text = '') {
  const made = document.createElement(name)
  made.className = className
  made.textContent = text
  return made
}

/** A copy of the text behind a text area, on which the marked words are underlined. Readers of screens do not meet it. */
function markedBehind(area) {
  const frame = element('div', 'cf-marked')
  const behind = element('div', 'govuk-textarea cf-marked__behind')
  behind.setAttribute('aria-hidden', 'true')
  area.before(frame)
  frame.append(behind, area)
  const follow = () => {
    behind.scrollTop = area.scrollTop
  }
  area.addEventListener('scroll', follow)
  return marks => {
    let at = 0
    const parts = marks.flatMap(({ from, to, text }) => {
      const before = area.value.slice(at, from)
      at = to
      return [before, element('mark', 'cf-marked__word', text)]
    })
    behind.replaceChildren(...parts, `${area.value.slice(at)}\n`)
    follow()
  }
}

function listed({ text, term }) {
  const item = document.createElement('li')
  item.append(element('strong', '', `“${text}”`), ` ${term.why} ${term.instead}`)
  return item
}

/** What is marked in a field, below it: said politely, when whoever writes makes a pause. */
function listBelow(field) {
  const part = element('div', 'cf-language')
  numbers += 1
  part.id = `language-${numbers}`
  part.setAttribute('role', 'status')
  field.closest('.govuk-form-group')?.append(part)
  field.setAttribute('aria-describedby', `${field.getAttribute('aria-describedby') ?? ''} ${part.id}`.trim())
  let shown = ''
  return marks => {
    const distinct = [...new Map(marks.map(mark => [mark.text.toLowerCase(), mark])).values()]
    const now = distinct.map(mark => mark.text).join('\n')
    if (now === shown) return
    shown = now
    if (distinct.length === 0) return part.replaceChildren()
    const list = element('ul', 'govuk-list govuk-list--bullet')
    list.append(...distinct.map(listed))
    part.replaceChildren(
      element('p', 'govuk-body-s', 'You can keep this. If the child said it, put it in quotation marks.'),
      list,
    )
  }
}

function watch(field, check) {
  const hadFocus = document.activeElement === field
  const show = [listBelow(field), ...(field.matches('textarea') ? [markedBehind(field)] : [])]
  if (hadFocus) field.focus()
  let timer
  const look = () => {
    const marks = check.marksIn(field.value)
    for (const each of show) each(marks)
  }
  field.addEventListener('input', () => {
    clearTimeout(timer)
    timer = setTimeout(look, pause)
  })
  look()
}

/** Whoever has seen the marks while writing is not asked again when sending. */
function keepsAll(form) {
  const kept = document.createElement('input')
  Object.assign(kept, { type: 'hidden', name: '_kept', value: 'yes' })
  form.append(kept)
}

/**
 * Marks words that blame or adultify a child in every field of free text, as they are written. The words are looked for
 * here in the browser: only the list of them is fetched. If it cannot be, the server looks when the form is sent.
 */
export async function markLanguage() {
  const fields = [...document.querySelectorAll('[data-language]')]
  if (fields.length === 0) return
  const answer = await fetch('/language.json').catch(() => undefined)
  if (!answer?.ok) return
  const check = languageOf(await answer.json())
  for (const field of fields) watch(field, check)
  for (const form of new Set(fields.map(field => field.form))) if (form) keepsAll(form)
}
