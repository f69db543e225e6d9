import assert from 'node:assert/strict'
import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, test } from 'node:test'
import { none } from './none.ts'
import { readTree, type Tree } from './tree.ts'
import { unappliedPermissionsIn, unusedExportsIn, unusedPackagesIn } from './unused.ts'

const sound: Tree = new Map([
  [
    'src/main.ts',
    "import { open } from './store/a.ts'\nimport * as all from './store/b.ts'\nexport const port = 1\n",
  ],
  [
    'src/store/a.ts',
    'export function open(how: How) {}\nexport type How = string\nexport const forTest = 1\n',
  ],
  ['src/store/a.test.ts', "import { forTest } from './a.ts'\n"],
  ['src/store/b.ts', 'export const anything = 1\n// export const inAComment = 1\n'],
  ['src/store/c.ts', "export type { How } from './a.ts'\n"],
  ['src/store/d.ts', "import type { How } from './c.ts'\nconst text = `\nexport const inText = 1\n`\n"],
])
const add = (path: string, line: string): Tree =>
  new Map([...sound, [path, `${sound.get(path) ?? ''}${line}\n`]])

const planted: readonly (readonly [string, Tree, string])[] = [
  ['a function', add('src/store/a.ts', 'export function shut() {}'), 'shut'],
  ['an async function', add('src/store/a.ts', 'export async function shut() {}'), 'shut'],
  ['a value used only where it stands', add('src/store/a.ts', 'export const two = 2\nopen(two)'), 'two'],
  ['a type that nothing names', add('src/store/a.ts', 'export type Lost = 1'), 'Lost'],
  ['a name in a list', add('src/store/a.ts', 'const lost = 1\nexport { lost, open as other }'), 'other'],
  ['a class', add('src/store/c.ts', 'export class Lost {}'), 'Lost'],
  ['a helper of the tests', add('test/given.ts', 'export const child = 1'), 'child'],
]

describe('nothing is exported for nobody', () => {
  test('a sound tree exports what it uses', () => assert.deepEqual(unusedExportsIn(sound), []))

  for (const [what, tree, name] of planted)
    test(`finds ${what}`, () =>
      assert.match(unusedExportsIn(tree).join('\n'), new RegExp(`exports ${name},`)))

  test('this house exports what it uses', () => none(unusedExportsIn(readTree('src', 'test', 'bench'))))
})

describe('no permission is for nothing', () => {
  const rule = 'src/policy/permissions/books.ts'
  const tree: Tree = new Map([
    [rule, 'export const mayLend = 1\nexport const mayBurn = 1\nexport type Facts = 1\n'],
    ['src/policy/gathered.ts', "import * as books from './permissions/books.ts'\n"],
    ['src/policy/permissions/books.test.ts', "import { mayBurn } from './books.ts'\n"],
    ['src/books/lend.ts', "import { mayLend } from '../policy/permissions/books.ts'\n"],
  ])
  test('finds one that only the lists and a test name', () =>
    assert.deepEqual(unappliedPermissionsIn(tree), [`${rule} allows mayBurn, and no operation asks for it.`]))
  test('this house asks for each', () => none(unappliedPermissionsIn(readTree('src'))))
})

describe('no package is named for nothing', () => {
  test('finds one that no file imports, and the types that belong to it', () => {
    const texts = [
      "import pg from 'pg'",
      "'node_modules/sass/sass.js'",
      '"@axe-core/playwright"',
      "tool('tsc')",
    ]
    const names = ['pg', '@types/pg', 'sass', '@axe-core/playwright', '@types/node', 'lost', '@types/lost']
    const packages = [
      ...names.map(name => ({ name, commands: [] })),
      { name: 'typescript', commands: ['tsc'] },
    ]
    assert.deepEqual(unusedPackagesIn(packages, texts), [
      'package.json names lost, and no file does.',
      'package.json names @types/lost, and no file does.',
    ])
  })

  test('this house names what it uses', () => {
    const { dependencies, devDependencies } = JSON.parse(readFileSync('package.json', 'utf8'))
    const scripts = readdirSync('scripts').map(name => readFileSync(join('scripts', name), 'utf8'))
    const texts = [...readTree('src', 'test', 'bench').values(), ...scripts]
    none(unusedPackagesIn(Object.keys({ ...dependencies, ...devDependencies }).map(installed), texts))
  })
})

function installed(name: string) {
  const { bin } = JSON.parse(readFileSync(join('node_modules', name, 'package.json'), 'utf8'))
  return { name, commands: typeof bin === 'object' ? Object.keys(bin) : [] }
}
