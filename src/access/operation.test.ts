import assert from 'node:assert/strict'
import { describe, it } from 'node:test'
import fc from 'fast-check'
import { as, plantChild, settleCast } from '../../test/cast.ts'
import { freshDatabase } from '../../test/database.ts'
import { permission } from '../kernel/permission.ts'
import { Refusal } from '../kernel/problem.ts'
import { cast, castAgencies } from '../simulation/cast.ts'
import { castChildren } from '../simulation/cast-children.ts'
import type { Tx } from '../store/database.ts'
import { newId } from '../store/ids.ts'
import { openDoor } from './door.ts'
import { operation } from './operation.ts'
import { publicOperation } from './public-operation.ts'
import { addToTrail } from './trail.store.ts'
import { entryOf, type TrailEntry } from './trail.ts'

const database = await freshDatabase()
openDoor(database)
await settleCast(database)
// Work of the tests' own: the application itself adds no agency.
await database.as('owner').statement('grant insert on agencies to childfirst_app')
await plantChild(database, castChildren.kit, { restricted: true })

const mayName = permission<{ borough: string }>({
  action: 'name agency',
  title: 'Name an agency',
  allows: [
    { rule: 'custody', because: 'Custody names agencies.', roles: ['custody-officer'] },
    {
      rule: 'croydon',
      because: 'Croydon may be named by all.',
      roles: 'anyone',
      given: (_, f) => f.borough === 'Croydon',
    },
  ],
})

type Naming = { id: string; childId?: string | undefined; borough?: string; next?: () => unknown }

const addAgency = (tx: Tx, id: string) =>
  tx.sql("insert into agencies (force_id, id, kind, name) values (1, $1, 'school', 'Test school')", [id])

async function factsOf(tx: Tx, { childId, borough = 'Lambeth' }: Naming) {
  if (childId) {
    const [child] = await tx.sql('select id from children where force_id = 1 and id = $1', [childId])
    if (!child) throw new Refusal('NOT_FOUND')
  }
  return { borough }
}

const nameAgency = operation({
  permission: mayName,
  facts: factsOf,
  about: ({ id, childId }) => ({ kind: 'agency', id, childId }),
  async run(tx, { id, next }) {
    await addAgency(tx, id)
    return next?.() ?? id
  },
})

