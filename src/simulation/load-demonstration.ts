import { addChild } from '../children/add-child.ts'
import { addFamily } from '../children/change-family.ts'
import { londonDay } from '../kernel/calendar.ts'
import { pathwaysAt } from '../policy/index.ts'
import type { Database } from '../store/database.ts'
import { analyse, plantChild } from './cast.store.ts'
import { cast, castUnits } from './cast.ts'
import { writeBesides } from './cast-besides.ts'
import { type CastChild, castChildren } from './cast-children.ts'
import { liveDelivery } from './cast-delivery.ts'
import { lookAtMeasures } from './cast-figures.ts'
import { releaseFigures } from './cast-releases.ts'
import { castScenes } from './cast-scenes.ts'
import { habits } from './habits.ts'
import { countyLine, registeredAdult } from './harm-scenes.ts'
import type { Plan, Staged } from './lives.ts'
import { playScene } from './play-scene.ts'
import { settle, simulate } from './simulate.ts'
import { acting } from './staff.ts'

const inCustody = (borough: string, age: number, hoursAgo: number, unit: { id: string }): Staged => ({
  borough,
  age,
  pathway: 'custody',
  hoursAgo,
  unitId: unit.id,
})
const missing = (borough: string, age: number, hoursAgo: number): Staged => ({
  borough,
  age,
  pathway: 'missing-child',
  hoursAgo,
})

const { brixtonCustody, croydonCustody, centralSouth } = castUnits

/** Happenings that the cast should find on their boards and worklists, whoever they befall. */
const staged: readonly Staged[] = [
  inCustody('Lambeth', 16, 4, brixtonCustody),
  inCustody('Lambeth', 14, 1.2, brixtonCustody),
  inCustody('Southwark', 17, 0.4, brixtonCustody),
  inCustody('Lambeth', 16, 9, brixtonCustody),
  inCustody('Croydon', 15, 6, croydonCustody),
  inCustody('Croydon', 17, 2, croydonCustody),
  missing('Lambeth', 15, 60),
  missing('Lambeth', 16, 5),
  missing('Lambeth', 12, 90),
  missing('Croydon', 14, 30),
  {
    borough: 'Lambeth',
    age: 15,
    pathway: 'search-exposing-intimate-parts',
    hoursAgo: 50,
    unitId: centralSouth.id,
  },
]

/** Pathways that a child comes to long after something else: begun early enough for something to be owed now. */
const usualHours = 40

/** One happening on every pathway there is, near the cast, so that none is without somebody on it. */
const onePerPathway = (now: Date): readonly Staged[] =>
  pathwaysAt(londonDay(now)).map(({ id, subject }) => {
    const [from = 0, to = 17] = habits[id]?.ages ?? []
    const age = Math.min(to, Math.max(from, 15))
    return {
      borough: 'Lambeth',
      age,
      pathway: id,
      hoursAgo: usualHours,
      ...(subject ? { kind: subject } : {}),
    }
  })

/** The demonstration: a fortnight of a small London, the same for the same moment. */
const plan = (now: Date, children: number): Plan => ({
  children,
  days: 14,
  seed: 'demonstration',
  until: now,
  pace: 0.022,
  staged: [...staged, ...onePerPathway(now)],
})

/** Sisters and twins of the cast. */
const family: readonly (readonly [CastChild, string, CastChild])[] = [
  [castChildren.amara, 'sister', castChildren.zuri],
  [castChildren.zuri, 'sister', castChildren.amara],
  [castChildren.joe, 'twin', castChildren.jack],
  [castChildren.jack, 'twin', castChildren.joe],
]

async function plantCast(database: Database, now: Date): Promise<void> {
  const today = londonDay(now)
  for (const child of Object.values(castChildren)) await plantChild(database, child, { today })
  const before = acting(cast.tom, new Date(+now - 7 * 86_400_000))
  for (const [child, kind, other] of family) {
    const name = `${other.givenNames} ${other.familyName}`
    await addFamily(before, { childId: child.id, kind, name, parental: false, otherChildId: other.id })
  }
}

/**
 * Fills an empty database with the demonstration force: a simulated London, and the cast in the middle of it. The door
 * must be open, because everybody in it does their work through it.
 */
export async function loadDemonstration(
  database: Database,
  now: Date,
  { say = () => {}, children: wanted = 120 }: { say?(line: string): void; children?: number } = {},
): Promise<void> {
  await settle(database)
  await plantCast(database, now)
  await Promise.all([...new Set(castScenes.map(scene => scene.child.id))].map(id => playAll(id, now)))
  await playOthers(now)
  const { children, episodes, entries } = await simulate(plan(now, wanted))
  await writeBesides(now)
  await liveDelivery(now)
  await analyse(database)
  await releaseFigures(now)
  await lookAtMeasures(now)
  say(`${children} children, ${episodes} episodes and ${entries} entries are there, besides the cast's.`)
}

/** The scenes of one child, one after another. */
async function playAll(childId: string, now: Date): Promise<void> {
  for (const scene of castScenes) if (scene.child.id === childId) await playScene(scene, now)
}

/** The scenes of an adult who harms and of a county line, each with a record of its own. */
async function playOthers(now: Date): Promise<void> {
  const earlier = acting(cast.ellen, new Date(+now - 10 * 86_400_000))
  const add = async (kind: 'adult' | 'line', answers: Readonly<Record<string, string>>) => {
    const { childId } = await addChild(earlier, { kind, answers, lookedAfterBy: null, notThese: [] })
    return { id: childId, sex: 'male', age: 44, birthday: '03-08' } as const
  }
  const born = { bornOn: `${Number(londonDay(now).slice(0, 4)) - 44}-03-08`, sex: 'male' }
  const adult = await add('adult', { givenNames: 'Gordon', familyName: 'Lyle', borough: 'Lambeth', ...born })
  const drugLine = await add('line', { familyName: 'Kestrel line', borough: 'Lambeth' })
  await playScene(registeredAdult(adult), now)
  await playScene(countyLine(drugLine), now)
}
