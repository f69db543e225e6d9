import type { Tx } from '../store/database.ts'
import type { CountedRow } from './figure.ts'

/** What is kept together: one measure, as it is defined now, for one source and one column of division. */
export type Part = Readonly<{
  forceId: number
  measure: string
  /** The version of the definition. That of the view is added to it. */
  definition: string
  view: string
  part: string
}>

/** A place in the trail: all that transactions before it did can be seen. */
export type Mark = Readonly<{ era: number; upto: string }>

/** What was kept, and what it was counted from. */
export type Kept = Mark &
  Readonly<{
    at: Date
    /** The mark lies so far back that reading the trail from there begins to cost. */
    isOld: boolean
    basis: Readonly<Record<string, string>>
    cells: readonly CountedRow[]
  }>

/** Where things stand now, and what was kept, if anything was. Of one moment. */
export type Standing = Readonly<{ version: string; now: Mark; kept?: Kept }>

type Row = Mark &
  Readonly<{ version: string }> &
  Partial<Omit<Kept, keyof Mark>> &
  Readonly<{ then?: Mark | null }>

/** Reads what is kept of one part. */
export async function readKept(tx: Tx, part: Part): Promise<Standing> {
  const [row] = await tx.sql<Row>(
    `select m.era, m.upto::text as upto, v.version, k.at, k.at < now() - interval '1 minute' as "isOld", k.basis,
      case when k.part is not null then json_build_object('era', k.era, 'upto', k.upto::text) end as then,
      (select coalesce(json_agg(json_build_object('period', c.period, 'group', c."group", 'counted', c.counted,
          'out_of', c.out_of, 'values', c."values") order by c.period, c."group"), '[]')
        from figure_cells c where c.force_id = k.force_id and c.measure = k.measure and c.version = k.version
          and c.part = k.part) as cells
    from figure_mark() m
    cross join (select $2 || '-' || view_version($3) as version) v
    left join figure_kept k on k.force_id = $1 and k.measure = $4 and k.version = v.version and k.part = $5`,
    [part.forceId, part.definition, part.view, part.measure, part.part],
  )
  if (!row) throw new Error('The trail says nothing of where it stands.')
  const { version, era, upto, then, at, isOld = false, basis, cells } = row
  const now = { era, upto }
  return then && at && basis && cells
    ? { version, now, kept: { ...then, at, isOld, basis, cells } }
    : { version, now }
}

/** What is kept of a measure as it is first seen, of one source: not divided, unless it says what a whole is made up of. */
export type KeptWhole = Pick<Kept, 'at' | 'basis' | 'cells'> & Readonly<{ measure: string; source: string }>

/** What is kept of several measures as a whole, as they are defined now: read in one go, and nothing is counted. */
export const readKeptWholes = (
  tx: Tx,
  forceId: number,
  wanted: readonly (Pick<Part, 'measure' | 'definition' | 'view'> & Readonly<{ column: string }>)[],
): Promise<KeptWhole[]> =>
  tx.sql(
    `with wanted as materialized (
      select w.measure, w.definition, w.view, '/' || w."column" as ending
      from json_to_recordset($2) as w (measure text, definition text, view text, "column" text)
    ), versions as materialized (
      select v.view, view_version(v.view) as version from (select distinct view from wanted) v
    )
    select k.measure, left(k.part, -length(w.ending)) as source, k.at, k.basis,
      (select coalesce(json_agg(json_build_object('period', c.period, 'group', c."group", 'counted', c.counted,
          'out_of', c.out_of, 'values', c."values") order by c.period, c."group"), '[]')
        from figure_cells c where c.force_id = k.force_id and c.measure = k.measure and c.version = k.version
          and c.part = k.part) as cells
    from wanted w join versions v on v.view = w.view
    join figure_kept k on k.force_id = $1 and k.measure = w.measure and k.version = w.definition || '-' || v.version
    where right(k.part, length(w.ending)) = w.ending order by k.measure, k.part`,
    [forceId, JSON.stringify(wanted)],
  )

/** What is to be kept from now on: whole periods are replaced. */
export type Keeping = Readonly<{
  part: Part
  standing: Standing
  basis: Readonly<Record<string, string>>
  periods: readonly string[]
  cells: readonly CountedRow[]
}>

const keyOf = ({ part, standing }: Keeping) => [part.forceId, part.measure, standing.version, part.part]

/** Takes the place of what was kept, unless somebody else has done so since it was read. */
async function takePlace(tx: Tx, keeping: Keeping): Promise<boolean> {
  const { now, kept } = keeping.standing
  const values = [...keyOf(keeping), now.era, now.upto, JSON.stringify(keeping.basis)]
  if (kept)
    return (
      (
        await tx.sql(
          `update figure_kept set era = $5, upto = $6, at = now(), basis = $7
          where force_id = $1 and measure = $2 and version = $3 and part = $4 and era = $8 and upto = $9 and basis = $10
          returning era`,
          [...values, kept.era, kept.upto, JSON.stringify(kept.basis)],
        )
      ).length > 0
    )
  await tx.sql(
    'delete from figure_kept where force_id = $1 and measure = $2 and version <> $3 and part = $4',
    keyOf(keeping),
  )
  const added = await tx.sql(
    `insert into figure_kept (force_id, measure, version, part, era, upto, basis) values ($1, $2, $3, $4, $5, $6, $7)
    on conflict do nothing returning era`,
    values,
  )
  return added.length > 0
}

/** Keeps what was counted. Whoever comes second keeps nothing: what they counted is theirs alone. */
export async function keep(tx: Tx, keeping: Keeping): Promise<void> {
  if (!(await takePlace(tx, keeping)) || keeping.periods.length === 0) return
  const key = keyOf(keeping)
  await tx.sql(
    `delete from figure_cells where force_id = $1 and measure = $2 and version = $3 and part = $4
      and period = any($5::date[])`,
    [...key, keeping.periods],
  )
  await tx.sql(
    `insert into figure_cells (force_id, measure, version, part, period, "group", counted, out_of, "values")
    select $1, $2, $3, $4, c.period, c."group", c.counted, c.out_of, c."values"
    from json_to_recordset($5) as c (period date, "group" text, counted bigint, out_of bigint, "values" float8[])`,
    [...key, JSON.stringify(keeping.cells)],
  )
}

/** The days that records of children speak of who were touched since a mark, or for whom something fell due since. */
export async function touchedDays(
  tx: Tx,
  { era, upto, at }: Kept,
  pathways: readonly string[],
): Promise<readonly string[]> {
  const rows = await tx.sql<{ day: string }>(
    'select t.day::text as day from touched_days($1, $2, $3, $4) as t (day) where t.day is not null',
    [era, upto, at, pathways],
  )
  return rows.map(({ day }) => day)
}
