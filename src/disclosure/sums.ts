/** Tables as somebody sees them who wants to work out what is hidden: counts, and which of them add up to which. */

/** Parts that come to a total. */
export type Sum = Readonly<{ total: string; parts: readonly string[] }>

/**
 * Counts by key, and their sums. Tables that share a margin share its key; a hierarchy is one sum a level. A count in
 * `unpublished` stands in no table, and yet could be worked out from those that do. One in `fixed` must be shown.
 */
export type Tables = Readonly<{
  counts: ReadonlyMap<string, number>
  sums: readonly Sum[]
  unpublished?: ReadonlySet<string>
  fixed?: ReadonlySet<string>
  /** Of how many rows an amount is added up. One of few rows tells what each came to, however large it is. */
  addedFrom?: ReadonlyMap<string, number>
}>

const cellKey = (row: number | 'all', column: number | 'all'): string => `${row},${column}`
const added = (numbers: readonly number[]): number => numbers.reduce((sum, one) => sum + one, 0)

/** A list with its total: keys `0`, `1`, … and `all`. */
export function oneWay(counts: readonly number[]): Tables {
  const keyed = new Map(counts.map((count, at) => [String(at), count] as const))
  return {
    counts: new Map([...keyed, ['all', added(counts)]]),
    sums: [{ total: 'all', parts: [...keyed.keys()] }],
  }
}

/** A table with the totals of its rows, its columns and of all: keys `0,0` and `0,all`, `all,0`, `all,all`. */
export function twoWay(rows: readonly (readonly number[])[]): Tables {
  const columns = (rows[0] ?? []).map((_, column) => rows.map(row => row[column] ?? 0))
  const counts = new Map<string, number>()
  for (const [at, row] of rows.entries()) {
    for (const [column, count] of row.entries()) counts.set(cellKey(at, column), count)
    counts.set(cellKey(at, 'all'), added(row))
  }
  for (const [at, column] of columns.entries()) counts.set(cellKey('all', at), added(column))
  counts.set(cellKey('all', 'all'), added(rows.flat()))
  const acrossOf = (row: number | 'all') => columns.map((_, column) => cellKey(row, column))
  const downOf = (column: number | 'all') => rows.map((_, row) => cellKey(row, column))
  return {
    counts,
    sums: [
      ...rows.map((_, row) => ({ total: cellKey(row, 'all'), parts: acrossOf(row) })),
      ...columns.map((_, column) => ({ total: cellKey('all', column), parts: downOf(column) })),
      { total: cellKey('all', 'all'), parts: downOf('all') },
      { total: cellKey('all', 'all'), parts: acrossOf('all') },
    ],
  }
}

/** Places within places: each part belongs to one whole, as a borough does to its basic command unit and that to London. */
export function hierarchy(
  counts: Readonly<Record<string, number>>,
  within: Readonly<Record<string, string>>,
): Tables {
  const all = new Map(Object.entries(counts))
  const wholes = [...new Set(Object.values(within))]
  const partsOf = (whole: string) => Object.keys(within).filter(part => within[part] === whole)
  const countOf = (key: string): number => all.get(key) ?? added(partsOf(key).map(countOf))
  for (const whole of wholes) all.set(whole, countOf(whole))
  return { counts: all, sums: wholes.map(total => ({ total, parts: partsOf(total) })) }
}

/** Tables beside each other. What has the same key in two of them must be the same count. */
export function together(...tables: readonly Tables[]): Tables {
  const counts = new Map<string, number>()
  for (const [key, count] of tables.flatMap(one => [...one.counts])) {
    if ((counts.get(key) ?? count) !== count) throw new RangeError(`“${key}” has two counts.`)
    counts.set(key, count)
  }
  return {
    counts,
    sums: tables.flatMap(({ sums }) => sums),
    unpublished: new Set(tables.flatMap(({ unpublished = [] }) => [...unpublished])),
    fixed: new Set(tables.flatMap(({ fixed = [] }) => [...fixed])),
    addedFrom: new Map(tables.flatMap(({ addedFrom = [] }) => [...addedFrom])),
  }
}

/** One name for each count that is the same number as others, whichever of them is asked for. */
export function nameOfSame(sums: readonly Sum[]): (key: string) => string {
  const alike = new Map<string, ReadonlySet<string>>()
  for (const { total, parts } of sums) {
    const [only] = parts
    if (only === undefined || parts.length > 1) continue
    const joined = new Set([total, only].flatMap(key => [key, ...(alike.get(key) ?? [])]))
    for (const key of joined) alike.set(key, joined)
  }
  return key => [...(alike.get(key) ?? [key])].sort()[0] ?? key
}

/** Tables that have nothing to do with each other, each by itself: what is hidden in one tells nothing of another. */
export function apart({ counts, sums, unpublished, fixed, addedFrom }: Tables): readonly Tables[] {
  const groups = new Map<string, Set<string>>()
  for (const { total, parts } of sums) {
    const keys = [total, ...parts]
    const joined = new Set(keys.flatMap(key => [key, ...(groups.get(key) ?? [])]))
    for (const key of joined) groups.set(key, joined)
  }
  for (const key of counts.keys()) if (!groups.has(key)) groups.set(key, new Set([key]))
  const within = (keys: ReadonlySet<string>, some: ReadonlySet<string> | undefined): ReadonlySet<string> =>
    new Set([...keys].filter(key => some?.has(key)))
  return [...new Set(groups.values())].map(keys => ({
    counts: new Map([...keys].map(key => [key, counts.get(key) ?? 0])),
    sums: sums.filter(({ total }) => keys.has(total)),
    unpublished: within(keys, unpublished),
    fixed: within(keys, fixed),
    ...(addedFrom ? { addedFrom } : {}),
  }))
}
