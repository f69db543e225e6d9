import assert from 'node:assert/strict'
import { describe, it } from 'node:test'
import { as, cast, castChildren, plantChild } from '../../test/cast.ts'
import { freshDatabase } from '../../test/database.ts'
import { libraryLoan } from '../../test/fifth-pathway.ts'
import { minutes } from '../../test/permission-episodes.ts'
import { wholeHouse } from '../../test/whole-house.ts'
import { recordStep } from '../episodes/record-step.ts'
import { startEpisode } from '../episodes/start-episode.ts'
import { viewEpisode } from '../episodes/view-episode.ts'
import { viewStep } from '../episodes/view-step.ts'
import { several } from '../kernel/form.ts'
import { withPathway } from '../policy/index.ts'
import { actions } from '../policy/questions.ts'
import { listMeetings } from './list-meetings.ts'
import { meetings } from './meeting.ts'

const known = meetings()
const { lent, returned } = libraryLoan.steps
withPathway({
  ...libraryLoan,
  id: 'reading-circle',
  title: 'Reading circle',
  steps: {
    lent: { ...lent, by: 'constable', sharedWith: ['childrens-services'] },
    met: {
      title: 'Reading circle held',
      by: 'social-worker',
      also: ['constable'],
      source: lent.source,
      after: ['lent'],
      again: true,
      asks: {
        came: several('Who came?', { police: 'Police', services: "Children's services" }),
        plan: actions('What was agreed?'),
      },
    },
    read: {
      title: 'Read as agreed',
      by: 'social-worker',
      also: ['constable'],
      source: lent.source,
      each: { step: 'met', question: 'plan' },
    },
    returned: { ...returned, by: 'constable', sharedWith: ['school'] },
  },
})

const database = await freshDatabase()
const house = await wholeHouse(database)
const childId = await plantChild(database, castChildren.kit)
const tom = as(cast.tom)
const begin = async () =>
  (
    await startEpisode(tom, {
      childId,
      pathway: 'reading-circle',
      happenedAt: minutes(-120),
      answers: { kind: 'story', wish: 'It has a dog in it.' },
    })
  ).episodeId
const hold = (episodeId: string, by = tom) =>
  recordStep(by, {
    ...{ episodeId, step: 'met', version: 1, happenedAt: minutes(-60) },
    answers: {
      came: ['police'],
      plan: [
        { what: 'Read a chapter', who: 'constable', by: '2026-12-01' },
        { what: 'Ask how it ended', who: 'social-worker', by: '2026-12-09' },
      ],
    },
  })

const before = await begin()
const held = await begin()
await hold(held)
const mine = ({ episodeId }: { episodeId: string }) => [before, held].includes(episodeId)

