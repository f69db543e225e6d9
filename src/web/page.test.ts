import assert from 'node:assert/strict'
import { after, test } from 'node:test'
import { HtmlValidate } from 'html-validate'
import { serverWith, somebody } from '../../test/web.ts'
import { readAnswers } from '../kernel/answers.ts'
import { choice, type Questions, words } from '../kernel/form.ts'
import { Refusal } from '../kernel/problem.ts'
import { postForm, questionsView } from './form-view.ts'
import { html } from './html.ts'
import { type Attempt, goTo, page } from './page.ts'

const visit = '0190c0de-0000-7000-8000-00000000000a'
const path = `/visits/${visit}`

type Seen = Readonly<{ version: number }>
const store = { version: 1, shut: false, saved: [] as unknown[] }
const questions: Questions = {
  place: choice('Where is the child now?', { home: 'At home', school: 'At school' }),
  said: words('What did the child say?'),
}

const view = (seen: Seen, attempt: Attempt) => html`
  <h1 class="govuk-heading-l">Record a visit</h1>
  ${
    !store.shut &&
    postForm(
      attempt,
      html`<input type="hidden" name="version" value="${seen.version}">${questionsView(questions, attempt)}`,
      'Save',
    )
  }`

const visitPage = page({
  path: '/visits/:visitId',
  title: 'Record a visit',
  view,
  section: 'children',
  back: () => ({ href: '/children', text: 'Back to the child' }),
  show: async (_context, { visitId }) => {
    if (visitId !== visit) throw new Refusal('NOT_FOUND')
    return { version: store.version }
  },
  async submit(context, _params, form) {
    const { answers, mistakes } = readAnswers(questions, form, context.now)
    if (mistakes.length > 0) return mistakes
    if (answers.said === 'fault') throw new Error('This could not be saved:\n    at Kit Smith')
    if (answers.said === 'not mine')
      throw new Refusal('NOT_PERMITTED', { because: 'Only the lead may record this.' })
    if (Number(form.version) !== store.version) throw new Refusal('EPISODE_MOVED_ON')
    store.saved.push(answers)
    return goTo('/visits', { notice: 'The visit is recorded' })
  },
  conflict: async () => html`<p class="govuk-body">Somebody recorded that the child is at school.</p>`,
})

const listPage = page({
  path: '/visits',
  title: 'Visits',
  view: (seen: { name: string }) => html`<h1 class="govuk-heading-l">Visits of ${seen.name}</h1>`,
  show: async context => ({ name: context.actor.name }),
})

const lines: string[] = []
const setup = serverWith({
  pages: [visitPage, listPage],
  settings: { logLevel: 'info', logTo: { write: line => void lines.push(line) } },
})
after(async () => (await setup).close())

async function signedIn() {
  const browser = (await setup).open()
  await browser.signIn(somebody())
  return browser
}

const heading = (markup: string): string => /<h1[^>]*>([\s\S]*?)<\/h1>/.exec(markup)?.[1]?.trim() ?? ''
const title = (markup: string): string => /<title>([\s\S]*?)<\/title>/.exec(markup)?.[1] ?? ''

test('a page that is not yours to see without signing in leads to the sign-in and back', async () => {
  const { status, location } = await (await setup).open().get(`${path}?part=1`)
  assert.equal(status, 302)
  assert.equal(location, `/sign-in?back=${encodeURIComponent(`${path}?part=1`)}`)
})

test('the layout says where one is, who one is, and that nobody is real', async () => {
  const { html: markup, headers, status } = await (await signedIn()).get(path)
  assert.equal(status, 200)
  assert.equal(title(markup), 'Record a visit – Child First, Westshire Police')
  assert.equal(heading(markup), 'Record a visit')
  assert.match(markup, /Sergeant Ade Bello, Custody officer/)
  assert.match(markup, /Every person here is fictional/)
  assert.match(markup, /aria-current="true"[^>]*>[\s\S]*?Children|href="\/children"[^>]*aria-current/)
  assert.match(markup, /href="#main-content"/)
  assert.match(markup, /Page reference: [0-9a-f-]{36}/)
  assert.equal(headers['cache-control'], 'no-store')
})

