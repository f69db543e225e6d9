import type { Database } from '../store/database.ts'
import { beforeAll, episodesAfter, type Place, putRight } from './rebuild.store.ts'
import { rebuilt } from './rebuilt.ts'

/** How many episodes were looked at, and how many of them had to be put right. */
export type Rebuilding = Readonly<{ episodes: number; putRight: number }>

const atOnce = 200

/**
 * Works every summary row and every duty row out anew from the entries, and puts right those that differ. Safe while the
 * program runs: each batch is locked for as long as it takes. Entries and the trail are not touched.
 */
export async function rebuildSummaries(database: Database, now: Date): Promise<Rebuilding> {
  let [episodes, wrong] = [0, 0]
  for (let place: Place | undefined = beforeAll; place; ) {
    const from: Place = place
    const done = await database.as('owner').transaction(async tx => {
      const read = await episodesAfter(tx, from, { take: atOnce, lock: true })
      let count = 0
      for (const stored of read.episodes) {
        const anew = rebuilt(stored, now)
        if (!anew.summaryDiffers && anew.duties.length === 0) continue
        putRight(tx, stored.kept.id, anew)
        count++
      }
      return { read: read.episodes.length, count, last: read.last }
    })
    episodes += done.read
    wrong += done.count
    place = done.last
  }
  return { episodes, putRight: wrong }
}