describe('meetings', () => {
  it('are found by what their steps ask, in every pathway that has them', () => {
    const found = known.map(one => `${one.pathway} ${one.step}`)
    for (const expected of [
      'child-exploitation strategyHeld',
      'child-exploitation meetingHeld',
      'safeguarding-notification strategyHeld',
      'domestic-abuse-desk discussionHeld',
      'missing-child strategyMeeting',
      'prevent-referral panelHeld',
    ])
      assert.ok(found.includes(expected), expected)
    assert.ok(
      !found.some(one => /community-resolution|county-line|youth-conditional/.test(one)),
      found.join(),
    )
  })

  it('have before them every child for whom one is owed', async () => {
    const { agenda } = await listMeetings(tom, { bcu: '' })
    assert.deepEqual(
      agenda.filter(mine).map(one => [one.episodeId, one.step, one.isReaders]),
      [[before, 'met', true]],
    )
  })

  it('show what was agreed, by whom and when, and that it is done', async () => {
    const first = (await listMeetings(tom, { bcu: '' })).actions.filter(mine)
    assert.deepEqual(
      first.map(one => [one.what, one.owedBy, one.state]),
      [
        ['Read a chapter', 'constable', 'open'],
        ['Ask how it ended', 'social-worker', 'open'],
      ],
    )
    await recordStep(tom, {
      ...{ episodeId: held, step: 'read', occurrence: first[0]?.occurrence as number, version: 2 },
      ...{ happenedAt: minutes(-30), answers: {} },
    })
    const then = (await listMeetings(tom, { bcu: '' })).actions.filter(mine)
    assert.deepEqual(then.map(one => [one.what, one.state]).sort(), [
      ['Ask how it ended', 'open'],
      ['Read a chapter', 'met'],
    ])
  })

  it('are those of one’s own command unit, or of another', async () => {
    const own = await listMeetings(tom, {})
    assert.equal(own.area, 'Central South')
    assert.ok(own.agenda.some(mine))
    assert.ok(!(await listMeetings(tom, { bcu: 'North' })).agenda.some(mine))
    assert.deepEqual(
      (await listMeetings(tom, { kind: 'reading-circle met' })).chosen.map(one => one.step),
      ['met'],
    )
  })

  it('tell a partner the action it owes, and nothing else of a meeting it was not told of', async () => {
    const episodeId = await begin()
    await recordStep(tom, {
      ...{ episodeId, step: 'met', version: 1, happenedAt: minutes(-50) },
      answers: {
        came: ['police'],
        plan: [
          { what: 'Lend a second book', who: 'safeguarding-lead', by: '2026-12-02' },
          { what: 'Ring the author', who: 'constable', by: '2026-12-03' },
        ],
      },
    })
    const tess = as(cast.tess)
    const owed = (await listMeetings(tess, {})).actions.filter(one => one.episodeId === episodeId)
    assert.deepEqual(
      owed.map(one => [one.what, one.owedBy]),
      [['Lend a second book', 'safeguarding-lead']],
    )
    const { kept, own } = await viewEpisode(tess, { episodeId })
    assert.deepEqual([kept.entries.length, own.map(({ what }) => what)], [0, ['Lend a second book']])
    const { action } = await viewStep(tess, { episodeId, step: 'read', occurrence: owed[0]?.occurrence })
    assert.equal(action?.what, 'Lend a second book')
    const page = await (await house.signedIn(cast.tess)).get(`/episodes/${episodeId}`)
    assert.ok(page.body.includes('Lend a second book') && !page.body.includes('Ring the author'))
    assert.match(page.body, /Nothing that was shared with you yet/)
  })

  it('say what was agreed where an agency reads what it was asked for, to it and to police', async () => {
    const asked = async (person: typeof cast.tess | typeof cast.tom, path = '/partners/referrals') =>
      (await (await house.signedIn(person)).get(path)).body
    const title = 'Read as agreed: Lend a second book'
    const one = await asked(cast.tess)
    assert.ok(one.includes(title) && !one.includes('Ring the author'))
    const address = new RegExp(`href="([^"]*)">${title}`).exec(one)?.[1] ?? assert.fail('no referral')
    for (const person of [cast.tess, cast.tom]) {
      const body = await asked(person, address)
      assert.ok(body.includes(`<h1 class="govuk-heading-l">${title}</h1>`), person.name)
    }
    assert.ok((await asked(cast.tom, '/partners/referrals?whose=force')).includes(title))
    const [, episodeId] = /referrals\/([^/]+)/.exec(address) ?? []
    assert.ok((await asked(cast.tess, `/episodes/${episodeId}`)).includes(`${address}">${title}`))
    for (const person of [cast.niamh, cast.victor]) {
      assert.ok(!(await asked(person)).includes('Lend a second book'), person.name)
      assert.ok(!(await asked(person, address)).includes('Lend a second book'), person.name)
    }
  })

  it('say nothing of what an agreement leaves out, also not to whoever owes it', async () => {
    const { actions: all } = await listMeetings(as(cast.tess), {})
    const [known] = all.filter(one => one.what === 'Lend a second book')
    const owner = database.as('owner')
    await owner.statement('alter table sharing_agreements disable trigger terms_kept')
    await owner.statement('update sharing_agreements set leaves_out = $1 where agency_id = $2', [
      ['reading-circle met plan'],
      cast.tess.agency.id,
    ])
    await owner.statement('alter table sharing_agreements enable trigger terms_kept')
    const { actions: then } = await listMeetings(as(cast.tess), {})
    const same = then.find(one => one.episodeId === known?.episodeId)
    assert.deepEqual([same?.what, same?.owedBy], [undefined, 'safeguarding-lead'])
    const { body } = await (await house.signedIn(cast.tess)).get('/partners/referrals')
    assert.ok(body.includes('Read as agreed') && !body.includes('Lend a second book'))
  })

  it('of a partner are those it holds, and the actions it owes, and not whether others did theirs', async () => {
    const { agenda, actions: owed } = await listMeetings(as(cast.niamh), {})
    assert.deepEqual(
      agenda.filter(mine).map(one => one.episodeId),
      [before],
    )
    const theirs = owed.filter(mine)
    assert.deepEqual(
      theirs.map(one => [one.what, one.isKnown]),
      [
        ['Ask how it ended', true],
        ['Read a chapter', false],
      ],
    )
    const { agenda: others, actions: none } = await listMeetings(as(cast.victor), {})
    assert.deepEqual([others.filter(mine), none.filter(mine)], [[], []])
  })
})

describe('the page of meetings', () => {
  it('leads to recording each, and lists what was agreed', async () => {
    const visitor = await house.signedIn(cast.tom)
    const { body, status } = await visitor.get('/meetings')
    assert.equal(status, 200)
    assert.ok(body.includes(`href="/episodes/${before}/steps/met"`))
    assert.match(body, /Reading circle held/)
    assert.match(body, /Ask how it ended/)
    const none = await visitor.get('/meetings?bcu=North')
    assert.match(none.body, /No child is before a meeting now/)
    assert.match(none.body, /No action is owed now/)
  })

  it('says of one that was held that it was, and not that it is owed', async () => {
    const visitor = await house.signedIn(cast.tom)
    const { body } = await visitor.get(`/episodes/${held}/steps/met`)
    assert.match(body, /Done <time[^>]*>[^<]*<\/time>\. What you record now comes beside it/)
    assert.doesNotMatch(body, /owed for/)
    assert.match((await visitor.get(`/episodes/${before}/steps/met`)).body, /owed for/)
  })

  it('is reached by partners from what they keep with the police', async () => {
    const visitor = await house.signedIn(cast.niamh)
    assert.ok((await visitor.get('/partners/referrals')).body.includes('href="/meetings"'))
    const { body } = await visitor.get('/meetings')
    assert.match(body, /Reading circle held/)
    assert.ok(!body.includes('href="/boards"'))
  })
})
