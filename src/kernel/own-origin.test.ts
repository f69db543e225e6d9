import assert from 'node:assert/strict'
import { test } from 'node:test'
import { isOwnOrigin } from './own-origin.ts'

const rows = [
  ['https://child.example', 'child.example', true],
  ['https://child.example', 'child.example:443', true],
  ['http://child.example:80', 'child.example', true],
  ['http://localhost:3000', 'localhost:3000', true],
  ['https://child.example', 'child.example:80', false],
  ['https://other.example', 'child.example', false],
  ['https://child.example.other', 'child.example', false],
  ['null', 'child.example', false],
  ['https://child.example', undefined, false],
  ['https://child.example', 'child example', false],
] as const

for (const [origin, host, own] of rows)
  test(`${origin} is ${own ? '' : 'not '}the origin of ${host ?? 'no host'}`, () =>
    assert.equal(isOwnOrigin(origin, host), own))
