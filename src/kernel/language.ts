import type { Source } from './source.ts'

/**
 * A way of writing about a child that blames the child, makes the child sound older, or doubts the child.
 * A form is a row of words. `a/b` is either, `word?` may be left out, `*` is any one word, and `#` is an age below 18.
 */
export type Term = Readonly<{
  id: string
  kind: 'blames' | 'adultifies' | 'doubts'
  forms: readonly string[]
  why: string
  instead: string
  source: Source
  /** Words of the same sentence that make it innocent: among the four before it, or the two after it. */
  unless?: Readonly<{ before?: readonly string[]; after?: readonly string[] }>
}>

/** Where a term stands in a text: the characters from `from` up to, not including, `to`. */
export type Mark<T = Term> = Readonly<{ term: T; from: number; to: number; text: string }>

/** What a text comes to: how many words were written, quotations apart, and how many terms stand among them. */
export type LanguageCount = Readonly<{ words: number; flagged: number }>

type Word = Readonly<{ is: string; from: number; to: number; sentence: number; quoted: boolean }>
type Part = Readonly<{ among: ReadonlySet<string>; any: boolean; age: boolean; optional: boolean }>
type Form<T> = Readonly<{ term: T; parts: readonly Part[] }>

const partOf = (written: string): Part => {
  const optional = written.endsWith('?')
  const words = optional ? written.slice(0, -1) : written
  return { among: new Set(words.split('/')), any: words === '*', age: words === '#', optional }
}

