import assert from 'node:assert/strict'
import { test } from 'node:test'
import fc from 'fast-check'
import { answersTo } from '../../test/answers.ts'
import { as, cast, castAgencies, castChildren, castUnits, plantChild, testNow } from '../../test/cast.ts'
import { freshDatabase } from '../../test/database.ts'
import { begin } from '../../test/permission-episodes.ts'
import { wholeHouse } from '../../test/whole-house.ts'
import { recordStep } from '../episodes/record-step.ts'
import type { Person } from '../people/person.ts'
import { custody } from '../policy/pathways/custody.ts'
import { listOwed, owedPerPage, type Whose } from './list-owed.ts'

// 1. What should have been done longest ago comes first, then what is due soonest: by limit, or by reminder where the law
//    says as soon as practicable. What has neither comes last.
// 2. The pages of a list show each duty of it once, also while limits pass between one page and the next.
// 3. What is owed beyond a unit stands in the same one order.

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

async function plant(duties: readonly Duty[]): Promise<void> {
  await owner.statement('delete from duties')
  await owner.statement(
    `insert into duties (force_id, episode_id, step, occurrence, child_id, pathway, owed_by, owed_agency_id, unit_id,
       opened_at, due_at, prompt_at, told_at)
     select 1, $1, step, occurrence, $2, 'custody', by, agency, unit, opened, due, prompt, opened
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
  const key = ({ due, prompt, opened }: Duty) => [
    due ?? prompt ?? Number.POSITIVE_INFINITY,
    due ?? prompt ?? opened,
  ]
  return duties
    .toSorted((one, other) => {
      const [[a = 0, b = 0], [c = 0, d = 0]] = [key(one), key(other)]
      if (a !== c) return a - c
      return (
        b - d ||
        (one.step < other.step ? -1 : Number(one.step > other.step)) ||
        one.occurrence - other.occurrence
      )
    })
    .map(words)
}

/** All pages of a list, a minute later each. */
async function walked(of: Person, whose: Whose): Promise<readonly string[]> {
  const shown: string[] = []
  for (let page = 1; ; page++) {
    const now = new Date(+testNow + page * minute)
    const { rows } = await listOwed(as(of, now), { whose, page })
    const times = rows.map(({ dueAt, promptAt }) => Number(dueAt ?? promptAt ?? Number.POSITIVE_INFINITY))
    assert.deepEqual(
      times,
      times.toSorted((one, other) => (one < other ? -1 : Number(one > other))),
      'what should be done first leads',
    )
    shown.push(...rows.map(words))
    if (rows.length < owedPerPage) return shown
  }
}

test('the pages of a list show each duty once and in order, also while limits pass', async () => {
  await fc.assert(
    fc.asyncProperty(fc.array(anyDuty, { minLength: 250, maxLength: 400 }), async some => {
      const duties = some.map((one, index) => ({ ...one, occurrence: index + 1 }))
      await plant(duties)
      for (const { of, whose, isOn } of lists)
        assert.deepEqual(await walked(of, whose), inOrder(duties.filter(isOn)), `${of.name}, ${whose}`)
    }),
    { numRuns: 5 },
  )
})

test('a list of one pathway keeps the order', async () => {
  const times = [{ due: 40 }, { prompt: -60 }, { due: -5 }, {}, { due: 1 }]
  const duties = times.map((time, index) => ({
    ...{ step: 'rights', owedBy: 'custody-officer', unitId: brixtonCustody.id, opened: -900 },
    ...{ ...time, occurrence: index + 1 },
  }))
  await plant(duties)
  const { rows } = await listOwed(as(cast.ade), { whose: 'agency', pathway: 'custody', page: 1 })
  assert.deepEqual(
    rows.map(({ occurrence }) => occurrence),
    [2, 3, 5, 1, 4],
  )
})
