import type { Questions } from '../kernel/form.ts'
import type { LanguageCount } from '../kernel/language.ts'
import { language } from '../policy/language.ts'

/** The texts in an answer: itself, or what each agreed action says. */
const textsOf = (answer: unknown): readonly string[] => {
  if (typeof answer === 'string') return [answer]
  if (!Array.isArray(answer)) return []
  return answer.flatMap(one => (typeof one?.what === 'string' ? [one.what] : []))
}

const isWritten = (kind: string | undefined): boolean => ['prose', 'text', 'actions'].includes(kind ?? '')

/** How much somebody wrote in their own words, and how much of it is marked. The child's own words are left alone. */
export function writtenIn(questions: Questions, answers: Readonly<Record<string, unknown>>): LanguageCount {
  const texts = Object.entries(answers).flatMap(([name, answer]) =>
    isWritten(questions[name]?.kind) ? textsOf(answer) : [],
  )
  const counts = texts.map(text => language.countIn(text))
  return {
    words: counts.reduce((sum, one) => sum + one.words, 0),
    flagged: counts.reduce((sum, one) => sum + one.flagged, 0),
  }
}
