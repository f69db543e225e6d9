import type { Oddity } from '../figures/oddities.ts'

type Note = { kind: string; says: string; count: number; lines: number[] }

/** What is odd about a file, gathered line by line: the same thing once, with how often and where first. */
export type Notes = Map<string, Note>

const mostLines = 10

/** Takes a note of something odd on a line. */
export function note(
  notes: Notes,
  { kind, says }: Readonly<{ kind: string; says: string }>,
  line: number,
): void {
  const known = notes.get(says)
  if (!known) notes.set(says, { kind, says, count: 1, lines: [line] })
  else {
    known.count += 1
    if (known.lines.length < mostLines) known.lines.push(line)
  }
}

const rows = (count: number): string => `${count.toLocaleString('en-GB')} ${count === 1 ? 'row' : 'rows'}`

/** The notes as sentences, the graver kinds first. */
export const odditiesOf = (notes: Notes): readonly Oddity[] =>
  [...notes.values()].map(({ kind, says, count, lines }) => ({
    kind,
    says: says.endsWith('.') ? `${says} (${rows(count)}).`.replace('. (', ' (') : `${says}: ${rows(count)}.`,
    count,
    lines,
  }))
