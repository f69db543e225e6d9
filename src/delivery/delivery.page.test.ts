import assert from 'node:assert/strict'
import { describe, it } from 'node:test'
import { cast } from '../../test/cast.ts'
import { freshDatabase } from '../../test/database.ts'
import { wholeHouse } from '../../test/whole-house.ts'
import { plannedActions } from './action.ts'

const database = await freshDatabase()
const house = await wholeHouse(database)
const della = await house.signedIn(cast.della)
const olive = await house.signedIn(cast.olive)

const day = (name: string, date: string) => {
  const [year = '', month = '', of = ''] = date.split('-')
  return { [`${name}-day`]: of, [`${name}-month`]: month, [`${name}-year`]: year }
}
const promise = (action: number, due: string) =>
  house.fillIn(della, `/strategy/actions/${action}/milestones/add`, {
    ...{ title: `Courses of action ${action}`, answeredBy: 'Learning and development' },
    ...{ ...day('from', '2026-01-05'), ...day('due', due) },
  })
const milestoneIn = (body: string) =>
  /\/strategy\/actions\/\d+\/milestones\/[0-9a-f-]{36}/.exec(body)?.[0] ?? ''

describe('the strategy', () => {
  it('is where those start who deliver it, with what they owe, and those who oversee the force', async () => {
    for (const [visitor, start] of [
      [della, '/strategy/owed'],
      [olive, '/strategy'],
    ] as const)
      assert.equal(new URL((await visitor.get('/')).url).pathname, start)
  })

  it('opens each of its 36 actions, and says plainly where nothing is planned', async () => {
    const { body } = await della.get('/strategy')
    for (const { action } of plannedActions()) {
      assert.ok(body.includes(`href="/strategy/actions/${action.number}"`))
      const opened = await della.get(`/strategy/actions/${action.number}`)
      assert.equal(opened.status, 200)
      assert.match(opened.body, /Nothing says yet what is to be done by when/)
    }
    assert.equal((await della.get('/strategy/actions/37')).status, 404)
    assert.equal((await della.get('/strategy/actions/one')).status, 404)
  })

  it('never takes a word for how an action stands without a milestone that shows it', async () => {
    await house.fillIn(della, '/strategy/actions/2/say', { position: 'done', because: 'We are proud of it.' })
    const { body } = await della.get('/strategy/actions/2')
    assert.match(body, /Nothing planned/)
    assert.match(body, /We are proud of it/)
  })

  it('keeps a promise, its slip, its evidence, and what two sides say of it', async () => {
    const promised = await promise(30, '2026-06-30')
    const path = milestoneIn(promised.body)
    assert.match(promised.body, /Not on track[\s\S]*1 milestone overdue/)
    const moved = await house.fillIn(della, path, {
      kind: 'moved',
      ...day('due', '2026-12-31'),
      because: 'Nobody to teach it.',
    })
    assert.match(moved.body, /At risk/)
    assert.match(moved.body, /first promised for 30 June 2026/)
    const unproven = await house.fillIn(della, path, { kind: 'met', ...day('on', '2026-11-01') })
    assert.deepEqual([unproven.status, /Write an answer/.test(unproven.body)], [422, true])
    const ahead = await house.fillIn(della, path, {
      kind: 'met',
      ...day('on', '2027-11-01'),
      evidence: 'All of them.',
    })
    assert.match(ahead.body, /This day has not come yet/)
    const met = await house.fillIn(della, path, {
      ...{
        kind: 'met',
        ...day('on', '2026-11-01'),
        evidence: 'The list of who took part.',
        at: '/registers/training',
      },
    })
    assert.match(met.body, /Done/)
    assert.match(met.body, /Met late/)
    assert.match(met.body, /href="\/registers\/training">See the record/)
    await house.fillIn(olive, '/strategy/actions/30/say', {
      position: 'atRisk',
      because: 'Half of them were away.',
    })
    await house.fillIn(della, '/strategy/actions/30/say', { position: 'done', because: 'All were asked.' })
    const { body } = await olive.get('/strategy/actions/30')
    assert.match(body, /say different things/)
    assert.match(body, /Half of them were away[\s\S]*Olive Grant/)
    assert.ok(!body.includes('/milestones/add'))
  })

  it('offers its forms to nobody else, and refuses what they send', async () => {
    const grace = await house.signedIn(cast.grace)
    const { body } = await grace.get('/strategy/actions/30')
    assert.ok(!body.includes('/say"') && !body.includes('/milestones/'))
    const sent = await house.fillIn(grace, '/strategy/actions/30/say', { position: 'done', because: 'So.' })
    assert.equal(sent.status, 403)
    assert.equal((await (await house.signedIn(cast.niamh)).get('/strategy')).status, 403)
  })
})

