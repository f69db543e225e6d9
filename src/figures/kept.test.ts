import assert from 'node:assert/strict'
import { test } from 'node:test'
import fc from 'fast-check'
import { answersTo } from '../../test/answers.ts'
import { as, cast, castChildren, castForce, castUnits, plantChild, settleCast } from '../../test/cast.ts'
import { freshDatabase } from '../../test/database.ts'
import { importing, searchesParts } from '../../test/imports.ts'
import { openDoor } from '../access/door.ts'
import { correctEntry } from '../episodes/correct-entry.ts'
import { recordStep } from '../episodes/record-step.ts'
import { startEpisode } from '../episodes/start-episode.ts'
import { type Measure, where } from '../kernel/measure.ts'
import { queryOf, splitOf } from '../kernel/measure-question.ts'
import { always, periodOf, spansOf } from '../kernel/measure-spans.ts'
import { Refusal } from '../kernel/problem.ts'
import { measureCalled } from '../policy/index.ts'
import { custody } from '../policy/pathways/custody.ts'
import { countMeasure, reachedBy } from './count-measure.ts'
import { askPublished } from './figure.store.ts'
import type { CountedRow } from './figure.ts'

const database = await freshDatabase()
openDoor(database)
await settleCast(database)
const owner = database.as('owner')
const children = [
  await plantChild(database, castChildren.amara),
  await plantChild(database, castChildren.kit),
]

type Asked = Readonly<{ id: string; split?: string; source?: string }>

const { actor, now } = as(cast.felix)
const { forceId } = actor

/** Rows that hold a number, in order: an empty group says as much as one that is not there. */
const told = (rows: readonly CountedRow[]) =>
  rows
    .filter(({ counted, out_of }) => counted + out_of > 0)
    .map(({ period, group, counted, out_of, values }) => ({
      ...{ period, group, counted, out_of },
      values: (values ?? []).toSorted((a, b) => a - b),
    }))
    .sort((a, b) => (a.period + a.group < b.period + b.group ? -1 : 1))

/** The same measure from what is kept and from every row, at one moment. */
function both({ id, ...asked }: Asked, change: Partial<Measure> = {}) {
  const measure = { ...measureCalled(id), ...change } as Measure
  return database.transaction(actor, async tx => {
    const one = { measure, forceId, now }
    const { basis } = await reachedBy(tx, one)
    const question = { ...always, ...asked }
    const kept = await countMeasure(tx, one, { question, basis })
    const fresh = await askPublished<CountedRow>(tx, queryOf(measure, forceId, question))
    return { kept: told(kept), fresh: told(fresh), split: splitOf(measure, question) }
  })
}

async function agree(all: readonly Asked[], when: string): Promise<number> {
  let rows = 0
  for (const asked of all) {
    const { kept, fresh } = await both(asked)
    assert.deepEqual(kept, fresh, `${asked.id} by ${asked.split ?? 'period'}, ${when}`)
    rows += fresh.length
  }
  return rows
}

const stays: readonly Asked[] = [
  { id: 'hours-in-custody', split: 'looked_after' },
  { id: 'details-shared-within-the-hour' },
  { id: 'stays-in-custody', split: 'ethnicity' },
  { id: 'return-to-custody' },
  { id: 'engage-coverage' },
]

type Step = keyof typeof custody.steps
const answersOf = (step: Step, at: Date) => answersTo(custody.steps[step].asks ?? {}, at)
const day = (on: number): Date => new Date(Date.UTC(2026, 6, 1, 10) + on * 86_400_000)
const later = (at: Date, minutes: number): Date => new Date(at.getTime() + minutes * 60_000)

type Stay = { episodeId: string; at: Date; version: number; arrival: number; isOver: boolean }
const known: Stay[] = []

async function arrive(on: number, child: number): Promise<void> {
  const at = day(on)
  const { episodeId } = await startEpisode(as(cast.ade), {
    childId: children[child] ?? '',
    pathway: 'custody',
    happenedAt: at,
    answers: answersOf('arrived', at),
    unitId: castUnits.brixtonCustody.id,
  })
  known.push({ episodeId, at, version: 1, arrival: 1, isOver: false })
}

async function record(stay: Stay, step: Step, minutes: number): Promise<void> {
  const happenedAt = later(stay.at, minutes)
  const { episodeId, version } = stay
  await recordStep(as(cast.ade), {
    episodeId,
    step,
    version,
    happenedAt,
    answers: answersOf(step, happenedAt),
  })
  stay.version += 1
}

async function correct(stay: Stay, on: number, withdraws: boolean): Promise<void> {
  const happenedAt = withdraws ? stay.at : day(on)
  const { episodeId, version, arrival: corrects } = stay
  const answers = withdraws ? {} : answersOf('arrived', happenedAt)
  const words = { reason: 'It was another day.', ...(withdraws ? { withdraws: true as const } : {}) }
  await correctEntry(as(cast.ade), { episodeId, version, corrects, happenedAt, answers, ...words })
  stay.version += 1
  stay.arrival = stay.version
  stay.at = happenedAt
  stay.isOver = withdraws
}

type Act = Readonly<{
  what: 'arrive' | 'share' | 'correct' | 'withdraw' | 'fall due'
  on: number
  which: number
}>

/** What fell due an hour ago was open when it was counted two hours ago. */
const fallDue = async (): Promise<void> => {
  await owner.statement("update duties set due_at = now() - interval '1 hour' where settled_at is null")
  await owner.statement("update figure_kept set at = now() - interval '2 hours'")
}

