import { readdir, readFile } from 'node:fs/promises'
import path from 'node:path'
import { Kysely, type Migration, Migrator, PostgresDialect, sql } from 'kysely'
import pg from 'pg'
import { ensureRoles } from './roles.ts'

/** Where the numbered `.sql` files are: beside this file in the source, named by the caller in a bundle. */
export const migrationsFolder = path.resolve('src/store/migrations')

/**
 * Brings the schema up to date, forwards only. Several processes may call it at once: one migrates, the others wait.
 * Resolves to the names of the migrations that were applied.
 */
export async function migrate(
  owner: pg.PoolConfig,
  { folder = migrationsFolder, signIn = false }: { folder?: string; signIn?: boolean } = {},
): Promise<string[]> {
  const pool = new pg.Pool({ ...owner, max: 2, pipeline: false })
  const db = new Kysely<unknown>({ dialect: new PostgresDialect({ pool }) })
  try {
    const client = await pool.connect()
    await ensureRoles(client, { signIn }).finally(() => client.release())
    const provider = { getMigrations: () => readMigrations(folder) }
    const { error, results = [] } = await new Migrator({ db, provider }).migrateToLatest()
    if (error) throw error
    return results.map(result => result.migrationName)
  } finally {
    await db.destroy()
  }
}

/** The migrations in a folder, by name: `0001_foundation.sql` is `0001_foundation`. */
export async function readMigrations(folder: string): Promise<Record<string, Migration>> {
  const files = (await readdir(folder)).filter(file => /^\d{4}_[a-z0-9_]+\.sql$/.test(file)).sort()
  if (files.length === 0) throw new Error(`There are no migrations in ${folder}.`)
  const migrations: Record<string, Migration> = {}
  for (const file of files) {
    const text = await readFile(path.join(folder, file), 'utf8')
    migrations[file.replace('.sql', '')] = {
      async up(db) {
        await sql.raw(text).execute(db)
      },
    }
  }
  return migrations
}