describe('the door', () => {
  type Line = {
    did: string
    allowed: boolean
    because: string
    who: string
    about_id: string
    child_id: string
    at: Date
  }
  const linesOf = (requestId: string) =>
    database.as('owner').statement<Line>('select * from trail where request_id = $1', [requestId])
  const isThere = async (id: string) =>
    (await database.as('owner').statement('select from agencies where id = $1', [id])).length === 1
  const asked = (person = cast.ade) => {
    const id = newId()
    return { id, context: as(person, undefined, id) }
  }

  it('1: runs nothing unless a rule allows it, on facts read in the same transaction', async () => {
    const { id, context } = asked(cast.tom)
    let ran = false
    const next = () => {
      ran = true
    }
    await assert.rejects(nameAgency(context, { id, next }), { code: 'NOT_PERMITTED' })
    assert.equal(ran, false)
    await nameAgency(context, { id, next, borough: 'Croydon' })
    assert.equal(ran, true)
    const seen = await sameTransaction(context)
    assert.equal(seen.facts, seen.run)
  })

  const sameTransaction = operation({
    permission: permission<{ tx: number }>({
      action: 'look',
      title: 'Look',
      allows: [{ rule: 'all', because: '', roles: 'anyone' }],
    }),
    facts: async (tx: Tx, _input: undefined) => ({ tx: await currentTx(tx) }),
    about: () => ({ kind: 'transaction' }),
    run: async (tx, _input, _context, facts) => ({ facts: facts.tx, run: await currentTx(tx) }),
  }) as (context: ReturnType<typeof as>, input?: undefined) => Promise<{ facts: number; run: number }>
  const currentTx = async (tx: Tx) =>
    (await tx.sql<{ tx: number }>('select pg_current_xact_id()::text::bigint as tx'))[0]?.tx ?? 0

  it('2: keeps the work and exactly one entry, or neither', async () => {
    const { id, context } = asked()
    await nameAgency(context, { id })
    const [line, ...others] = await linesOf(id)
    assert.ok(await isThere(id))
    assert.deepEqual(others, [])
    assert.equal(line?.did, 'name agency')
    assert.equal(line?.because, 'custody')
    assert.equal(line?.about_id, id)
    assert.equal(line?.who, cast.ade.id)
    assert.equal(line?.at.toISOString(), context.now.toISOString())
  })

  it('2: keeps the id of what the work made', async () => {
    const { id, context } = asked()
    const act = operation({
      permission: mayName,
      facts: factsOf,
      about: (_input: Naming) => ({ kind: 'agency' }),
      async run(tx) {
        await addAgency(tx, id)
        return { id }
      },
      made: made => ({ id: made.id, childId: made.id }),
    })
    await act(context, { id })
    const [line] = await linesOf(id)
    assert.deepEqual([line?.about_id, line?.child_id], [id, id])
  })

  it('2: cannot finish without its one entry, whatever the work does', async () => {
    const ways: Record<string, (tx: Tx, entry: TrailEntry) => void> = {
      writes: (tx, entry) => addToTrail(tx, entry),
      'writes none': () => {},
      'writes two': (tx, entry) => [entry, { ...entry, id: newId() }].map(one => addToTrail(tx, one)),
      'writes another': (tx, entry) => addToTrail(tx, { ...entry, id: newId() }),
      'writes it twice': (tx, entry) => [entry, entry].map(one => addToTrail(tx, one)),
      refuses: () => {
        throw new Refusal('STEP_NOT_OPEN')
      },
      'refuses after writing': (tx, entry) => {
        addToTrail(tx, entry)
        throw new Refusal('STEP_NOT_OPEN')
      },
      fails: () => {
        throw new Error('a fault')
      },
    }
    const right = { writes: true, refuses: false, 'refuses after writing': false }
    for (const [way, write] of Object.entries(ways)) {
      const { id, context } = asked()
      const act = operation({
        permission: mayName,
        facts: factsOf,
        about: () => ({ kind: 'agency' }),
        async runWithEntry(tx, _input, _context, _facts, entry) {
          await addAgency(tx, id)
          write(tx, entry)
        },
      })
      const done = await act(context, { id }).then(
        () => true,
        () => false,
      )
      const lines = await linesOf(id)
      assert.equal(done, way === 'writes', way)
      assert.equal(await isThere(id), done, way)
      assert.deepEqual(
        lines.map(line => line.allowed),
        way in right ? [right[way as keyof typeof right]] : [],
        way,
      )
    }
  })

  const aheadOf = (written: (entry: TrailEntry) => string | undefined, tried: () => void) =>
    operation({
      permission: mayName,
      facts: factsOf,
      about: ({ id }: Naming) => ({ kind: 'agency', id }),
      ahead: (_input, { actor }) => {
        tried()
        if (actor.id === cast.bridget.id) throw new Refusal('STEP_NOT_OPEN')
        return { facts: { borough: 'Lambeth' }, result: 'ahead', write: async entry => written(entry) }
      },
      async run(tx, { id }) {
        await addAgency(tx, id)
        return 'the long way'
      },
    })

  it('8: is done ahead only where the database wrote the very entry, and otherwise the long way', async () => {
    const cases = [
      { written: (entry: TrailEntry) => entry.id, outcome: 'ahead', there: false },
      { written: () => undefined, outcome: 'the long way', there: true },
      { written: () => newId(), outcome: 'the long way', there: true },
    ]
    for (const { written, outcome, there } of cases) {
      const { id, context } = asked()
      assert.equal(await aheadOf(written, () => {})(context, { id }), outcome)
      assert.equal(await isThere(id), there)
      assert.equal((await linesOf(id)).length, there ? 1 : 0)
    }
  })

  it('8: leaves every refusal to the long way, which puts it on the trail', async () => {
    const { id, context } = asked(cast.tom)
    let wrote = false
    const written = (entry: TrailEntry) => {
      wrote = true
      return entry.id
    }
    await assert.rejects(aheadOf(written, () => {})(context, { id }), { code: 'NOT_PERMITTED' })
    assert.equal(wrote, false)
    assert.deepEqual(
      (await linesOf(id)).map(line => [line.allowed, line.because]),
      [[false, 'NOT_PERMITTED']],
    )
    const refusing = asked(cast.bridget)
    await assert.rejects(aheadOf(written, () => {})(refusing.context, { id: refusing.id }), {
      code: 'NOT_PERMITTED',
    })
    assert.equal(wrote, false)
  })

  it('8: is not done ahead where something is kept around it that the statement cannot keep', async () => {
    const { id, context } = asked()
    let tried = false
    const act = aheadOf(
      entry => entry.id,
      () => {
        tried = true
      },
    )
    assert.equal(await act(context, { id }, (_tx, work) => work()), 'the long way')
    assert.equal(tried, false)
  })

  it('2: does not let what is done around the work leave it out or repeat it', async () => {
    for (const around of [
      async () => '',
      async (_: Tx, work: () => Promise<unknown>) => [await work(), await work()],
    ]) {
      const { id, context } = asked()
      await assert.rejects(nameAgency(context, { id, next: () => id }, around as never))
      assert.deepEqual(await linesOf(id), [])
      assert.equal(await isThere(id), false)
    }
  })

  it('3: undoes what was refused, keeps the refusal, and throws it on', async () => {
    const { id, context } = asked()
    const refusal = new Refusal('STEP_NOT_OPEN')
    const next = () => {
      throw refusal
    }
    await assert.rejects(nameAgency(context, { id, next }), thrown => thrown === refusal)
    assert.equal(await isThere(id), false)
    const lines = await linesOf(id)
    assert.deepEqual(
      lines.map(({ allowed, because, who }) => ({ allowed, because, who })),
      [{ allowed: false, because: 'STEP_NOT_OPEN', who: cast.ade.id }],
    )
  })

  it('4: leaves neither work nor entry after a fault, and throws it on', async () => {
    const { id, context } = asked()
    const fault = new Error('the disk is full')
    const next = () => {
      throw fault
    }
    await assert.rejects(nameAgency(context, { id, next }), thrown => thrown === fault)
    assert.equal(await isThere(id), false)
    assert.deepEqual(await linesOf(id), [])
  })

  it('5: lets a hidden child and one that does not exist look the same, and keeps the id that was asked for', async () => {
    const outcomes = []
    for (const childId of [castChildren.kit.id, newId()]) {
      const { id, context } = asked()
      const problem = await nameAgency(context, { id, childId }).catch((thrown: Refusal) => thrown)
      const [line] = await linesOf(id)
      assert.equal(line?.child_id, childId)
      outcomes.push([problem, line?.because])
    }
    assert.deepEqual(outcomes[0], outcomes[1])
    assert.equal(outcomes[0]?.[1], 'NOT_FOUND')
  })

  it('6: keeps nothing that came in as an id and is none', async () => {
    const words = fc.string().filter(text => !/^[0-9a-f-]{36}$/i.test(text))
    await fc.assert(
      fc.asyncProperty(words, async said => {
        const { id, context } = asked(cast.tom)
        await assert.rejects(nameAgency(context, { id: said }), {
          code: 'NOT_PERMITTED',
        })
        assert.equal((await linesOf(id))[0]?.about_id, null)
      }),
      { numRuns: 20, endOnFailure: true, includeErrorInReport: true },
    )
  })

  it("7: runs in the scope of whoever asks, who cannot write in another's name", async () => {
    const { context } = asked(cast.niamh)
    const scope = await operation({
      permission: permission({
        action: 'look',
        title: 'Look',
        allows: [{ rule: 'all', because: '', roles: 'anyone' }],
      }),
      facts: async (_tx: Tx, _input: undefined) => undefined,
      about: () => ({ kind: 'scope' }),
      run: tx =>
        tx.sql(
          "select scope_force() force, scope_actor() actor, scope_agency() agency, current_setting('app.agency_kind') kind",
        ),
    })(context, undefined)
    const { id, agency } = cast.niamh
    assert.deepEqual(scope, [{ force: 1, actor: id, agency: agency.id, kind: 'childrens-services' }])

    const forged = { forceId: 1, id: cast.ade.id, agencyId: cast.ade.agency.id }
    const happened = {
      did: 'look',
      at: context.now,
      about: { kind: 'x' },
      allowed: true,
      because: 'x',
      requestId: 'x',
    }
    const act = operation({
      permission: permission({
        action: 'look',
        title: 'Look',
        allows: [{ rule: 'all', because: '', roles: 'anyone' }],
      }),
      facts: async (_tx: Tx, _input: undefined) => undefined,
      about: () => ({ kind: 'scope' }),
      run: async tx => addToTrail(tx, entryOf(forged, happened)),
    })
    await assert.rejects(act(context, undefined), /row-level security/)
  })
})

