import { readActions, schemaOfActions } from './actions.ts'
import { keepableLine, lineFrom } from './direction.ts'
import type { Answer, Answers, Question, Questions } from './form.ts'
import { isAsked, standAlone } from './form.ts'
import type { Mistake } from './problem.ts'
import { keepable, longest, mistakeInText } from './reading-text.ts'
import { asText, dayFrom, type Given, instantFrom, isoDay, isoInstant } from './reading-time.ts'
import { strangersIn, unaskedMistake } from './unasked.ts'

export type { Given } from './reading-time.ts'

type Read = Readonly<{ answer: Answer } | { mistake: string } | { blank: true }>

const blank: Read = { blank: true }

/** Neither text nor a number, so not an answer: it must not be taken for a blank. */
const isForeign = (value: unknown): boolean =>
  value !== undefined && value !== null && typeof value !== 'string' && typeof value !== 'number'

const asList = (value: unknown): readonly unknown[] =>
  (Array.isArray(value) ? value : [value]).filter(one => isForeign(one) || asText(one))

function readDate(given: Given, name: string): Read {
  const day = dayFrom(given, name)
  return 'at' in day ? { answer: day.at } : day
}

function readDateTime(given: Given, name: string, latest: Date | undefined): Read {
  const read = instantFrom(given, name)
  if (!('at' in read)) return read
  if (latest && read.at > latest) return { mistake: 'This time is in the future. Enter when it happened.' }
  return { answer: read.at.toISOString() }
}

function readNumber(question: Question & { kind: 'number' }, value: string): Read {
  if (!value) return blank
  const read = /^-?\d{1,15}$/.test(value) ? Number(value) : Number.NaN
  return read >= question.from && read <= question.to
    ? { answer: read }
    : { mistake: `Enter a whole number from ${question.from} to ${question.to} (${question.unit}).` }
}

/** How much may be written in answer to a question. */
const mostIn = (question: Question, kind: keyof typeof longest): number =>
  (question.kind === 'prose' && question.most) || longest[kind]

function readText(kind: 'text' | 'prose' | 'words', given: string, most: number): Read {
  const read = kind === 'text' ? lineFrom(given) : { line: given }
  if ('mistake' in read) return read
  if (!read.line) return blank
  const mistake = mistakeInText(read.line, most)
  return mistake ? { mistake } : { answer: read.line }
}

function readChoice(options: Readonly<Record<string, string>>, chosen: string): Read {
  if (!chosen) return blank
  return Object.hasOwn(options, chosen)
    ? { answer: chosen }
    : { mistake: 'Choose one of the answers listed.' }
}

function readSeveral(options: Readonly<Record<string, string>>, chosen: readonly unknown[]): Read {
  if (chosen.length === 0) return blank
  if (!chosen.every(one => !isForeign(one) && Object.hasOwn(options, asText(one))))
    return { mistake: 'Choose from the answers listed.' }
  const answer = [...new Set(chosen.map(asText))]
  const alone = answer.length > 1 && answer.find(one => standAlone.includes(one))
  return alone
    ? {
        mistake: `“${options[alone]}” cannot be true together with another answer. Untick it, or the others.`,
      }
    : { answer }
}

function readOne(question: Question, name: string, { given, now }: { given: Given; now: Date }): Read {
  const value = given[name]
  if (question.kind === 'several') return readSeveral(question.options, asList(value))
  if (question.kind === 'actions') return readActions(question, name, given)
  if (isForeign(value)) return { mistake: 'Give one answer to this question.' }
  switch (question.kind) {
    case 'choice':
      return readChoice(question.options, asText(value))
    case 'date':
      return readDate(given, name)
    case 'dateTime':
      return readDateTime(given, name, question.mayBeAhead ? undefined : now)
    case 'number':
      return readNumber(question, asText(value))
    default:
      return readText(question.kind, asText(value), mostIn(question, question.kind))
  }
}

const missing: Readonly<Record<Question['kind'], string>> = {
  choice: 'Choose an answer.',
  several: 'Choose at least one answer.',
  actions: 'Write at least one action.',
  date: 'Enter a date.',
  dateTime: 'Enter a date and a time.',
  number: 'Enter a number.',
  prose: 'Write an answer.',
  words: 'Write what the child said. If the child said nothing, write that, and what you saw.',
  text: 'Enter an answer.',
}

/**
 * Reads what was typed or sent against the questions put. Everything wrong is named at once; a question with a mistake has
 * no answer. An answer to a question that is not asked is a mistake too, and never dropped unsaid, unless what it hangs on
 * is one itself: then it may still be right.
 */
export function readAnswers(
  questions: Questions,
  given: Given,
  now: Date,
): Readonly<{ answers: Answers; mistakes: readonly Mistake[] }> {
  const answers: Record<string, Answer> = {}
  const mistakes: Mistake[] = []
  const unread = new Set<string>()
  for (const [name, question] of Object.entries(questions)) {
    const read = readOne(question, name, { given, now })
    if (!isAsked(question, answers)) {
      const hangsOnMistake = Object.keys(question.askedWhen ?? {}).some(other => unread.has(other))
      if (hangsOnMistake) unread.add(name)
      else if (!('blank' in read)) mistakes.push(unaskedMistake(questions, name))
      continue
    }
    if ('blank' in read ? !question.optional : 'mistake' in read) unread.add(name)
    if ('answer' in read) answers[name] = read.answer
    else if ('mistake' in read) mistakes.push({ question: name, says: read.mistake, label: question.label })
    else if (!question.optional)
      mistakes.push({ question: name, says: missing[question.kind], label: question.label })
  }
  return { answers, mistakes: [...mistakes, ...strangersIn(questions, given)] }
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
    case 'actions':
      return { ...about, ...schemaOfActions(question) }
    case 'number':
      return { ...about, type: 'integer', minimum: question.from, maximum: question.to }
    case 'date':
      return { ...about, type: 'string', format: 'date', pattern: isoDay.source }
    case 'dateTime':
      return { ...about, type: 'string', format: 'date-time', pattern: isoInstant.source }
    default:
      return {
        ...about,
        type: 'string',
        pattern: question.kind === 'text' ? keepableLine : keepable,
        minLength: 1,
        maxLength: mostIn(question, question.kind),
      }
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
