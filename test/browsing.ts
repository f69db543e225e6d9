import assert from 'node:assert/strict'
import { join } from 'node:path'
import { after } from 'node:test'
import type { Locator, Page } from 'playwright-core'
import type { Person } from '../src/people/person.ts'
import { pages } from '../src/rooms.ts'
import type { Database } from '../src/store/database.ts'
import type { Page as ServedPage } from '../src/web/page.ts'
import { builtAssets } from './assets.ts'
import { barriersOn, openBrowser, picture } from './browser.ts'
import { freePort } from './port.ts'
import { castServer } from './server.ts'

type Opened = Readonly<{ javaScriptEnabled?: boolean }>

/** Pages in a real browser, over a database with the cast in it, until the tests of a file have run; all of the house, unless said. */
export async function browsing(database: Database, served: readonly ServedPage[] = pages) {
  const port = await freePort()
  const at = `http://127.0.0.1:${port}`
  const { app, clock } = await castServer(database, { pages: served, at, assetsFolder: builtAssets() })
  await app.listen({ port, host: '127.0.0.1' })
  const browser = await openBrowser()
  after(async () => {
    await browser.close()
    await app.close()
  })

  /** A page on which somebody has signed in, without scripts unless they are asked for. */
  async function open(
    person: Person,
    path: string,
    { javaScriptEnabled = false }: Opened = {},
  ): Promise<Page> {
    const page = await (await browser.newContext({ javaScriptEnabled, baseURL: at })).newPage()
    await page.goto(path)
    await page.getByRole('button', { name: `Sign in as ${person.name}` }).click()
    await page.waitForURL(at + path)
    return page
  }
  return { at, browser, clock, open }
}

type Focused = Readonly<{ ownerDocument: Readonly<{ activeElement: unknown }> }>
const mostPresses = 300

/** Presses Tab until what is looked for has the focus, as somebody does who has no mouse. */
export async function tabTo(page: Page, target: Locator): Promise<void> {
  const hasFocus = () =>
    target.evaluate((one: unknown) => (one as Focused).ownerDocument.activeElement === one)
  for (let presses = 0; presses < mostPresses; presses += 1) {
    if (await hasFocus()) return
    await page.keyboard.press('Tab')
  }
  throw new Error(`The keyboard does not reach ${target}.`)
}

/** Goes to a link or a button by the keyboard and presses it. */
export async function press(page: Page, target: Locator): Promise<void> {
  await tabTo(page, target)
  await Promise.all([page.waitForNavigation(), page.keyboard.press('Enter')])
}

/** Types into a field that is reached by the keyboard, in place of what is there. */
export async function write(page: Page, label: string | RegExp, text: string): Promise<void> {
  await tabTo(page, page.getByLabel(label, { exact: typeof label === 'string' }))
  await page.keyboard.press('ControlOrMeta+a')
  await page.keyboard.type(text)
}

/** Chooses one of several answers by the keyboard: into the group, and down until it is chosen. */
export async function choose(page: Page, question: string, answer: string): Promise<void> {
  const group = page.getByRole('group', { name: question })
  const radios = group.getByRole('radio')
  const wanted = group.getByLabel(answer, { exact: true })
  await tabTo(page, radios.first())
  await page.keyboard.press('Space')
  for (let presses = 0; presses < (await radios.count()) && !(await wanted.isChecked()); presses += 1)
    await page.keyboard.press('ArrowDown')
  if (!(await wanted.isChecked())) throw new Error(`${answer} cannot be chosen by the keyboard.`)
}

/** Writes a day into its three boxes, one after the other. */
export async function writeDay(page: Page, question: string, day: string): Promise<void> {
  const group = page.getByRole('group', { name: question })
  const [year = '', month = '', date = ''] = day.split('-')
  for (const [box, text] of [
    ['Day', date],
    ['Month', month],
    ['Year', year],
  ] as const) {
    await tabTo(page, group.getByLabel(box, { exact: true }))
    await page.keyboard.type(text)
  }
}

/** How far a page sticks out of its window, in pixels. */
const sticksOut = (page: Page): Promise<number> =>
  page.evaluate<number>('document.documentElement.scrollWidth - window.innerWidth')

/**
 * That a page shuts nobody out, and sticks out neither on a screen, a phone nor a sheet of A4, where nothing is left of what
 * only a screen needs. Pictures of all are left for a person to look at.
 */
export async function looksRight(page: Page, name: string): Promise<void> {
  assert.deepEqual(await barriersOn(page), [], name)
  for (const width of [1280, 390]) {
    await page.setViewportSize({ width, height: 900 })
    assert.ok((await sticksOut(page)) <= 0, `${name} at ${width} sticks out by ${await sticksOut(page)}`)
  }
  await picture(page, name)
  await page.emulateMedia({ media: 'print' })
  await page.setViewportSize({ width: 794, height: 1123 })
  assert.ok((await sticksOut(page)) <= 0, `${name} on paper sticks out by ${await sticksOut(page)}`)
  assert.equal(
    await page.locator('.cf-no-print:visible, .moj-sub-navigation:visible, .govuk-button:visible').count(),
    0,
    name,
  )
  await page.screenshot({ path: join('.cache', 'screens', `${name}-paper.png`), fullPage: true })
  await page.emulateMedia({ media: 'screen' })
}
