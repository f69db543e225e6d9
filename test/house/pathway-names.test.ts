import assert from 'node:assert/strict'
import { describe, test } from 'node:test'
import { everyRule } from '../../src/policy/every-rule.ts'
import { none } from './none.ts'
import { isTest, readTree, type Tree } from './tree.ts'

/** Rooms that may name a pathway: the rules themselves, and the made-up people who go through them. */
const mayName = /^src\/(policy|simulation)\//

const ids = everyRule.pathways.map(one => one.id)

/** Code that knows one pathway by name: what it does there, no other pathway gets without a change of code. */
const namingIn = (tree: Tree): readonly string[] =>
  [...tree]
    .filter(([path]) => !isTest(path) && !mayName.test(path))
    .flatMap(([path, text]) =>
      ids
        .filter(id => new RegExp(`['"\`]${id}['"\`]`).test(text) || text.includes(`policy/pathways/`))
        .map(id => `${path} names the pathway ${id}: let its definition say what differs.`),
    )

describe('no code outside the rules knows a pathway by name', () => {
  test('finds a comparison, and an import of one', () => {
    const compares = new Map([['src/episodes/a.ts', "if (pathway === 'custody') board()"]])
    assert.equal(namingIn(compares).length, 1)
    const imports = new Map([
      ['src/episodes/a.ts', "import { custody } from '../policy/pathways/custody.ts'"],
    ])
    assert.ok(namingIn(imports).length > 0)
  })

  test('lets the rules, the simulation and tests name them', () => {
    const named = "export const ids = ['custody']"
    const paths = ['src/policy/measures/a.ts', 'src/simulation/a.ts', 'src/episodes/a.test.ts']
    assert.deepEqual(namingIn(new Map(paths.map(path => [path, named]))), [])
  })

  test('this house has none', () => none(namingIn(readTree('src'))))
})
