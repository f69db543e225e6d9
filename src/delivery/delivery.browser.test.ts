import assert from 'node:assert/strict'
import { test } from 'node:test'
import type { Page } from 'playwright-core'
import { browsing, choose, looksRight, press, tabTo, write, writeDay } from '../../test/browsing.ts'
import { as, cast, testNow } from '../../test/cast.ts'
import { freshDatabase } from '../../test/database.ts'
import { liveDelivery } from '../simulation/cast-delivery.ts'
import { sayHowItStands } from './keep-plan.ts'

const database = await freshDatabase()
const { open } = await browsing(database)

const said = async (page: Page) => ((await page.textContent('#main-content')) ?? '').replaceAll(/\s+/g, ' ')

test('by keyboard and without scripts: a milestone is promised and met with what shows it, and is owed no more', async () => {
  const page = await open(cast.della, '/strategy/actions/30')
  assert.match(await said(page), /Nothing says yet what is to be done by when/)
  await press(page, page.getByRole('link', { name: 'Promise a milestone' }))
  await write(page, 'What is to be done?', 'Courses for everybody')
  await press(page, page.getByRole('button', { name: 'Promise it' }))
  assert.match(await said(page), /There is a problem/)
  assert.equal(await page.getByLabel('What is to be done?').inputValue(), 'Courses for everybody')
  await write(page, 'Who answers for it?', 'Learning and development')
  await writeDay(page, 'From', '2026-01-05')
  await writeDay(page, 'By', '2026-10-31')
  await press(page, page.getByRole('button', { name: 'Promise it' }))
  assert.match(await said(page), /Not on track.*1 milestone overdue/)

  await page.goto('/strategy/owed')
  assert.match(await said(page), /Courses for everybody.*Learning and development.*Overdue/)
  await press(page, page.getByRole('link', { name: 'Courses for everybody' }))
  await press(page, page.getByRole('link', { name: 'Courses for everybody' }))
  await choose(page, 'What happened?', 'It is met')
  await writeDay(page, 'When was it met?', '2026-11-02')
  await write(page, 'What shows it?', 'The list of who took part')
  await press(page, page.getByRole('button', { name: 'Write it down' }))
  assert.match(await said(page), /Written down.*Done.*Met late.*The list of who took part/)
  await page.goto('/strategy/owed')
  assert.doesNotMatch(await said(page), /Courses for everybody/)
  await page.context().close()
})

test('by keyboard and without scripts: two sides say different things, and both stand', async () => {
  const say = { number: 30, side: 'answering', position: 'done', because: 'All took part.' } as const
  await sayHowItStands(as(cast.della), say)
  const page = await open(cast.olive, '/strategy/actions/30')
  await press(page, page.getByRole('link', { name: 'Say how it stands' }))
  await choose(page, 'How does it stand?', 'At risk')
  await write(page, 'Why do you say so?', 'Half of them were away')
  await press(page, page.getByRole('button', { name: 'Sign it' }))
  assert.match(await said(page), /say different things.*All took part.*Half of them were away.*Olive Grant/)
  await page.goto('/strategy')
  assert.match(await said(page), /Views differ.*30.*Views differ/)
  await page.context().close()
})

test('by keyboard and without scripts: a pack is issued, drawn, and can be taken away', async () => {
  const page = await open(cast.della, '/strategy/packs')
  await choose(page, 'Who is it for?', 'Delivery group')
  await writeDay(page, 'When do they meet?', '2026-12-01')
  await press(page, page.getByRole('button', { name: 'Issue it' }))
  assert.match(await said(page), /Issued\..*How many actions stand where.*SHA-256/)
  assert.equal(await page.locator('svg.cf-chart__svg:visible').count(), 1)
  for (const name of ['On paper (PDF)', 'its tables as a spreadsheet (ODS)']) {
    const link = page.getByRole('link', { name })
    await tabTo(page, link)
    assert.equal((await page.request.get((await link.getAttribute('href')) ?? '')).status(), 200)
  }
  await page.context().close()
})

test('two years of delivery: no barrier, nothing sticking out on a screen, a phone or paper', async () => {
  await liveDelivery(testNow)
  const page = await open(cast.della, '/strategy/packs', { javaScriptEnabled: true })
  const pack = await page.locator('td a[href^="/strategy/packs/"]').nth(1).getAttribute('href')
  for (const [name, path] of [
    ['strategy', '/strategy'],
    ['strategy-action', '/strategy/actions/32'],
    ['strategy-timeline', '/strategy/timeline'],
    ['strategy-owed', '/strategy/owed'],
    ['strategy-voice', '/strategy/voice'],
    ['strategy-pack', pack ?? ''],
  ] as const) {
    await page.goto(path)
    await looksRight(page, name)
  }
  await page.goto('/strategy/timeline')
  const letters =
    "[...document.querySelectorAll('.cf-timeline text')].map(each => getComputedStyle(each).fontFamily)"
  // Where nothing is said, every browser takes its own letters, and those of Firefox have feet.
  assert.deepEqual([...new Set((await page.evaluate(letters)) as string[])], ['Arial, sans-serif'])
  await page.context().close()
})
