import { readAnswers } from '../kernel/answers.ts'
import type { Answers, Question } from '../kernel/form.ts'
import { isAsked } from '../kernel/form.ts'
import type { Mistake } from '../kernel/problem.ts'
import type { Register } from '../kernel/register.ts'
import type { FileRow } from './read-file.ts'

/** Which column of a file fills which field: the column's place, counted from 0. */
export type Mapping = Readonly<Record<string, number>>

/** A row that was read, or what is wrong with it. */
export type ReadRow = Readonly<
  { line: number; answers: Answers } | { line: number; wrong: readonly string[] }
>

const plain = (text: string): string => text.toLowerCase().replaceAll(/[^a-z0-9]+/g, '')

/** The column that each field is likely to be in, by its name, its label and the headings its register knows. */
export function guess({ fields, headings }: Register, columns: readonly string[]): Mapping {
  const plainColumns = columns.map(plain)
  const found = Object.entries(fields).flatMap(([name, { label }]) => {
    const at = [name, label, ...(headings?.[name] ?? [])]
      .map(word => plainColumns.indexOf(plain(word)))
      .find(place => place >= 0)
    return at === undefined ? [] : [[name, at] as const]
  })
  return Object.fromEntries(found)
}

/** The fields that a file must fill and that no column is chosen for. */
export const unfilled = ({ fields }: Register, mapping: Mapping): readonly string[] =>
  Object.entries(fields)
    .filter(([name, field]) => !field.optional && !field.askedWhen && mapping[name] === undefined)
    .map(([, field]) => field.label)

/** An answer of a list by its key or its words, whatever their case and signs. */
const listed = (options: Readonly<Record<string, string>>, said: string): string =>
  Object.entries(options).find(
    ([key, words]) => plain(key) === plain(said) || plain(words) === plain(said),
  )?.[0] ?? said

const british = /^(\d{1,2})[./-](\d{1,2})[./-](\d{4})(?:[ T].*)?$/

/** A day as 2026-03-27 from that, from 27/03/2026, or from either with a time behind it. */
function dayText(said: string): string {
  const parts = british.exec(said)
  if (parts) return `${parts[3]}-${parts[2]?.padStart(2, '0')}-${parts[1]?.padStart(2, '0')}`
  return /^\d{4}-\d\d-\d\d[T ]/.test(said) ? said.slice(0, 10) : said
}

function given(question: Question, said: string): unknown {
  switch (question.kind) {
    case 'choice':
      return listed(question.options, said)
    case 'several':
      return said
        .split(/[;|]/)
        .map(one => one.trim())
        .filter(Boolean)
        .map(one => listed(question.options, one))
    case 'date':
      return dayText(said)
    case 'number':
      return said.replace(/^£\s*/, '').replaceAll(/[,\s]/g, '').replace(/\.0+$/, '')
    default:
      return said
  }
}

/** How much of a cell is repeated: enough to find it by. */
const longestQuoted = 60

type Wrong = Readonly<{ label: string; says: string; question?: Question | undefined; said: string }>

/** What is wrong with a cell, as it was written in the file: a form would say it of the boxes that were typed into. */
function inFile({ label, says, question, said }: Wrong): string {
  const isLong = said.length > longestQuoted
  const quoted = `“${isLong ? `${said.slice(0, longestQuoted)}…` : said}”`
  if (said === '' || question?.kind === 'text' || question?.kind === 'prose') return `${label}: ${says}`
  if (question?.kind !== 'date') return `${label}: ${quoted} cannot be read. ${says}`
  return `${label}: ${quoted} is no day. Write it as 27/03/2026 or 2026-03-27.`
}

/** Reads one row of a file as the form of the register would: a row with a mistake says each of them. */
export function readRow(
  { fields }: Register,
  { mapping, now }: Readonly<{ mapping: Mapping; now: Date }>,
  { line, cells, wrong }: FileRow,
): ReadRow {
  if (wrong) return { line, wrong: [`The row cannot be read: ${wrong}.`] }
  const row = Object.fromEntries(
    Object.entries(mapping).flatMap(([name, at]) => {
      const question = fields[name]
      return question ? [[name, given(question, cells[at] ?? '')] as const] : []
    }),
  )
  const { answers, mistakes } = readAnswers(fields, row, now)
  const wrongIn = ({ label = '', question: name, says }: Mistake) => {
    const question = fields[name]
    if (question && !isAsked(question, answers)) return `${label}: ${says}`
    return inFile({ label, says, question, said: (cells[mapping[name] ?? -1] ?? '').trim() })
  }
  return mistakes.length > 0 ? { line, wrong: mistakes.map(wrongIn) } : { line, answers }
}
