import assert from 'node:assert/strict'
import { after, describe, it } from 'node:test'
import { serverWith, somebody } from '../../test/web.ts'
import { prose, text, words } from '../kernel/form.ts'
import { languageOf } from '../kernel/language.ts'
import { Refusal } from '../kernel/problem.ts'
import { postForm, questionsView } from './form-view.ts'
import { html } from './html.ts'
import { languagePanel, marksInForm } from './language-panel.ts'
import { goTo, page } from './page.ts'

const check = languageOf([
  { forms: ['streetwise'], why: 'It may hide <fear>.', instead: 'Say what was seen.' },
])
const questions = {
  grounds: prose('Why?'),
  team: text('Which team?'),
  said: words('What did the child say?'),
}
const saved: Record<string, unknown>[] = []
let open = true

const form = page({
  path: '/form',
  title: 'A form',
  async show() {
    if (!open) throw new Refusal('STEP_NOT_OPEN')
    return {}
  },
  view: (_seen, attempt) =>
    html`<h1>A form</h1>${postForm(attempt, questionsView(questions, attempt), 'Record')}`,
  async submit(_context, _params, answers) {
    saved.push(Object.fromEntries(Object.entries(answers)))
    return goTo('/form')
  },
})
const server = await serverWith({ pages: [form], parts: { language: check.marksIn } })
after(() => server.close())

/** A browser without scripts: it sends every hidden field of the form it was shown. */
async function send(answers: Record<string, string>, more: Record<string, string | readonly string[]> = {}) {
  const browser = server.open()
  await browser.signIn(somebody())
  const { html: shown } = await browser.get('/form')
  const checked = [...shown.matchAll(/name="_checked" value="(\w+)"/g)].map(([, name = '']) => name)
  assert.deepEqual(checked, ['grounds', 'team'])
  const first = await browser.post('/form', { ...answers, _checked: checked, ...more })
  return { browser, first, checked }
}

describe('a form with a marked word, sent without scripts', () => {
  it('is shown once more with everything that was typed, the word, why, and what to say instead', async () => {
    saved.length = 0
    const { first } = await send({ grounds: 'She is streetwise.', team: 'Hub', said: 'I am fine' })
    assert.equal(first.status, 200)
    assert.deepEqual(saved, [])
    for (const part of [
      '“streetwise”',
      'It may hide &lt;fear&gt;.',
      'Say what was seen.',
      'Save anyway',
      'You can keep what you wrote',
    ])
      assert.ok(first.html.includes(part), part)
    for (const typed of ['She is streetwise.', 'value="Hub"', 'I am fine'])
      assert.ok(first.html.includes(typed), typed)
  })

  it('reads a field once, however often the form names it', () => {
    let read = 0
    const marksIn = (text: string) => {
      read++
      return check.marksIn(text)
    }
    assert.equal(marksInForm(marksIn, { _checked: Array(10_000).fill('said'), said: 'streetwise' }).length, 1)
    assert.equal(read, 1)
  })

  it('is saved as it is when it is sent again, by the first button of the form or by its own', async () => {
    saved.length = 0
    const answers = { grounds: 'She is streetwise.', team: 'Hub', said: '' }
    const { browser, first, checked } = await send(answers)
    assert.ok(
      first.html.indexOf('Save anyway') < first.html.indexOf('Record</button>') ||
        first.html.indexOf('Save anyway') < first.html.indexOf('name="grounds"'),
    )
    assert.match(first.html, /name="_kept" value="yes"/)
    const again = await browser.post('/form', { ...answers, _checked: checked, _kept: 'yes' })
    assert.equal(again.status, 303)
    assert.deepEqual(saved, [answers])
  })

  it('is saved at once when only the child’s own words hold it, or a quotation', async () => {
    saved.length = 0
    assert.equal(
      (await send({ grounds: 'He said "streetwise".', said: 'I am streetwise' })).first.status,
      303,
    )
    assert.equal(saved.length, 1)
  })

  it('is saved at once when scripts have shown the marks already', async () => {
    assert.equal((await send({ grounds: 'streetwise' }, { _kept: 'yes' })).first.status, 303)
  })

  it('goes on to be refused with what was typed when there is no form to show any more', async () => {
    const browser = server.open()
    await browser.signIn(somebody())
    await browser.get('/form')
    open = false
    saved.length = 0
    const { status } = await browser.post('/form', { grounds: 'streetwise', _checked: 'grounds' })
    open = true
    assert.deepEqual([status, saved.length], [303, 1])
  })
})

describe('the marks of a form', () => {
  it('are none without a check, without fields to look at, or when one more row is asked for', () => {
    const body = { grounds: 'streetwise', _checked: 'grounds' }
    assert.equal(marksInForm(check.marksIn, body).length, 1)
    assert.deepEqual(marksInForm(undefined, body), [])
    assert.deepEqual(marksInForm(check.marksIn, { grounds: 'streetwise' }), [])
    assert.deepEqual(marksInForm(check.marksIn, { ...body, 'add-action': 'actions' }), [])
    assert.deepEqual(marksInForm(check.marksIn, undefined), [])
  })

  it('name each word once', () => {
    const panel = String(languagePanel(check.marksIn('streetwise, Streetwise')))
    assert.equal(panel.match(/streetwise/gi)?.length, 1)
  })
})
