import assert from 'node:assert/strict'
import { describe, test } from 'node:test'
import { answersTo } from '../../test/answers.ts'
import { testNow } from '../../test/cast.ts'
import { freshDatabase } from '../../test/database.ts'
import { openDoor } from '../access/door.ts'
import { listOwed } from '../boards/list-owed.ts'
import { viewBoard } from '../boards/view-board.ts'
import { viewForceBoard } from '../boards/view-force-board.ts'
import { openUrgent, shareUrgently } from '../episodes/share-urgently.ts'
import { startEpisode } from '../episodes/start-episode.ts'
import { londonDay } from '../kernel/calendar.ts'
import type { Person } from '../people/person.ts'
import { boardTitles } from '../policy/boards.ts'
import { pathwaysAt } from '../policy/index.ts'
import { custody } from '../policy/pathways/custody.ts'
import { listReleases } from '../releases/list-releases.ts'
import { viewRelease } from '../releases/view-release.ts'
import { cast, castUnits } from './cast.ts'
import { checkInvariants } from './invariants.ts'
import { loadDemonstration } from './load-demonstration.ts'
import { acting } from './staff.ts'

/** They read, count and keep accounts: no step of any pathway is theirs. Joan does steps that the custody officer owes. */
const owedNothing: readonly string[] = ['martha', 'felix', 'bridget', 'joan', 'della', 'tariq', 'olive']

