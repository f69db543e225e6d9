import { after, before } from 'node:test'
import type { Browser } from 'playwright-core'
import { builtAssets } from './assets.ts'
import { openBrowser } from './browser.ts'
import { samplePages } from './sample-pages.ts'
import { serverWith, somebody } from './web.ts'

/** The sample pages with their styles, served to a browser while the tests of a file run. `clock` says what time it is there. */
export function sampleHouse() {
  const house = {
    clock: { now: new Date('2026-03-03T02:05:00Z') },
    address: '',
    browser: undefined as unknown as Browser,
  }
  let stop: () => Promise<void>
  before(async () => {
    const { app, open, close } = await serverWith({
      pages: samplePages,
      settings: { assetsFolder: builtAssets(), clock: () => house.clock.now, perMinute: 10_000 },
    })
    await open().signIn(somebody())
    house.address = await app.listen({ port: 0, host: '127.0.0.1' })
    house.browser = await openBrowser()
    stop = close
  })
  after(async () => {
    await house.browser?.close()
    await stop?.()
  })
  return house
}
