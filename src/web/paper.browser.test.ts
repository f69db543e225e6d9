import assert from 'node:assert/strict'
import { test } from 'node:test'
import { sampleHouse } from '../../test/sample-house.ts'
import { somebody } from '../../test/web.ts'

const house = sampleHouse()

/** A page as somebody who has signed in has it, as wide as a sheet without its margins. */
async function opened(path: string) {
  const context = await house.browser.newContext({ viewport: { width: 718, height: 1000 } })
  await context.request.post(`${house.address}/test/sign-in/${somebody().id}`)
  const page = await context.newPage()
  await page.goto(`${house.address}${path}`)
  return { context, page }
}

test('paper says to whom and when the page was shown, a screen need not', async () => {
  const { context, page } = await opened('/sample/record')
  assert.doesNotMatch(await page.innerText('footer'), /Shown to/)
  await page.emulateMedia({ media: 'print' })
  const { name } = somebody()
  assert.match(
    await page.innerText('footer'),
    new RegExp(`Shown to ${name}, .* on Tuesday 3 March 2026, 2:05am\\. Page reference: [0-9a-f-]{36}`),
  )
  await context.close()
})

test('a board that has brought itself up to date says on paper when that was', async () => {
  const { context, page } = await opened('/sample/board')
  const asked = await page.getAttribute('.cf-board', 'data-asked')
  house.clock.now = new Date(house.clock.now.getTime() + 60 * 60_000)
  await page.waitForSelector(`.cf-board:not([data-asked="${asked}"])`, { timeout: 20_000 })
  assert.match((await page.textContent('#shown')) ?? '', /on Tuesday 3 March 2026, 3:05am\./)
  await context.close()
})

test('a minute that passes is not called out on a board, being out of date is', async () => {
  const { context, page } = await opened('/sample/board')
  const told = page.locator('#board-freshness')
  const loud = () => told.getAttribute('aria-live')
  await page.waitForSelector('text=Updated at', { timeout: 20_000 })
  assert.equal(await loud(), 'off')
  await page.route('**/sample/board', route => route.abort())
  await page.waitForSelector('text=Not up to date', { timeout: 20_000 })
  assert.equal(await loud(), 'polite')
  await page.unroute('**/sample/board')
  await page.waitForSelector('text=Updated at', { timeout: 30_000 })
  assert.equal(await loud(), 'polite', 'that it is up to date again')
  await context.close()
})

test('on paper the cards of a board stand one under the other, and no label covers the line below', async () => {
  const { context, page } = await opened('/sample/board')
  await page.emulateMedia({ media: 'print' })
  const lefts =
    "[...document.querySelectorAll('.cf-board__child')].map(one => one.getBoundingClientRect().left)"
  assert.equal(new Set((await page.evaluate(lefts)) as number[]).size, 1)
  const tagged = `[...document.querySelectorAll('main .govuk-tag')].map(tag =>
    [tag.getBoundingClientRect().height, parseFloat(getComputedStyle(tag.parentElement).fontSize)])`
  const tags = (await page.evaluate(tagged)) as [number, number][]
  assert.ok(tags.length > 0)
  for (const [height, letters] of tags) assert.ok(height <= letters * 1.7, `${height} px among ${letters} px`)
  await context.close()
})

test('paper has no buttons and no links that lead nowhere, stands open, and says what a list was narrowed to', async () => {
  const { context, page } = await opened('/sample/record')
  assert.equal(await page.isVisible('text=Print this page'), true)
  await page.emulateMedia({ media: 'print' })
  assert.equal(await page.locator('.govuk-button:visible').count(), 0)
  assert.equal(await page.isVisible('text=Nobody in the last 7 days.'), true)
  assert.equal(await page.isVisible('#borough'), true)
  const style = (selector: string, name: string, part = '') =>
    page.evaluate(`getComputedStyle(document.querySelector('${selector}'), '${part}')['${name}']`)
  assert.equal(await style('#borough', 'borderTopWidth'), '0px')
  assert.equal(await style('.govuk-details__summary', 'display', '::before'), 'none')
  for (const link of ['.govuk-details__summary-text', '.cf-header__you'])
    assert.equal(await style(link, 'textDecorationLine'), 'none', link)
  await context.close()
})
