import assert from 'node:assert/strict'
import { spawnSync } from 'node:child_process'
import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import { after, describe, test } from 'node:test'
import { build } from 'esbuild'

// A copy of the rules, to which a file may be added. The house itself is left alone.
const copy = mkdtempSync(join(tmpdir(), 'child-first-rules-'))
after(() => rmSync(copy, { recursive: true }))
for (const room of ['statistics', 'kernel', 'policy'])
  cpSync(join('src', room), join(copy, room), { recursive: true })

const policy = join(copy, 'policy')
const gather = (...flags: string[]) =>
  spawnSync(process.execPath, ['scripts/gather.mjs', policy, ...flags], { encoding: 'utf8' })
const listed = () => readFileSync(join(policy, 'gathered.ts'), 'utf8')

/** The rules of the copy, as the program would know them. */
async function rules() {
  const outfile = join(copy, `${Math.random()}.mjs`)
  const contents = "export * from './index.ts'\nexport { faultsInPolicy } from './every-rule.ts'"
  await build({ stdin: { contents, resolveDir: policy, loader: 'ts' }, bundle: true, format: 'esm', outfile })
  return import(resolve(outfile))
}

/** The library loan of test/fifth-pathway.ts as it would stand among the rules. */
const loan = readFileSync('test/fifth-pathway.ts', 'utf8').replaceAll("'../src/", "'../../")

describe('a rule is found because its file is there', () => {
  test('the list that is kept is the list of what is there', () => {
    assert.equal(gather('--check').status, 0, 'run: node scripts/gather.mjs')
  })

  test('a file that is added is a pathway in force, and nothing else is touched', async () => {
    assert.ok(
      !(await rules()).pathwaysAt('2026-11-22').some((one: { id: string }) => one.id === 'library-loan'),
    )
    writeFileSync(join(policy, 'pathways', 'library-loan.ts'), loan)
    assert.equal(gather('--check').status, 1)
    assert.equal(gather().status, 0)
    assert.equal(gather('--check').status, 0)
    const { pathwaysAt, faultsInPolicy } = await rules()
    assert.ok(pathwaysAt('2026-11-22').some((one: { title: string }) => one.title === 'Library loan'))
    assert.deepEqual(faultsInPolicy(), [])
  })

  test('a dated file stands beside the one before it', async () => {
    const later = loan.replace("inForceFrom: '2025-01-01'", "inForceFrom: '2027-04-01'")
    writeFileSync(
      join(policy, 'pathways', 'library-loan.ts'),
      loan.replace("inForceFrom: '2025-01-01'", "inForceFrom: '2025-01-01',\n  until: '2027-03-31'"),
    )
    writeFileSync(join(policy, 'pathways', 'library-loan.2027-04.ts'), later)
    gather()
    const { pathwayAt, faultsInPolicy } = await rules()
    assert.deepEqual(
      ['2027-03-31', '2027-04-01'].map(day => pathwayAt('library-loan', day).inForceFrom),
      ['2025-01-01', '2027-04-01'],
    )
    assert.deepEqual(faultsInPolicy(), [])
  })

  test('tests are no rules, and a file that defines nothing is named', () => {
    writeFileSync(join(policy, 'pathways', 'library-loan.test.ts'), "import 'node:test'\n")
    gather()
    assert.ok(!listed().includes('.test'))
    writeFileSync(join(policy, 'decisions', 'nothing.ts'), 'const nothing = 1\n')
    assert.match(gather().stderr, /policy\/decisions\/nothing\.ts defines nothing/)
  })
})
