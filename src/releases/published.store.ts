import type { Acting, Database } from '../store/database.ts'
import { receiptOf } from './receipt.ts'
import type { PublishedRelease, ReleaseContent, ReleaseSignature } from './release.ts'

type Row = Readonly<{
  reference: string
  publishedAt: Date
  text: string
  hash: string
  signatures: readonly ReleaseSignature[]
  correctedBy: string | null
}>

/** The database as the role that sees published views and nothing else. */
export type Published = Pick<Acting, 'transaction'>

/** Connections of that role alone: what is not published cannot get out by mistake. */
export const publishedIn = (database: Database): Published => database.as('publish')

const releaseOf = ({ correctedBy, ...row }: Row): PublishedRelease => {
  const content = JSON.parse(row.text) as ReleaseContent
  const receipt = receiptOf({ hash: row.hash, content }, row.signatures)
  return { ...row, content, receipt, ...(correctedBy ? { correctedBy } : {}) }
}

/** Every release that anybody may have: signed by two, past its embargo, not withdrawn. The newest first. */
export const publishedReleases = (from: Published, forceId: number): Promise<readonly PublishedRelease[]> =>
  from.transaction(async tx => {
    await tx.sql("select set_config('app.force', $1, true)", [String(forceId)])
    const rows = await tx.sql<Row>(
      `select reference, published_at as "publishedAt", content as text, hash, signatures, corrected_by as "correctedBy"
       from published.releases where force_id = $1 order by published_at desc, reference desc`,
      [forceId],
    )
    return rows.map(releaseOf)
  })
