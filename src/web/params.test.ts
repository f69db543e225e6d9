import assert from 'node:assert/strict'
import { after, test } from 'node:test'
import { serverWith, somebody } from '../../test/web.ts'
import { postForm } from './form-view.ts'
import { html } from './html.ts'
import { goTo, page } from './page.ts'
import { idIn, pageIn, versionIn } from './params.ts'

const kept: unknown[] = []
/** A page that reads what came in without asking what it is, as a database would have to keep it. */
const careless = page({
  path: '/boxes/:box',
  title: 'A box',
  show: async (_context, { box }, query) => kept.push(box, query.page),
  view: (_seen, attempt) => html`<h1>A box</h1>${postForm(attempt, html`<input name="reason">`, 'Save')}`,
  async submit(_context, _params, form) {
    kept.push(form.reason)
    return goTo('/boxes/one')
  },
})
const setup = serverWith({ pages: [careless] })
after(async () => (await setup).close())

async function signedIn() {
  const browser = (await setup).open()
  await browser.signIn(somebody())
  await browser.get('/boxes/one')
  return browser
}

test('no page is asked for what no record can be called', async () => {
  const browser = await signedIn()
  const before = kept.length
  for (const address of ['/boxes/o%00ne', '/boxes/one?page=%00', '/boxes/one?page=1&page=a%00'])
    assert.equal((await browser.get(address)).status, 404, address)
  assert.equal(kept.length, before)
})

test('what cannot be kept is named beside what was typed, and not sent on', async () => {
  const browser = await signedIn()
  for (const reason of ['a\0b', ['first', 'a\0b']]) {
    const { status, html: markup } = await browser.post('/boxes/one', { reason })
    assert.equal(status, 422)
    assert.match(markup, /href="#reason">[^<]*a character that cannot be kept/)
  }
  assert.ok(!JSON.stringify(kept).includes('a\\u0000b'))
  assert.equal((await browser.post('/boxes/one', { reason: 'I ❤ it' })).status, 303)
})

test('what a form names that cannot be an id or a version is none', () => {
  const id = '0190c0de-0000-7000-8000-00000000000a'
  assert.equal(idIn(id), id)
  for (const none of ['', '-'.repeat(36), 'constructor', `${id}0`, [id], undefined])
    assert.throws(() => idIn(none), { code: 'NOT_FOUND' })
  assert.equal(versionIn('12'), 12)
  for (const none of ['', '3000000000', '1e3', '-2', '0.5', '__proto__', undefined, ['1', '2']])
    assert.equal(versionIn(none), -1)
})

test('a page of a list is one that there can be, whatever an address says', () => {
  const asked = [undefined, '', 'x', '0', '-3', '1.9', '7', '201', '1e9', ['2', '3'], '__proto__']
  assert.deepEqual(
    asked.map(page => pageIn({ page }, 200)),
    [1, 1, 1, 1, 1, 1, 7, 200, 200, 1, 1],
  )
})
