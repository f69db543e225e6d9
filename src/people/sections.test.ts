import assert from 'node:assert/strict'
import { test } from 'node:test'
import { cast } from '../../test/cast.ts'
import { actorOf } from './person.ts'
import { sectionsFor, startOf } from './sections.ts'

const cases = [
  // who,        parts of the service,                               starts at
  [cast.ade, ['owed', 'board', 'boards', 'children', 'figures', 'partners', 'plan', 'rules'], '/'],
  [cast.niamh, ['owed', 'children', 'figures', 'partners', 'rules'], '/'],
  [cast.olive, ['figures', 'plan', 'rules'], '/figures'],
  [cast.felix, ['figures', 'partners', 'plan', 'rules'], '/figures'],
] as const

for (const [person, sections, start] of cases)
  test(`${person.name} is shown only what the role opens, and starts at ${start}`, () => {
    assert.deepEqual(sectionsFor(actorOf(person)), sections)
    assert.equal(startOf(actorOf(person)), start)
  })
