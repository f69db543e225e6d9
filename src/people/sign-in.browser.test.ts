import assert from 'node:assert/strict'
import { execFileSync } from 'node:child_process'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { after, before, test } from 'node:test'
import type { Browser } from 'playwright-core'
import { barriersOn, openBrowser, picture } from '../../test/browser.ts'
import { cast } from '../../test/cast.ts'
import { freshDatabase } from '../../test/database.ts'
import { freePort } from '../../test/port.ts'
import { castServer } from '../../test/server.ts'
import { sessionsPage } from './sessions.page.ts'

const assetsFolder = mkdtempSync(join(tmpdir(), 'sign-in-assets-'))
const database = await freshDatabase()
let at = ''
let browser: Browser
let stop: () => Promise<void>

before(async () => {
  execFileSync(process.execPath, ['scripts/css.mjs', assetsFolder])
  const port = await freePort()
  at = `http://127.0.0.1:${port}`
  const { app } = await castServer(database, { pages: [sessionsPage], at, assetsFolder })
  await app.listen({ port, host: '127.0.0.1' })
  browser = await openBrowser()
  stop = () => app.close()
})
after(async () => {
  await browser?.close()
  await stop?.()
  rmSync(assetsFolder, { recursive: true, force: true })
})

for (const javaScriptEnabled of [true, false])
  test(`in, and out again, over the wire, scripts ${javaScriptEnabled ? 'on' : 'off'}`, async () => {
    const context = await browser.newContext({ javaScriptEnabled })
    const page = await context.newPage()
    const faults: string[] = []
    page.on('pageerror', fault => void faults.push(String(fault)))
    page.on('console', message => void (message.type() === 'error' && faults.push(message.text())))

    await page.goto(`${at}/sessions`)
    assert.equal(await page.textContent('h1'), 'Who are you?')
    if (javaScriptEnabled) {
      assert.deepEqual(await barriersOn(page), [])
      await picture(page, 'who-are-you')
    }
    await page.getByRole('button', { name: `Sign in as ${cast.ade.name}` }).click()
    assert.equal(page.url(), `${at}/sessions`)
    assert.equal(await page.textContent('h1'), 'Where you are signed in')
    if (javaScriptEnabled) {
      assert.deepEqual(await barriersOn(page), [])
      await picture(page, 'where-you-are-signed-in')
    }
    const cookie = (await context.cookies()).find(one => one.name === 'child-first')
    assert.equal(cookie?.httpOnly, true)
    assert.equal(cookie?.sameSite, 'Lax')

    await page.getByRole('button', { name: 'Sign out', exact: true }).click()
    assert.equal(await page.textContent('h1'), 'You have signed out')
    if (javaScriptEnabled) {
      assert.deepEqual(await barriersOn(page), [])
      await picture(page, 'signed-out')
    }
    await page.goto(`${at}/sessions`)
    assert.equal(await page.textContent('h1'), 'Who are you?')
    assert.deepEqual(faults, [])
    await context.close()
  })
