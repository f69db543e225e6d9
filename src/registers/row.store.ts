import type { Actor } from '../kernel/context.ts'
import type { Answers } from '../kernel/form.ts'
import { pageAt } from '../kernel/list-page.ts'
import type { Place } from '../kernel/list-place.ts'
import type { Tx } from '../store/database.ts'
import { newId } from '../store/ids.ts'
import { type KeptRow, pageSize, type RowChange } from './register-row.ts'

const columns = `r.id, r.version, r.answers, r.removed_at as "removedAt", r.changed_at as "changedAt",
  coalesce(p.name, 'Somebody') as "changedBy"`
const named = 'left join people p on p.force_id = r.force_id and p.id = r.changed_by'

/** Which rows of a register are wanted. */
export type RowsWanted = Readonly<{
  register: string
  /** Answers that a row must have, by field. */
  narrowed: Readonly<Record<string, string>>
  words: string
  place?: Place
}>

type Counted = KeptRow & Readonly<{ count: number }>

/** What an answer says is searched, and not what its field is called. */
function countedRows(tx: Tx, forceId: number, { register, narrowed, words, place }: RowsWanted) {
  const order = place?.back ? 'r.id' : 'r.id desc'
  const from = place ? `where r.id ${place.back ? '>' : '<'} $5::uuid` : ''
  return tx.sql<Counted>(
    `select ${columns}, r.count from (
       select r.*, count(*) over ()::int as count from register_rows r
       where r.force_id = $1 and r.register = $2 and r.removed_at is null and r.answers @> $3::jsonb and ($4 = ''
         or exists (select from jsonb_each_text(r.answers) a where a.value ilike '%' || $4 || '%'))) r ${named}
     ${from} order by ${order} limit ${pageSize + 1}`,
    [
      ...[forceId, register, JSON.stringify(narrowed), words.replaceAll(/[\\%_]/g, '\\$&')],
      ...(place ? [place.key[0]] : []),
    ],
  )
}

/** A page of the rows that stand, the newest first, and how many there are. */
export async function rowsOf(tx: Tx, forceId: number, wanted: RowsWanted) {
  const { place, ...those } = wanted
  const page = await pageAt(place, {
    perPage: pageSize,
    read: from => countedRows(tx, forceId, { ...those, ...(from ? { place: from } : {}) }),
    keyOf: ({ id }) => [id],
  })
  return {
    ...page,
    count: page.rows[0]?.count ?? 0,
    isPastEnd: page.rows.length === 0 && place?.back === false,
  }
}

/** Every row that stands and has certain answers, if any are named, in the order in which they were added. */
export const allRows = (
  tx: Tx,
  forceId: number,
  { register, answers = {} }: Readonly<{ register: string; answers?: Readonly<Record<string, string>> }>,
): Promise<KeptRow[]> =>
  tx.sql(
    `select ${columns} from register_rows r ${named}
     where r.force_id = $1 and r.register = $2 and r.removed_at is null and r.answers @> $3::jsonb order by r.id`,
    [forceId, register, JSON.stringify(answers)],
  )

/** How many rows stand in each register, and when one last changed. */
export const countsOf = (
  tx: Tx,
  forceId: number,
): Promise<Readonly<{ register: string; rows: number; changedAt: Date }>[]> =>
  tx.sql(
    `select register, count(*)::int as rows, max(changed_at) as "changedAt" from register_rows
     where force_id = $1 and removed_at is null group by register`,
    [forceId],
  )

/** One row, struck out or not. */
export async function rowById(
  tx: Tx,
  forceId: number,
  { register, id }: Readonly<{ register: string; id: string }>,
) {
  const [row] = await tx.sql<KeptRow>(
    `select ${columns} from register_rows r ${named} where r.force_id = $1 and r.register = $2 and r.id = $3`,
    [forceId, register, id],
  )
  return row
}

