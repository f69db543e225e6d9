import assert from 'node:assert/strict'
import { describe, test } from 'node:test'
import { refusals } from '../../src/kernel/problem.ts'
import { none } from './none.ts'
import { isTest, readTree, type Tree } from './tree.ts'

/** What the catalogue promises is kept: each refusal is given somewhere, and some test knows it by name. */
function idleIn(tree: Tree, codes: readonly string[]): readonly string[] {
  const files = [...tree].filter(([path]) => path !== 'src/kernel/problem.ts')
  const named = (code: string, wanted: (path: string) => boolean) =>
    files.some(([path, text]) => wanted(path) && new RegExp(`\\b${code}\\b`).test(text))
  return codes.flatMap(code => [
    ...(named(code, path => !isTest(path))
      ? []
      : [`${code} is in the catalogue, and nothing refuses with it.`]),
    ...(named(code, path => isTest(path) && path !== 'test/house/refusals.test.ts')
      ? []
      : [`${code} is given, and no test knows of it.`]),
  ])
}

describe('every refusal is given somewhere, and tested', () => {
  test('finds one that nothing gives, and one that no test knows', () => {
    const tree = new Map([
      ['src/a.ts', "throw new Refusal('LOST')"],
      ['src/b.test.ts', "code: 'IDLE'"],
    ])
    assert.deepEqual(idleIn(tree, ['LOST', 'IDLE']), [
      'LOST is given, and no test knows of it.',
      'IDLE is in the catalogue, and nothing refuses with it.',
    ])
  })

  test('this house has no idle one', () => none(idleIn(readTree('src', 'test'), Object.keys(refusals))))
})
