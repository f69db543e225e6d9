import assert from 'node:assert/strict'
import { execFileSync } from 'node:child_process'
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import os from 'node:os'
import path from 'node:path'
import { describe, it } from 'node:test'
import { measureCalled } from '../policy/index.ts'
import { basisOf } from './basis.ts'
import { bundleFiles, bundleOf } from './bundle.ts'
import { canonical, sha256 } from './canonical.ts'
import { freeze } from './freeze.ts'
import { rebuild } from './rebuild.ts'
import type { ReleaseContent } from './release.ts'
import type { Worked } from './released-rows.ts'
import { runRebuild } from './run-release.ts'
import { filesIn, zipOf } from './zip.ts'

/** A release of one share, by two groups, worked out without a database. */
function release() {
  const measure = measureCalled('child-searches-no-further-action')
  if (!measure) throw new Error('There is no such measure.')
  const question = { from: '2026-01-01', until: '2026-02-01', split: 'sex' }
  const rows = [
    { period: '2026-01-01', group: 'female', counted: 12, out_of: 30 },
    { period: '2026-01-01', group: 'male', counted: 55, out_of: 120 },
    { period: '2026-01-01', group: 'other', counted: 3, out_of: 9 },
  ]
  const basis = basisOf('a-share-by-sex', { measure, question }, { rows, periods: ['2026-01-01'] })
  const query = { text: 'select 1', values: [1, '2026-01-01', '2026-02-01'] }
  const worked: Worked = { basis, measure, question, query, rows, inputsHash: 'f'.repeat(64) }
  const { tables, findings } = freeze({ tables: [worked] }, [], { below: 5, secret: 'secret' })
  assert.deepEqual(findings, [])
  const content: ReleaseContent = {
    ...{ reference: '2026-1', title: 'A release', summary: 'It says something.', force: 'A force' },
    ...{ licence: 'A licence', workedOutAt: '2026-11-22T12:00:00Z', embargoUntil: '2026-11-23T09:30:00Z' },
    tables,
  }
  const signatures = [
    { part: 'approved', name: 'Daniel Frost', role: 'Superintendent', at: '2026-11-22T13:00:00Z' },
    { part: 'checked', name: 'Esther Lowe', role: 'Central quality team', at: '2026-11-22T12:30:00Z' },
  ] as const
  return { text: canonical(content), content, signatures }
}

const changed = (archive: Buffer, file: string, change: (text: string) => string): Buffer =>
  zipOf(
    filesIn(archive).map(one =>
      one.path === file ? { ...one, body: Buffer.from(change(one.body.toString('utf8'))) } : one,
    ),
  )

describe('a bundle', () => {
  const bundled = release()
  const archive = bundleOf(bundled)

  it('holds the tables, what they are, the queries and the hash of each file', () => {
    const files = new Map(bundleFiles(bundled).map(({ path, body }) => [path, body.toString('utf8')]))
    assert.deepEqual([...files.keys()].sort(), [
      'README.txt',
      'SHA256SUMS',
      'about/a-share-by-sex.txt',
      'queries/a-share-by-sex.sql',
      'receipt.txt',
      'release.json',
      'signatures.json',
      'tables/a-share-by-sex.csv',
    ])
    assert.match(files.get('tables/a-share-by-sex.csv') ?? '', /,other,Other,c,/)
    assert.doesNotMatch(files.get('tables/a-share-by-sex.csv') ?? '', /,other,Other,3,/)
    for (const [name, text] of files)
      if (name !== 'SHA256SUMS')
        assert.ok(files.get('SHA256SUMS')?.includes(`${sha256(text)}  ${name}\n`), name)
  })

  it('is made again by somebody who has nothing else, byte for byte', () => {
    const { bytes, wrong } = rebuild(Buffer.from(archive))
    assert.deepEqual(wrong, [])
    assert.ok(bytes.equals(archive))
    assert.ok(bundleOf(release()).equals(archive))
  })

  it('is made again from its file, on the command line', () => {
    const folder = mkdtempSync(path.join(os.tmpdir(), 'childfirst-bundle-'))
    const said: string[] = []
    try {
      writeFileSync(path.join(folder, 'it.zip'), archive)
      assert.equal(
        runRebuild(path.join(folder, 'it.zip'), line => said.push(line)),
        0,
      )
      assert.match(said.join('\n'), /the same bytes, SHA-256 [0-9a-f]{64}/)
      assert.equal(
        runRebuild(undefined, line => said.push(line)),
        1,
      )
    } finally {
      rmSync(folder, { recursive: true })
    }
  })

  it('is found out where anything in it was changed', () => {
    const table = changed(archive, 'tables/a-share-by-sex.csv', text => text.replace(',55,', ',56,'))
    assert.deepEqual(rebuild(table).wrong, ['The archive made again has other bytes than this one.'])
    const share = changed(archive, 'release.json', text => text.replace('"counted":55', '"counted":54'))
    assert.match(rebuild(share).wrong.join('\n'), /Male: the share or its range is not that of its counts/)
    const definition = changed(archive, 'release.json', text =>
      text.replace(/"definition":"/, '"definition":" '),
    )
    assert.match(rebuild(definition).wrong.join('\n'), /its definition was changed/)
    assert.throws(() => rebuild(Buffer.from('nothing')), /not an archive/)
  })

  it('is found out where a hidden number can be worked out', () => {
    const shown = changed(archive, 'release.json', text => {
      const content = JSON.parse(text) as ReleaseContent
      const [first] = content.tables
      const rows = first?.rows.map(row => (row.key === 'female' ? { ...row, counted: 12 } : row)) ?? []
      return canonical({ ...content, tables: [{ ...first, rows }] })
    })
    assert.match(rebuild(shown).wrong.join('\n'), /Other can be worked out/)
  })

  it('opens with any other tool', { skip: hasPython() ? false : 'python3 is not on this machine' }, () => {
    const folder = mkdtempSync(path.join(os.tmpdir(), 'childfirst-bundle-'))
    const file = path.join(folder, 'it.zip')
    try {
      writeFileSync(file, archive)
      const script =
        'import sys, zipfile; z = zipfile.ZipFile(sys.argv[1]); assert z.testzip() is None; z.extractall(sys.argv[2])'
      execFileSync('python3', ['-c', script, file, folder])
      assert.equal(readFileSync(path.join(folder, 'release.json'), 'utf8'), bundled.text)
    } finally {
      rmSync(folder, { recursive: true })
    }
  })
})

function hasPython(): boolean {
  try {
    execFileSync('python3', ['--version'])
    return true
  } catch {
    return false
  }
}
