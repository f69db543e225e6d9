import assert from 'node:assert/strict'
import { test } from 'node:test'
import type { BrowserContext, BrowserContextOptions, Page } from 'playwright-core'
import { barriersOn, picture } from '../../test/browser.ts'
import { sampleHouse } from '../../test/sample-house.ts'
import { somebody } from '../../test/web.ts'

const house = sampleHouse()

async function signedIn(
  options: BrowserContextOptions = {},
): Promise<{ context: BrowserContext; page: Page; said: string[] }> {
  const context = await house.browser.newContext(options)
  await context.request.post(`${house.address}/test/sign-in/${somebody().id}`)
  const page = await context.newPage()
  const said: string[] = []
  page.on('console', message => void (message.type() === 'error' && said.push(message.text())))
  page.on('pageerror', fault => void said.push(String(fault)))
  return { context, page, said }
}

const paths = [
  '/sample',
  '/sample/board',
  '/sample/record',
  '/sample/form',
  '/sample/open',
  '/health',
  '/nowhere',
]

for (const colorScheme of ['light', 'dark'] as const)
  test(`every part of the kit can be used by everybody, ${colorScheme}`, async () => {
    const { context, page, said } = await signedIn({ colorScheme })
    for (const path of paths) {
      await page.goto(house.address + path)
      const name = `kit${path.replaceAll('/', '-')}-${colorScheme}`
      assert.deepEqual(await barriersOn(page), [], path)
      await picture(page, name)
      await page.setViewportSize({ width: 320, height: 800 })
      const wider = await page.evaluate('document.documentElement.scrollWidth - innerWidth')
      assert.ok(Number(wider) <= 0, `${path} is ${wider} px too wide on a phone`)
      await page.setViewportSize({ width: 1280, height: 900 })
    }
    await page.goto(`${house.address}/sample/form`)
    await page.click('main button[type=submit]')
    assert.deepEqual(await barriersOn(page), [])
    await picture(page, `kit-mistakes-${colorScheme}`)
    assert.deepEqual(
      said.filter(text => !/404|422/.test(text)),
      [],
    )
    await context.close()
  })

test('a question that depends on another shows when it counts, and with scripts off always', async () => {
  const { context, page } = await signedIn()
  await page.goto(`${house.address}/sample/form`)
  assert.equal(await page.isVisible('#whyNot'), false)
  await page.check('#heard-2')
  assert.equal(await page.isVisible('#whyNot'), true)
  assert.equal(await page.isVisible('#said'), false)
  await page.fill('#whyNot', 'Asleep')
  await page.check('#heard')
  assert.equal(await page.isVisible('#whyNot'), false)
  const sent = "[...new FormData(document.querySelector('main form')).keys()].includes('whyNot')"
  assert.equal(await page.evaluate(sent), false, 'what is hidden is not sent')
  await page.check('#heard-2')
  assert.equal(await page.inputValue('#whyNot'), 'Asleep')
  assert.equal(await page.evaluate(sent), true)
  await context.close()

  const plain = await signedIn({ javaScriptEnabled: false })
  await plain.page.goto(`${house.address}/sample/form`)
  assert.equal(await plain.page.isVisible('#whyNot'), true)
  assert.equal(await plain.page.isVisible('text=Answer only if you answered ‘No’'), true)
  await picture(plain.page, 'kit-form-no-scripts')
  await plain.page.check('#heard')
  await plain.page.fill('#whyNot', 'Asleep')
  await plain.page.click('main button[type=submit]')
  const link = plain.page.locator('.govuk-error-summary a[href="#whyNot"]')
  assert.match((await link.textContent()) ?? '', /only with ‘No’ to ‘Was the child heard\?’/)
  assert.equal(await plain.page.inputValue('#whyNot'), 'Asleep')
  await plain.context.close()
})

test('now can be filled in with one press, in London, and is taken', async () => {
  const { context, page } = await signedIn({ timezoneId: 'America/New_York' })
  await page.goto(`${house.address}/sample/form`)
  house.clock.now = new Date()
  await page.click('text=Use the time now')
  await page.click('main button[type=submit]')
  assert.equal(await page.isVisible('text=Choose an answer'), true)
  assert.equal(await page.isVisible('text=Enter a date and a time'), false)
  assert.equal(await page.isVisible('text=in the future'), false)
  await context.close()
})

test('leaving what was typed asks first; saving it does not', async () => {
  const { context, page } = await signedIn()
  const asked: string[] = []
  const dismissed: Promise<void>[] = []
  page.on('dialog', dialog => {
    asked.push(dialog.type())
    dismissed.push(dialog.dismiss())
  })
  await page.goto(`${house.address}/sample/form`)
  await page.fill('#badge', 'A 123')
  await page.click('text=Back to the episode')
  assert.deepEqual(asked, ['beforeunload'])
  await page.click('main button[type=submit]')
  await page.waitForSelector('.govuk-error-summary')
  assert.deepEqual(asked, ['beforeunload'])
  await Promise.all(dismissed)
  await context.close()
})

