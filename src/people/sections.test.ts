import assert from 'node:assert/strict'
import { test } from 'node:test'
import { cast } from '../../test/cast.ts'
import { castPeople } from '../simulation/cast.ts'
import { sections } from '../web/sections.ts'
import { actorOf } from './person.ts'
import { sectionsFor, startOf } from './sections.ts'

const cases = [
  // who,        parts of the service,                               starts at
  [cast.ade, ['owed', 'board', 'boards', 'children', 'figures', 'partners', 'plan', 'rules'], '/'],
  [cast.niamh, ['owed', 'children', 'figures', 'partners', 'rules'], '/'],
  [cast.olive, ['figures', 'plan', 'rules'], '/strategy'],
  [cast.della, ['figures', 'partners', 'plan', 'rules'], '/strategy/owed'],
  [cast.bridget, ['figures', 'partners', 'plan', 'access', 'rules'], '/access'],
  [cast.martha, ['board', 'boards', 'children', 'figures', 'partners', 'plan', 'rules'], '/children'],
  [cast.felix, ['figures', 'partners', 'plan', 'rules'], '/figures'],
] as const

for (const [person, sections, start] of cases)
  test(`${person.name} is shown only what the role opens, and starts at ${start}`, () => {
    assert.deepEqual(sectionsFor(actorOf(person)), sections)
    assert.equal(startOf(actorOf(person)), start)
  })

test('every place to start is open to whoever starts there', () => {
  for (const person of castPeople) {
    const actor = actorOf(person)
    const start = startOf(actor)
    assert.ok(
      sectionsFor(actor).some(
        name => start === sections[name].href || start.startsWith(`${sections[name].href}/`),
      ),
      `${person.name} starts at ${start}`,
    )
  }
})