describe('the demonstration', async () => {
  const database = await freshDatabase()
  openDoor(database)
  await loadDemonstration(database, testNow, { children: 10 })

  const owed = async (person: Person, whose: 'mine' | 'team' = 'mine') =>
    (await listOwed(acting(person, testNow), { whose })).rows

  test('keeps every promise of the house', async () => {
    assert.deepEqual((await checkInvariants(database, testNow)).faults, [])
  })

  test('has a release of figures and one of the plan that are published, and one that waits for its second signature', async () => {
    const { releases } = await listReleases(acting(cast.felix, testNow), {})
    assert.deepEqual(
      releases.map(({ standing, signatures }) => [standing, signatures.length]),
      [
        ['waiting', 1],
        ['published', 2],
        ['published', 2],
      ],
    )
  })

  test('has released parts of the data picture and groups compared, with nothing told', async () => {
    const { releases } = await listReleases(acting(cast.felix, testNow), {})
    const seen = await Promise.all(
      releases.map(({ id }) => viewRelease(acting(cast.felix, testNow), { releaseId: id })),
    )
    const first = seen.find(({ release }) => release.content.parts)?.release.content
    assert.deepEqual(
      first?.parts?.map(({ id }) => id),
      ['picture-missing-episodes', 'picture-child-victims'],
    )
    assert.equal(first?.tables.filter(({ comparison }) => comparison).length, 2)
    for (const { findings } of seen) assert.deepEqual(findings, [])
  })

  test('has somebody on every pathway', async () => {
    const walked = await database
      .as('owner')
      .statement<{ pathway: string }>('select distinct pathway from episodes')
    const missing = pathwaysAt(londonDay(testNow)).filter(
      ({ id }) => !walked.some(({ pathway }) => pathway === id),
    )
    assert.deepEqual(
      missing.map(({ id }) => id),
      [],
    )
  })

  test('has Amara and others on the board at Brixton, each with something owed', async () => {
    const { rows, unit } = await viewBoard(acting(cast.ade, testNow), { kind: 'custody-suite' })
    assert.equal(unit?.name, 'Brixton custody suite')
    assert.ok(rows.length >= 3)
    assert.ok(rows.some(row => row.childName === 'Amara Okafor' && row.duties.length > 3))
  })

  for (const board of Object.keys(boardTitles))
    test(`has an episode with a next duty on the board ${board}`, async () => {
      const { rows } = await viewForceBoard(acting(cast.ruth, testNow), { board, filter: {} })
      assert.ok(rows.some(row => row.step && row.dueAt))
    })

  for (const [key, person] of Object.entries(cast).filter(([key]) => !owedNothing.includes(key)))
    test(`has something owed by ${person.name}`, async () => {
      assert.ok((await owed(person)).length > 0, key)
    })

  test('asks nothing of whoever only reads, counts or keeps accounts', async () => {
    for (const person of [cast.martha, cast.felix, cast.bridget])
      assert.equal((await owed(person).catch(() => [])).length, 0)
  })

  test('has something owed in the suite in which Joan may do it', async () => {
    assert.ok((await owed(cast.joan, 'team')).length > 0)
  })

  const scenes: readonly (readonly [keyof typeof cast, string, string])[] = [
    ['niamh', 'Amara Okafor', 'calledBack'],
    ['owen', 'Amara Okafor', 'schemeAnswered'],
    ['ruth', 'Ravi Patel', 'decision'],
    ['ruth', 'Amara Okafor', 'review'],
    ['moira', 'Joseph Flynn', 'inquiry'],
    ['esther', 'Ravi Patel', 'qualityChecked'],
    ['daniel', 'Amara Okafor', 'longStayPlan'],
    ['rosa', 'Mina Rahimi', 'returnInterviewHeld'],
    ['sam', 'Christopher Marlow', 'unitTold'],
    ['kwame', 'Amara Okafor', 'youthWorkerContact'],
    ['leah', 'Amara Okafor', 'diversionScreened'],
    ['imran', 'Zuri Okafor', 'youthJusticeSaid'],
    ['tess', 'Amara Okafor', 'received'],
    ['tess', 'Christopher Marlow', 'strategyActionDone'],
    ['ellen', 'Christopher Marlow', 'strategyActionDone'],
    ['niamh', 'Christopher Marlow', 'strategyActionDone'],
    ['niamh', 'Christopher Marlow', 'assessed'],
    ['anya', 'Christopher Marlow', 'supportAnswered'],
    ['noor', 'Ravindra Patel', 'confirmed'],
    ['niamh', 'Mina Rahimi', 'monthBefore'],
    ['gus', 'Kestrel line', 'transportAnswered'],
    ['joel', 'Gordon Lyle', 'childrenKnown'],
  ]
  for (const [key, child, step] of scenes)
    test(`has ${step} for ${child} on the worklist of ${cast[key].name}`, async () => {
      const rows = await owed(cast[key])
      assert.ok(
        rows.some(row => row.childName.trim() === child && row.step === step),
        rows.map(row => `${row.childName}: ${row.step}`).join(', '),
      )
    })

  test('has receipts, what children say of it themselves, something not started, and samples', async () => {
    const [count] = await database.as('owner').statement<Record<string, number>>(
      `select (select count(*)::int from receipts_given) as receipts, (select count(*)::int from child_accounts) as accounts,
         (select count(*)::int from leads_set_aside where reason like 'Talked through%') as aside,
         (select count(*)::int from samples where drawn_at is not null) as drawn, (select count(*)::int from samples) as samples`,
    )
    const { receipts = 0, accounts = 0, aside = 0, drawn = 0, samples = 0 } = count ?? {}
    assert.ok(receipts >= 2 && accounts >= 3 && aside >= 1, JSON.stringify(count))
    assert.deepEqual([drawn, samples], [1, 2])
  })

  test('has an agency that no agreement covers any more: a child in danger is shared with it at once', async () => {
    const carl = acting(cast.carl, testNow)
    const [child] = await database
      .as('owner')
      .statement<{ id: string }>(
        `select id from children where borough = 'Croydon' and kind = 'child' order by id limit 1`,
      )
    const start = { childId: child?.id ?? assert.fail('no child'), pathway: 'custody', happenedAt: testNow }
    const answers = answersTo(custody.steps.arrived.asks ?? {}, testNow)
    const unitId = castUnits.croydonCustody.id
    const { episodeId } = await startEpisode(carl, { ...start, unitId, answers })
    const { agencies } = await openUrgent(carl, { episodeId })
    assert.deepEqual(Object.values(agencies), ["Croydon children's services"])
    const danger = { danger: 'He is waited for.', message: 'Meet him at the door.', basis: 'vital', hours: 4 }
    const [agencyId] = Object.keys(agencies)
    await shareUrgently(carl, { episodeId, answers: { agencyId, harm: 'yes', ...danger } })
    const { urgent } = await listOwed(acting(cast.victor, testNow), { whose: 'mine' })
    assert.deepEqual(
      urgent.map(one => one.episodeId),
      [episodeId],
    )
  })

  test('has something that the council is late with', async () => {
    const late = await owed(cast.niamh)
    assert.ok(late.some(row => row.step === 'calledBack' && row.dueAt && row.dueAt < testNow))
  })
})
