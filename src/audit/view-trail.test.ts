import assert from 'node:assert/strict'
import { describe, it } from 'node:test'
import { as, cast, castAgencies, castChildren, plantChild, settleCast, testNow } from '../../test/cast.ts'
import { freshDatabase } from '../../test/database.ts'
import { openDoor } from '../access/door.ts'
import { viewChild } from '../children/view-child.ts'
import { viewTrail } from './view-trail.ts'

const database = await freshDatabase()
openDoor(database)
await settleCast(database)
const kit = await plantChild(database, castChildren.kit, { sharedWith: [castAgencies.lambeth.id] })
const amara = await plantChild(database, castChildren.amara)
const minutes = (count: number) => new Date(testNow.getTime() + count * 60_000)

describe('who has looked', () => {
  it('says who, in which role and agency, when, what, and under which rule', async () => {
    await viewChild(as(cast.tom, minutes(1)), { childId: kit })
    await viewChild(as(cast.niamh, minutes(2)), { childId: kit })
    const { lines, more } = await viewTrail(as(cast.ade, minutes(3)), { childId: kit })
    assert.equal(more, false)
    const said = lines.map(({ at, name, role, agency, title, says, allowed, because }) => ({
      ...{ at, name, role, agency, title, says, allowed, because },
    }))
    assert.deepEqual(said, [
      {
        at: minutes(2),
        name: 'Niamh Doyle',
        role: 'Social worker',
        agency: "Lambeth children's services",
        title: "Read a child's record",
        says: "The record has been shared with the reader's agency.",
        allowed: true,
        because: 'shared-with-agency',
      },
      {
        at: minutes(1),
        name: 'Tom Riley',
        role: 'Constable',
        agency: 'Demonstration Police',
        title: "Read a child's record",
        says: 'Police who may meet the child read the record, so that nobody asks the child twice.',
        allowed: true,
        because: 'police-read',
      },
    ])
  })

  it('shows who has looked at the trail before', async () => {
    const { lines } = await viewTrail(as(cast.ade, minutes(4)), { childId: kit })
    assert.deepEqual(
      lines.slice(0, 2).map(line => [line.did, line.name, line.at]),
      [
        ['see who looked', 'Ade Bankole', minutes(3)],
        ['view child', 'Niamh Doyle', minutes(2)],
      ],
    )
  })

  it('shows who was refused, and why', async () => {
    await assert.rejects(viewChild(as(cast.victor, minutes(5)), { childId: kit }), { code: 'NOT_FOUND' })
    const { lines } = await viewTrail(as(cast.ade, minutes(6)), { childId: kit })
    const refused = lines.find(line => !line.allowed)
    assert.equal(refused?.name, 'Victor Stone')
    assert.equal(refused?.says, 'There is no such record, or it has not been shared with you.')
  })

  it('goes on from the last line seen, missing none and repeating none', async () => {
    for (let number = 0; number < 120; number++)
      await viewChild(as(cast.tom, minutes(10 + Math.floor(number / 7))), { childId: amara })
    const seen: string[] = []
    for (let more = true; more; ) {
      const page = await viewTrail(as(cast.ruth, minutes(9)), { childId: amara, after: seen.at(-1) })
      seen.push(...page.lines.filter(line => line.did === 'view child').map(line => line.id))
      more = page.more
    }
    assert.equal(seen.length, 120)
    assert.deepEqual([...new Set(seen)].sort().reverse(), seen)
  })
})
