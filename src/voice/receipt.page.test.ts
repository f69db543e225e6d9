import assert from 'node:assert/strict'
import { describe, it } from 'node:test'
import { answersTo } from '../../test/answers.ts'
import { as, cast, castChildren, plantChild } from '../../test/cast.ts'
import { freshDatabase } from '../../test/database.ts'
import { Visitor } from '../../test/visitor.ts'
import { wholeHouse } from '../../test/whole-house.ts'
import { startEpisode } from '../episodes/start-episode.ts'
import { intimateSearch } from '../policy/pathways/intimate-search.ts'
import { receiptFrames } from '../policy/receipt-frames.ts'

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
const tom = await house.signedIn(cast.tom)
const path = `/episodes/${episodeId}/receipt`
const rows = <Row extends object>(sql: string) => database.as('owner').statement<Row>(sql)

/** Sends the form of the receipt page as it stands. */
async function give(form: Record<string, string>) {
  const { body } = await tom.get(path)
  return tom.post(path, {
    _csrf: Visitor.field(body, '_csrf'),
    _writer: Visitor.field(body, '_writer'),
    ...form,
  })
}

describe('the receipt for a child', () => {
  for (const { language, direction, receipt } of receiptFrames)
    it(`stands in ${language}, from ${direction === 'rtl' ? 'right to left' : 'left to right'}`, async () => {
      const { body, status } = await tom.get(`${path}?language=${language}`)
      assert.equal(status, 200)
      assert.ok(body.includes(`<article class="cf-receipt" lang="${language}" dir="${direction}">`))
      for (const text of [receipt.title, receipt.rights, receipt.complain, receipt.danger])
        assert.ok(body.includes(text), text)
      assert.equal(body.includes(receipt.unreviewed), language !== 'en')
      assert.equal(body.includes(receipt.inEnglish), language !== 'en')
    })

  it('writes the time as the language does, in London', async () => {
    const { body: english } = await tom.get(path)
    assert.match(english, /Sunday[, ]+22 November 2026 at 09:30/)
    const { body: polish } = await tom.get(`${path}?language=pl`)
    assert.match(polish, /niedziela, 22 listopada 2026.*09:30/)
    const { body: bengali } = await tom.get(`${path}?language=bn`)
    assert.match(bengali, /২০২৬/)
  })

  it('says nothing of who the child is, nor who searched', async () => {
    const { body } = await tom.get(path)
    const [, sheet = ''] = /(<article class="cf-receipt".*<\/article>)/s.exec(body) ?? []
    assert.ok(sheet.length > 1_000)
    for (const personal of ['Amara', 'Okafor', 'Tom', amara, episodeId])
      assert.ok(!sheet.includes(personal), personal)
  })

  it('is recorded as given, in a language and a way, and whether its text was signed', async () => {
    const { body } = await give({ language: 'so', how: 'read' })
    assert.match(body, /Recorded as given/)
    assert.match(body, /Read out to the child/)
    const [given] = await rows('select language, how, signed, length(text_hash) as hash from receipts_given')
    assert.deepEqual({ ...given }, { language: 'so', how: 'read', signed: false, hash: 64 })
    const [line] = await rows(`select did, about_id, child_id from trail where did = 'give receipt'`)
    assert.deepEqual({ ...line }, { did: 'give receipt', about_id: episodeId, child_id: amara })
  })

  it('asks how the child gets it', async () => {
    const { body, status } = await give({ language: 'en' })
    assert.equal(status, 422)
    assert.match(body, /Choose how the child gets it/)
  })

  it('carries a one-time link that is shown once and kept nowhere', async () => {
    const { body } = await give({ language: 'en', how: 'printed', link: 'yes' })
    const [, token = ''] = /\/my-side\/([0-9a-z-]{29})/.exec(body) ?? []
    assert.match(token, /^([0-9a-z]{5}-){4}[0-9a-z]{5}$/)
    assert.match(body, /<svg class="cf-receipt__square"/)
    assert.match(body, /until 20 December 2026/)
    const again = await tom.get(path)
    assert.ok(!again.body.includes(token))
    const kept = JSON.stringify(await rows('select * from account_links')) + house.logged.join('')
    assert.ok(!kept.includes(token))
    const trail = await rows<{ did: string }>(`select did from trail where did = 'make account link'`)
    assert.equal(trail.length, 1)
  })

  it('lets a link be taken back, once', async () => {
    const { body } = await tom.get(path)
    const [, id = ''] = /name="end" value="([0-9a-f-]{36})"/.exec(body) ?? []
    assert.match((await give({ end: id })).body, /The link has been taken back/)
    const refused = await give({ end: id })
    assert.equal(refused.status, 410)
    assert.match(refused.body, /used, taken back, or is too old/)
  })

  it('is linked from the episode', async () => {
    const { body } = await tom.get(`/episodes/${episodeId}`)
    assert.ok(body.includes(`href="${path}"`) && body.includes(`href="/episodes/${episodeId}/account"`))
  })
})

