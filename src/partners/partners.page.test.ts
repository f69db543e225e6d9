import assert from 'node:assert/strict'
import { describe, it } from 'node:test'
import { answersTo } from '../../test/answers.ts'
import { as, cast, castAgencies, castChildren, castUnits, plantChild } from '../../test/cast.ts'
import { freshDatabase } from '../../test/database.ts'
import { begin, minutes } from '../../test/permission-episodes.ts'
import { Visitor } from '../../test/visitor.ts'
import { wholeHouse } from '../../test/whole-house.ts'
import { recordStep } from '../episodes/record-step.ts'
import { custody } from '../policy/pathways/custody.ts'

const database = await freshDatabase()
const house = await wholeHouse(database)
const childId = await plantChild(database, castChildren.amara)
const bridget = await house.signedIn(cast.bridget)
const niamh = await house.signedIn(cast.niamh)
const helen = await house.signedIn(cast.helen)
const yusuf = await house.signedIn(cast.yusuf)
const victor = await house.signedIn(cast.victor)
const ade = await house.signedIn(cast.ade)
const lambeth = castAgencies.lambeth.id

async function calledUpon(): Promise<string> {
  const start = { childId, pathway: custody, by: cast.ade, unitId: castUnits.brixtonCustody.id }
  const episodeId = await begin(start)
  const answers = answersTo(custody.steps.detailsShared.asks ?? {}, minutes(-90))
  const step = { episodeId, step: 'detailsShared', version: 1, happenedAt: minutes(-90), answers }
  await recordStep(as(cast.ade), step)
  return episodeId
}

const day = (name: string, text: string) => {
  const [year = '', month = '', date = ''] = text.split('-')
  return { [`${name}-day`]: date, [`${name}-month`]: month, [`${name}-year`]: year }
}

describe('the pages of agencies', () => {
  it('show an account lead every agency, and a partner its own', async () => {
    const all = await bridget.get('/partners')
    assert.match(all.body, /Lambeth children/)
    assert.match(all.body, /South London appropriate adult scheme/)
    const own = await niamh.get('/partners')
    assert.match(own.body, /Lambeth children/)
    assert.doesNotMatch(own.body, /Croydon|appropriate adult scheme/)
    assert.equal((await niamh.get(`/partners/${castAgencies.croydon.id}`)).status, 404)
  })

  it('let an account lead say which boroughs an agency serves', async () => {
    const page = `/partners/${castAgencies.diversion.id}`
    const wrong = await house.fillIn(bridget, `${page}/area`, { part: 'boroughs' })
    assert.match(wrong.body, /Choose one borough or more/)
    const saved = await house.fillIn(bridget, `${page}/area`, { part: 'boroughs', units: 'Central South' })
    assert.match(saved.body, /Lambeth and Southwark/)
    const whole = await house.fillIn(bridget, `${page}/area`, { part: 'force' })
    assert.match(whole.body, /The whole force/)
  })

  it('take an agreement from its proposal to both signatures and its end', async () => {
    const path = `/partners/${lambeth}/agreements/new`
    assert.match((await bridget.get(path)).body, /Which pathways does the agreement cover/)
    const shut = await niamh.get(path)
    assert.equal(shut.status, 403, 'the form opens for nobody who would be refused when they send it')
    assert.match(shut.body, /These may[^:]*: [^<]*Person who looks after accounts/)
    assert.match((await bridget.get(`${path}?asked=yes`)).body, /Choose at least one pathway/)
    const terms = `${path}?pathways=custody&pathways=missing-child`
    const opened = await bridget.get(terms)
    assert.match(opened.body, /Anything left out|Is anything left out/)
    const hidden = Object.fromEntries(
      ['_csrf', '_writer'].map(name => [name, Visitor.field(opened.body, name)]),
    )
    const proposed = await bridget.post(terms, {
      ...hidden,
      pathways: Visitor.field(opened.body, 'pathways'),
      purpose: 'To keep children in custody safe',
      lawfulBasis: 'Children Act 2004 s.10',
      leavesOut: 'custody detailsShared concerns',
      ...day('startsOn', '2026-11-01'),
      ...day('endsOn', '2027-10-31'),
    })
    assert.match(proposed.body, /Proposed\./)
    assert.match(proposed.body, /What worries you about this child/)
    const agreement = new URL(proposed.url).pathname
    assert.match(
      (await house.fillIn(helen, agreement, { act: 'sign', as: 'Head of information' })).body,
      /Signed\./,
    )
    const both = await house.fillIn(yusuf, agreement, { act: 'sign', as: 'Director' })
    assert.match(both.body, /In force/)
    assert.equal((await victor.get(agreement)).status, 404)
    const ended = await house.fillIn(yusuf, agreement, { act: 'end', reason: 'A new one is written' })
    assert.match(ended.body, /Nothing new is shared from now on/)
  })

  it('show the secret of a system once, when it is registered', async () => {
    const path = `/partners/${lambeth}/channels`
    const added = await house.fillIn(niamh, path, {
      kind: 'webhook',
      address: 'https://lambeth.example/notices',
    })
    assert.match(added.body, /whsec_[A-Za-z0-9+/]{43}=/)
    const later = await niamh.get(path)
    assert.match(later.body, /lambeth\.example/)
    assert.doesNotMatch(later.body, /whsec_/)
    const wrong = await house.fillIn(niamh, path, { kind: 'email', address: 'not an address' })
    assert.equal(wrong.status, 422)
  })
})

