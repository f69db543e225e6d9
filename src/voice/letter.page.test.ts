import assert from 'node:assert/strict'
import { describe, it } from 'node:test'
import { answersTo } from '../../test/answers.ts'
import { as, cast, castChildren, plantChild, testNow } from '../../test/cast.ts'
import { freshDatabase } from '../../test/database.ts'
import { wholeHouse } from '../../test/whole-house.ts'
import { startEpisode } from '../episodes/start-episode.ts'
import { intimateSearch } from '../policy/pathways/intimate-search.ts'
import { frameIn, receiptFrames } from '../policy/receipt-frames.ts'
import { makeLink } from './make-link.ts'

const database = await freshDatabase()
const house = await wholeHouse(database)
const amara = await plantChild(database, castChildren.amara)
const happenedAt = new Date('2026-11-22T09:30:00Z')
const begins = intimateSearch.steps[intimateSearch.begins]
const { episodeId } = await startEpisode(as(cast.tom), {
  childId: amara,
  pathway: intimateSearch.id,
  happenedAt,
  answers: answersTo(begins.asks ?? {}, happenedAt),
})
const rows = <Row extends object>(sql: string) => database.as('owner').statement<Row>(sql)
let address = 1

/** Somebody with a phone of their own, without an account, and the address of a fresh link. */
async function childWithLink(language = 'en') {
  const { token } = await makeLink(as(cast.tom), { episodeId, language })
  const path = `/my-side/${token}`
  const remoteAddress = `10.0.0.${address++}`
  const ask = async (payload?: Record<string, string>, { query = '', headers = {} } = {}) => {
    const answer = await house.app.inject({
      method: payload ? 'POST' : 'GET',
      url: path + query,
      remoteAddress,
      headers: { ...(payload ? { 'content-type': 'application/x-www-form-urlencoded' } : {}), ...headers },
      ...(payload ? { payload: new URLSearchParams({ language, ...payload }).toString() } : {}),
    })
    return { status: answer.statusCode, body: answer.body, headers: answer.headers }
  }
  return { token, ask }
}
const english = frameIn('en').letter

