// Arabic, Hebrew and other scripts are read from right to left. Without a bound such a name also turns what stands beside it,
// an age or a day, so that somebody reads another number than was written (Unicode Standard Annex 9, section 2.4).

const firstIsRightToLeft =
  /^[^\p{L}]*[\u0590-\u08ff\ufb1d-\ufdff\ufe70-\ufefc\u{10800}-\u{10fff}\u{1e800}-\u{1efff}]/u

/** Marks that turn the letters after them: what reads `cod.exe` on a page may have been written otherwise. */
const overriding = /[\u202a-\u202e]/g

/** Marks of direction and of no width: copying from another system brings them along, and nobody sees them. */
const marks = '\\u061c\\u200b\\u200e\\u200f\\u202a-\\u202e\\u2060\\u2066-\\u2069\\ufeff'
const unseen = new RegExp(`[${marks}]`, 'g')

/** Text as it is shown: kept apart from what stands around it where it is read from right to left, and never turned. */
export function apart(text: string): string {
  const shown = text.replace(overriding, '')
  return firstIsRightToLeft.test(shown) ? `\u2068${shown}\u2069` : shown
}

const withoutUnseen = (text: string): string => text.replace(unseen, '').trim()

/** What a system writes to itself, such as a bell: nobody means it in a name. Breaks of a line are read as spaces. */
const control = /(?!\0)\p{Cc}/u
const breaks = /[\t\n\v\f\r\u0085\u2028\u2029]+/g

/** A line of text as it is kept, such as a name, or what is wrong with it. */
export function lineFrom(value: string): Readonly<{ line: string } | { mistake: string }> {
  const line = withoutUnseen(value.replace(breaks, ' '))
  return control.test(line)
    ? { mistake: 'This holds a character that nobody can see. Type it again rather than pasting it.' }
    : { line }
}

/** How one line is written, as `keepable` says it of any text: nothing that nobody sees, and no break. */
export const keepableLine = `^(?=\\s*\\S)[^\\p{Cc}\\p{Surrogate}\\u2028\\u2029${marks}]*$`
