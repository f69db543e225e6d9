import assert from 'node:assert/strict'
import { after, before, describe, test } from 'node:test'
import type { Browser, ConsoleMessage, Page } from 'playwright-core'
import { barriersOn, openBrowser, picture } from './browser.ts'
import { cast } from './cast.ts'
import { none } from './house/none.ts'
import { type Program, startProgram } from './program.ts'

const visitors = [cast.ade, cast.ruth, cast.niamh, cast.martha, cast.della]

const looked = new Map<string, number>()

/** Pages of one kind look alike; two of each are enough, because the second may be the one with something in it. */
const mostOfAKind = 2
/** One page serves every rule and every step: a few of each are looked at, and the rules are read one by one elsewhere. */
const kindOf = (path: string) =>
  path
    .replace(
      /\/(steps|leads|boards|measures|decisions|pathways|figures|fairness|picture|data)\/[^/?]+/g,
      '/$1/:name',
    )
    .replace(/[0-9a-f]{8}-[0-9a-f-]{27}/g, ':id')
    .replace(/=[^&]*/g, '=')
    .replace(/\d+/g, ':n')
    .replace(/^(\/partners\/referrals\/:id)\/[^/?]+/, '$1/:name')
const nameOf = (kind: string) => kind.replace(/[^a-z]+/g, '-').replace(/^-|-$/g, '') || 'home'

let program: Program
let browser: Browser

before(async () => {
  program = await startProgram()
  browser = await openBrowser()
})
after(async () => {
  await browser?.close()
  await program?.stop()
})

type Look = (kind: string) => Promise<readonly string[]>

/** Follows every link from the first page, and answers what is wrong with the pages it meets. */
async function walk(page: Page, seen: Map<string, Set<string>>, look: Look): Promise<readonly string[]> {
  const waiting = [new URL(page.url()).pathname]
  const wrong: string[] = []
  while (waiting.length > 0) {
    const path = waiting.shift() ?? '/'
    const kind = kindOf(path)
    const alike = seen.get(kind) ?? new Set()
    if (alike.has(path) || alike.size >= mostOfAKind) continue
    seen.set(kind, alike.add(path))
    // What one visitor's pages of a kind showed twice, the next visitor's need not show again: only that they open.
    const isKnown = (looked.get(kind) ?? 0) >= mostOfAKind
    if (isFile.test(path) || isKnown) {
      const { said, links } = await fetched(page, path)
      wrong.push(...said.map(each => `${path}${each}`))
      waiting.push(...links)
      continue
    }
    looked.set(kind, (looked.get(kind) ?? 0) + 1)
    wrong.push(...(await visited(page, path, () => look(kind))).map(each => `${path}${each}`))
    waiting.push(...(await linksOn(page)))
    if (alike.size === 1 && (await sentAsItIs(page)))
      wrong.push(...(await look(`${kind} sent`)).map(each => `${path}, sent as it is${each}`))
  }
  return wrong
}

const isFile = /\.(csv|json|svg|ods|xlsx|pdf|zip|yaml)(\?|$)|\/frame$|^\/api\//

/** Opens an address without drawing it. */
async function fetched(page: Page, path: string) {
  const answer = await page.request.get(path)
  const isPage = answer.headers()['content-type']?.includes('text/html')
  const hrefs = isPage ? [...(await answer.text()).matchAll(/<a\s[^>]*href="([^"]*)"/g)] : []
  const links = inside(
    hrefs.map(([, href = '']) => href.replaceAll('&amp;', '&')),
    new URL(path, program.address),
  )
  return { said: answer.ok() ? [] : [` answers ${answer.status()}`], links }
}

async function visited(page: Page, path: string, look: () => Promise<readonly string[]>) {
  const answer = await page.goto(path)
  const said = await look()
  return answer?.ok() ? said : [` answers ${answer?.status()}`]
}

/** Sends the form of a page without filling it in, to see the page that says what is missing. */
async function sentAsItIs(page: Page): Promise<boolean> {
  const fields = 'input:not([type=hidden]), textarea, select'
  const form = page.locator('main form[method="post"]').filter({ has: page.locator(fields) })
  if ((await form.count()) === 0) return false
  await form.first().locator('button:not([type=button])').last().click()
  await page.waitForLoadState()
  return true
}

async function linksOn(page: Page): Promise<readonly string[]> {
  const hrefs: string[] = await page.$$eval('a[href]', links =>
    links.map(link => link.getAttribute('href') ?? ''),
  )
  return inside(hrefs, new URL(page.url()))
}

/** The addresses of links that stay inside the service. */
const inside = (hrefs: readonly string[], from: URL): readonly string[] =>
  hrefs
    .map(href => new URL(href, from))
    .filter(({ origin }) => origin === program.address)
    .map(({ pathname, search }) => pathname + search)

/** That an answer was missing (422) is what a page says, and no fault of it. */
const isFault = (message: ConsoleMessage) =>
  message.type() === 'error' && !/status of 422/.test(message.text())

async function looksRight(page: Page): Promise<readonly string[]> {
  const headings = await page.locator('h1').count()
  const title = await page.title()
  const barriers = await barriersOn(page)
  await page.setViewportSize({ width: 390, height: 844 })
  const width = Number(await page.evaluate('document.documentElement.scrollWidth'))
  await page.setViewportSize({ width: 1280, height: 900 })
  return [
    ...(headings === 1 ? [] : [`has ${headings} main headings`]),
    ...(title.includes('–') || title.includes('-')
      ? []
      : [`has the title “${title}”, which names no service`]),
    ...(width <= 390 ? [] : [`is ${width} px wide on a telephone of 390`]),
    ...barriers,
  ]
}

// Two at a time: one waits for the server while the other is looked at.
describe('every page can be used by everybody', { concurrency: 2 }, () => {
  for (const person of visitors)
    test(`as ${person.name}`, async () => {
      const context = await browser.newContext({
        baseURL: program.address,
        viewport: { width: 1280, height: 900 },
      })
      const page = await context.newPage()
      const faults: string[] = []
      page.on('pageerror', fault => void faults.push(String(fault)))
      page.on('console', message => void (isFault(message) && faults.push(message.text())))
      await page.goto('/')
      await page.getByRole('button', { name: `Sign in as ${person.name}` }).click()

      const seen = new Map<string, Set<string>>()
      const wrong = await walk(page, seen, async kind => {
        if (seen.get(kind)?.size === 1)
          await picture(page, `${person.name.split(' ')[0]?.toLowerCase()}-${nameOf(kind)}`)
        return [...(await looksRight(page)), ...faults.splice(0)].map(said => `: ${said}`)
      })
      none(wrong)
      assert.ok(seen.size >= 3, `only ${[...seen.keys()]} could be reached`)
      await context.close()
    })
})
