import assert from 'node:assert/strict'
import { test } from 'node:test'
import { barriersOn, picture } from '../../test/browser.ts'
import { browsing } from '../../test/browsing.ts'
import { cast } from '../../test/cast.ts'
import { freshDatabase } from '../../test/database.ts'
import { sessionsPage } from './sessions.page.ts'

const { at, browser } = await browsing(await freshDatabase(), [sessionsPage])

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