test('the board brings itself up to date without moving the reader', async () => {
  const { context, page } = await signedIn()
  await page.goto(`${house.address}/sample/board`)
  const shown = () => page.getAttribute('.cf-board', 'data-asked')
  const first = await shown()
  house.clock.now = new Date(house.clock.now.getTime() + 60_000)
  // Every card leads to this one address: the reader stays on the card they were on.
  await page.focus('.cf-board li:last-child a[href="/sample/record"]')
  await page.waitForSelector(`.cf-board:not([data-asked="${first}"])`, { timeout: 20_000 })
  assert.equal(await shown(), String(house.clock.now.getTime()))
  const at = "document.activeElement.closest('li')?.querySelector('h2').textContent"
  assert.equal(await page.evaluate(at), 'Jordan Lee, 15')
  assert.equal(await page.evaluate('document.activeElement.textContent'), 'the custody record')
  assert.match((await page.textContent('#board-freshness')) ?? '', /^Updated at \d\d:\d\d$/)
  await context.clearCookies()
  await page.waitForSelector('text=You have been signed out', { timeout: 20_000 })
  await context.close()
})

test('whoever was on a child that leaves the board is put on the next, and told so once', async () => {
  const { context, page } = await signedIn()
  await page.goto(`${house.address}/sample/board`)
  const said = page.locator('#board-freshness')
  const before = house.clock.now
  await page.focus('.cf-board a')
  house.clock.now = new Date('2040-01-01T00:00:00Z')
  const moved = 'What you were on is no longer here. You are now on: Amina Begum.'
  await page.waitForSelector(`text=${moved}`, { timeout: 20_000 })
  house.clock.now = before
  assert.equal(await page.evaluate('document.activeElement.textContent'), 'Amina Begum')
  assert.equal(await said.getAttribute('aria-live'), 'polite')
  await page.waitForSelector('#board-freshness:not(:has-text("no longer"))', { timeout: 20_000 })
  assert.equal(await page.evaluate('document.activeElement.textContent'), 'Amina Begum')
  assert.equal(await said.getAttribute('aria-live'), 'off')
  await context.close()
})

test('which list is open is in sight also in colours that the reader has set', async () => {
  const { context, page } = await signedIn({ forcedColors: 'active' })
  await page.goto(`${house.address}/sample`)
  const bar = `getComputedStyle(document.querySelector('.moj-sub-navigation [aria-current]'), '::before').backgroundColor`
  const around = `getComputedStyle(document.body).backgroundColor`
  assert.notEqual(await page.evaluate(bar), await page.evaluate(around))
  await context.close()
})

test('a name that is longer than a telephone is wide goes on in the next line', async () => {
  const { context, page } = await signedIn()
  await page.setViewportSize({ width: 320, height: 800 })
  await page.goto(`${house.address}/sample/form`)
  await page.evaluate(
    "document.querySelector('h1').textContent = 'Ada '.repeat(2) + 'Ekaterinoslavskaya'.repeat(3)",
  )
  assert.ok(Number(await page.evaluate('document.documentElement.scrollWidth - innerWidth')) <= 0)
  await context.close()
})

test('what somebody has opened on the board stays open when it brings itself up to date', async () => {
  const { context, page } = await signedIn()
  await page.goto(`${house.address}/sample/board`)
  const first = await page.getAttribute('.cf-board', 'data-asked')
  const more = page.locator('.cf-board details')
  await more.nth(1).locator('summary').click()
  house.clock.now = new Date(house.clock.now.getTime() + 60_000)
  await page.waitForSelector(`.cf-board:not([data-asked="${first}"])`, { timeout: 20_000 })
  const open = "[...document.querySelectorAll('.cf-board details')].map(one => one.open)"
  assert.deepEqual(await page.evaluate(open), [false, true, false])
  const focused = await more
    .nth(1)
    .evaluate((one: { contains(other: unknown): boolean; ownerDocument: { activeElement: unknown } }) =>
      one.contains(one.ownerDocument.activeElement),
    )
  assert.equal(focused, true, 'the keyboard is where it was')
  await context.close()
})

test('a list is a table on a sheet of paper, and cards on paper as narrow as a telephone', async () => {
  const { context, page } = await signedIn()
  await page.goto(`${house.address}/sample`)
  await page.emulateMedia({ media: 'print' })
  const row = "document.querySelector('.cf-stacks .govuk-table__body .govuk-table__row')"
  for (const [width, display] of [
    [718, 'table-row'],
    [390, 'block'],
  ] as const) {
    await page.setViewportSize({ width, height: 900 })
    assert.equal(await page.evaluate(`getComputedStyle(${row}).display`), display)
    const out = 'document.documentElement.scrollWidth - document.documentElement.clientWidth'
    assert.ok(Number(await page.evaluate(out)) <= 0)
  }
  await context.close()
})

test('pages print without what only a screen can do', async () => {
  const { context, page } = await signedIn()
  await page.goto(`${house.address}/sample/record`)
  await page.emulateMedia({ media: 'print' })
  for (const hidden of ['.cf-header__out', '.govuk-service-navigation', '.cf-choose'])
    assert.equal(await page.isVisible(hidden), false, hidden)
  assert.equal(await page.isVisible('text=I want my nan'), true)
  await context.close()
})
