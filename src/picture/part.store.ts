import { askPublished } from '../figures/figure.store.ts'
import type { Query } from '../kernel/measure-question.ts'
import type { FromTable, PicturePart } from '../kernel/picture-part.ts'
import type { Tx } from '../store/database.ts'
import type { Anchor, CountedFile, TableNumber } from './part-rows.ts'

type Wanted = Readonly<{ forceId: number; part: PicturePart; from: FromTable }>

/** The query that adds up the numbers of a table by year and group. */
export const tableQuery = ({ forceId, part, from }: Wanted): Query => ({
  text: `select to_char(from_day - case when $5 then interval '3 months' else '0' end, 'YYYY') as year,
  cells ->> $3 as "group",
  sum(value)::float8 as value,
  to_char(min(from_day), 'YYYY-MM-DD') as "from",
  to_char(max(until_day), 'YYYY-MM-DD') as until
from published.public_tables
where force_id = $1 and kind = $2
  and not exists (select from jsonb_each($4::jsonb) w where not w.value ? coalesce(cells ->> w.key, ''))
group by 1, 2, case when $6 then from_day end
order by 1, 2, 4`,
  values: [
    forceId,
    from.table,
    from.split,
    JSON.stringify(from.where ?? {}),
    part.year === 'financial',
    part.yearly === 'last',
  ],
})

/** Adds up the numbers of a table by year and group; each period by itself where only the last of a year counts. */
export const tableNumbers = (tx: Tx, wanted: Wanted): Promise<readonly TableNumber[]> =>
  askPublished<TableNumber>(tx, tableQuery(wanted))

/** The SHA-256 of each file of a kind that is counted, as it was published. */
export const fileHashes = (
  tx: Tx,
  forceId: number,
  kind: string,
): Promise<readonly Readonly<{ name: string; sha256: string }>[]> =>
  tx.sql(
    `select name, encode(sha256, 'hex') as sha256 from public_table_files
     where force_id = $1 and kind = $2 and replaced_by is null order by holds`,
    [forceId, kind],
  )

/** The files of public tables that are counted. */
export const countedFiles = (tx: Tx, forceId: number): Promise<readonly CountedFile[]> =>
  askPublished<CountedFile>(tx, {
    text: `select kind, holds, name, rows, bad_rows as "badRows", imported_at as "importedAt"
from published.public_table_kinds where force_id = $1 order by kind, holds`,
    values: [forceId],
  })

/** Every figure of others that has been imported, in the order of its file. */
export const anchorsIn = (tx: Tx, forceId: number): Promise<readonly Anchor[]> =>
  askPublished<Anchor>(tx, {
    text: `select cells ->> 'topic' as topic, cells ->> 'area' as area, cells ->> 'period' as period,
  cells ->> 'measure' as measure, value::float8 as value, cells ->> 'unit' as unit, cells ->> 'source' as source,
  cells ->> 'known' as known
from published.public_tables where force_id = $1 and kind = 'published-anchors'
order by 1, 2, 3, 4`,
    values: [forceId],
  })
