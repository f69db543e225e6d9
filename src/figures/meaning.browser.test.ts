import assert from 'node:assert/strict'
import { execFileSync } from 'node:child_process'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { after, before, test } from 'node:test'
import type { Browser, Page } from 'playwright-core'
import { barriersOn, openBrowser, picture } from '../../test/browser.ts'
import { cast } from '../../test/cast.ts'
import { freshDatabase } from '../../test/database.ts'
import { monthsSeen, townsSeen } from '../../test/figure-cases.ts'
import { freePort } from '../../test/port.ts'
import { castServer } from '../../test/server.ts'
import { page } from '../web/page.ts'
import { figureView, type SeenFigure } from './figure.view.ts'

const assetsFolder = mkdtempSync(join(tmpdir(), 'meaning-assets-'))
const database = await freshDatabase()
let at = ''
let browser: Browser
let stop: () => Promise<void>

const shows = (path: string, seen: SeenFigure) =>
  page({
    path,
    title: seen.measure.title,
    view: figureView,
    section: 'figures',
    wide: true,
    show: async () => seen,
  })

before(async () => {
  execFileSync(process.execPath, ['scripts/css.mjs', assetsFolder])
  const port = await freePort()
  at = `http://127.0.0.1:${port}`
  const pages = [shows('/figures/months', monthsSeen()), shows('/figures/towns', townsSeen())]
  const { app } = await castServer(database, { pages, at, assetsFolder })
  await app.listen({ port, host: '127.0.0.1' })
  browser = await openBrowser()
  stop = () => app.close()
})
after(async () => {
  await browser?.close()
  await stop?.()
  rmSync(assetsFolder, { recursive: true, force: true })
})

async function opened(path: string): Promise<Page> {
  const one = await (await browser.newContext({ javaScriptEnabled: true })).newPage()
  await one.goto(at + path)
  await one.getByRole('button', { name: `Sign in as ${cast.ade.name}` }).click()
  await one.waitForURL(at + path)
  return one
}

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
