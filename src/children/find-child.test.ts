import assert from 'node:assert/strict'
import { describe, it } from 'node:test'
import { as, bornOn, cast, castChildren, plantChild, settleCast } from '../../test/cast.ts'
import { freshDatabase } from '../../test/database.ts'
import { openDoor } from '../access/door.ts'
import { html } from '../web/html.ts'
import { addChild } from './add-child.ts'
import { mostFound } from './child.ts'
import { findChild } from './find-child.ts'
import { findChildView } from './find-child.view.ts'

const database = await freshDatabase()
openDoor(database)
await settleCast(database)
for (const child of Object.values(castChildren)) await plantChild(database, child)
const tom = as(cast.tom)
const added = async (givenNames: string, familyName: string) =>
  (await addChild(tom, { answers: { givenNames, familyName }, lookedAfterBy: null, notThese: [] })).childId
const zoe = await added('Zoë Łucja', 'Ångström')
const sean = await added('Seán', 'O’Brien-Núñez')
const { kit, amara, zuri, ravi, ravindra, joe, jack } = castChildren

const rows = [
  // what is typed,                 who is found first
  ['Christopher Marlow', kit.id],
  ['Marlow Christopher', kit.id],
  ['  MARLOW,  christopher ', kit.id],
  ['Kit Marlow', kit.id],
  ['Kristofer Marlowe', kit.id],
  ['zoe lucja angstrom', zoe],
  ['Angstrom Zoe', zoe],
  ["Sean O'Brien Nunez", sean],
  ['obrien nunez', sean],
  ['Amara Okafor', amara.id],
  ['Amarah Okafur', amara.id],
] as const

describe('finding a child by name', () => {
  for (const [typed, expected] of rows)
    it(`“${typed}” finds the child`, async () => {
      assert.equal((await findChild(tom, { name: typed }))[0]?.id, expected)
    })

  it('finds everybody of a name, and tells two of the same name apart by their birth', async () => {
    const both = await findChild(tom, { name: 'Ravi Patel' })
    assert.deepEqual(
      both
        .slice(0, 2)
        .map(({ id }) => id)
        .sort(),
      [ravi.id, ravindra.id].sort(),
    )
    const [first] = await findChild(tom, { name: 'Ravi Patel', bornOn: bornOn(ravi, '2026-11-22') })
    assert.equal(first?.id, ravi.id)
    const others = await findChild(tom, { name: 'Ravi Patel', bornOn: bornOn(ravindra, '2026-11-22') })
    assert.ok(others.slice(0, 2).some(({ id }) => id === ravindra.id))
    const [own] = await findChild(tom, { name: 'Ravindra Patel', bornOn: bornOn(ravindra, '2026-11-22') })
    assert.equal(own?.id, ravindra.id)
  })

  it('finds by date of birth alone: both twins, and nobody else', async () => {
    const found = await findChild(tom, { name: '', bornOn: bornOn(joe, '2026-11-22') })
    assert.deepEqual(found.map(({ id }) => id).sort(), [joe.id, jack.id].sort())
  })

  it('finds sisters by their family name, and nobody by nothing', async () => {
    const found = await findChild(tom, { name: 'Okafor' })
    assert.deepEqual(
      found
        .slice(0, 2)
        .map(({ id }) => id)
        .sort(),
      [amara.id, zuri.id].sort(),
    )
    assert.deepEqual(await findChild(tom, { name: '' }), [])
    assert.deepEqual(await findChild(tom, { name: '%_\'"; --' }), [])
  })
})

describe('what a search found', () => {
  it('says that there may be more where it shows no more than the likeliest', async () => {
    const [one] = await findChild(tom, { name: 'Christopher Marlow' })
    assert.ok(one)
    const seen = (count: number) =>
      String(
        findChildView(
          {
            ...{ kind: 'child', typed: {}, mistakes: [], mayAdd: true, now: tom.now },
            found: Array.from({ length: count }, () => one),
          },
          { hidden: html`` },
        ),
      )
    assert.match(seen(mostFound), /the 20 likeliest, and there may be more[\s\S]*has no record yet/)
    assert.doesNotMatch(seen(mostFound - 1), /there may be more/)
  })
})
