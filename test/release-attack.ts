import assert from 'node:assert/strict'
import { type Equation, largest, programOf } from '../src/disclosure/linear-program.ts'
import { freeze } from '../src/releases/freeze.ts'
import type { Earlier } from '../src/releases/linked.ts'
import type { ReleasedTable } from '../src/releases/release.ts'
import type { Worked } from '../src/releases/released-rows.ts'
import { shownIn } from '../src/releases/shown-in.ts'

/** A number of records: which of their kinds, by their places, it counts; and what is shown of it, if anything. */
export type Told = Readonly<{ says: string; shown?: unknown; of: readonly number[] }>

const termsOf = (of: readonly number[]) => of.map(at => [at, 1] as const)

/**
 * Which small numbers everything that is shown tells, or narrows to fewer than five ways, to somebody who knows which kinds of
 * records stand behind each number.
 */
export function smallOnesTold(
  many: readonly number[],
  { told, secrets }: Readonly<{ told: readonly Told[]; secrets: readonly Told[] }>,
): readonly string[] {
  const equations = told.flatMap(({ shown, of }): readonly Equation[] =>
    typeof shown === 'number' ? [{ terms: termsOf(of), equals: shown }] : [],
  )
  const program = programOf(many.length, equations)
  assert.ok(program, 'What is shown contradicts itself.')
  const end = (of: readonly number[], sign: 1 | -1): number =>
    sign * largest(program, new Map(of.map(at => [at, sign]))).value
  return secrets.flatMap(({ says, of }) => {
    const truth = of.reduce((sum, at) => sum + (many[at] ?? 0), 0)
    if (truth === 0 || truth >= 5) return []
    const [from, to] = [end(of, -1), end(of, 1)]
    const isSafe = to - from >= 5 - 1e-6 && (from < 1e-6 || to >= 5 - 1e-6)
    return isSafe ? [] : [`${says}: ${truth} lies between ${from} and ${to}`]
  })
}

/** The tables of one release after another; one that the gate stops is not released, and has none. The first is not stopped. */
export function releasedTables(
  releases: readonly (readonly Worked[])[],
): readonly (readonly ReleasedTable[])[] {
  const earlier: Earlier[] = []
  return releases.map((drafts, at) => {
    const bases = drafts.map(({ basis }) => basis)
    const { tables, findings } = freeze({ tables: drafts }, earlier, { below: 5, secret: 'of the test' })
    if (at === 0) assert.deepEqual(findings, [])
    if (findings.length > 0) return []
    earlier.push({ reference: `2026-${at}`, bases, shown: shownIn({ tables }, bases) })
    return tables
  })
}
