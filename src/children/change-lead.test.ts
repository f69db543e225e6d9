import assert from 'node:assert/strict'
import { describe, it } from 'node:test'
import { as, cast, castAgencies, castChildren, castUnits, plantChild, testNow } from '../../test/cast.ts'
import { freshDatabase } from '../../test/database.ts'
import { wholeHouse } from '../../test/whole-house.ts'
import { Refusal } from '../kernel/problem.ts'
import type { Person } from '../people/person.ts'
import { changeLead } from './change-lead.ts'
import { listLed } from './list-led.ts'
import { viewLead } from './view-lead.ts'

const database = await freshDatabase()
const house = await wholeHouse(database)
const kit = await plantChild(database, castChildren.kit, { sharedWith: [castAgencies.lambeth.id] })
const team = castUnits.lambethResponse.id
const amara = await plantChild(database, castChildren.amara, {
  restricted: true,
  leadId: cast.tom.id,
  leadUnitId: team,
})

const change = async (
  who: Person,
  childId: string,
  more: { to?: string; why?: string; minutes?: number } = {},
) => {
  const { minutes = 0, why = 'Their case is mine', ...rest } = more
  const at = new Date(+testNow + minutes * 60_000)
  const { child } = await viewLead(as(who), { childId })
  return changeLead(as(who, at), { childId, version: child.version, why, ...rest })
}
const leadsFor = async (childId: string, who: Person = cast.tom) =>
  (await viewLead(as(who), { childId })).lead?.name
const says = (expected: RegExp) => (problem: unknown) => {
  assert.ok(problem instanceof Refusal)
  assert.match(JSON.stringify(problem.details), expected)
  return true
}

describe('one person leads for a child', () => {
  it('is taken, and handed over by name, and every turn is kept with its reason', async () => {
    assert.equal(await leadsFor(kit), undefined)
    await change(cast.tom, kit, { minutes: 1 })
    await change(cast.ade, kit, { to: 'sam whitlock', why: 'Missing a third time', minutes: 2 })
    const { lead, turns } = await viewLead(as(cast.tom), { childId: kit })
    assert.equal(lead?.name, cast.sam.name)
    assert.deepEqual(lead?.since, new Date(+testNow + 120_000))
    assert.deepEqual(
      turns.map(turn => [turn.name, turn.before, turn.why, turn.setBy]),
      [
        [cast.sam.name, cast.tom.name, 'Missing a third time', cast.ade.name],
        [cast.tom.name, null, 'Their case is mine', cast.tom.name],
      ],
    )
  })

  it('is told to the one who leads now and to the one who did', async () => {
    const [sam, tom] = [await listLed(as(cast.sam), {}), await listLed(as(cast.tom), {})]
    assert.deepEqual(
      sam.led.map(one => [one.childId, one.setBy, one.why]),
      [[kit, cast.ade.name, 'Missing a third time']],
    )
    assert.deepEqual(
      tom.taken.map(one => [one.childId, one.lead]),
      [[kit, cast.sam.name]],
    )
  })

  it('is nobody who does not work with children, nor somebody who leads already', async () => {
    for (const to of [cast.felix.name, cast.niamh.name, 'Nobody Known'])
      await assert.rejects(change(cast.tom, kit, { to }), says(/No officer of this name/))
    await assert.rejects(change(cast.tom, kit, { to: cast.sam.name }), says(/leads for the child already/))
    assert.equal(await leadsFor(kit), cast.sam.name)
  })

  it('asks for the unit where two have the same name', async () => {
    const owner = database.as('owner')
    const twin = '00000000-0000-7000-8000-00000000aaaa'
    await owner.statement(
      `insert into people (force_id, id, subject, name, agency_id, unit_id, roles)
       select force_id, $1, 'grace-too', name, agency_id, $2, roles from people where id = $3`,
      [twin, castUnits.croydonCustody.id, cast.grace.id],
    )
    await assert.rejects(change(cast.tom, kit, { to: 'Grace Obi' }), says(/Several officers/))
    await change(cast.tom, kit, { to: `Grace Obi, ${castUnits.croydonCustody.name}`, minutes: 3 })
    assert.equal((await viewLead(as(cast.tom), { childId: kit })).lead?.id, twin)
  })

  it('stays within the own team where the record is restricted, whoever hands over', async () => {
    await assert.rejects(change(cast.tom, amara, { to: cast.sam.name }), says(/own team/))
    await change(cast.tom, amara, { to: cast.priya.name, minutes: 4 })
    assert.equal(await leadsFor(amara), cast.priya.name)
    await assert.rejects(viewLead(as(cast.sam), { childId: amara }), { code: 'NOT_FOUND' })
  })

  it('is handed over by a lead from elsewhere too, who then knows of the child no more', async () => {
    const owner = database.as('owner')
    await owner.statement('update children set lead_id = $2 where id = $1', [amara, cast.carl.id])
    await change(cast.carl, amara, { to: cast.tom.name, why: 'Moved on', minutes: 5 })
    await assert.rejects(viewLead(as(cast.carl), { childId: amara }), { code: 'NOT_FOUND' })
    const { taken } = await listLed(as(cast.carl), {})
    assert.deepEqual(
      taken.map(one => [one.name, one.lead]),
      [[null, cast.tom.name]],
    )
    assert.equal(await leadsFor(amara), cast.tom.name)
  })

  it('is changed by one at a time', async () => {
    const { child } = await viewLead(as(cast.tom), { childId: kit })
    const version = child.version - 1
    await assert.rejects(changeLead(as(cast.tom), { childId: kit, version, why: 'Late' }), {
      code: 'CHILD_MOVED_ON',
    })
  })

  it('is named to partners, without who led before or why', async () => {
    const seen = await viewLead(as(cast.niamh), { childId: kit })
    assert.equal(seen.lead?.name, 'Grace Obi')
    assert.deepEqual(seen.turns, [])
    assert.equal(seen.mayChange, false)
  })
})

describe('the page on which the lead changes', () => {
  it('takes the lead, shows it on the record, and lists the child', async () => {
    house.clock.now = new Date(+testNow + 3_600_000)
    const tom = await house.signedIn(cast.tom)
    const path = `/children/${kit}/lead`
    const blank = await house.fillIn(tom, path, {})
    assert.match(blank.body, /There is a problem/)
    const unknown = await house.fillIn(tom, path, { who: 'other', name: 'Nobody', why: 'A reason' })
    assert.match(unknown.body, /No officer of this name/)
    const long = await house.fillIn(tom, path, { who: 'me', why: 'x'.repeat(2_001) })
    assert.match(long.body, /Use 2000 characters or fewer/)
    const taken = await house.fillIn(tom, path, { who: 'me', why: 'I know the family' })
    assert.match(taken.body, /You lead for this child now/)
    assert.match(taken.body, /<strong>Tom Riley<\/strong>, [^<]+, leads/)
    assert.match((await tom.get('/children-led')).body, /I know the family/)
  })
})

it('a form that names no version of the record changes nothing, and is shown again', async () => {
  const priya = await house.signedIn(cast.priya)
  for (const version of ['99999999999', 'constructor', '1e9', '-1', '0.5']) {
    const form = { who: 'me', why: 'Mine', version }
    assert.equal((await house.fillIn(priya, `/children/${kit}/lead`, form)).status, 409, version)
  }
})
