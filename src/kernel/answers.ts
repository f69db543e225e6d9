import { londonInstant } from './calendar.ts'
import type { Answer, Answers, Question, Questions } from './form.ts'
import { isAsked } from './form.ts'
import type { Mistake } from './problem.ts'

/** What came in from a form or a JSON body: text, lists of text, numbers. Nothing is trusted. */
export type Given = Readonly<Record<string, unknown>>

type Read = Readonly<{ answer: Answer } | { mistake: string } | { blank: true }>

const longest = { text: 300, prose: 10_000, words: 10_000 }
const blank: Read = { blank: true }

const asText = (value: unknown): string =>
  typeof value === 'string' ? value.trim() : typeof value === 'number' ? String(value) : ''

const asList = (value: unknown): readonly string[] =>
  (Array.isArray(value) ? value : [value]).map(asText).filter(Boolean)

const padded = (value: string): string => value.padStart(2, '0')

/** A day from `name` as `YYYY-MM-DD`, or from the three fields `name-day`, `name-month`, `name-year`. */
function dayFrom(given: Given, name: string): string {
  const whole = asText(given[name])
  if (whole) return whole
  const [day, month, year] = ['day', 'month', 'year'].map(part => asText(given[`${name}-${part}`]))
  return day || month || year ? `${year}-${padded(month ?? '')}-${padded(day ?? '')}` : ''
}

const isDay = (day: string): boolean =>
  /^\d{4}-\d\d-\d\d$/.test(day) && londonInstant(day, '12:00') !== undefined

function readDate(given: Given, name: string): Read {
  const day = dayFrom(given, name)
  if (!day) return blank
  return isDay(day) ? { answer: day } : { mistake: 'Enter a real date, such as 27 3 2026.' }
}

const isoInstant = /^\d{4}-\d\d-\d\dT\d\d:\d\d(:\d\d(\.\d+)?)?(Z|[+-]\d\d:\d\d)$/

/** An instant from ISO 8601 text, or from day, month, year and `name-time` (`02:10`, `2.10`, `02:10 GMT`). */
function instantFrom(given: Given, name: string): Date | 'blank' | string {
  const whole = asText(given[name])
  if (whole)
    return isoInstant.test(whole) && !Number.isNaN(Date.parse(whole))
      ? new Date(whole)
      : 'Give a date and time with its offset, such as 2026-03-27T14:05:00Z.'
  const day = dayFrom(given, name)
  const time = asText(given[`${name}-time`])
  if (!day && !time) return 'blank'
  if (!isDay(day)) return 'Enter a real date, such as 27 3 2026.'
  const parts = /^(\d{1,2})[:.]?(\d\d)\s*(GMT|BST)?$/i.exec(time)
  if (!parts || Number(parts[1]) > 23 || Number(parts[2]) > 59)
    return 'Enter a time on the 24-hour clock, such as 02:10.'
  const at = londonInstant(day, `${padded(parts[1] ?? '')}:${parts[2]}`, parts[3]?.toUpperCase() === 'GMT')
  return at ?? 'The clocks went forward that night: there was no such time. Enter the time the clock showed.'
}

function readDateTime(given: Given, name: string, ahead: Date | undefined): Read {
  const at = instantFrom(given, name)
  if (at === 'blank') return blank
  if (typeof at === 'string') return { mistake: at }
  if (ahead && at > ahead) return { mistake: 'This time is in the future. Enter when it happened.' }
  return { answer: at.toISOString() }
}

function readNumber(question: Question & { kind: 'number' }, value: string): Read {
  if (!value) return blank
  const read = Number(value)
  return Number.isInteger(read) && read >= question.from && read <= question.to
    ? { answer: read }
    : { mistake: `Enter a whole number from ${question.from} to ${question.to} (${question.unit}).` }
}

function readText(kind: 'text' | 'prose' | 'words', value: string): Read {
  if (!value) return blank
  return value.length > longest[kind]
    ? { mistake: `Use ${longest[kind]} characters or fewer. You have used ${value.length}.` }
    : { answer: value }
}

function readOne(question: Question, name: string, { given, now }: { given: Given; now: Date }): Read {
  const value = given[name]
  switch (question.kind) {
    case 'choice': {
      const chosen = asText(value)
      if (!chosen) return blank
      return Object.hasOwn(question.options, chosen)
        ? { answer: chosen }
        : { mistake: 'Choose one of the answers listed.' }
    }
    case 'several': {
      const chosen = asList(value)
      if (chosen.length === 0) return blank
      return chosen.every(one => Object.hasOwn(question.options, one))
        ? { answer: [...new Set(chosen)] }
        : { mistake: 'Choose from the answers listed.' }
    }
    case 'date':
      return readDate(given, name)
    case 'dateTime':
      return readDateTime(given, name, question.mayBeAhead ? undefined : now)
    case 'number':
      return readNumber(question, asText(value))
    default:
      return readText(question.kind, asText(value))
  }
}

const missing: Readonly<Record<Question['kind'], string>> = {
  choice: 'Choose an answer.',
  several: 'Choose at least one answer.',
  date: 'Enter a date.',
  dateTime: 'Enter a date and a time.',
  number: 'Enter a number.',
  prose: 'Write an answer.',
  words: 'Write what the child said. If the child said nothing, write that, and what you saw.',
  text: 'Enter an answer.',
}

/**
 * Reads what was typed or sent against the questions put. Answers to questions that were not asked are left out.
 * Everything wrong is named at once; a question with a mistake has no answer.
 */
export function readAnswers(
  questions: Questions,
  given: Given,
  now: Date,
): Readonly<{ answers: Answers; mistakes: readonly Mistake[] }> {
  const answers: Record<string, Answer> = {}
  const mistakes: Mistake[] = []
  for (const [name, question] of Object.entries(questions)) {
    if (!isAsked(question, answers)) continue
    const read = readOne(question, name, { given, now })
    if ('answer' in read) answers[name] = read.answer
    else if ('mistake' in read) mistakes.push({ question: name, says: read.mistake })
    else if (!question.optional) mistakes.push({ question: name, says: missing[question.kind] })
  }
  return { answers, mistakes }
}

function schemaOfOne(question: Question): Readonly<Record<string, unknown>> {
  const about = { title: question.label, ...(question.hint ? { description: question.hint } : {}) }
  switch (question.kind) {
    case 'choice':
      return { ...about, type: 'string', enum: Object.keys(question.options) }
    case 'several':
      return {
        ...about,
        type: 'array',
        uniqueItems: true,
        minItems: 1,
        items: { type: 'string', enum: Object.keys(question.options) },
      }
    case 'number':
      return { ...about, type: 'integer', minimum: question.from, maximum: question.to }
    case 'date':
      return { ...about, type: 'string', format: 'date' }
    case 'dateTime':
      return { ...about, type: 'string', format: 'date-time' }
    default:
      return { ...about, type: 'string', minLength: 1, maxLength: longest[question.kind] }
  }
}

/** The same questions as JSON Schema. A question with `askedWhen` is not required there: reading the answers settles it. */
export function schemaOf(questions: Questions): Readonly<Record<string, unknown>> {
  return {
    type: 'object',
    additionalProperties: false,
    properties: Object.fromEntries(
      Object.entries(questions).map(([name, question]) => [name, schemaOfOne(question)]),
    ),
    required: Object.entries(questions)
      .filter(([, question]) => !question.optional && !question.askedWhen)
      .map(([name]) => name),
  }
}
