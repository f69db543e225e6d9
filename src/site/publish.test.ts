import assert from 'node:assert/strict'
import { existsSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { after, describe, it } from 'node:test'
import { as, cast, castForce, settleCast } from '../../test/cast.ts'
import { freshDatabase } from '../../test/database.ts'
import { planOf, searchesInto } from '../../test/release-cases.ts'
import { openDoor } from '../access/door.ts'
import { proposeRelease } from '../releases/propose-release.ts'
import { publishedIn } from '../releases/published.store.ts'
import { signRelease } from '../releases/sign-release.ts'
import { publishSite } from './publish.ts'

const home = mkdtempSync(join(tmpdir(), 'published-'))
const assetsFolder = join(home, 'assets')
mkdirSync(assetsFolder)
writeFileSync(join(assetsFolder, 'names.json'), '{"site.css":"site-1.css"}')
writeFileSync(join(assetsFolder, 'site-1.css'), 'body {}')
after(() => rmSync(home, { recursive: true, force: true }))

const database = await freshDatabase()
openDoor(database)
await settleCast(database)

const { forceId } = castForce
async function publish(...args: readonly string[]) {
  const lines: string[] = []
  const asked = { args, forceId, force: 'Demonstration Police', demonstration: true, assetsFolder }
  const code = await publishSite(publishedIn(database), asked, line => void lines.push(line))
  return { code, said: lines.join('\n') }
}
const everything = (folder: string) =>
  (readdirSync(folder, { recursive: true, encoding: 'utf8' }) as string[])
    .filter(path => /\.\w+$/.test(path))
    .map(path => readFileSync(join(folder, path)).toString('latin1'))
    .join('\n')

describe('publishing', () => {
  it('says plainly that nothing has been released, and shows the promises', async () => {
    const folder = join(home, 'nothing')
    const { code, said } = await publish('--to', folder)
    assert.equal(code, 0)
    assert.match(said, /No release has been published/)
    assert.match(said, /SHA-256\), to be made known elsewhere: [0-9a-f]{64}$/)
    assert.match(readFileSync(join(folder, 'measures/index.html'), 'utf8'), /No figure has been released yet/)
    assert.ok(existsSync(join(folder, 'actions/36.html')))
  })

  it('shows a release once two have signed it, not before, and not before its moment', async () => {
    const bring = searchesInto(database)
    await bring({ month: '2026-01', male: 40, female: 12 }, { month: '2026-02', male: 30, female: 9 })
    const sign = async (releaseId: string) => {
      await signRelease(as(cast.esther), { releaseId, part: 'checked' })
      await signRelease(as(cast.daniel), { releaseId, part: 'approved' })
    }
    const later = { title: 'A title that nobody may see yet', embargoUntil: new Date('2999-01-01T09:30:00Z') }
    await sign((await proposeRelease(as(cast.felix), planOf(later))).releaseId)
    const { releaseId, reference } = await proposeRelease(as(cast.felix), planOf())
    const folder = join(home, 'released')
    await publish('--to', folder)
    assert.doesNotMatch(
      everything(folder),
      /A title that nobody may see yet|Stop and searches of children<\/h1>/,
    )

    await sign(releaseId)
    const { said } = await publish('--to', folder)
    assert.match(said, new RegExp(`It shows 1 published release, the newest ${reference}\\.`))
    const page = readFileSync(join(folder, 'measures/children-searched.html'), 'utf8')
    assert.match(page, /January 2026/)
    assert.match(page, /Released in[\s\S]*Stop and searches of children/)
    assert.match(
      readFileSync(join(folder, `releases/${reference}.html`), 'utf8'),
      /Esther Lowe, Central quality team/,
    )
    assert.ok(existsSync(join(folder, `data/${reference}/bundle.zip`)))
    const all = everything(folder)
    assert.doesNotMatch(all, /A title that nobody may see yet/)
    for (const id of [releaseId, cast.esther.id, cast.daniel.id, cast.felix.id]) assert.ok(!all.includes(id))
    assert.doesNotMatch(all, new RegExp(cast.felix.name))
  })

  it('reads with a role that cannot see a child, a draft or a person', async () => {
    const role = publishedIn(database)
    for (const table of ['children', 'releases', 'release_inputs', 'episode_entries', 'people'])
      await assert.rejects(
        role.transaction(tx => tx.sql(`select * from public.${table} limit 1`)),
        /permission denied/,
      )
  })

  it('takes the place of an older site, and of nothing else', async () => {
    const [ours, theirs] = [join(home, 'ours'), join(home, 'theirs')]
    assert.equal((await publish('--to', ours)).code, 0)
    writeFileSync(join(ours, 'left-over.html'), 'from an older site')
    assert.equal((await publish('--to', ours)).code, 0)
    assert.ok(!existsSync(join(ours, 'left-over.html')))
    mkdirSync(theirs)
    writeFileSync(join(theirs, 'thesis.txt'), 'three years of work')
    const { code, said } = await publish('--to', theirs)
    assert.equal(code, 1)
    assert.match(said, /is not a public site/)
    assert.equal((await publish('--to', join(theirs, 'thesis.txt'))).code, 1)
    assert.deepEqual(readdirSync(theirs), ['thesis.txt'])
  })

  it('says how to be asked where it does not understand', async () => {
    for (const args of [['--to'], ['somewhere'], ['--to', 'a', 'b'], ['--to', '--to']]) {
      const { code, said } = await publish(...args)
      assert.equal(code, 1)
      assert.match(said, /npm run publish -- --to FOLDER/)
    }
  })
})
