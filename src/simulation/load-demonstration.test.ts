import assert from 'node:assert/strict'
import { describe, test } from 'node:test'
import { testNow } from '../../test/cast.ts'
import { freshDatabase } from '../../test/database.ts'
import { openDoor } from '../access/door.ts'
import { listOwed } from '../episodes/list-owed.ts'
import { viewBoard } from '../episodes/view-board.ts'
import type { Person } from '../people/person.ts'
import { cast } from './cast.ts'
import { checkInvariants } from './invariants.ts'
import { loadDemonstration } from './load-demonstration.ts'
import { acting } from './staff.ts'

describe('the demonstration', async () => {
  const database = await freshDatabase()
  openDoor(database)
  await loadDemonstration(database, testNow, { children: 10 })

  const owed = async (person: Person, whose: 'mine' | 'agency' = 'mine') =>
    (await listOwed(acting(person, testNow), { whose, page: 1 })).rows

  test('keeps every promise of the house', async () => {
    assert.deepEqual((await checkInvariants(database, testNow)).faults, [])
  })

  test('has Amara and others on the board at Brixton, each with something owed', async () => {
    const { rows, unit } = await viewBoard(acting(cast.ade, testNow), { kind: 'custody-suite' })
    assert.equal(unit?.name, 'Brixton custody suite')
    assert.ok(rows.length >= 3)
    assert.ok(rows.some(row => row.childName === 'Amara Okafor' && row.duties.length > 3))
  })

  test('has something that is theirs for each of the cast', async () => {
    const mine = async (person: Person, child: string, step: string) => {
      const rows = await owed(person)
      assert.ok(
        rows.some(row => row.childName === child && row.step === step),
        `${person.name} is owed ${step} for ${child}`,
      )
      return rows
    }
    const late = await mine(cast.niamh, 'Amara Okafor', 'calledBack')
    assert.ok(late.some(row => row.step === 'calledBack' && row.dueAt && row.dueAt < testNow))
    await mine(cast.owen, 'Amara Okafor', 'schemeAnswered')
    await mine(cast.ruth, 'Ravi Patel', 'decision')
    await mine(cast.ruth, 'Amara Okafor', 'review')
    await mine(cast.moira, 'Joseph Flynn', 'inquiry')
    await mine(cast.esther, 'Ravi Patel', 'qualityChecked')
    await mine(cast.daniel, 'Amara Okafor', 'longStayPlan')
    await mine(cast.rosa, 'Mina Rahimi', 'returnInterviewHeld')
    await mine(cast.sam, 'Christopher Marlow', 'unitTold')
    await mine(cast.kwame, 'Amara Okafor', 'youthWorkerContact')
    await mine(cast.leah, 'Amara Okafor', 'diversionScreened')
  })
})
