import assert from 'node:assert/strict'
import { describe, test } from 'node:test'
import { none } from './none.ts'
import { excessesIn, functionsOf } from './sizes.ts'
import { readTree } from './tree.ts'

const lines = (count: number) => '  step()\n'.repeat(count)
const found = (path: string, text: string) => excessesIn(new Map([[path, text]])).join('\n')

const planted: readonly (readonly [string, string, string, RegExp])[] = [
  ['a long file', 'src/web/a.ts', lines(201), /a\.ts has 201 lines/],
  ['a long function', 'src/web/a.ts', `function walk() {\n${lines(41)}}\n`, /a\.ts:1 walk has 43 lines/],
  [
    'a long arrow',
    'src/web/a.ts',
    `const walk = async (a: A): Promise<B> => {\n${lines(41)}}\n`,
    /walk has 43 lines/,
  ],
  [
    'a long method',
    'src/web/a.ts',
    `operation({\n  async run(tx, { a }) {\n${lines(41)}  },\n})\n`,
    /a\.ts:2 run has/,
  ],
  [
    'four parameters',
    'src/web/a.ts',
    'function walk(a: M<A, B>, b: (x: X) => Y, c = [1, 2], d: D) {\n}\n',
    /takes 4/,
  ],
  ['seven exports', 'src/web/a.ts', 'export const a = 1\n'.repeat(7), /exports 7 things/],
  ['a cupboard', 'src/web/date-utils.ts', '', /named for code/],
  ['a manager', 'src/web/session-manager.ts', '', /named for code/],
  ['a capital', 'src/web/Page.ts', '', /not in kebab-case/],
]

describe('nothing is larger than a reader can hold', () => {
  for (const [what, path, text, sentence] of planted)
    test(`finds ${what}`, () => assert.match(found(path, text), sentence))

  test('lets what is within the limits be', () => {
    const type = 'export type A = 1\n'.repeat(9)
    assert.equal(found('src/web/a.ts', `${type}function walk(a: M<A, B>, b: B, c: C) {\n${lines(38)}}\n`), '')
    assert.equal(found('src/web/a.test.ts', lines(300)), '')
  })

  test('does not take a condition or a call for a function', () => {
    const text = 'if (a) {\n}\nfor (const a of b) {\n}\nconst c = d(e)\nconst f = { g: h(i) }\n'
    assert.deepEqual(functionsOf(text), [])
  })

  test('this house keeps to it', () => none(excessesIn(readTree('src'))))
})
