import type { Actor } from '../kernel/context.ts'
import type { Tx } from '../store/database.ts'
import { newId } from '../store/ids.ts'
import type { Audience, KeptPack, PackContents } from './pack.ts'

const columns = `k.id, k.audience, to_char(k.meets_on, 'YYYY-MM-DD') as "meetsOn", k.contents, k.hash,
  k.issued_at as "issuedAt", coalesce(p.name, 'Somebody') as "issuedBy"`
const named = 'left join people p on p.force_id = k.force_id and p.id = k.issued_by'

/** Every pack that was issued, the newest first. */
export const packsOf = (tx: Tx, forceId: number): Promise<KeptPack[]> =>
  tx.sql(
    `select ${columns} from packs k ${named} where k.force_id = $1 order by k.issued_at desc, k.id desc limit 200`,
    [forceId],
  )

/** One pack. */
export async function packById(tx: Tx, forceId: number, id: string): Promise<KeptPack | undefined> {
  const [pack] = await tx.sql<KeptPack>(
    `select ${columns} from packs k ${named} where k.force_id = $1 and k.id = $2`,
    [forceId, id],
  )
  return pack
}

type Issued = Readonly<{
  audience: Audience
  meetsOn: string
  contents: PackContents
  hash: string
  at: Date
}>

/** Freezes a pack. */
export async function addPack(tx: Tx, { forceId, id: by }: Actor, one: Issued): Promise<string> {
  const id = newId(one.at.getTime())
  await tx.sql(
    `insert into packs (force_id, id, audience, meets_on, contents, hash, issued_at, issued_by)
     values ($1, $2, $3, $4, $5, $6, $7, $8)`,
    [forceId, id, one.audience, one.meetsOn, JSON.stringify(one.contents), one.hash, one.at, by],
  )
  return id
}