async function act({ what, on, which }: Act): Promise<void> {
  const open = known.filter(({ isOver }) => !isOver)
  const stay = open[which % Math.max(open.length, 1)]
  if (what === 'fall due') return fallDue()
  if (what === 'arrive' || !stay) return arrive(on, which % 2)
  if (what === 'share' && stay.version === 1) return record(stay, 'detailsShared', which * 20)
  if (stay.version < 4) return correct(stay, on, what === 'withdraw')
}

/** Whatever the rules do not allow changes nothing. */
const unlessRefused = (problem: unknown): void => {
  if (!(problem instanceof Refusal)) throw problem
}

const acts = fc.array(
  fc.record({
    what: fc.constantFrom<Act['what'][]>('arrive', 'arrive', 'share', 'correct', 'withdraw', 'fall due'),
    on: fc.integer({ min: 0, max: 120 }),
    which: fc.integer({ min: 0, max: 5 }),
  }),
  { minLength: 8, maxLength: 8 },
)

test('what is kept is what counting anew gives: entries, late ones, corrections, withdrawals, and what falls due', async () => {
  await agree(stays, 'before anything')
  let rows = 0
  await fc.assert(
    fc.asyncProperty(acts, async all => {
      for (const [at, one] of all.entries()) {
        await act(one).catch(unlessRefused)
        rows += await agree(stays, `after ${at + 1}: ${JSON.stringify(all.slice(0, at + 1))}`)
      }
    }),
    { numRuns: 2, endOnFailure: true, includeErrorInReport: true },
  )
  assert.ok(rows > 50)
})

test('what is kept is read and not counted: a number put there shows until a child is touched', async () => {
  const [asked] = [{ id: 'stays-in-custody' }]
  await agree([asked], 'first')
  const sum = (rows: readonly { counted: number }[]) => rows.reduce((all, { counted }) => all + counted, 0)
  // A transaction that is open anywhere on this server, as a neighbouring test may have one, has it counted anew.
  let shown = 0
  for (let tries = 0; tries < 200 && shown < 900; tries += 1) {
    await agree([asked], `before try ${tries}`)
    await owner.statement(
      "update figure_cells set counted = 900, out_of = 900 where measure = 'stays-in-custody' and part = '/'",
    )
    shown = sum((await both(asked)).kept)
    if (shown < 900) await new Promise(resolve => setTimeout(resolve, 50))
  }
  assert.ok(shown >= 900)
  for (const [at] of children.entries()) await arrive(at, at)
  await agree([asked], 'once both children were touched')
})

const searched: readonly Asked[] = [
  { id: 'children-searched', source: 'exampleshire' },
  { id: 'child-searches-by-ethnicity', source: 'exampleshire', split: 'self_defined' },
]

test('imported files: one more, rows of another month, one instead of another, the other again, and one that is deleted', async () => {
  const run = importing(database, castForce.forceId)
  const { header, lines } = searchesParts
  const file = (month: string, rows: readonly string[]) =>
    [header, ...rows.map(row => row.replace(/2026-05/g, month)), ''].join('\n')
  const ofJune = lines.slice(0, 12).map(row => row.replace(/2026-05/g, '2026-06'))
  const [may, june] = ['2026-05-exampleshire-stop-and-search.csv', '2026-06-exampleshire-stop-and-search.csv']
  const steps: readonly (() => Promise<unknown>)[] = [
    () => run(may, file('2026-05', lines)),
    () => run(june, file('2026-06', lines.slice(0, 30))),
    () => run(may, file('2026-05', [...lines, ...ofJune]), '--replace'),
    () => run(may, file('2026-05', lines.slice(0, 20)), '--replace'),
    () => run(may, file('2026-05', lines), '--replace'),
    async () => {
      const files = "select id from stop_search_files where name like '2026-06%'"
      await owner.statement(`delete from stop_search_rejects where file_id in (${files})`)
      await owner.statement(`delete from stop_searches where file_id in (${files})`)
      await owner.statement("delete from stop_search_files where name like '2026-06%'")
    },
  ]
  const rows: number[] = []
  for (const [at, step] of steps.entries()) {
    await step()
    rows.push(await agree(searched, `after step ${at + 1}`))
  }
  assert.ok(rows.every(count => count > 0))
  assert.ok((rows[1] ?? 0) > (rows[5] ?? 0))
})

test('another definition of a measure is counted for itself, and that of before is thrown away', async () => {
  const asked = { id: 'stays-in-custody' }
  await agree([asked], 'as it was defined')
  const { kept, fresh } = await both(asked, { counts: where`outcome = 'none such'` })
  assert.deepEqual([kept, fresh], [[], []])
  const versions =
    "select distinct version from figure_kept where measure = 'stays-in-custody' and part = '/'"
  assert.equal((await owner.statement(versions)).length, 1)
  assert.ok((await agree([asked], 'as it is defined again')) > 0)
})

test('periods that follow each other are counted as one stretch', () => {
  assert.deepEqual(spansOf('quarter', ['2026-01-01', '2025-10-01', '2025-10-01', '2024-01-01']), [
    { from: '2024-01-01', until: '2024-04-01' },
    { from: '2025-10-01', until: '2026-04-01' },
  ])
  const periods = (['month', 'quarter', 'year'] as const).map(every => periodOf(every, '2026-09-30'))
  assert.deepEqual(periods, ['2026-09-01', '2026-07-01', '2026-01-01'])
})
