import assert from 'node:assert/strict'
import { mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { createServer, type Server } from 'node:http'
import type { AddressInfo } from 'node:net'
import { tmpdir } from 'node:os'
import { extname, join } from 'node:path'
import { after, before, test } from 'node:test'
import { pathToFileURL } from 'node:url'
import type { Browser, BrowserContextOptions, Page, Response } from 'playwright-core'
import { builtAssets } from '../../test/assets.ts'
import { barriersOn, openBrowser, picture } from '../../test/browser.ts'
import { sampleRelease } from '../../test/released.ts'
import { everyFile } from './every-file.ts'
import { siteStyle, writeSite } from './publish.ts'

const home = mkdtempSync(join(tmpdir(), 'public-site-'))
const folder = join(home, 'site')
const types: Readonly<Record<string, string>> = {
  '.html': 'text/html; charset=utf-8',
  '.css': 'text/css',
  '.svg': 'image/svg+xml',
}
let server: Server
let browser: Browser
let at = ''

before(async () => {
  const edition = { force: 'Demonstration Police', demonstration: true, releases: [sampleRelease] }
  writeSite(folder, await everyFile(edition, siteStyle(builtAssets())))
  server = createServer(({ url = '/' }, answer) => {
    try {
      const body = readFileSync(join(folder, url))
      answer.writeHead(200, { 'content-type': types[extname(url)] ?? 'application/octet-stream' }).end(body)
    } catch {
      answer.writeHead(404).end()
    }
  })
  await new Promise<void>(resolve => server.listen(0, '127.0.0.1', resolve))
  at = `http://127.0.0.1:${(server.address() as AddressInfo).port}/`
  browser = await openBrowser()
})
after(async () => {
  await browser?.close()
  server?.close()
  rmSync(home, { recursive: true, force: true })
})

/** A page of the site, what its console complained of, and everything it asked for. */
async function opened(path: string, options: BrowserContextOptions = {}) {
  const page = await (await browser.newContext(options)).newPage()
  const faults: string[] = []
  const asked: string[] = []
  const answers: Response[] = []
  page.on('console', message => void (message.type() === 'error' && faults.push(message.text())))
  page.on('request', request => void asked.push(request.url()))
  page.on('response', response => void answers.push(response))
  await page.goto(path.startsWith('file:') ? path : at + path)
  // Read only when asked for: what is still on its way when a page is closed would be a fault that no test hears of.
  const bytes = async () => {
    const bodies = await Promise.all(answers.map(one => one.body()))
    return bodies.reduce((sum, { length }) => sum + length, 0)
  }
  return { page, faults, asked, bytes }
}

/** How far the page sticks out of its window, and the smallest text of a chart on view, as it is rendered. */
const measured = (page: Page) =>
  page.evaluate<Readonly<{ sticksOut: number; smallest: number }>>(`(() => {
    const texts = [...document.querySelectorAll('.cf-chart svg text')].filter(one => one.getClientRects().length > 0)
    const sizeOf = text => {
      const svg = text.closest('svg')
      return Number.parseFloat(getComputedStyle(text).fontSize) * (svg.getBoundingClientRect().width / svg.viewBox.baseVal.width)
    }
    return {
      sticksOut: document.documentElement.scrollWidth - window.innerWidth,
      smallest: Math.min(99, ...texts.map(sizeOf)),
    }
  })()`)

const kinds = [
  'index.html',
  'actions/index.html',
  'actions/6.html',
  'measures/index.html',
  'measures/child-searches-no-further-action.html',
  'measures/children-searched.html',
  'data-picture.html',
  'fairness.html',
  'progress/index.html',
  'children/index.html',
  'children/promises.html',
  'children/custody.html',
  'children/numbers.html',
  'downloads.html',
  'releases/2026-1.html',
  'methods.html',
  'accessibility.html',
  'check-your-copy.html',
]

const pictured = ['index.html', 'measures/child-searches-no-further-action.html', 'children/promises.html']

for (const path of kinds)
  test(`shuts nobody out, fits 320 pixels and loads nothing from elsewhere: ${path}`, async () => {
    const { page, faults, asked } = await opened(path)
    for (const width of [1280, 320]) {
      await page.setViewportSize({ width, height: 900 })
      assert.deepEqual(await barriersOn(page), [], `${width}`)
      const { sticksOut, smallest } = await measured(page)
      assert.ok(sticksOut <= 0, `${width}: sticks out by ${sticksOut}`)
      assert.ok(smallest >= 14, `${width}: text of ${smallest} pixels`)
    }
    assert.deepEqual(faults, [])
    assert.deepEqual(
      asked.filter(url => !url.startsWith(at)),
      [],
    )
    if (pictured.includes(path)) await picture(page, `site-${path.replaceAll('/', '-').replace('.html', '')}`)
    await page.context().close()
  })

test('the first page is less than 100 kB in all, as it is sent without being made smaller', async () => {
  const { page, asked, bytes } = await opened('index.html')
  assert.ok(asked.length <= 3, asked.join(' '))
  const sent = await bytes()
  assert.ok(sent > 10_000 && sent < 100_000, `${sent} bytes`)
  await page.context().close()
})

test('with scripts off, a child finds what it means and how to complain', async () => {
  const { page } = await opened('index.html', {
    javaScriptEnabled: false,
    viewport: { width: 390, height: 844 },
  })
  await page.getByRole('link', { name: 'Go to the children’s edition' }).click()
  await page.getByRole('link', { name: 'What it means for you' }).click()
  await page.getByRole('link', { name: 'You are at a police station' }).click()
  assert.match((await page.textContent('main')) ?? '', /You can talk to a lawyer/)
  await page.getByRole('link', { name: 'You can tell somebody' }).click()
  assert.match((await page.textContent('main')) ?? '', /You can complain/)
  await page.context().close()
})

test('with scripts off, a figure is found, opened and taken away, its definition unfolded', async () => {
  const { page } = await opened('actions/index.html', { javaScriptEnabled: false })
  await page.getByRole('link', { name: /^6\./ }).click()
  await page.getByRole('link', { name: 'Stop and searches of children' }).click()
  await page.getByText('The definition and the query').click()
  assert.ok(await page.getByText('from published.searches').isVisible())
  const csv = page.getByRole('link', { name: /^CSV\s+of “Searches of children by month”/ })
  const file = await page.request.get(new URL((await csv.getAttribute('href')) ?? '', page.url()).href)
  assert.match(await file.text(), /2025-04-01,April 2025,1000,/)
  await page.context().close()
})

test('the keyboard reaches the text first, and what it reaches is seen', async () => {
  const { page } = await opened('measures/index.html', { javaScriptEnabled: false })
  await page.keyboard.press('Tab')
  assert.equal(await page.evaluate('document.activeElement.textContent.trim()'), 'Skip to main content')
  assert.ok(await page.getByText('Skip to main content').isVisible())
  await page.keyboard.press('Enter')
  assert.match(page.url(), /#main-content$/)
  await page.context().close()
})

test('a copy on a disk looks the same, and prints without menus', async () => {
  const { page, faults } = await opened(pathToFileURL(join(folder, 'fairness.html')).href)
  assert.equal(
    await page.evaluate("getComputedStyle(document.querySelector('.ps-header')).borderTopWidth"),
    '6px',
  )
  assert.deepEqual(faults, [])
  await page.emulateMedia({ media: 'print' })
  assert.equal(await page.locator('.ps-navigation').isVisible(), false)
  assert.ok(await page.locator('.cf-chart--wide').first().isVisible())
  await page.context().close()
})
