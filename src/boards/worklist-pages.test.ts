import assert from 'node:assert/strict'
import { test } from 'node:test'
import fc from 'fast-check'
import { answersTo } from '../../test/answers.ts'
import { as, cast, castAgencies, castChildren, castUnits, plantChild, testNow } from '../../test/cast.ts'
import { freshDatabase } from '../../test/database.ts'
import { begin } from '../../test/permission-episodes.ts'
import { wholeHouse } from '../../test/whole-house.ts'
import { recordStep } from '../episodes/record-step.ts'
import { dutyPlace, placeKey } from '../kernel/list-place.ts'
import type { Person } from '../people/person.ts'
import { custody } from '../policy/pathways/custody.ts'
import { listOwed, type Whose } from './list-owed.ts'

// 1. What should have been done longest ago comes first, then what is due soonest: by limit, or by reminder where the law
//    says as soon as practicable. What has neither comes last.
// 2. The pages of a list show each duty of it once, also while limits pass between one page and the next.
// 3. What is owed beyond a unit stands in the same one order.
// 4. While others settle duties between one page and the next, what is owed all along is shown once all the same, and the way
//    back shows all of it as well.

const database = await freshDatabase()
await wholeHouse(database)
const owner = database.as('owner')
const happenedAt = new Date(+testNow - 60 * 60_000)
const childId = await plantChild(database, castChildren.amara)
const episodeId = await begin({
  childId,
  pathway: custody,
  by: cast.ade,
  unitId: castUnits.brixtonCustody.id,
})
const answers = answersTo(custody.steps.detailsShared.asks ?? {}, happenedAt)
await recordStep(as(cast.ade), { episodeId, step: 'detailsShared', version: 1, happenedAt, answers })

const minute = 60_000
const { brixtonCustody, lambethResponse, croydonCustody, quality } = castUnits
const central = [brixtonCustody.id, lambethResponse.id]

type Duty = Readonly<{
  occurrence: number
  step: string
  owedBy: string
  unitId: string
  due?: number
  prompt?: number
  opened: number
}>

const oneOf = (minutes: readonly number[]) => fc.constantFrom(...minutes)

/** Few moments, so that many duties fall due at the same one, and some while the pages are gone through. */
const anyDuty: fc.Arbitrary<Omit<Duty, 'occurrence'>> = fc.record(
  {
    step: fc.constantFrom('rights', 'review', 'calledBack'),
    owedBy: fc.constantFrom('custody-officer', 'inspector', 'quality-team', 'social-worker'),
    unitId: fc.constantFrom(...central, croydonCustody.id, quality.id),
    due: oneOf([-600, -5, 1, 2, 3, 40, 9000]),
    prompt: oneOf([-60, 2, 30]),
    opened: oneOf([-900, -30, -1]),
  },
  { requiredKeys: ['step', 'owedBy', 'unitId', 'opened'] },
)

const at = (after: number | undefined): Date | null =>
  after === undefined ? null : new Date(+testNow + after * minute)

/** The database keeps more of a moment than a program does: a place that lost it would lie before its own duty. */
const exact = (time: string): string => `${time} + occurrence % 3 * interval '1 microsecond'`
const exactly = ({ occurrence }: Duty): number => (occurrence % 3) / 1_000_000

async function plant(duties: readonly Duty[]): Promise<void> {
  await owner.statement('delete from duties')
  await owner.statement(
    `insert into duties (force_id, episode_id, step, occurrence, child_id, pathway, owed_by, owed_agency_id, unit_id,
       opened_at, due_at, prompt_at, told_at)
     select 1, $1, step, occurrence, $2, 'custody', by, agency, unit, ${exact('opened')}, ${exact('due')}, ${exact('prompt')}, opened
     from jsonb_to_recordset($3::jsonb) as o (step text, occurrence int, by text, agency uuid, unit uuid,
       opened timestamptz, due timestamptz, prompt timestamptz)`,
    [
      ...[episodeId, childId],
      JSON.stringify(
        duties.map(one => ({
          ...{ step: one.step, occurrence: one.occurrence, by: one.owedBy, unit: one.unitId },
          agency: one.owedBy === 'social-worker' ? castAgencies.lambeth.id : castAgencies.police.id,
          ...{ opened: at(one.opened), due: at(one.due), prompt: at(one.prompt) },
        })),
      ),
    ],
  )
}

const ofPolice = ({ owedBy }: Duty) => owedBy !== 'social-worker'

const lists: readonly Readonly<{ of: Person; whose: Whose; isOn(duty: Duty): boolean }>[] = [
  {
    ...{ of: cast.ade, whose: 'mine' },
    isOn: one => one.owedBy === 'custody-officer' && one.unitId === brixtonCustody.id,
  },
  { of: cast.ade, whose: 'team', isOn: one => ofPolice(one) && one.unitId === brixtonCustody.id },
  { of: cast.ade, whose: 'agency', isOn: ofPolice },
  {
    ...{ of: cast.ruth, whose: 'mine' },
    isOn: one => one.owedBy === 'inspector' && central.includes(one.unitId),
  },
  {
    ...{ of: { ...cast.ruth, unit: quality }, whose: 'mine' },
    isOn: one => one.owedBy === 'inspector' && one.unitId === quality.id,
  },
  { of: cast.esther, whose: 'mine', isOn: one => one.owedBy === 'quality-team' },
  { of: cast.niamh, whose: 'mine', isOn: one => !ofPolice(one) },
]

const words = ({ step, occurrence }: Pick<Duty, 'step' | 'occurrence'>) => `${step} ${occurrence}`

