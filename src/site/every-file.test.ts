import assert from 'node:assert/strict'
import { createHash } from 'node:crypto'
import { describe, it } from 'node:test'
import { sampleRelease } from '../../test/released.ts'
import { inLatin, pdfOf } from '../web/paper-pdf.ts'
import type { Edition } from './edition.ts'
import { everyFile } from './every-file.ts'
import { progressUpdate } from './progress-update.ts'

const edition: Edition = { force: 'Demonstration Police', demonstration: true, releases: [sampleRelease] }
const files = await everyFile(edition, 'body {}')
const body = (path: string) => Buffer.from(files.find(one => one.path === path)?.body as Uint8Array)

describe('the files of the site', () => {
  it('are the same bytes from the same releases', async () => {
    const again = await everyFile(structuredClone(edition), 'body {}')
    assert.deepEqual(
      again.map(({ path }) => path),
      files.map(({ path }) => path),
    )
    for (const [at, { path, body: bytes }] of again.entries())
      assert.ok(Buffer.from(bytes as Uint8Array).equals(Buffer.from(files[at]?.body as Uint8Array)), path)
  })

  it('all stand in the manifest with their hash, and in the list that a person reads', () => {
    const lines = String(body('manifest.sha256')).trimEnd().split('\n')
    assert.equal(lines.length, files.length - 1)
    for (const line of lines) {
      const [hash = '', path = ''] = line.split('  ')
      assert.equal(createHash('sha256').update(body(path)).digest('hex'), hash, path)
      if (path !== 'check-your-copy.html')
        assert.ok(String(body('check-your-copy.html')).includes(hash), path)
    }
  })

  it('hold each release as the text that was signed', () => {
    const text = body('data/2026-1/release.json')
    assert.equal(createHash('sha256').update(text).digest('hex'), sampleRelease.hash)
    assert.equal(String(body('data/2026-1/receipt.txt')), sampleRelease.receipt)
  })

  it('give a table as data with its release and its hash', () => {
    const data = JSON.parse(String(body('data/2026-1/hours-in-custody.json')))
    assert.equal(data.releaseHash, sampleRelease.hash)
    assert.deepEqual(
      data.table,
      sampleRelease.content.tables.find(({ id }) => id === 'hours-in-custody'),
    )
  })

  it('keep search engines from what is made up', async () => {
    assert.match(String(body('robots.txt')), /Disallow: \/$/m)
    const real = await everyFile({ ...edition, demonstration: false }, 'body {}')
    assert.match(String(real.find(({ path }) => path === 'robots.txt')?.body), /Allow: \/$/m)
  })

  it('give a table as a spreadsheet', () => {
    assert.equal(body('data/2026-1/hours-in-custody.ods').subarray(0, 2).toString(), 'PK')
  })
})

describe('the progress update on paper', () => {
  const paper = body('progress/progress-update.pdf').toString('latin1')

  it('is tagged, in English, and shows its title', () => {
    assert.match(paper, /^%PDF-1\.7/)
    assert.match(paper, /\/Marked true/)
    assert.match(paper, /\/Lang \(en-GB\)/)
    assert.match(paper, /\/DisplayDocTitle true/)
    for (const tag of ['H1', 'H2', 'H3', 'P', 'L', 'LI', 'Table', 'TR', 'TH', 'TD'])
      assert.match(paper, new RegExp(`/S /${tag}\\b`), tag)
  })

  it('gives every table one heading cell for each column, and one for each line', () => {
    const { blocks } = progressUpdate(edition)
    const tables = blocks.filter(block => block.kind === 'table')
    const rows = tables.reduce((sum, table) => sum + table.rows.length, 0)
    const columns = tables.reduce((sum, table) => sum + table.head.length, 0)
    assert.equal([...paper.matchAll(/\/S \/TR\b/g)].length, rows + tables.length)
    assert.equal([...paper.matchAll(/\/Scope \/?\(?Column/g)].length, columns)
    assert.equal([...paper.matchAll(/\/Scope \/?\(?Row/g)].length, rows)
  })

  it('is written in letters that every reader has', () => {
    assert.equal(inLatin('Zoë – “50%” ≥ ł ā −1'), 'Zoë – “50%” at least  ? a -1')
    for (const block of progressUpdate(edition).blocks)
      if (block.kind === 'text') assert.equal(inLatin(block.text), block.text)
  })

  it('can be made where nothing has been released', async () => {
    const update = progressUpdate({ ...edition, releases: [] })
    const [once, twice] = [await pdfOf(update, 'Nobody'), await pdfOf(update, 'Nobody')]
    assert.ok(once.equals(twice))
  })
})
