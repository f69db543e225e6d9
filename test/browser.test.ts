import assert from 'node:assert/strict'
import { readFileSync } from 'node:fs'
import { createServer, type Server } from 'node:http'
import type { AddressInfo } from 'node:net'
import { after, before, describe, test } from 'node:test'
import type { Browser } from 'playwright-core'
import { barriersOn, openBrowser, picture } from './browser.ts'

const good = `<!doctype html><html lang="en"><head><title>Owed now</title></head>
<body><main><h1>Owed now</h1><p id="said">Nothing yet</p></main>
<script>document.getElementById('said').textContent = 'The script ran'</script></body></html>`
const poor =
  '<!doctype html><html lang="en"><head><title>Poor</title></head><body><main><h1>Poor</h1><img src="/x"></main>'
const pages: Record<string, string> = { '/good': good, '/poor': poor, '/guarded': good }

describe('the browser for tests', () => {
  let server: Server
  let browser: Browser
  let address: string

  before(async () => {
    server = createServer((request, response) => {
      const guard = request.url === '/guarded' ? { 'content-security-policy': "script-src 'self'" } : {}
      response
        .writeHead(200, { 'content-type': 'text/html; charset=utf-8', ...guard })
        .end(pages[request.url ?? ''])
    })
    await new Promise<void>(resolve => server.listen(0, '127.0.0.1', resolve))
    address = `http://127.0.0.1:${(server.address() as AddressInfo).port}`
    browser = await openBrowser()
  })
  after(async () => {
    await browser?.close()
    server.closeAllConnections()
    server.close()
  })

  const open = async (path: string, options = {}) => {
    const context = await browser.newContext(options)
    const page = await context.newPage()
    await page.goto(`${address}${path}`)
    return page
  }

  test('shows a page and runs its script', async () => {
    const page = await open('/good')
    assert.equal(await page.title(), 'Owed now')
    assert.equal(await page.textContent('#said'), 'The script ran')
    await page.context().close()
  })

  test('shows a page with scripts off', async () => {
    const page = await open('/good', { javaScriptEnabled: false })
    assert.equal(await page.textContent('#said'), 'Nothing yet')
    await page.context().close()
  })

  test('keeps the content security policy', async () => {
    const page = await open('/guarded')
    assert.equal(await page.textContent('#said'), 'Nothing yet')
    await page.context().close()
  })

  test('finds a barrier that is there, and none where there is none', async () => {
    const page = await open('/good')
    assert.deepEqual(await barriersOn(page), [])
    await page.goto(`${address}/poor`)
    assert.match((await barriersOn(page)).join('\n'), /^image-alt: .* – img/)
    await page.context().close()
  })

  test('takes pictures as wide as a desk and as a telephone', async () => {
    const page = await open('/good')
    const widths = (await picture(page, 'trial')).map(path => readFileSync(path).readUInt32BE(16))
    assert.deepEqual(widths, [1280, 390])
    await page.context().close()
  })
})
