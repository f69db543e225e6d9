import assert from 'node:assert/strict'
import { describe, it } from 'node:test'
import { as, cast, castUnits } from '../../test/cast.ts'
import { childrenForEachScope } from '../../test/permission-children.ts'
import { begin } from '../../test/permission-episodes.ts'
import { readersOfChild } from '../../test/permission-readers.ts'
import { custody } from '../policy/pathways/custody.ts'
import { intimateSearch } from '../policy/pathways/intimate-search.ts'
import { viewJourney } from './view-journey.ts'

const scopes = await childrenForEachScope()
const { open } = scopes

readersOfChild('seeing everything that has happened to a child', scopes, viewJourney)

describe('a journey holds what its reader may know of, and nothing else', () => {
  it('of two episodes, a partner is shown the one that was shared, and none of the words of the other', async () => {
    await begin({ childId: open, pathway: custody, by: cast.ade, unitId: castUnits.brixtonCustody.id })
    await begin({ childId: open, pathway: intimateSearch, by: cast.tom })
    const police = await viewJourney(as(cast.ade), { childId: open })
    assert.deepEqual(police.episodes.map(one => one.pathway).sort(), [custody.id, intimateSearch.id])
    const services = await viewJourney(as(cast.niamh), { childId: open })
    assert.deepEqual(
      services.episodes.map(one => one.pathway),
      [custody.id],
    )
    assert.deepEqual(new Set(services.line.map(one => one.step)), new Set(['arrived']))
    assert.ok(services.said.length > 0 && services.said.length < police.said.length)
    assert.ok(services.said.every(one => one.episodeId === services.episodes[0]?.id))
  })
})
