import assert from 'node:assert/strict'
import { describe, it } from 'node:test'
import { cast, castChildren, castUnits, plantChild } from '../../test/cast.ts'
import { freshDatabase } from '../../test/database.ts'
import { begin } from '../../test/permission-episodes.ts'
import { wholeHouse } from '../../test/whole-house.ts'
import { custody } from '../policy/pathways/custody.ts'

const database = await freshDatabase()
const house = await wholeHouse(database)
const unitId = castUnits.brixtonCustody.id
const childId = await plantChild(database, castChildren.kit)
const episodeId = await begin({ childId, pathway: custody, by: cast.ade, unitId })
const [ade, carl] = [await house.signedIn(cast.ade), await house.signedIn(cast.carl)]

const minutes = (count: number): Date => new Date(+house.clock.now + count * 60_000)
const owe = (step: string, by: string, due: Date | null) =>
  database.as('owner').statement(
    `insert into duties (force_id, episode_id, step, child_id, pathway, owed_by, owed_agency_id, unit_id, opened_at, due_at)
     values (1, $1, $2, $3, 'custody', $4, $5, $6, $7, $8)`,
    [episodeId, step, childId, by, cast.ade.agency.id, unitId, minutes(-90), due],
  )

describe('the custody board as a page', () => {
  it('says what a child is owed next, and where others owe that, what the reader owes next', async () => {
    await database.as('owner').statement('delete from duties')
    await owe('review', 'inspector', minutes(-5))
    await owe('parentTold', 'custody-officer', null)
    await owe('extended', 'superintendent', minutes(-1))
    const { body } = await ade.get('/custody-board')
    const words = body.replaceAll(/<[^>]*>/g, ' ').replaceAll(/\s+/g, ' ')
    assert.match(words, /1 child here, 1 with something overdue\./)
    assert.match(words, /Next: Detention reviewed.{0,60} overdue by 5 minutes/)
    assert.match(
      words,
      /You next: Parent or guardian told of the arrest, the reason and the place.{0,60} As soon as/,
    )
    assert.match(words, /1 more owed, 1 overdue/)
  })

  it('says it once where the reader owes it, and what is due within half an hour', async () => {
    await database.as('owner').statement('delete from duties')
    await owe('parentTold', 'custody-officer', null)
    await owe('detailsShared', 'custody-officer', minutes(14))
    const { body } = await ade.get('/custody-board')
    assert.match(body, /Next: <strong><a [^>]*>Details shared with children/)
    // Every child has the same duties: a list of links has to say whose each is.
    assert.match(body, /Details shared with children[^<]*<span class="govuk-visually-hidden">: \w+/)
    assert.ok(!body.includes('You next'))
    assert.match(body, /<strong>1<\/strong> more with something due within half an hour/)
  })

  it('says that nothing is owed, and that nobody is detained', async () => {
    await database.as('owner').statement('delete from duties')
    assert.match((await ade.get('/custody-board')).body, /Nothing is owed now/)
    assert.match((await carl.get('/custody-board')).body, /No child is detained here now/)
  })
})
