/**
 * The largest value that something can take where sums are known and nothing is below nought: the simplex method
 * (Dantzig 1947) on a dense tableau, with Bland's rule once it has been going round for long. Written out here because the
 * proof that nothing can be worked out should rest on what can be read in one sitting.
 */

/** Numbers, each with how many times it is taken, that come to a known sum. */
export type Equation = Readonly<{ terms: readonly (readonly [at: number, times: number])[]; equals: number }>

/** Equations solved so far for some of their numbers: those in `basis`, a row each. The last column is what they come to. */
export type Program = { readonly count: number; rows: Float64Array[]; basis: number[] }

/** The largest value of what was asked, and numbers that reach it. Without a limit, `value` is infinite. */
export type Extreme = Readonly<{ value: number; at: Float64Array }>

const hair = 1e-9

/** Solves a row for one of its numbers and puts it into all others. Most of a table is nought, and is passed over. */
function pivot(rows: readonly Float64Array[], row: Float64Array, column: number): void {
  const by = row[column] ?? 1
  const filled: number[] = []
  for (let at = 0; at < row.length; at++)
    if (row[at] !== 0) {
      row[at] = (row[at] ?? 0) / by
      filled.push(at)
    }
  for (const other of rows) {
    const times = other === row ? 0 : (other[column] ?? 0)
    if (times === 0) continue
    for (const at of filled) {
      const value = (other[at] ?? 0) - times * (row[at] ?? 0)
      other[at] = Math.abs(value) < 1e-12 ? 0 : value
    }
    other[column] = 0
  }
}

/** The column that gains most; once it has been tried for long, the first that gains at all, which cannot go round. */
function entering(gains: Float64Array, columns: number, isLong: boolean): number {
  let best = -1
  let most = hair
  for (let at = 0; at < columns; at++) {
    const gain = gains[at] ?? 0
    if (gain <= most) continue
    best = at
    if (isLong) return at
    most = gain
  }
  return best
}

/** The row that stops the column from growing first. */
function leaving({ rows, basis }: Program, column: number): number {
  let found = -1
  let least = Number.POSITIVE_INFINITY
  for (const [at, row] of rows.entries()) {
    const slope = row[column] ?? 0
    if (slope <= hair) continue
    const ratio = (row.at(-1) ?? 0) / slope
    const ties = Math.abs(ratio - least) <= hair
    if (ties ? (basis[at] ?? 0) < (basis[found] ?? 0) : ratio < least) {
      found = at
      least = ties ? Math.min(ratio, least) : ratio
    }
  }
  return found
}

/** Goes uphill as far as it goes. False when there is no end to it. */
function climb(program: Program, gains: Float64Array, columns: number): boolean {
  const { rows, basis } = program
  for (let round = 0; ; round++) {
    const column = entering(gains, columns, round > 4 * (columns + rows.length))
    if (column < 0) return true
    const at = leaving(program, column)
    const row = rows[at]
    if (!row) return false
    pivot([...rows, gains], row, column)
    basis[at] = column
  }
}

/** Takes the helping columns out of the basis; a row that has nothing else says what others say already. */
function withoutHelp({ count, rows, basis }: Program): Program {
  const kept: Program = { count, rows: [], basis: [] }
  for (const [at, row] of rows.entries()) {
    if ((basis[at] ?? 0) >= count) {
      const column = row.findIndex((value, place) => place < count && Math.abs(value) > hair)
      if (column < 0) continue
      pivot(rows, row, column)
      basis[at] = column
    }
    kept.rows.push(row)
    kept.basis.push(basis[at] ?? 0)
  }
  kept.rows = kept.rows.map(row => {
    const narrow = row.slice(0, count + 1)
    narrow[count] = row[row.length - 1] ?? 0
    return narrow
  })
  return kept
}

/** For each equation a number that stands in no other and may stand for it from the start, where there is one. */
function startsOf(count: number, equations: readonly Equation[]): readonly (number | undefined)[] {
  const uses = new Uint32Array(count)
  for (const { terms } of equations) for (const [at] of terms) uses[at] = (uses[at] ?? 0) + 1
  return equations.map(({ terms, equals }) =>
    equals < 0 ? undefined : terms.find(([at, times]) => times === 1 && uses[at] === 1)?.[0],
  )
}

/** Finds numbers, none below nought, that satisfy all equations; `undefined` when there are none. */
export function programOf(count: number, equations: readonly Equation[]): Program | undefined {
  const starts = startsOf(count, equations)
  const helped = starts.flatMap((start, at) => (start === undefined ? [at] : []))
  const width = count + helped.length + 1
  const rows = equations.map(({ terms, equals }) => {
    const sign = equals < 0 ? -1 : 1
    const row = new Float64Array(width)
    for (const [place, times] of terms) row[place] = (row[place] ?? 0) + sign * times
    row[width - 1] = sign * equals
    return row
  })
  const basis = starts.map(start => start ?? 0)
  const gains = new Float64Array(width)
  for (const [place, at] of helped.entries()) {
    const row = rows[at] ?? gains
    for (let one = 0; one < width; one++) gains[one] = (gains[one] ?? 0) + (row[one] ?? 0)
    row[count + place] = 1
    basis[at] = count + place
  }
  const program: Program = { count, rows, basis }
  climb(program, gains, count)
  return Math.abs(gains[width - 1] ?? 0) > 1e-6 ? undefined : withoutHelp(program)
}

/** The largest value of a weighted sum. The program keeps its new place, so that the next question is answered sooner. */
export function largest(program: Program, weights: ReadonlyMap<number, number>): Extreme {
  const { count, rows, basis } = program
  const gains = new Float64Array(count + 1)
  for (const [at, weight] of weights) gains[at] = weight
  for (const [at, row] of rows.entries()) {
    const weight = weights.get(basis[at] ?? -1) ?? 0
    if (weight !== 0)
      for (let place = 0; place <= count; place++)
        gains[place] = (gains[place] ?? 0) - weight * (row[place] ?? 0)
  }
  const ends = climb(program, gains, count)
  const at = new Float64Array(count)
  for (const [place, row] of rows.entries()) at[basis[place] ?? 0] = row[count] ?? 0
  return { value: ends ? -(gains[count] ?? 0) : Number.POSITIVE_INFINITY, at }
}
