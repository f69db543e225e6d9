import { sealTrail } from '../access/seal-trail.ts'
import { verifyTrail } from '../audit/verify-trail.ts'
import { beforeAll, episodesAfter, type Place } from '../episodes/rebuild.store.ts'
import { rebuilt, type StoredEpisode } from '../episodes/rebuilt.ts'
import { viewEpisode } from '../episodes/view-episode.ts'
import { Refusal } from '../kernel/problem.ts'
import type { Database } from '../store/database.ts'
import { entriesOffTrail, wronglyShared } from './invariants.store.ts'
import { london } from './london.ts'
import { acting } from './staff.ts'

/** What was looked at, and every promise of the house that was found broken, in a sentence each. */
export type Findings = Readonly<{
  episodes: number
  entries: number
  /** Lines of the trail that are sealed, and were verified. */
  trail: number
  /** Lines that cannot be sealed yet, because something else in the server began before them and is not over. */
  unsealed: number
  faults: readonly string[]
}>

const atOnce = 200
/** One episode in so many is also asked for by somebody who must not see it. */
const oneIn = 20

/** Looks for broken promises in a whole database, as it stands at a time. */
export async function checkInvariants(database: Database, now: Date): Promise<Findings> {
  const faults: string[] = []
  let [episodes, entries] = [0, 0]
  const read = (from: Place) =>
    database.as('owner').transaction(tx => episodesAfter(tx, from, { take: atOnce }))
  // The next are fetched while these are worked out anew: a year has two hundred thousand of them.
  for (let coming: ReturnType<typeof read> | undefined = read(beforeAll); coming; ) {
    const { episodes: all, last }: Awaited<ReturnType<typeof read>> = await coming
    coming = last && read(last)
    for (const stored of all) {
      faults.push(
        ...faultsIn(stored, now).map(says => `Episode ${stored.kept.id} (${stored.kept.pathway}): ${says}`),
      )
      if (episodes % oneIn === 0) faults.push(...(await seenByOthers(stored, now)))
      episodes++
      entries += stored.kept.entries.length
    }
  }
  faults.push(...(await entriesOffTrail(database)), ...(await wronglyShared(database)))
  await sealTrail(database)
  const { fault, entries: trail, unsealed } = await verifyTrail(database)
  if (fault) faults.push(`The trail is broken in batch ${fault.batch}: ${fault.what}.`)
  return { episodes, entries, trail, unsealed, faults }
}

/** What of one episode is not as its entries say. */
function faultsIn(stored: StoredEpisode, now: Date): readonly string[] {
  const { standing, summaryDiffers, duties } = rebuilt(stored, now)
  const { rule, state } = standing
  const owed = new Set(state.duties.map(duty => duty.step))
  const lost = Object.keys(rule.steps).filter(step => !owed.has(step))
  const versions = stored.kept.entries.map(entry => entry.version)
  const open = stored.duties.filter(duty => duty.state === 'open' && !rule.steps[duty.step]?.outlivesEnding)
  return [
    ...(summaryDiffers ? ['the summary row is not what its entries say.'] : []),
    ...duties.map(duty => `the row of the duty ${duty.step} ${duty.occurrence} is not what its entries say.`),
    ...lost.map(step => `the step ${step} has no duty.`),
    ...(versions.some((version, index) => version !== index + 1) || versions.length !== stored.kept.version
      ? ['its entries are not numbered one after another.']
      : []),
    ...(stored.summary.endedAt ? open.map(duty => `it has ended, and ${duty.step} is still open.`) : []),
  ]
}

const partners = london.people.filter(person => person.agency.kind !== 'police')

/** Somebody of an agency with which an episode is not shared must not find it; somebody with whom it is, must. */
async function seenByOthers({ kept }: StoredEpisode, now: Date): Promise<readonly string[]> {
  if (kept.entries.length === 0) return []
  const isShared = (agencyId: string) => kept.sharedWith.includes(agencyId)
  const start = Number.parseInt(kept.id.slice(-6), 16) % partners.length
  const turned = [...partners.slice(start), ...partners.slice(0, start)]
  const outside = turned.find(person => !isShared(person.agency.id))
  const inside = turned.find(person => isShared(person.agency.id))
  const sees = (person: (typeof partners)[number]) =>
    viewEpisode({ ...acting(person, now), requestId: 'invariants' }, { episodeId: kept.id }).then(
      () => true,
      (problem: unknown) => {
        if (problem instanceof Refusal) return false
        throw problem
      },
    )
  return [
    ...(outside && (await sees(outside))
      ? [`Episode ${kept.id} was shown to an agency it is not shared with.`]
      : []),
    ...(inside && !(await sees(inside))
      ? [`Episode ${kept.id} was not shown to an agency it is shared with.`]
      : []),
  ]
}
