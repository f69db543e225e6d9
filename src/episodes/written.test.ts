import assert from 'node:assert/strict'
import { it } from 'node:test'
import { prose, text, words, yesNo } from '../kernel/form.ts'
import { writtenIn } from './written.ts'

const asks = {
  grounds: prose('Why?'),
  team: text('Which team?'),
  said: words('What did the child say?'),
  safe: yesNo('Safe?'),
}

it('counts what the writer wrote, and neither the child’s own words nor what was chosen', () => {
  const answers = { grounds: 'She is streetwise.', team: 'Hub', said: 'I am streetwise', safe: 'yes' }
  assert.deepEqual(writtenIn(asks, answers), { words: 4, flagged: 1 })
})

it('leaves out what stands in quotation marks', () => {
  assert.deepEqual(writtenIn(asks, { grounds: 'She said "I am streetwise".' }), { words: 2, flagged: 0 })
})

it('counts what agreed actions say', () => {
  const agreed = { agreed: { kind: 'actions', label: 'What was agreed?' } } as unknown as Parameters<
    typeof writtenIn
  >[0]
  const actions = [{ what: 'See the child at her placement', who: 'social-worker', by: '2026-11-30' }, {}]
  assert.deepEqual(writtenIn(agreed, { agreed: actions }), { words: 6, flagged: 1 })
})

it('counts nothing where nothing was written', () => {
  assert.deepEqual(writtenIn(asks, {}), { words: 0, flagged: 0 })
})