describe('the page of a one-time link', () => {
  it('is a form, and shows nothing of the child, the contact or the force’s people', async () => {
    const { ask, token } = await childWithLink()
    const { status, body } = await ask()
    assert.equal(status, 200)
    for (const text of [english.title, english.words, english.send, english.caution.split('?')[0] ?? ''])
      assert.ok(body.includes(text))
    for (const personal of [
      'Amara',
      'Okafor',
      'Tom',
      amara,
      episodeId,
      intimateSearch.title,
      'search',
      token,
    ])
      assert.ok(!body.includes(personal), personal)
  })

  it('sets no cookie, runs no script, and tells no other site where it is', async () => {
    const { ask } = await childWithLink()
    const { body, headers } = await ask()
    assert.equal(headers['set-cookie'], undefined)
    assert.ok(!body.includes('<script'))
    assert.equal(headers['referrer-policy'], 'no-referrer')
    assert.equal(headers['cache-control'], 'no-store')
    assert.ok(!/(href|src|action)="https?:/.test(body))
  })

  for (const { language, direction, letter } of receiptFrames)
    it(`stands in ${language} when the receipt did, and leads to every other language`, async () => {
      const { ask } = await childWithLink(language)
      const { body } = await ask()
      assert.ok(body.includes(`<html lang="${language}" dir="${direction}"`))
      assert.ok(body.includes(letter.send))
      for (const other of receiptFrames.filter(one => one.language !== language)) {
        assert.ok(body.includes(`href="?language=${other.language}"`))
        assert.ok(
          (await ask(undefined, { query: `?language=${other.language}` })).body.includes(other.letter.send),
        )
      }
    })

  it('keeps what the child wrote, exactly, and thanks', async () => {
    const { ask } = await childWithLink()
    const words = '  They pushed me. "Shut up" he said.\n\nI am 14. 🙁 <b>'
    // The database cannot keep the null character.
    const { body, status } = await ask({ words: `${words}\0`, helpedBy: 'adviser', contact: 'yes' })
    assert.equal(status, 200)
    assert.ok(body.includes(english.thanks) && !body.includes('pushed'))
    assert.ok(body.includes(english.contactPromised.replace('{day}', '27 November 2026')))
    const [kept] = await rows<Record<string, unknown>>(
      'select * from child_accounts order by added_at desc, id desc limit 1',
    )
    assert.equal(kept?.words, words)
    assert.deepEqual(
      [kept?.helped_by, kept?.wants_contact, kept?.typed_by, kept?.language],
      ['adviser', true, null, 'not said'],
    )
    const tom = await house.signedIn(cast.tom)
    const { body: episode } = await tom.get(`/episodes/${episodeId}`)
    assert.ok(episode.includes('They pushed me. &quot;Shut up&quot; he said.'))
    assert.match(episode, /Added later by the child through a one-time link given in English/)
    assert.match(episode, /Its language was not said/)
    assert.match(episode, /<blockquote class="cf-said" lang="" dir="auto">/)
    assert.match(episode, /The child wants us to get in touch by (Friday )?27 November 2026/)
    assert.match(episode, /href="\/children\/[^"]*\/start\?pathway=answer-to-child"/)
    const [notice] = await rows<Record<string, unknown>>(
      `select kind, episode_id from notices where kind like 'account%'`,
    )
    assert.deepEqual({ ...notice }, { kind: 'account wants contact', episode_id: episodeId })
  })

  it('keeps no language that nobody said, whatever the page is in', async () => {
    const { ask } = await childWithLink('ar')
    await ask({ words: 'Bylo mi zimno.' })
    const [kept] = await rows<{ language: string }>(
      `select language from child_accounts where words = 'Bylo mi zimno.'`,
    )
    assert.equal(kept?.language, 'not said')
    const { body } = await (await house.signedIn(cast.tom)).get(`/episodes/${episodeId}`)
    assert.match(body, /one-time link given in Arabic/)
  })

  it('is on the trail without a name, about the episode once it is known', async () => {
    const lines = await rows<Record<string, unknown>>(
      `select who, about, about_id, child_id, because from trail where did = 'add own account' order by at desc limit 1`,
    )
    assert.deepEqual(
      lines.map(line => ({ ...line })),
      [{ who: null, about: 'episode', about_id: episodeId, child_id: amara, because: 'anyone' }],
    )
    const opened = await rows<{ n: number }>(
      `select count(*)::int as n from trail where did = 'open account link' and about_id is null and child_id is null and who is null`,
    )
    assert.ok((opened[0]?.n ?? 0) > 0)
  })

  it('says by whom and by when somebody gets in touch, and promises nothing to a child who did not ask', async () => {
    const { ask } = await childWithLink()
    assert.ok((await ask()).body.includes(english.contactHow.replace('{day}', '27 November 2026')))
    const { body } = await ask({ words: 'It was not me.', contact: 'no' })
    assert.ok(body.includes(english.thanks) && !body.includes('27 November'))
  })

  it('works once; sent twice by a phone it is one account', async () => {
    const { ask } = await childWithLink()
    const both = await Promise.all([ask({ words: 'Same' }), ask({ words: 'Same' })])
    assert.deepEqual(
      both.map(one => one.status),
      [200, 200],
    )
    const other = await ask({ words: 'Something else' })
    assert.equal(other.status, 410)
    assert.ok(
      other.body.includes(english.gone) && other.body.includes('Something else'),
      'what was written can be copied',
    )
    assert.equal((await ask()).status, 410)
    const kept = await rows<{ words: string }>(
      `select words from child_accounts where words in ('Same', 'Something else')`,
    )
    assert.deepEqual(
      kept.map(one => one.words),
      ['Same'],
    )
  })

  it('asks for words, keeps what was typed, and is not used up by a mistake', async () => {
    const { ask } = await childWithLink('pl')
    const empty = await ask({ words: ' \n', helpedBy: 'family' })
    assert.equal(empty.status, 422)
    assert.ok(empty.body.includes(frameIn('pl').letter.empty))
    assert.match(empty.body, /value="family" checked/)
    const long = await ask({ words: 'x'.repeat(20_001) })
    assert.equal(long.status, 422)
    assert.ok(long.body.includes('x'.repeat(20_001)))
    assert.equal((await ask({ words: 'Dobrze' })).status, 200)
  })

  it('is over after 28 days, when taken back, and when it never was', async () => {
    const late = await childWithLink()
    house.clock.now = new Date(testNow.getTime() + 28 * 24 * 3_600_000)
    assert.equal((await late.ask()).status, 410)
    assert.equal((await late.ask({ words: 'Late' })).status, 410)
    house.clock.now = testNow
    const taken = await childWithLink()
    await rows(`update account_links set ended_at = now(), ended_by = made_by where used_at is null`)
    assert.equal((await taken.ask({ words: 'Taken' })).status, 410)
    const never = await house.app.inject({
      url: '/my-side/aaaaa-bbbbb-ccccc-ddddd-eeeee',
      remoteAddress: '10.1.0.1',
    })
    assert.equal(never.statusCode, 410)
    const kept = await rows(`select words from child_accounts where words in ('Late', 'Taken')`)
    assert.deepEqual(kept, [])
  })

  it('refuses a form on another site: FORM_EXPIRED', async () => {
    const { ask } = await childWithLink()
    for (const headers of [
      { 'sec-fetch-site': 'cross-site' },
      { origin: 'https://elsewhere.example' },
      { origin: 'null' },
    ])
      assert.equal((await ask({ words: 'Forged' }, { headers })).status, 403)
    assert.equal((await ask({ words: 'Mine' }, { headers: { 'sec-fetch-site': 'same-origin' } })).status, 200)
  })

  it('is not for somebody who is signed in', async () => {
    const { token } = await childWithLink()
    const tom = await house.signedIn(cast.tom)
    const { status, body } = await tom.get(`/my-side/${token}`)
    assert.equal(status, 403)
    assert.match(body, /This page is for a child/)
    assert.equal((await tom.post(`/my-side/${token}`, { words: 'As the child' })).status, 403)
  })

  it('is not to be guessed: one address may ask 20 times a minute', async () => {
    const statuses: number[] = []
    for (let at = 10; at < 35; at++) {
      const url = `/my-side/aaaaa-bbbbb-ccccc-ddddd-eee${at}`
      statuses.push((await house.app.inject({ url, remoteAddress: '10.9.9.9' })).statusCode)
    }
    assert.deepEqual(
      [statuses.filter(one => one === 410).length, statuses.filter(one => one === 429).length],
      [20, 5],
    )
  })

  it('leaves no token and no word of the child in the log or on the trail', async () => {
    const { ask, token } = await childWithLink()
    await ask({ words: 'a secret of mine' })
    const all = house.logged.join('') + JSON.stringify(await rows('select * from trail'))
    assert.ok(!all.includes(token) && !all.includes('a secret of mine'))
  })
})
