import assert from 'node:assert/strict'
import { describe, test } from 'node:test'
import { none } from './none.ts'
import { untestedIn } from './pairs.ts'
import { readTree } from './tree.ts'

const operation = ['src/episodes/record-step.ts', 'export const recordStep = operation({\n})\n'] as const
const pathway = ['src/policy/pathways/custody.ts', 'export const custody = pathway({})\n'] as const
const missing = (...files: (readonly [string, string])[]) => untestedIn(new Map(files)).join('\n')

describe('a rule and an operation have a test beside them', () => {
  test('finds an operation without one', () =>
    assert.match(missing(operation), /record-step\.ts is an operation/))

  test('finds one whose test never says who may not', () =>
    assert.match(missing(operation, ['src/episodes/record-step.test.ts', "test('adds')"]), /is an operation/))

  test('takes a permission test, or a test that names the refusal', () => {
    assert.equal(missing(operation, ['src/episodes/record-step.permission.test.ts', '']), '')
    assert.equal(missing(operation, ['src/episodes/record-step.test.ts', "'NOT_PERMITTED'"]), '')
  })

  test('finds a pathway without one', () => {
    assert.match(missing(pathway), /custody\.ts has no src\/policy\/pathways\/custody\.test\.ts/)
    assert.equal(missing(pathway, ['src/policy/pathways/custody.test.ts', '']), '')
  })

  test('does not take an import or a comment for an operation', () =>
    assert.equal(missing(['src/web/a.ts', "import { operation } from 'x'\n// const a = operation({\n"]), ''))

  test('this house has them all', () => none(untestedIn(readTree('src'))))
})