/** Every change of a row, the newest first. */
export const changesOf = (tx: Tx, forceId: number, id: string): Promise<RowChange[]> =>
  tx.sql(
    `select c.version, c.answers, c.because, c.import_id as "importId", c.at, coalesce(p.name, 'Somebody') as by
     from register_changes c left join people p on p.force_id = c.force_id and p.id = c.by
     where c.force_id = $1 and c.row_id = $2 order by c.version desc`,
    [forceId, id],
  )

type Written = Readonly<{ at: Date; importId?: string; because?: string | undefined }>
type ToAdd = Readonly<{ register: string; key: string; answers: Answers }>

/** Adds rows. Those whose key is there already are left alone; answers with the keys that were added. */
export async function addRows(
  tx: Tx,
  { forceId, id: by }: Actor,
  { rows, ...when }: Written & { rows: readonly ToAdd[] },
) {
  const given = rows.map(one => ({ ...one, id: newId(when.at.getTime()) }))
  const added = await tx.sql<{ id: string; key: string }>(
    `with added as (
       insert into register_rows (force_id, id, register, key, answers, changed_at, changed_by)
       select $1, g.id, g.register, g.key, g.answers, $3, $4
       from jsonb_to_recordset($2::jsonb) as g (id uuid, register text, key text, answers jsonb)
       on conflict (force_id, register, key) do nothing returning id, key, answers, version
     ), kept as (
       insert into register_changes (force_id, row_id, version, answers, because, import_id, at, by)
       select $1, a.id, a.version, a.answers, $5, $6, $3, $4 from added a
     ) select id, key from added`,
    [forceId, JSON.stringify(given), when.at, by, when.because ?? null, when.importId ?? null],
  )
  return added
}

type ToChange = Readonly<{ id: string; version: number; answers: Answers }>

/** Changes rows that are still at the version given; a row struck out stands again. Answers with the ids it changed. */
export async function changeRows(
  tx: Tx,
  { forceId, id: by }: Actor,
  { rows, ...when }: Written & { rows: readonly ToChange[] },
) {
  return tx.sql<{ id: string }>(
    `with changed as (
       update register_rows r set answers = g.answers, version = r.version + 1, removed_at = null, changed_at = $3, changed_by = $4
       from jsonb_to_recordset($2::jsonb) as g (id uuid, version int, answers jsonb)
       where r.force_id = $1 and r.id = g.id and r.version = g.version returning r.id, r.version, r.answers
     ), kept as (
       insert into register_changes (force_id, row_id, version, answers, because, import_id, at, by)
       select $1, c.id, c.version, c.answers, $5, $6, $3, $4 from changed c
     ) select id from changed`,
    [forceId, JSON.stringify(rows), when.at, by, when.because ?? null, when.importId ?? null],
  )
}

/** Strikes a row out, which keeps it. Whether it was still at that version. */
export async function strikeOut(
  tx: Tx,
  { forceId, id: by }: Actor,
  { id, version, because, at }: Readonly<{ id: string; version: number; because: string; at: Date }>,
): Promise<boolean> {
  const struck = await tx.sql(
    `with struck as (
       update register_rows set version = version + 1, removed_at = $4, changed_at = $4, changed_by = $5
       where force_id = $1 and id = $2 and version = $3 and removed_at is null returning id, version
     ), kept as (
       insert into register_changes (force_id, row_id, version, answers, because, at, by)
       select $1, s.id, s.version, null, $6, $4, $5 from struck s
     ) select id from struck`,
    [forceId, id, version, at, by, because],
  )
  return struck.length > 0
}

/** What is there already of the rows with these keys. */
export const rowsWithKeys = (
  tx: Tx,
  forceId: number,
  { register, keys }: Readonly<{ register: string; keys: readonly string[] }>,
): Promise<
  Readonly<{ id: string; key: string; version: number; answers: Answers; removedAt: Date | null }>[]
> =>
  tx.sql(
    `select id, key, version, answers, removed_at as "removedAt" from register_rows
     where force_id = $1 and register = $2 and key = any($3::text[])`,
    [forceId, register, keys],
  )
