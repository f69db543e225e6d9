import assert from 'node:assert/strict'
import { before, test } from 'node:test'
import type { Page } from 'playwright-core'
import { barriersOn, picture } from '../../test/browser.ts'
import { browsing } from '../../test/browsing.ts'
import { cast, castForce } from '../../test/cast.ts'
import { freshDatabase } from '../../test/database.ts'
import { changed, importing, searchesParts } from '../../test/imports.ts'
import { figuresPages } from './figures.page.ts'

const database = await freshDatabase()
const { at, open } = await browsing(database, figuresPages)
const run = importing(database, castForce.forceId)
const months = [
  '2023-11',
  '2023-12',
  '2024-01',
  '2024-02',
  '2024-04',
  '2024-05',
  '2024-06',
  '2024-09',
  '2024-10',
  '2024-11',
]

/** A month of searches, fuller or thinner than the one before. */
function searchesOf(month: string, index: number): string {
  const { header, lines } = searchesParts
  const rows = Array.from({ length: 6 + ((index * 7) % 5) }, () => lines).flat()
  return [header, ...rows.map(row => changed(row, 1, `${month}-10T12:00:00+00:00`)), ''].join('\n')
}

before(async () => {
  for (const [index, month] of months.entries())
    await run(`${month}-metropolitan-stop-and-search.csv`, searchesOf(month, index))
})

const signedIn = (javaScriptEnabled: boolean): Promise<Page> =>
  open(cast.ade, '/figures', { javaScriptEnabled })

/** The smallest text of the drawing on view, as it is rendered, and how far the page sticks out of its window. */
const measured = (page: Page) =>
  page.evaluate<{ texts: number; drawings: number; smallest: number; sticksOut: number }>(`(() => {
    const seen = selector =>
      [...document.querySelectorAll(selector)].filter(one => one.getClientRects().length > 0)
    const sizeOf = text => {
      const svg = text.closest('svg')
      const scale = svg.getBoundingClientRect().width / svg.viewBox.baseVal.width
      return Number.parseFloat(getComputedStyle(text).fontSize) * scale
    }
    const texts = seen('.cf-chart svg text')
    return {
      texts: texts.length,
      drawings: seen('.cf-chart svg').length,
      smallest: Math.min(...texts.map(sizeOf)),
      sticksOut: document.documentElement.scrollWidth - window.innerWidth,
    }
  })()`)

const everything = 'source=metropolitan&from=2023-11&last=2024-11'
const pages: readonly [name: string, path: string][] = [
  ['figures', '/figures'],
  ['figure-count', `/figures/children-searched?${everything}`],
  ['figure-share', `/figures/child-searches-no-further-action?${everything}`],
  ['figure-groups', `/figures/child-searches-by-ethnicity?${everything}&split=self_defined`],
  ['figure-no-data', '/figures/hours-in-custody'],
  ['imports', '/figures/imports'],
]

for (const [name, path] of pages)
  test(`no barrier, no shrunken text and nothing sticking out: ${name}`, async () => {
    const page = await signedIn(true)
    const faults: string[] = []
    page.on('console', message => void (message.type() === 'error' && faults.push(message.text())))
    await page.goto(at + path)
    assert.deepEqual(await barriersOn(page), [])
    for (const width of [1280, 390]) {
      await page.setViewportSize({ width, height: 900 })
      const { texts, drawings, smallest, sticksOut } = await measured(page)
      assert.ok(sticksOut <= 0, `${width}: sticks out by ${sticksOut}`)
      if (texts > 0) assert.ok(smallest >= 14, `${width}: text of ${smallest} pixels`)
      if (texts > 0) assert.equal(drawings, 1, `${width}: one drawing at a time`)
    }
    await picture(page, name)
    assert.deepEqual(faults, [])
    await page.context().close()
  })

test('without scripts a figure is asked for, seen and taken away', async () => {
  const page = await signedIn(false)
  await page.getByRole('link', { name: 'Searches of children by ethnicity' }).click()
  await page.getByLabel('From', { exact: true }).selectOption('2023-12')
  await page.getByLabel('By', { exact: true }).selectOption('self_defined')
  await page.getByRole('button', { name: 'Show' }).click()
  assert.match(page.url(), /from=2023-12.*split=self_defined/)
  assert.match((await page.textContent('main')) ?? '', /Ethnicity in their own words/)
  const link = page.getByRole('link', { name: 'Download this table (CSV)' })
  const file = await page.request.get(new URL((await link.getAttribute('href')) ?? '', at).href)
  assert.equal(file.headers()['content-type'], 'text/csv; charset=utf-8')
  await page.context().close()
})