test('a mistake is shown above and beside the question, with what was typed', async () => {
  const browser = await signedIn()
  await browser.get(path)
  const { status, html: markup } = await browser.post(path, { said: 'I am <cold>' })
  assert.equal(status, 422)
  assert.match(title(markup), /^Error: Record a visit/)
  assert.match(markup, /There is a problem/)
  assert.match(markup, /<a href="#place">Where is the child now\? Choose an answer\.<\/a>/)
  assert.match(markup, /I am &lt;cold&gt;/)
})

test('what is right is saved once, and the next page says so once', async () => {
  const browser = await signedIn()
  await browser.get(path)
  const { status, location } = await browser.post(path, { version: '1', place: 'home', said: 'I am fine' })
  assert.equal(status, 303)
  assert.equal(location, '/visits')
  assert.deepEqual(store.saved.at(-1), { place: 'home', said: 'I am fine' })
  assert.match((await browser.get('/visits')).html, /The visit is recorded/)
  assert.doesNotMatch((await browser.get('/visits')).html, /The visit is recorded/)
})

test('a form without the token of this session is refused', async () => {
  const browser = await signedIn()
  await browser.get(path)
  const before = store.saved.length
  const answer = await browser.post(path, {
    _csrf: 'made up',
    _writer: 'made up',
    version: '1',
    place: 'home',
    said: 'x',
  })
  assert.equal(answer.status, 403)
  assert.match(heading(answer.html), /not sent from this site/)
  assert.equal(store.saved.length, before)
})

test('a form from before the last sign-in is shown again to the same person only, with what was typed', async () => {
  const browser = await signedIn()
  await browser.get(path)
  await browser.signIn(somebody())
  const again = await browser.post(path, { version: '1', place: 'home', said: 'kept words' })
  assert.equal(again.status, 403)
  assert.match(again.html, /kept words/)
  assert.match(again.html, /This form was opened before you last signed in/)
  assert.equal((await browser.post(path, { version: '1', place: 'home', said: 'kept words' })).status, 303)

  await browser.get(path)
  await browser.signIn(
    somebody({ id: '00000000-0000-7000-8000-000000000002', name: 'Constable Kofi Mensah' }),
  )
  const other = await browser.post(path, { version: '1', place: 'home', said: 'kept words' })
  assert.equal(other.status, 403)
  assert.doesNotMatch(other.html, /kept words/)
})

test('when somebody else was quicker, the page says what changed and keeps what was typed', async () => {
  const browser = await signedIn()
  await browser.get(path)
  store.version = 2
  const { status, html: markup } = await browser.post(path, { version: '1', place: 'home', said: 'my words' })
  assert.equal(status, 409)
  assert.match(title(markup), /^Not saved yet: Record a visit/)
  assert.match(markup, /<main [^>]*data-not-saved/, 'leaving it asks first')
  assert.match(markup, /Somebody else has added to this episode/)
  assert.match(markup, /the child is at school/)
  assert.match(markup, /my words/)
  assert.match(markup, /name="version" value="2"/)
  assert.equal((await browser.post(path, { version: '2', place: 'home', said: 'my words' })).status, 303)
  store.version = 1
})

test('where others have settled it and no form is left, what was typed is given back all the same', async () => {
  const browser = await signedIn()
  await browser.get(path)
  store.shut = true
  store.version = 2
  const mistaken = await browser.post(path, { version: '1', said: 'my words' })
  const late = await browser.post(path, { version: '1', place: 'home', said: 'my words' })
  store.shut = false
  store.version = 1
  for (const { html: markup } of [mistaken, late]) assert.match(markup, /What you typed[\s\S]*my words/)
  assert.deepEqual([mistaken.status, late.status], [422, 409])
  assert.doesNotMatch(mistaken.html, /href="#place"/, 'no summary leads to a question that is not there')
  const open = await browser.post(path, { said: 'my words' })
  assert.doesNotMatch(open.html, /What you typed/)
})

