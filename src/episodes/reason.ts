import { Refusal } from '../kernel/problem.ts'

/** The most characters of a reason. */
export const longestReason = 2_000

/** Why somebody puts an entry right, or starts no pathway, as it is kept. Refused where there is none, or it is too long. */
export function reasonIn(given: string): string {
  const reason = given.trim()
  if (reason && reason.length <= longestReason) return reason
  throw new Refusal('ANSWERS_NOT_ACCEPTED', {
    mistakes: [{ question: 'reason', says: `Say why, in ${longestReason} characters or fewer.` }],
  })
}
