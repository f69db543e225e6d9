import assert from 'node:assert/strict'
import { describe, it } from 'node:test'
import { as, cast, castAgencies, castChildren, plantChild, settleCast } from '../../test/cast.ts'
import { freshDatabase } from '../../test/database.ts'
import { openDoor } from '../access/door.ts'
import { viewChild } from '../children/view-child.ts'
import { newId } from '../store/ids.ts'
import { viewTrail } from './view-trail.ts'

const database = await freshDatabase()
openDoor(database)
await settleCast(database)
const open = await plantChild(database, castChildren.kit, { sharedWith: [castAgencies.lambeth.id] })
const restricted = await plantChild(database, castChildren.amara, { restricted: true, leadId: cast.ruth.id })
const nobody = newId()

await viewChild(as(cast.tom), { childId: open })
await viewChild(as(cast.ruth), { childId: restricted })

// Nobody but an auditor learns whether a child they may not know of exists.
const rows = [
  // who, whose record, what they get
  [cast.ade, open, 'supervisors-check'],
  [cast.ruth, open, 'supervisors-check'],
  [cast.martha, open, 'standards-check'],
  [cast.tom, open, 'NOT_PERMITTED'],
  [cast.felix, open, 'NOT_PERMITTED'],
  [cast.niamh, open, 'NOT_PERMITTED'],
  [cast.victor, open, 'NOT_FOUND'],
  [cast.ruth, restricted, 'supervisors-check'],
  [cast.martha, restricted, 'standards-check'],
  [cast.ade, restricted, 'NOT_FOUND'],
  [cast.tom, restricted, 'NOT_FOUND'],
  [cast.niamh, restricted, 'NOT_FOUND'],
  [cast.ade, nobody, 'NOT_FOUND'],
] as const

describe('seeing who has looked', () => {
  for (const [person, childId, expected] of rows) {
    const whose =
      childId === open ? 'an open record' : childId === restricted ? 'a restricted record' : 'no record'
    it(`${person.name}, ${whose}: ${expected}, and the trail says so`, async () => {
      const requestId = newId()
      const outcome = await viewTrail({ ...as(person), requestId }, { childId }).then(
        ({ lines }) => lines.length > 0,
        problem => problem.code,
      )
      const allowed = expected.includes('check')
      assert.equal(outcome, allowed ? true : expected)
      const said = await database
        .as('owner')
        .statement<Record<string, unknown>>(
          'select did, who, child_id, allowed, because from trail where request_id = $1',
          [requestId],
        )
      assert.deepEqual(
        said.map(line => ({ ...line })),
        [{ did: 'see who looked', who: person.id, child_id: childId, allowed, because: expected }],
      )
    })
  }

  it("is not told what another force's people did", async () => {
    await database.as('owner').statement("insert into forces (force_id, name) values (2, 'Another')")
    const id = newId()
    await database.as('owner').statement(
      `insert into trail (force_id, id, did, about, child_id, allowed, because, request_id)
       values (2, $1, 'view child', 'child', $2, true, 'police-read', 'r')`,
      [id, open],
    )
    const { lines } = await viewTrail(as(cast.martha), { childId: open })
    assert.ok(lines.length > 0 && lines.every(line => line.id !== id))
  })
})
