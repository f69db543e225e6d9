import { mkdtempSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { openDoor } from '../src/access/door.ts'
import { startSealing } from '../src/access/seal-trail.ts'
import { api } from '../src/api/door.ts'
import { episodeEndpoints } from '../src/episodes/episode.api.ts'
import { startReminders } from '../src/episodes/reminders.ts'
import { sessionHooks, whoAsks } from '../src/people/callers.ts'
import { databaseOver, type Reach } from '../src/store/database.ts'
import { buildServer } from '../src/web/server.ts'

/** The server as `main` puts it together, with what runs beside it; only the limit of requests a minute is lifted. */
export async function serveSteps(reach: Reach, listening: (port: number) => void): Promise<void> {
  const database = databaseOver(reach)
  const now = () => new Date()
  const perMinute = 1e9
  const assetsFolder = mkdtempSync(path.join(tmpdir(), 'child-first-assets-'))
  writeFileSync(path.join(assetsFolder, 'names.json'), '{}')
  openDoor(database)
  const app = await buildServer({
    settings: {
      ...{ forceName: 'Bench', demonstration: true, secure: false, assetsFolder, perMinute },
      ...{ secret: 'a secret that is only for benches, and long enough', logLevel: 'warn', busyAfter: 2000 },
    },
    sessions: sessionHooks(database, now),
    pages: [],
    doors: [api({ endpoints: episodeEndpoints, whoAsks: whoAsks(database, now), now, database, perMinute })],
    health: async () => ({ ok: true, engine: 'bench', warnings: [], checks: [] }),
  })
  await startSealing(database)
  startReminders(database)
  listening(Number(new URL(await app.listen({ port: 0, host: '127.0.0.1' })).port))
}