const wordForm = /[\p{L}\p{N}][\p{L}\p{N}\p{M}]*(?:['’][\p{L}]+)*/gu

const plain = (word: string): string =>
  word.normalize('NFKD').replace(/\p{M}/gu, '').replaceAll('’', "'").toLowerCase()

type Span = readonly [from: number, to: number]

const isLetter = (char: string | undefined): boolean => char !== undefined && /[\p{L}\p{N}]/u.test(char)

/** Marks that open, what closes each, and whether the same sign is an apostrophe too. */
const quotations: readonly (readonly [open: string, close: string, apostrophe: boolean])[] = [
  ['“', '”', false],
  ['"', '"', false],
  ['«', '»', false],
  ['‘', '’', true],
  ["'", "'", true],
]

/** For every place, where the next mark stands that closes; none in this line for a mark that may be an apostrophe. */
function closings(text: string, close: string, apostrophe: boolean): Int32Array {
  const next = new Int32Array(text.length + 1).fill(-1)
  for (let at = text.length - 1; at >= 0; at -= 1) {
    const isEnd = apostrophe && text[at] === '\n'
    const closes =
      text[at] === close && !(apostrophe && (isLetter(text[at + 1]) || /\s/.test(text[at - 1] ?? ' ')))
    next[at] = closes ? at : isEnd ? -1 : (next[at + 1] ?? -1)
  }
  return next
}

/** The stretches between one kind of marks. One pass, however many marks there are: a text may be long and odd. */
function between(text: string, [open, close, apostrophe]: (typeof quotations)[number]): readonly Span[] {
  if (!text.includes(open)) return []
  const next = closings(text, close, apostrophe)
  const spans: Span[] = []
  for (let at = text.indexOf(open); at >= 0; ) {
    const opens = !apostrophe || !(isLetter(text[at - 1]) || /\s/.test(text[at + 1] ?? ' '))
    const end = opens ? (next[at + 1] ?? -1) : -1
    if (end >= 0) spans.push([at, end + 1])
    at = text.indexOf(open, end >= 0 ? end + 1 : at + 1)
  }
  return spans
}

/** Where a text stands in quotation marks, character by character. A mark that is never closed quotes nothing. */
function quotedIn(text: string): (at: number) => boolean {
  const spans = quotations.flatMap(marks => between(text, marks)).sort((a, b) => a[0] - b[0])
  let [next, until] = [0, 0]
  return at => {
    for (; (spans[next]?.[0] ?? Number.POSITIVE_INFINITY) < at; next += 1)
      until = Math.max(until, spans[next]?.[1] ?? 0)
    return at < until
  }
}

/** The words of a text, in which sentence each stands, and whether somebody else is being quoted. */
function wordsOf(text: string): readonly Word[] {
  const isQuoted = quotedIn(text)
  const words: Word[] = []
  let sentence = 0
  let end = 0
  for (const { 0: found, index: from } of text.matchAll(wordForm)) {
    if (/[.!?;:\n]/.test(text.slice(end, from))) sentence++
    end = from + found.length
    words.push({ is: plain(found), from, to: end, sentence, quoted: isQuoted(from) })
  }
  return words
}

const isAge = (word: string): boolean => /^\d{1,2}(yrs?|yo|y)?$/.test(word) && Number.parseInt(word, 10) < 18

const fits = (part: Part, word: string): boolean =>
  part.any || (part.age ? isAge(word) : part.among.has(word))

/** How many words a form takes from a place on, as many as it can; none if it does not stand there. */
function taken(parts: readonly Part[], words: readonly Word[], at: number): number | undefined {
  const [part, ...rest] = parts
  if (!part) return 0
  const word = words[at]
  const stands = word && !word.quoted && word.sentence === words[at - 1]?.sentence
  const more = stands && fits(part, word.is) ? taken(rest, words, at + 1) : undefined
  if (more !== undefined) return more + 1
  return part.optional ? taken(rest, words, at) : undefined
}

const reach = { before: 4, after: 2 }

function isInnocent(
  { unless }: Term,
  words: readonly Word[],
  [from, to]: readonly [number, number],
): boolean {
  const sentence = words[from]?.sentence
  const stands = (some: readonly Word[], among: readonly string[] = []): boolean =>
    some.some(word => word.sentence === sentence && among.includes(word.is))
  return (
    stands(words.slice(Math.max(0, from - reach.before), from), unless?.before) ||
    stands(words.slice(to, to + reach.after), unless?.after)
  )
}

const firstWords = (parts: readonly Part[]): readonly string[] => {
  const [first] = parts
  if (!first || first.any || first.optional) throw new Error('A form begins with a word or an age.')
  return first.age ? ['#'] : [...first.among]
}

type Checker<T> = Readonly<{
  marksIn(text: string): readonly Mark<T>[]
  countIn(text: string): LanguageCount
}>

/** Looks for terms in texts. What stands in quotation marks is somebody's own words, and is left alone. */
export function languageOf<T extends Pick<Term, 'forms' | 'unless'>>(terms: readonly T[]): Checker<T> {
  const byFirst = new Map<string, Form<T>[]>()
  for (const term of terms)
    for (const form of term.forms) {
      const parts = form.split(' ').map(partOf)
      for (const first of firstWords(parts))
        byFirst.set(first, [...(byFirst.get(first) ?? []), { term, parts }])
    }

  function markAt(words: readonly Word[], at: number): Readonly<{ term: T; length: number }> | undefined {
    const word = words[at]
    if (!word || word.quoted) return undefined
    const forms = [...(byFirst.get(word.is) ?? []), ...(isAge(word.is) ? (byFirst.get('#') ?? []) : [])]
    const found = forms.flatMap(({ term, parts }) => {
      const more = taken(parts.slice(1), words, at + 1)
      if (more === undefined || isInnocent(term as unknown as Term, words, [at, at + 1 + more])) return []
      return [{ term, length: more + 1 }]
    })
    return found.sort((a, b) => b.length - a.length)[0]
  }

  function marksAmong(text: string, words: readonly Word[]): readonly Mark<T>[] {
    const marks: Mark<T>[] = []
    for (let at = 0; at < words.length; ) {
      const found = markAt(words, at)
      if (found) {
        const [from, to] = [words[at]?.from ?? 0, words[at + found.length - 1]?.to ?? 0]
        marks.push({ term: found.term, from, to, text: text.slice(from, to) })
      }
      at += found?.length ?? 1
    }
    return marks
  }

  return {
    marksIn: text => marksAmong(text, wordsOf(text)),
    countIn(text) {
      const words = wordsOf(text)
      return { words: words.filter(word => !word.quoted).length, flagged: marksAmong(text, words).length }
    },
  }
}
