import assert from 'node:assert/strict'
import { before, test } from 'node:test'
import type { Page } from 'playwright-core'
import { barriersOn, picture } from '../../test/browser.ts'
import { browsing } from '../../test/browsing.ts'
import { cast, castForce } from '../../test/cast.ts'
import { freshDatabase } from '../../test/database.ts'
import { tabling, victimsCsv } from '../../test/tables.ts'
import { boroughs } from '../policy/boroughs.ts'
import { picturePages } from './pages.ts'

const database = await freshDatabase()
const { at, open } = await browsing(database, picturePages)
const run = tabling(database, castForce.forceId)
let page: Page

const ages = ['0 to 12', '13 to19', '13 to 19', '20 to 24', '65 and over']
const victims = Object.keys(boroughs).flatMap((borough, index) =>
  ages
    .slice(0, 1 + (index % 5))
    .map((age, which) => [age, `${['Jan', 'Dec'][which % 2]}-${20 + (index % 4)}`, borough] as const),
)

before(async () => {
  await run('homicide-victims', 'victims.csv', victimsCsv(...victims))
  page = await open(cast.ade, '/picture', { javaScriptEnabled: true })
})

/** The smallest text of the drawings on view, how many drawings, and how far the page sticks out of its window. */
const measured = () =>
  page.evaluate<{ drawings: number; smallest: number; sticksOut: number }>(`(() => {
    const seen = selector =>
      [...document.querySelectorAll(selector)].filter(one => one.getClientRects().length > 0)
    const sizeOf = text => {
      const svg = text.closest('svg')
      const scale = svg.getBoundingClientRect().width / svg.viewBox.baseVal.width
      return Number.parseFloat(getComputedStyle(text).fontSize) * scale
    }
    return {
      drawings: seen('main svg.cf-chart__svg').length,
      smallest: Math.min(14, ...seen('main svg.cf-chart__svg text').map(sizeOf)),
      sticksOut: document.documentElement.scrollWidth - window.innerWidth,
    }
  })()`)

const pages: readonly [name: string, path: string, drawings: number][] = [
  ['picture', '/picture', 1],
  ['picture-panels', '/picture/homicide-victims', 8],
  ['picture-map', '/picture/homicide-victims-by-borough', 1],
  ['picture-anchors', '/picture/anchors', 0],
]

for (const [name, path, drawings] of pages)
  test(`no barrier, no shrunken text and nothing sticking out: ${name}`, async () => {
    await page.goto(at + path)
    assert.deepEqual(await barriersOn(page), [])
    for (const width of [1280, 390]) {
      await page.setViewportSize({ width, height: 900 })
      const seen = await measured()
      assert.equal(seen.drawings, drawings, `${width}: drawings on view`)
      assert.ok(seen.smallest >= 14, `${width}: text of ${seen.smallest} pixels`)
      assert.ok(seen.sticksOut <= 0, `${width}: sticks out by ${seen.sticksOut}`)
    }
    await picture(page, name)
  })

test('on paper the map keeps its shades and its numbers, and the key says what they are', async () => {
  await page.setViewportSize({ width: 718, height: 900 })
  await page.goto(`${at}/picture/homicide-victims-by-borough`)
  await page.emulateMedia({ media: 'print' })
  const tile = page.locator('.cf-chart--wide .cf-tile').first()
  assert.ok(await tile.isVisible())
  assert.equal(await page.locator('.cf-tile-key li').first().isVisible(), true)
  await page.emulateMedia({ media: 'screen' })
})
