import assert from 'node:assert/strict'
import { before, describe, it } from 'node:test'
import type { BrowserContextOptions, Page } from 'playwright-core'
import { answersTo } from '../../test/answers.ts'
import { barriersOn, picture } from '../../test/browser.ts'
import { browsing } from '../../test/browsing.ts'
import { as, cast, castChildren, plantChild } from '../../test/cast.ts'
import { freshDatabase } from '../../test/database.ts'
import { startEpisode } from '../episodes/start-episode.ts'
import { intimateSearch } from '../policy/pathways/intimate-search.ts'
import { frameIn } from '../policy/receipt-frames.ts'
import { makeLink } from './make-link.ts'

const database = await freshDatabase()
const { at, browser } = await browsing(database)
const phone = { viewport: { width: 390, height: 844 } }
const desk = { viewport: { width: 1280, height: 900 } }
let episode = ''

before(async () => {
  const happenedAt = new Date('2026-11-22T09:30:00Z')
  const started = await startEpisode(as(cast.tom), {
    childId: await plantChild(database, castChildren.amara),
    pathway: intimateSearch.id,
    happenedAt,
    answers: answersTo(intimateSearch.steps[intimateSearch.begins].asks ?? {}, happenedAt),
  })
  episode = started.episodeId
})

/** A page of somebody's browser, and what its console complained of. */
async function opened(path: string, options: BrowserContextOptions, subject?: string) {
  const context = await browser.newContext(options)
  const page = await context.newPage()
  const faults: string[] = []
  page.on('pageerror', fault => void faults.push(String(fault)))
  page.on('console', message => void (message.type() === 'error' && faults.push(message.text())))
  await page.goto(`${at}${path}`)
  if (subject) await page.getByRole('button', { name: `Sign in as ${subject}` }).click()
  return { page, faults }
}

/** Whether anything is wider than the window. */
const isTooWide = (page: Page) =>
  page.evaluate<boolean>('document.documentElement.scrollWidth > document.documentElement.clientWidth')

describe('the receipt', () => {
  for (const [language, size] of [
    ['en', phone],
    ['ar', phone],
    ['bn', desk],
    ['ar', desk],
    ['so', phone],
  ] as const)
    it(`in ${language} fits ${size.viewport.width} pixels and shuts nobody out`, async () => {
      const { page, faults } = await opened(
        `/episodes/${episode}/receipt?language=${language}`,
        size,
        cast.tom.name,
      )
      assert.deepEqual(await barriersOn(page), [])
      assert.equal(await isTooWide(page), false)
      await picture(page, `receipt-${language}-${size.viewport.width}`)
      assert.deepEqual(faults, [])
    })

  it('in Arabic begins at the right edge, and its list is indented from the right', async () => {
    const { page } = await opened(`/episodes/${episode}/receipt?language=ar`, desk, cast.tom.name)
    const sheet = await page.locator('.cf-receipt').boundingBox()
    const title = await page.evaluate<number>(`(() => {
      const range = document.createRange()
      range.selectNodeContents(document.querySelector('.cf-receipt h1'))
      return range.getBoundingClientRect().right
    })()`)
    assert.ok(sheet && sheet.x + sheet.width - title < 40, 'the title ends where the sheet does')
    const indent = "getComputedStyle(document.querySelector('.cf-receipt ul')).paddingRight"
    assert.equal(await page.evaluate(indent), '20px')
  })

  it('comes out of a printer alone, with its link, on no more than two sheets', async () => {
    const { page } = await opened(`/episodes/${episode}/receipt?language=en`, desk, cast.tom.name)
    await page.getByLabel('Printed, and given to the child').check()
    await page.getByLabel('Put a one-time link on it').check()
    await page.getByRole('button', { name: 'Record that it is given' }).click()
    await page.getByText('Recorded as given').first().waitFor()
    await page.emulateMedia({ media: 'print' })
    for (const screen of ['.cf-screen-only', '.govuk-back-link', '.cf-footer', '.cf-header__person'])
      assert.equal(await page.locator(screen).first().isVisible(), false, screen)
    for (const paper of ['.cf-receipt h1', '.cf-receipt__square', '.cf-receipt__address'])
      assert.equal(await page.locator(paper).isVisible(), true, paper)
    await picture(page, 'receipt-print')
    const sheets = (await page.pdf({ format: 'A4' })).toString('latin1').match(/\/Type\s*\/Page\b/g)
    assert.ok((sheets?.length ?? 0) <= 2, `${sheets?.length} sheets`)
  })
})

