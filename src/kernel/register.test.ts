import assert from 'node:assert/strict'
import { describe, test } from 'node:test'
import { choice, date, prose, text } from './form.ts'
import { faultsInRegister, type Register, register } from './register.ts'
import { document } from './source.ts'

const shelves = register({
  id: 'shelves',
  title: 'Shelves',
  one: 'shelf',
  says: 'Where books stand.',
  source: document('A plan')('1'),
  fields: {
    name: text('Shelf'),
    state: choice('State', { full: 'Full', free: 'Free' }),
    since: date('Since', { optional: true }),
    notes: prose('Notes', { optional: true }),
  },
  key: ['name'],
  titledBy: ['name'],
  lists: ['state'],
  narrows: ['state'],
  keptBy: ['librarian'],
  standing: { field: 'state', good: ['free'], bad: ['full'] },
})

const faulty = (change: Partial<Register>): string => faultsInRegister({ ...shelves, ...change }).join(' ')

describe('what is wrong with a register', () => {
  test('nothing, where nothing is', () => assert.deepEqual(faultsInRegister(shelves), []))

  const rows: readonly (readonly [string, Partial<Register>, RegExp])[] = [
    ['an id with a space', { id: 'my shelves' }, /words joined by hyphens/],
    ['no title', { title: '' }, /needs a title/],
    ['no sentence', { says: 'Where books stand' }, /must be a sentence/],
    ['no key', { key: [] }, /when two rows are the same/],
    ['a key that may be left out', { key: ['since'] }, /“Since” cannot name a row/],
    ['a long key', { key: ['notes'] }, /“Notes” cannot name a row/],
    ['an unknown field in the list', { lists: ['colour'] }, /the field “colour”, which it does not have/],
    ['headings for an unknown field', { headings: { colour: ['Colour'] } }, /the field “colour”/],
    ['narrowing by words', { narrows: ['name'] }, /“Shelf” has no list of answers/],
    [
      'a sign for both',
      { standing: { field: 'state', good: ['free'], bad: ['free'] } },
      /“free” of “.+” is both as promised and not/,
    ],
    ['an unknown sign', { standing: { field: 'state', good: ['empty'], bad: [] } }, /answered with “empty”/],
    ['nobody who keeps it', { keptBy: [] }, /Nobody keeps it/],
    ['nothing to call a row', { titledBy: [] }, /Nothing names a row/],
    ['a faulty form', { fields: { ...shelves.fields, reason: text('Reason') } }, /cannot be named “reason”/],
  ]
  for (const [name, change, says] of rows) test(name, () => assert.match(faulty(change), says))
})
