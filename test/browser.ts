import { execFile } from 'node:child_process'
import { existsSync, mkdirSync, readFileSync, renameSync, rmSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { promisify } from 'node:util'
import { AxeBuilder } from '@axe-core/playwright'
import { type Browser, chromium, type Page } from 'playwright-core'

const cache = resolve('.cache', 'chromium')

/** Ours alone: the npm package's own list switches off the walls between sites, and would blind the tests. */
const launchArguments = [
  '--no-sandbox',
  '--disable-gpu',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
]

const usualPlaces = [
  '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
  '/Applications/Chromium.app/Contents/MacOS/Chromium',
  'C:\\Program Files\\Google\\Chrome\\Application\\chrome.exe',
  '/usr/bin/chromium',
  '/usr/bin/google-chrome',
]

/** A browser to test pages with: CHILD_FIRST_CHROMIUM if set, otherwise the one from the locked npm package. */
export async function openBrowser(): Promise<Browser> {
  const { path, env } = await findBrowser()
  return chromium.launch({ executablePath: path, args: launchArguments, env, headless: true })
}

type Found = Readonly<{ path: string; env: Record<string, string> }>

async function findBrowser(): Promise<Found> {
  const env = Object.fromEntries(Object.entries(process.env).filter(([, value]) => value !== undefined))
  const chosen = process.env.CHILD_FIRST_CHROMIUM
  if (chosen) return { path: chosen, env: env as Record<string, string> }
  if (process.platform === 'linux' && process.arch === 'x64') return unpacked(env as Record<string, string>)
  const path = usualPlaces.find(place => existsSync(place))
  if (path) return { path, env: env as Record<string, string> }
  throw new Error(
    `The browser in the npm package runs on Linux x64, not on ${process.platform} ${process.arch}. ` +
      'Install Chrome or Chromium and set CHILD_FIRST_CHROMIUM to its program.',
  )
}

/** The npm browser, unpacked once into the project's cache together with the libraries a bare machine lacks. */
async function unpacked(env: Record<string, string>): Promise<Found> {
  const home = join(cache, packedVersion())
  if (!existsSync(home)) await unpackInto(home)
  const libraries = [join(home, 'al2023', 'lib'), env.LD_LIBRARY_PATH].filter(Boolean).join(':')
  const fonts = existsSync('/etc/fonts/fonts.conf') ? {} : { FONTCONFIG_PATH: join(home, 'fonts') }
  return { path: join(home, 'chromium'), env: { ...env, ...fonts, LD_LIBRARY_PATH: libraries } }
}

/** Unpacks aside and renames, so that two processes may try at once and neither sees half a browser. */
async function unpackInto(home: string): Promise<void> {
  const aside = join(cache, `unpacking-${process.pid}`)
  mkdirSync(aside, { recursive: true })
  // The package unpacks into TMPDIR, and its libraries only where it believes to be in the cloud they are from.
  const env = { ...process.env, TMPDIR: aside, AWS_EXECUTION_ENV: 'AWS_Lambda_nodejs20.x' }
  const script = "import('@sparticuz/chromium').then(({ default: browser }) => browser.executablePath())"
  await promisify(execFile)(process.execPath, ['-e', script], { env })
  try {
    renameSync(aside, home)
  } catch (problem) {
    if (!existsSync(home)) throw problem
    rmSync(aside, { recursive: true, force: true })
  }
}

function packedVersion(): string {
  const { version } = JSON.parse(
    readFileSync(join('node_modules', '@sparticuz', 'chromium', 'package.json'), 'utf8'),
  )
  return version
}

/** GOV.UK Frontend's own radios carry this attribute once their script runs; it is announced well, and is theirs. */
const known = { rule: 'aria-allowed-attr', markup: /class="govuk-(radios|checkboxes)__input"/ }

/** What axe finds wrong with a page, one sentence for each element. Nothing is what a page should have. */
export async function barriersOn(page: Page): Promise<readonly string[]> {
  // No frames here, so no second page is needed to put the results of several together; what passed is not listed.
  const { violations } = await new AxeBuilder({ page })
    .setLegacyMode(true)
    .options({
      runOnly: ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'],
      resultTypes: ['violations'],
    })
    .analyze()
  const found = violations.flatMap(({ id, help, nodes }) =>
    nodes
      .filter(({ html }) => !(id === known.rule && known.markup.test(html)))
      .map(({ target, html }) => `${id}: ${help} – ${target.join(' ')} – ${html.slice(0, 200)}`),
  )
  return [...found, ...(await namelessTables(page))]
}

const nameless =
  "one => !(one.caption?.textContent ?? one.getAttribute('aria-label') ?? '').trim() && !one.ariaLabelledByElements?.length"

/** Whoever goes from table to table hears their names. Axe asks for none. */
const namelessTables = (page: Page): Promise<readonly string[]> =>
  page.evaluate<string[]>(
    `[...document.querySelectorAll('table')].filter(${nameless}).map(one => 'a table has no name – ' + one.textContent.trim().slice(0, 100))`,
  )

/** Pictures of a page as on a desk and on a telephone, into .cache/screens, for a person to look at. */
export async function picture(page: Page, name: string): Promise<readonly string[]> {
  const paths: string[] = []
  const before = page.viewportSize()
  for (const width of [1280, 390]) {
    const path = join('.cache', 'screens', `${name}-${width}.png`)
    await page.setViewportSize({ width, height: 900 })
    await page.screenshot({ path, fullPage: true })
    paths.push(path)
  }
  if (before) await page.setViewportSize(before)
  return paths
}