describe('the page of a one-time link', () => {
  for (const language of ['en', 'ar'] as const)
    it(`in ${language} is filled in on a phone with scripts off`, async () => {
      const { token } = await makeLink(as(cast.tom), { episodeId: episode, language })
      const { letter } = frameIn(language)
      const { page, faults } = await opened(`/my-side/${token}`, { ...phone, javaScriptEnabled: false })
      assert.equal(await isTooWide(page), false)
      await picture(page, `my-side-${language}`)
      await page.getByRole('button', { name: letter.send }).click()
      assert.ok(await page.getByText(letter.empty).first().isVisible())
      await page.getByLabel(letter.words).fill('أنا خائف. I was scared.')
      await page.getByLabel(letter.helpedBy.nobody).check()
      await page.getByRole('button', { name: letter.send }).click()
      const thanks = (await page.textContent('h1')) ?? ''
      assert.equal(thanks.replaceAll(/[\u2068\u2069]/g, ''), letter.thanks)
      await picture(page, `my-side-${language}-thanks`)
      assert.deepEqual(await page.context().cookies(), [])
      assert.deepEqual(
        faults.filter(one => !one.includes('422')),
        [],
      )
    })

  it('shuts nobody out', async () => {
    const { token } = await makeLink(as(cast.tom), { episodeId: episode, language: 'ar' })
    const { page } = await opened(`/my-side/${token}`, phone)
    assert.deepEqual(await barriersOn(page), [])
  })

  it('leaves what the child said on the episode', async () => {
    const { page } = await opened(`/episodes/${episode}`, phone, cast.tom.name)
    assert.ok(await page.getByText('Added later by the child through a one-time link').first().isVisible())
    assert.equal(await isTooWide(page), false)
    await picture(page, 'episode-with-account')
  })
})

describe('words that blame a child', () => {
  const written = 'She is streetwise and keeps going missing. He said "streetwise".'

  it('are underlined as they are written, with the reason, and saved without another question', async () => {
    const { page, faults } = await opened(`/episodes/${episode}/entries/1/correction`, desk, cast.tom.name)
    const area = page.locator('textarea[data-language]').first()
    await area.fill(written)
    const list = page.locator('.cf-language', { hasText: 'keeps going missing' })
    await list.waitFor()
    assert.match((await list.textContent()) ?? '', /You can keep this.*“streetwise”.*“keeps going missing”/s)
    assert.equal(await page.locator('mark.cf-marked__word').count(), 2)
    assert.deepEqual(await barriersOn(page), [])
    await picture(page, 'language-marks')
    await area.fill('She was seen at the station.')
    await list.waitFor({ state: 'hidden' })
    assert.equal(await page.locator('mark.cf-marked__word').count(), 0)
    assert.deepEqual(faults, [])
  })

  it('stand exactly behind what is written', async () => {
    const { page } = await opened(`/episodes/${episode}/entries/1/correction`, phone, cast.tom.name)
    const area = page.locator('textarea[data-language]').first()
    await area.fill(`${'word '.repeat(40)}streetwise ${'more '.repeat(60)}`)
    await page.locator('mark.cf-marked__word').first().waitFor()
    const same = await page.evaluate<Readonly<{ differ: string[]; widths: number[] }>>(`(() => {
      const one = document.querySelector('textarea[data-language]')
      const behind = one.previousElementSibling
      const keys = ['font-size', 'line-height', 'padding-left', 'border-left-width', 'letter-spacing', 'font-family']
      const [front, back] = [getComputedStyle(one), getComputedStyle(behind)]
      return {
        differ: keys.filter(key => front.getPropertyValue(key) !== back.getPropertyValue(key)),
        widths: [one.clientWidth, behind.clientWidth, one.scrollHeight - behind.scrollHeight],
      }
    })()`)
    assert.deepEqual(same.differ, [])
    const [front = 0, back = 0, taller = 0] = same.widths
    assert.ok(Math.abs(front - back) <= 17 && Math.abs(taller) <= 30, same.widths.join())
  })

  it('without scripts are shown once, and “Save anyway” saves everything as it was', async () => {
    const { page } = await opened(
      `/episodes/${episode}/entries/1/correction`,
      { ...phone, javaScriptEnabled: false },
      cast.tom.name,
    )
    await page.locator('#reason').fill('She is streetwise.')
    await page
      .getByRole('button', { name: /correct|save|record/i })
      .last()
      .click()
    assert.ok(await page.getByText('read these words once more').isVisible())
    assert.equal(await page.locator('#reason').inputValue(), 'She is streetwise.')
    await picture(page, 'language-panel')
    await page.getByRole('button', { name: 'Save anyway' }).click()
    await page.getByText('Entry corrected').first().waitFor()
    assert.ok(await page.getByText('She is streetwise.').first().isVisible())
  })
})