describe('what is owed, said and issued', () => {
  it('is empty where there is nothing, and says so', async () => {
    assert.match(
      (await della.get('/strategy/voice')).body,
      /No theme has been written down yet[\s\S]*Never asked in this time/,
    )
    assert.match((await della.get('/strategy/packs')).body, /No pack has been issued yet/)
  })

  it('puts milestones and answers to children in one list, the most pressing first', async () => {
    await promise(3, '2026-10-01')
    await house.fillIn(della, '/registers/voice-sessions/add', {
      ...{ name: 'Lambeth pupils', ...day('heldOn', '2026-10-05'), unit: 'Central South', group: 'school' },
      ...{ children: '14', ranBy: 'A school' },
    })
    await house.fillIn(della, '/registers/themes/add', {
      ...{
        session: 'Lambeth pupils',
        theme: 'Say why',
        about: 'search',
        action: '6',
        said: 'Nobody tells us <why>.',
      },
      ...{
        consent: 'yes',
        answeredBy: 'Stop and search lead',
        ...day('due', '2026-12-24'),
        state: 'waiting',
        told: 'no',
      },
    })
    const { body } = await della.get('/strategy/owed')
    assert.ok(body.indexOf('Courses of action 3') < body.indexOf('Say why'))
    assert.match(body, /1 October 2026 <strong class="govuk-tag govuk-tag--red">Overdue/)
    const narrowed = (await della.get('/strategy/owed?answeredBy=Stop+and+search+lead')).body
    assert.ok(narrowed.includes('Say why') && !narrowed.includes('Courses of action 3'))
    const voice = (await della.get('/strategy/voice')).body
    assert.match(
      voice,
      /Nobody tells us &lt;why&gt;[\s\S]*No answer yet. Stop and search lead owes one by 24 December 2026/,
    )
    assert.ok(!voice.includes('Never asked in this time: Central South,'))
    assert.match((await della.get('/strategy/actions/6')).body, /Nobody tells us &lt;why&gt;/)
  })

  it('offers whoever looks what their own unit owes, once it owes something', async () => {
    assert.ok(!(await della.get('/strategy/owed')).body.includes('Only what'))
    await house.fillIn(della, '/registers/decisions-wanted/add', {
      ...{ title: 'Pay for Engage', kind: 'owed', meeting: 'group', ...day('heldOn', '2026-11-03') },
      ...{ answeredBy: 'Delivery team', ...day('due', '2026-12-04'), state: 'open' },
    })
    const { body } = await della.get('/strategy/owed')
    assert.match(body, /href="\/strategy\/owed\?answeredBy=Delivery%20team">Only what\s+Delivery team owes/)
    const own = (await della.get('/strategy/owed?answeredBy=Delivery%20team')).body
    assert.ok(own.includes('Pay for Engage') && !own.includes('Say why') && !own.includes('Only what'))
  })

  it('stands on the timeline, with a table that says the same', async () => {
    const { body } = await della.get('/strategy/timeline')
    assert.match(body, /<svg class="cf-timeline"/)
    assert.match(body, /Courses of action 30[\s\S]*Nobody to teach it/)
  })

  it('is frozen in a pack, and the next says what changed since', async () => {
    const issue = () =>
      house.fillIn(della, '/strategy/packs', { audience: 'mopac', ...day('meetsOn', '2026-12-01') })
    const first = await issue()
    assert.match(first.body, /Everything so far/)
    const path = new URL(first.url).pathname
    house.clock.now = new Date(house.clock.now.getTime() + 60_000)
    await promise(35, '2027-10-01')
    const again = await della.get(path)
    assert.ok(!again.body.includes('Courses of action 35'))
    const second = await issue()
    const from = second.body.indexOf('What changed since the last pack')
    const changes = second.body.slice(from)
    assert.ok(
      from > 0 &&
        changes.includes('Courses of action 35') &&
        !changes.includes('Promised: Courses of action 30'),
    )
    assert.match(
      second.body,
      /How many actions stand where[\s\S]*<svg class="cf-chart__svg"[\s\S]*Nothing planned/,
    )
    assert.equal((await della.get(`${path}/tables.ods`)).status, 200)
    assert.match((await della.get(`${path}/pack.pdf`)).body, /^%PDF-1\.7/)
  })
})