describe('the door for those who are not signed in', () => {
  const linesOf = (requestId: string) =>
    database
      .as('owner')
      .statement<Record<string, unknown>>(
        'select who, who_agency, did, allowed, because from trail where request_id = $1',
        [requestId],
      )
  const comeIn = publicOperation({
    action: 'sign in',
    about: (_input: boolean) => ({ kind: 'session' }),
    async run(tx, known) {
      const seen = await tx.sql('select from children')
      if (!known) throw new Refusal('NO_ACCOUNT')
      return { result: seen.length, who: { id: cast.ade.id, agencyId: castAgencies.police.id } }
    },
  })
  const visit = (requestId: string) => ({ forceId: 1, now: new Date(), requestId })

  it('keeps who proved to be who, and shows no child', async () => {
    assert.equal(await comeIn(visit('in'), true), 0)
    assert.deepEqual(await linesOf('in'), [
      {
        who: cast.ade.id,
        who_agency: castAgencies.police.id,
        did: 'sign in',
        allowed: true,
        because: 'anyone',
      },
    ])
  })

  it('keeps a refusal without a name', async () => {
    await assert.rejects(comeIn(visit('out'), false), { code: 'NO_ACCOUNT' })
    assert.deepEqual(await linesOf('out'), [
      { who: null, who_agency: null, did: 'sign in', allowed: false, because: 'NO_ACCOUNT' },
    ])
  })
})