test('a refusal says what happened, why, what to do, and keeps what was typed to be copied', async () => {
  const browser = await signedIn()
  await browser.get(path)
  const { status, html: markup } = await browser.post(path, { version: '1', place: 'home', said: 'not mine' })
  assert.equal(status, 403)
  assert.equal(heading(markup), 'Your role does not allow this')
  assert.match(markup, /Only the lead may record this\./)
  assert.match(markup, /ask your supervisor/)
  assert.match(markup, /What you typed[\s\S]*not mine/)
})

test('a fault shows a reference and nothing else, and the log holds no words of it', async () => {
  lines.length = 0
  const browser = await signedIn()
  await browser.get(`${path}?name=Kit`)
  const { status, html: markup } = await browser.post(path, { version: '1', place: 'home', said: 'fault' })
  assert.equal(status, 500)
  const [, reference] = /give this reference: <strong>([0-9a-f-]{36})<\/strong>/.exec(markup) ?? []
  assert.ok(reference)
  assert.doesNotMatch(markup, /Kit|Smith|Error:|\.ts:/)
  const log = lines.join('\n')
  assert.ok(log.includes(reference))
  assert.match(log, /page\.test/)
  assert.doesNotMatch(log, /Kit|Smith|name=|Ade/)
  assert.doesNotMatch(log, new RegExp(visit))
})

test('what was typed when the session had run out is on the page after signing in again', async () => {
  const browser = await signedIn()
  await browser.get(path)
  browser.signOut()
  const out = await browser.post(path, { version: '1', place: 'home', said: 'typed for an hour' })
  assert.equal(out.status, 401)
  assert.equal(heading(out.html), 'You have been signed out')
  assert.match(out.html, /kept for 30 minutes/)
  await browser.signIn(somebody())
  const again = await browser.get(path)
  assert.match(again.html, /typed for an hour/)
  assert.match(again.html, /What you typed before you were signed out is below/)
  assert.match(title(again.html), /^Not saved yet: Record a visit/)
  assert.doesNotMatch((await browser.get(path)).html, /typed for an hour/)
})

test('what was typed is not shown to whoever signs in next', async () => {
  const browser = await signedIn()
  await browser.get(path)
  browser.signOut()
  await browser.post(path, { version: '1', place: 'home', said: 'typed for an hour' })
  await browser.signIn(somebody({ id: '00000000-0000-7000-8000-000000000002' }))
  assert.doesNotMatch((await browser.get(path)).html, /typed for an hour/)
})

test('a form that this server never made keeps nothing', async () => {
  const browser = (await setup).open()
  const out = await browser.post(path, { said: 'from elsewhere' })
  assert.equal(out.status, 401)
  assert.match(out.html, /Nothing has been saved/)
  assert.equal(browser.cookie(), '')
})

test('an address without a record, or that is no address, is not found', async () => {
  const browser = await signedIn()
  for (const wrong of ['/visits/1', `/visits/${visit.replace('a', 'b')}`, '/nowhere']) {
    const { status, html: markup } = await browser.get(wrong)
    assert.equal(status, 404, wrong)
    assert.match(heading(markup), /There is no such record/)
  }
})

test('every page is valid HTML', async () => {
  const browser = await signedIn()
  const validate = new HtmlValidate({
    extends: ['html-validate:recommended'],
    rules: {
      'attr-quotes': 'off',
      'no-trailing-whitespace': 'off',
      'prefer-native-element': 'off',
      'long-title': 'off',
    },
  })
  const first = await browser.get(path)
  const pages = [
    first,
    await browser.post(path, {}),
    await browser.get('/nowhere'),
    await browser.get('/health'),
  ]
  for (const { html: markup } of pages) {
    const { results } = await validate.validateString(markup)
    assert.deepEqual(
      results.flatMap(result => result.messages.map(one => `${one.line} ${one.ruleId} ${one.message}`)),
      [],
    )
  }
})
