import { dayInWords } from '../kernel/calendar.ts'
import type { Answers, Question } from '../kernel/form.ts'
import { Refusal } from '../kernel/problem.ts'
import type { Register } from '../kernel/register.ts'
import { everyRule } from '../policy/every-rule.ts'

/** One row of a register as it is kept. */
export type KeptRow = Readonly<{
  id: string
  version: number
  answers: Answers
  removedAt: Date | null
  changedAt: Date
  changedBy: string
}>

/** How many rows stand on one page. */
export const pageSize = 50

/** One change of a row: what it said from then on; nothing where it was struck out. */
export type RowChange = Readonly<{
  version: number
  answers: Answers | null
  because: string | null
  importId: string | null
  at: Date
  by: string
}>

/** A register by its id. Refuses what there is none of. */
export function registerCalled(id: string): Register {
  const found = everyRule.registers.find(one => one.id === id)
  if (!found) throw new Refusal('NOT_FOUND', { kind: 'register' })
  return found
}

/** What is asked of the permissions about a register. */
export const accessTo = ({ keptBy, readBy }: Register) => ({ keptBy, ...(readBy ? { readBy } : {}) })

/** What makes two rows the same: their key fields, whatever their case and spaces. */
export const keyOf = ({ key }: Register, answers: Answers): string =>
  key
    .map(name =>
      String(answers[name] ?? '')
        .normalize('NFC')
        .trim()
        .replaceAll(/\s+/g, ' ')
        .toLowerCase(),
    )
    .join(' | ')

/** An answer as a reader sees it. */
export function shown(question: Question | undefined, answer: unknown): string {
  if (answer === undefined || answer === null || answer === '' || !question) return ''
  if ('options' in question)
    return [answer]
      .flat()
      .map(one => question.options[String(one)] ?? String(one))
      .join('; ')
  if (question.kind === 'date') return dayInWords(String(answer))
  if (question.kind === 'number')
    return question.unit === 'pounds'
      ? `£${Number(answer).toLocaleString('en-GB')}`
      : Number(answer).toLocaleString('en-GB')
  return String(answer)
}

/** What a row is called. */
export const titleOf = ({ titledBy, fields }: Register, answers: Answers): string =>
  titledBy
    .map(name => shown(fields[name], answers[name]))
    .filter(Boolean)
    .join(', ')
