import assert from 'node:assert/strict'
import { test } from 'node:test'
import { listWords } from './list-words.ts'

test('whoever fills the lists in is told each word as it is written, and what it means', () => {
  const lines = listWords()
  const saying = (start: RegExp) => lines.filter(line => start.test(line))
  assert.match(saying(/^ {2}custody-officer /)[0] ?? '', /Custody officer \(police\)$/)
  assert.match(saying(/^ {2}childrens-services /)[0] ?? '', /Children's services$/)
  assert.match(saying(/^ {2}custody-suite /)[0] ?? '', /Custody suite$/)
  assert.match(saying(/^bcu/)[0] ?? '', /Central South/)
  assert.match(saying(/^boroughs/)[0] ?? '', /Lambeth/)
})