describe('the ledger on the pages', () => {
  it('shows both sides what was asked, when it was opened, and what came of it', async () => {
    const episodeId = await calledUpon()
    const list = await niamh.get('/partners/referrals')
    assert.match(list.body, /Amara/)
    assert.match(list.body, /Children(’|&#39;|')s services called back/)
    await niamh.get(`/episodes/${episodeId}`)
    const seen = await ade.get(`/episodes/${episodeId}`)
    assert.match(seen.body, /With partners/)
    assert.match(seen.body, /opened [^<]*<time|opened/)
    assert.match(seen.body, /by Niamh Doyle/)
    const path = `/partners/referrals/${episodeId}/calledBack/1`
    const unsaid = await house.fillIn(niamh, path, { kind: 'declined', reason: 'notOurs', words: '' })
    assert.equal(unsaid.status, 422)
    const declined = await house.fillIn(niamh, path, {
      kind: 'declined',
      reason: 'notOurs',
      words: 'Moved away',
    })
    assert.match(declined.body, /Whoever asked has been told/)
    assert.match(
      (await ade.get('/partners/referrals')).body,
      /Declined[\s\S]*Another agency answers for this child/,
    )
  })

  it('offers to record it to whoever the rule names, and to their colleagues only to say whether the agency takes it', async () => {
    const episodeId = await calledUpon()
    const path = `/partners/referrals/${episodeId}/calledBack/1`
    const rosa = await house.signedIn(cast.rosa)
    const [named, colleague] = [(await niamh.get(path)).body, (await rosa.get(path)).body]
    assert.match(named, new RegExp(`href="/episodes/${episodeId}/steps/calledBack"`))
    assert.doesNotMatch(colleague, /steps\/calledBack/)
    assert.match(colleague, /Accept or decline/)
  })

  it('offers no part of what is kept on partners that the reader would be refused', async () => {
    for (const person of [cast.felix, cast.olive, cast.ade, cast.niamh, cast.della]) {
      const reader = await house.signedIn(person)
      const [, offered = ''] =
        /<nav[^>]*aria-label="Partners"([\s\S]*?)<\/nav>/.exec((await reader.get('/partners/waits')).body) ??
        []
      const parts = [...offered.matchAll(/href="([^"]+)"/g)].map(([, href = '']) => href)
      assert.ok(parts.includes('/partners/waits'), person.name)
      for (const part of parts) assert.equal((await reader.get(part)).status, 200, `${person.name} ${part}`)
    }
  })

  it('lets an agency dispute what it was told, and whoever recorded it answer', async () => {
    const episodeId = await calledUpon()
    const raised = await house.fillIn(niamh, `/episodes/${episodeId}/entries/2/dispute`, {
      words: 'We were told at noon.',
    })
    const path = new URL(raised.url).pathname
    assert.match((await ade.get(`/episodes/${episodeId}`)).body, /says this is not right/)
    const answered = await house.fillIn(ade, path, { outcome: 'stands', answer: 'The log says ten.' })
    assert.match(answered.body, /It is right as it stands/)
    assert.equal((await victor.get(path)).status, 404)
    assert.equal((await victor.get(`/episodes/${episodeId}/entries/2/dispute`)).status, 404)
  })

  it('says to the officer that something was not shared, and why', async () => {
    await database
      .as('owner')
      .statement(`update sharing_agreements set ends_at = now() - interval '1 year' where agency_id = $1`, [
        lambeth,
      ])
    const episodeId = await calledUpon()
    const { body } = await ade.get(`/episodes/${episodeId}`)
    assert.match(body, /Not shared/)
    assert.match(body, /no sharing agreement covered this when it was recorded/)
    assert.match(body, /Not sent: no sharing agreement covers it/)
    const owed = await niamh.get('/?whose=agency')
    assert.ok(!owed.body.includes(episodeId))
    assert.equal((await niamh.get(`/episodes/${episodeId}`)).status, 404)
    assert.equal((await niamh.get(`/partners/referrals/${episodeId}/calledBack/1`)).status, 404)
  })

  it('shows what was shared of a record, with whom and on what ground', async () => {
    const { body } = await ade.get(`/children/${childId}/disclosures`)
    assert.match(body, /Details shared with children/)
    assert.match(body, /Made up for the demonstration/)
    assert.equal((await victor.get(`/children/${childId}/disclosures`)).status, 404)
  })

  it('leads from a notice to what it is about, for its own agency', async () => {
    const [notice] = await database
      .as('owner')
      .statement<{ id: string }>(`select id from notices where kind = 'duty' and to_agency_id = $1 limit 1`, [
        lambeth,
      ])
    assert.match((await niamh.get(`/notices/${notice?.id}`)).body, /You have a new duty[\s\S]*Go to it/)
    assert.equal((await victor.get(`/notices/${notice?.id}`)).status, 404)
    const { body } = await niamh.get('/notices')
    assert.match(
      body,
      /You have a new duty<\/a>\s*<span[^>]*>Children&#39;s services called back \(Child in custody\)/,
    )
    assert.match(body, /Something has been shared with you<\/a>\s*<span[^>]*>Child in custody</)
    assert.ok(!body.includes('Amara'))
    assert.match((await victor.get('/notices')).body, /There are none/)
    assert.match((await ade.get('/notices')).body, /What you asked for has been declined/)
  })

  it('lists every notice, however many are newer, each once while more are written', async () => {
    const more = (count: number, at: string) =>
      database.as('owner').statement(
        `insert into notices select (jsonb_populate_record(n, jsonb_build_object('id', gen_random_uuid(), 'created_at', $3::timestamptz))).*
         from notices n, generate_series(1, $2::int)
         where n.id = (select min(id::text)::uuid from notices where kind = 'duty' and to_agency_id = $1)`,
        [lambeth, count, at],
      )
    const ids = (body: string) =>
      [...body.matchAll(/href="(\/notices\/[0-9a-f-]{36})"/g)].map(([, at = '']) => at)
    await more(110, '2026-11-22T13:00:00.000001Z')
    const there = new Set<string>()
    const shown: string[] = []
    for (let at = '/notices'; at; ) {
      const { body } = await niamh.get(at)
      shown.push(...ids(body))
      for (const one of ids(body)) there.add(one)
      await more(3, '2026-11-22T13:30:00Z')
      at = /href="([^"]+)" rel="next"/.exec(body)?.[1] ?? ''
    }
    assert.ok(there.size > 110)
    assert.equal(there.size, shown.length)
    assert.match((await niamh.get('/notices?after=x')).body, /cannot be found/)
  })
})
