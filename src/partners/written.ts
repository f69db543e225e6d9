import { mistaken } from '../kernel/problem.ts'

/** The words that somebody wrote as an answer, without the space around them. Refuses none, and more than fit. */
export function written(answer: Readonly<Record<string, string>>, longest: number): string {
  const [[question, text] = ['', '']] = Object.entries(answer)
  const said = text.trim()
  if (said && said.length <= longest) return said
  throw mistaken([{ question, says: `Write it in ${longest} characters or fewer.` }])
}
