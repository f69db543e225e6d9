import assert from 'node:assert/strict'
import { describe, test } from 'node:test'
import { breachesIn, orphansIn } from './imports.ts'
import { none } from './none.ts'
import { readTree, type Tree } from './tree.ts'

const sound: Tree = new Map([
  [
    'src/main.ts',
    "import { viewKit } from './episodes/view.page.ts'\nimport { play } from './simulation/play.ts'\n",
  ],
  ['src/simulation/play.ts', "import { figure } from '../reports/figure.ts'\n"],
  ['src/reports/figure.ts', 'export const figure = 1\n'],
  ['src/episodes/view.page.ts', "import { view } from './view.ts'\n"],
  [
    'src/episodes/view.ts',
    "import { read } from './episode.store.ts'\nimport type { Tx } from '../store/database.ts'\n",
  ],
  [
    'src/episodes/episode.store.ts',
    "import { tx } from '../store/database.ts'\nimport { rule } from '../policy/index.ts'\n",
  ],
  ['src/store/database.ts', "import pg from 'pg'\nexport const tx = pg\n"],
  ['src/policy/index.ts', "import { custody } from './pathways/custody.ts'\n"],
  [
    'src/policy/pathways/custody.ts',
    "import { step } from '../../kernel/pathway.ts'\n// No process. Not even Date.now\n",
  ],
  [
    'src/kernel/pathway.ts',
    "export const step = 'The process. Date.now'\nexport const at = (t: number) => new Date(t)\n",
  ],
  [
    'src/kernel/pathway.test.ts',
    "import test from 'node:test'\nimport { tx } from '../store/database.ts'\nDate.now()\n",
  ],
])

const add = (path: string, line: string): Tree =>
  new Map([...sound, [path, `${line}\n${sound.get(path) ?? ''}`]])
/** Each rule, broken once: what was planted, and words of the sentence that must come. */
const planted: readonly (readonly [string, Tree, RegExp])[] = [
  [
    'an import upward',
    add('src/store/database.ts', "import { a } from '../access/a.ts'"),
    /access is above store/,
  ],
  [
    'a type upward',
    add('src/kernel/pathway.ts', "import type { A } from '../web/a.ts'"),
    /web is above kernel/,
  ],
  [
    'a room beside',
    add('src/kernel/pathway.ts', "import { tx } from '../store/database.ts'"),
    /store is beside kernel/,
  ],
  [
    'a package in the kernel',
    add('src/kernel/pathway.ts', "import fc from 'fast-check'"),
    /kernel imports no package/,
  ],
  [
    'a Node module in policy',
    add('src/policy/index.ts', "import fs from 'node:fs'"),
    /policy imports no package/,
  ],
  [
    'the store in policy',
    add('src/policy/index.ts', "import { tx } from '../store/database.ts'"),
    /policy knows no store/,
  ],
  ['the clock', add('src/kernel/pathway.ts', 'export const now = Date.now()'), /uses Date\.now/],
  ['the time of day', add('src/kernel/pathway.ts', 'export const now = new Date()'), /uses new Date\(\)/],
  ['chance', add('src/policy/index.ts', 'export const x = Math.random()'), /uses Math\.random/],
  ['the machine', add('src/policy/index.ts', 'export const x = process.env'), /uses process/],
  [
    'one rule importing another',
    add('src/policy/pathways/custody.ts', "import { m } from '../measures/median.ts'"),
    /one rule never imports another/,
  ],
  [
    'an operation with SQL',
    add('src/episodes/view.ts', "import { tx } from '../store/database.ts'"),
    /reach the store/,
  ],
  [
    'a page with SQL',
    add('src/episodes/view.page.ts', "import { read } from './episode.store.ts'"),
    /through operations/,
  ],
  [
    'importing a test',
    add('src/kernel/pathway.ts', "import { a } from './pathway.test.ts'"),
    /nothing imports a test/,
  ],
  [
    'importing from tests',
    add('src/access/a.ts', "import { kit } from '../../test/cast.ts'"),
    /does not need tests/,
  ],
  [
    'a circle',
    new Map([...sound, ['src/store/a.ts', "import './b.ts'\n"], ['src/store/b.ts', "import './a.ts'\n"]]),
    /src\/store\/a\.ts → src\/store\/b\.ts → src\/store\/a\.ts: a circle/,
  ],
  ['a new room', add('src/attic/a.ts', 'export const a = 1'), /src\/attic has no floor/],
  ['a folder in a room', add('src/audit/a/b.ts', 'export const a = 1'), /lies too deep/],
]

describe('imports go down the house', () => {
  test('a sound house has no breach', () => assert.deepEqual(breachesIn(sound), []))

  for (const [what, tree, sentence] of planted)
    test(`finds ${what}`, () => assert.match(breachesIn(tree).join('\n'), sentence))

  test('this house has none', () => none(breachesIn(readTree('src', 'test'))))
})

describe('a program reaches every file', () => {
  test('a sound house has no orphan', () => assert.deepEqual(orphansIn(sound), []))

  test('finds a file that nothing imports', () =>
    assert.match(orphansIn(add('src/audit/lost.ts', '')).join(), /src\/audit\/lost\.ts is an orphan/))

  test('finds a file that only a test imports', () => {
    const tree = new Map([...sound, ['src/audit/a.ts', ''], ['src/audit/a.test.ts', "import './a.ts'\n"]])
    assert.match(orphansIn(tree).join(), /src\/audit\/a\.ts is an orphan/)
  })

  test('this house has none', () => none(orphansIn(readTree('src'))))
})
