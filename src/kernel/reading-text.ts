import type { Mistake } from './problem.ts'

/** How much may be written in answer to each kind of question. */
export const longest = { text: 300, prose: 10_000, words: 10_000 }

/**
 * Text that is more than white space, without what the database cannot keep: the null character, and halves of
 * characters. It looks ahead once, so that long text is read in one pass.
 */
export const keepable = '^(?=\\s*\\S)[^\\u0000\\p{Surrogate}]*$'
/** The same, where nothing need be written. */
export const keepableOrBlank = '^[^\\u0000\\p{Surrogate}]*$'
const isKeepable = new RegExp(keepable, 'u')
const isKeepableOrBlank = new RegExp(keepableOrBlank, 'u')

const notKept = 'This holds a character that cannot be kept. Type it again rather than pasting it.'

/** What of a form holds a character that cannot be kept, whichever question it answers, if it answers any. */
export const mistakesInTexts = (given: Readonly<Record<string, unknown>>): readonly Mistake[] =>
  Object.entries(given)
    .filter(([, value]) =>
      [value].flat().some(one => typeof one === 'string' && !isKeepableOrBlank.test(one)),
    )
    .map(([question]) => ({ question, says: notKept }))

/** What is wrong with a text that somebody wrote, if anything is. */
export function mistakeInText(value: string, most: number): string | undefined {
  if (!isKeepable.test(value)) return notKept
  const used = value.length > most ? [...value].length : 0
  return used > most ? `Use ${most} characters or fewer. You have used ${used}.` : undefined
}
