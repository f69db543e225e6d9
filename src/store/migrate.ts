import { createHash } from 'node:crypto'
import { readdir, readFile } from 'node:fs/promises'
import path from 'node:path'
import { Kysely, type Migration, Migrator, PostgresDialect, sql } from 'kysely'
import pg from 'pg'
import { outlivingItsConnections } from './connection.ts'
import { ensureRoles } from './roles.ts'
import { WrongDatabase } from './wrong-database.ts'

/** Where the numbered `.sql` files are: beside this file in the source, named by the caller in a bundle. */
export const migrationsFolder = path.resolve('src/store/migrations')

/**
 * Brings the schema up to date, forwards only. Several processes may call it at once: one migrates, the others wait.
 * Resolves to the names of the migrations that were applied. Throws `WrongDatabase` where one that was applied before reads
 * otherwise now, or is not known here: the schema would not be the one that this program was written for.
 */
export async function migrate(
  owner: pg.PoolConfig,
  { folder = migrationsFolder, signIn = false }: { folder?: string; signIn?: boolean } = {},
): Promise<string[]> {
  const texts = await readTexts(folder)
  const pool = outlivingItsConnections(new pg.Pool({ ...owner, max: 2, pipeline: false }))
  const db = new Kysely<unknown>({ dialect: new PostgresDialect({ pool }) })
  try {
    const client = await pool.connect()
    await ensureRoles(client, { signIn })
      .then(() => sameAsApplied(client, texts))
      .finally(() => client.release())
    const provider = { getMigrations: async () => migrationsOf(texts) }
    const { error, results = [] } = await new Migrator({ db, provider }).migrateToLatest()
    if (error) throw error
    return results.map(result => result.migrationName)
  } finally {
    await db.destroy()
    // What was never asked to migrate does not end it.
    if (!pool.ended) await pool.end()
  }
}

type Texts = ReadonlyMap<string, string>

/** The texts of the migrations in a folder, by name: `0001_foundation.sql` is `0001_foundation`. */
export async function readTexts(folder: string): Promise<Texts> {
  const files = (await readdir(folder)).filter(file => /^\d{4}_[a-z0-9_]+\.sql$/.test(file)).sort()
  if (files.length === 0) throw new Error(`There are no migrations in ${folder}.`)
  const read = async (file: string) =>
    [file.replace('.sql', ''), await readFile(path.join(folder, file), 'utf8')] as const
  return new Map(await Promise.all(files.map(read)))
}

const digestOf = (text: string): string => createHash('sha256').update(text).digest('hex')

/** Each is known by its text from then on, in the transaction that applied it. */
const migrationsOf = (texts: Texts): Record<string, Migration> =>
  Object.fromEntries(
    [...texts].map(([name, text]) => [
      name,
      {
        async up(db) {
          await sql.raw(text).execute(db)
          await sql`create table if not exists kysely_migration_text (name text primary key, sha256 text not null)`.execute(
            db,
          )
          await sql`insert into kysely_migration_text values (${name}, ${digestOf(text)})`.execute(db)
        },
      },
    ]),
  )

/** Names first and texts after: whoever sees that one was applied sees its text too. */
async function sameAsApplied(client: pg.ClientBase, texts: Texts): Promise<void> {
  const has = async (table: string): Promise<boolean> =>
    (await client.query('select to_regclass($1) is not null as has', [table])).rows[0].has
  const read = async (table: string) =>
    (await has(table)) ? (await client.query(`select * from ${table} order by name`)).rows : []
  const applied: readonly { name: string }[] = await read('kysely_migration')
  const known = new Map((await read('kysely_migration_text')).map(({ name, sha256 }) => [name, sha256]))
  const unknown = applied.find(({ name }) => !texts.has(name))
  if (unknown)
    throw new WrongDatabase(
      `This database was opened by a newer version of Child First, which knows ${unknown.name}. Start that version.`,
    )
  const other = applied.find(({ name }) => known.get(name) !== digestOf(texts.get(name) ?? ''))
  if (other)
    throw new WrongDatabase(
      `This database was made by another version of Child First, in which ${other.name} read otherwise. Start that version, or begin with an empty database: for the embedded one, name an empty folder in CHILD_FIRST_DATA.`,
    )
}