/** The stated order, said over again: by limit or reminder, then since when. */
function inOrder(duties: readonly Duty[]): readonly string[] {
  const key = (one: Duty) => [
    (one.due ?? one.prompt ?? Number.POSITIVE_INFINITY) + exactly(one),
    (one.due ?? one.prompt ?? one.opened) + exactly(one),
  ]
  return duties
    .toSorted((one, other) => {
      const [[a = 0, b = 0], [c = 0, d = 0]] = [key(one), key(other)]
      if (a !== c) return a < c ? -1 : 1
      return (
        b - d ||
        (one.step < other.step ? -1 : Number(one.step > other.step)) ||
        one.occurrence - other.occurrence
      )
    })
    .map(words)
}

type List = (typeof lists)[number]
type Seen = Readonly<{ shown: readonly string[]; next?: string; previous?: string }>

const placed = (code: string | undefined, back: boolean) => {
  const key = placeKey(code, dutyPlace)
  assert.equal(key === undefined, code === undefined, 'a list gives places that it understands')
  return key ? { place: { back, key } } : {}
}

async function pageOf({ of, whose }: List, minutes: number, place: ReturnType<typeof placed>): Promise<Seen> {
  const { rows, ...ways } = await listOwed(as(of, new Date(+testNow + minutes * minute)), { whose, ...place })
  const times = rows.map(({ dueAt, promptAt }) => Number(dueAt ?? promptAt ?? Number.POSITIVE_INFINITY))
  assert.deepEqual(
    times,
    times.toSorted((one, other) => (one < other ? -1 : Number(one > other))),
    'what should be done first leads',
  )
  return { ...ways, shown: rows.map(words) }
}

/** All pages of a list, a minute later each, and what somebody else does between them. */
async function walked(list: List, between: () => Promise<unknown> = async () => {}) {
  const pages: Seen[] = []
  for (let next: string | undefined; pages.length === 0 || next; next = pages.at(-1)?.next) {
    if (pages.length > 0) await between()
    pages.push(await pageOf(list, pages.length, placed(next, false)))
  }
  return pages
}

/** The way back from a page to the beginning, page by page. */
async function backFrom(list: List, page: Seen | undefined): Promise<readonly string[]> {
  if (!page?.previous) return page?.shown ?? []
  return [...(await backFrom(list, await pageOf(list, 0, placed(page.previous, true)))), ...page.shown]
}

const shownOn = (pages: readonly Seen[]): readonly string[] => pages.flatMap(({ shown }) => shown)

test('the pages of a list show each duty once and in order, also while limits pass', async () => {
  await fc.assert(
    fc.asyncProperty(fc.array(anyDuty, { minLength: 250, maxLength: 400 }), async some => {
      const duties = some.map((one, index) => ({ ...one, occurrence: index + 1 }))
      await plant(duties)
      for (const list of lists) {
        const [all, name] = [inOrder(duties.filter(list.isOn)), `${list.of.name}, ${list.whose}`]
        const pages = await walked(list)
        assert.deepEqual(shownOn(pages), all, name)
        assert.deepEqual([...new Set(await backFrom(list, pages.at(-1)))], all, `${name}, back`)
      }
    }),
    { numRuns: 5, endOnFailure: true, includeErrorInReport: true },
  )
})

const settle = (occurrences: readonly number[]) =>
  owner.statement(
    `update duties set state = 'met', settled_at = $1 where occurrence = any($2::int[]) and settled_at is null`,
    [testNow, occurrences],
  )

test('what is owed all along is shown once, whatever others settle between the pages', async () => {
  const someDuties = fc.array(anyDuty, { minLength: 160, maxLength: 260 })
  await fc.assert(
    fc.asyncProperty(someDuties, fc.infiniteStream(fc.nat({ max: 259 })), async (some, chosen) => {
      const duties = some.map((one, index) => ({ ...one, occurrence: index + 1 }))
      for (const list of lists) {
        await plant(duties)
        const settled = new Set<number>()
        const pages = await walked(list, async () => {
          const more = Array.from({ length: 12 }, () => Number(chosen.next().value) + 1)
          for (const one of more) settled.add(one)
          await settle(more)
        })
        const shown = shownOn(pages)
        const name = `${list.of.name}, ${list.whose}`
        assert.equal(new Set(shown).size, shown.length, `${name}: nothing twice`)
        const allAlong = inOrder(duties.filter(one => list.isOn(one) && !settled.has(one.occurrence)))
        const kept = new Set(allAlong)
        assert.deepEqual(
          shown.filter(one => kept.has(one)),
          allAlong,
          `${name}: nothing missed`,
        )
        // Past a last duty that somebody settled there is only the way to the beginning.
        const last = pages.findLast(one => one.shown.length > 0)
        assert.deepEqual(
          [...new Set(await backFrom(list, last))].filter(one => kept.has(one)),
          allAlong,
        )
      }
    }),
    { numRuns: 4, endOnFailure: true, includeErrorInReport: true },
  )
})

test('a list of one pathway keeps the order', async () => {
  const times = [{ due: 40 }, { prompt: -60 }, { due: -5 }, {}, { due: 1 }]
  const duties = times.map((time, index) => ({
    ...{ step: 'rights', owedBy: 'custody-officer', unitId: brixtonCustody.id, opened: -900 },
    ...{ ...time, occurrence: index + 1 },
  }))
  await plant(duties)
  const { rows } = await listOwed(as(cast.ade), { whose: 'agency', pathway: 'custody' })
  assert.deepEqual(
    rows.map(({ occurrence }) => occurrence),
    [2, 3, 5, 1, 4],
  )
})