describe('the child’s own account, written down by an officer', () => {
  const account = `/episodes/${episodeId}/account`

  it('asks for the child’s words', async () => {
    const { status, body } = await house.fillIn(tom, account, { words: ' ', language: 'en' })
    assert.equal(status, 422)
    assert.match(body, /Write what the child said/)
  })

  it('says in which language it is only where somebody said so', async () => {
    const write = async (answers: Record<string, string>) => (await house.fillIn(tom, account, answers)).body
    assert.match(await write({ words: 'Nu mai puteam.' }), /Its language was not said/)
    const page = await write({ words: 'Było mi zimno.', language: 'pl' })
    assert.match(page, /, in Polish\.[\s\S]*<blockquote class="cf-said" lang="pl"/)
    assert.match(await write({ words: 'Mi-a fost frig.', language: 'another' }), /, in another language\./)
  })

  it('stands on the episode and on the child’s record, as it was said', async () => {
    const words = 'I was <scared>.\n  Nobody told me why.'
    const { body } = await house.fillIn(tom, account, {
      words,
      language: 'en',
      helpedBy: 'family',
      contact: 'yes',
    })
    for (const seen of [body, (await tom.get(`/children/${amara}`)).body]) {
      assert.ok(seen.includes('I was &lt;scared&gt;.\n  Nobody told me why.'))
      assert.match(seen, /Said by the child, written down by Tom/)
      assert.match(seen, /Helped by: my family or my carer/)
      assert.match(seen, /wants us to get in touch/)
    }
    const [, line = ''] =
      /Everything that has happened(.*)/s.exec((await tom.get(`/children/${amara}`)).body) ?? []
    assert.match(line, /The child’s own account/)
  })
})

describe('signing a translation', () => {
  it('takes the banner away, for this text and no other: TEXT_CHANGED', async () => {
    const esther = await house.signedIn(cast.esther)
    const page = '/receipt-translations'
    const { body } = await tom.get(`${page}?language=tr`)
    assert.match(body, /Machine or unreviewed/)
    assert.ok(!body.includes('Sign this text'))
    const before = await esther.get(`${page}?language=tr`)
    const hidden = Object.fromEntries(
      ['_csrf', '_writer', 'language', 'textHash'].map(name => [name, Visitor.field(before.body, name)]),
    )
    assert.equal((await esther.post(page, { ...hidden, readBy: ' ' })).status, 422)
    const moved = await esther.post(page, { ...hidden, textHash: 'of another text', readBy: 'Elif Yılmaz' })
    assert.equal(moved.status, 409)
    const signed = await esther.post(page, { ...hidden, readBy: 'Elif Yılmaz, DPSI Turkish' })
    assert.match(signed.body, /read by Elif Yılmaz, DPSI Turkish/)
    const turkish = receiptFrames.find(one => one.language === 'tr')
    assert.ok(!(await tom.get(`${path}?language=tr`)).body.includes(turkish?.receipt.unreviewed ?? '?'))
    await rows(`create table signed_before as select * from receipt_translations_signed`)
    await assert.rejects(rows(`update receipt_translations_signed set text_hash = 'x'`))
  })
})
