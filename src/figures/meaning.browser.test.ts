import assert from 'node:assert/strict'
import { test } from 'node:test'
import type { Page } from 'playwright-core'
import { barriersOn, picture } from '../../test/browser.ts'
import { browsing } from '../../test/browsing.ts'
import { cast } from '../../test/cast.ts'
import { freshDatabase } from '../../test/database.ts'
import { monthsSeen, townsSeen } from '../../test/figure-cases.ts'
import { page } from '../web/page.ts'
import { figureView, type SeenFigure } from './figure.view.ts'

const shows = (path: string, seen: SeenFigure) =>
  page({
    path,
    title: seen.measure.title,
    view: figureView,
    section: 'figures',
    wide: true,
    show: async () => seen,
  })

const { open } = await browsing(await freshDatabase(), [
  shows('/figures/months', monthsSeen()),
  shows('/figures/towns', townsSeen()),
])
const opened = (path: string): Promise<Page> => open(cast.ade, path, { javaScriptEnabled: true })

const sticksOut = (one: Page) =>
  one.evaluate<number>('document.documentElement.scrollWidth - window.innerWidth')

/** The smallest text of the drawings on view, in pixels as they are seen. */
const smallest = (one: Page) =>
  one.evaluate<number>(`Math.min(...[...document.querySelectorAll('.cf-chart svg text')]
    .filter(text => text.getClientRects().length > 0)
    .map(text => {
      const svg = text.closest('svg')
      return Number.parseFloat(getComputedStyle(text).fontSize) * svg.getBoundingClientRect().width / svg.viewBox.baseVal.width
    }))`)

for (const [name, path, says] of [
  ['figure-changing', '/figures/months', /Is it changing, or is this chance\?.*Could we tell\?/s],
  ['figure-places', '/figures/towns', /Do places stand out, or is this chance\?.*Outside: .*Greenford/s],
] as const)
  test(`no barrier, no shrunken text and nothing sticking out: ${name}`, async () => {
    const one = await opened(path)
    assert.match((await one.textContent('main')) ?? '', says)
    for (const details of await one.locator('details > summary').all()) await details.click()
    assert.deepEqual(await barriersOn(one), [])
    for (const width of [1280, 390]) {
      await one.setViewportSize({ width, height: 900 })
      assert.ok((await sticksOut(one)) <= 0, `${width}: sticks out by ${await sticksOut(one)}`)
      assert.ok((await smallest(one)) >= 14, `${width}: text of ${await smallest(one)} pixels`)
    }
    await picture(one, name)
    await one.emulateMedia({ media: 'print' })
    assert.ok((await one.locator('.cf-chart svg:visible').count()) === 2)
    await one.context().close()
  })
