import assert from 'node:assert/strict'
import { describe, it } from 'node:test'
import { as, cast, castUnits } from '../../test/cast.ts'
import { aboutChild, permissionTable } from '../../test/permission-cases.ts'
import { childrenForEachScope } from '../../test/permission-children.ts'
import { begin } from '../../test/permission-episodes.ts'
import type { Context } from '../kernel/context.ts'
import { custody } from '../policy/pathways/custody.ts'
import { intimateSearch } from '../policy/pathways/intimate-search.ts'
import { newId } from '../store/ids.ts'
import { viewJourney } from './view-journey.ts'

const { database, open, shared, restricted, both } = await childrenForEachScope()
const column = (childId: string) => () => ({
  act: (context: Context) => viewJourney(context, { childId }),
  about: aboutChild(childId),
})

permissionTable('seeing everything that has happened to a child', {
  database,
  did: 'view child',
  columns: {
    'an open record': column(open),
    'one shared with Lambeth': column(shared),
    'a restricted one': column(restricted),
    'a restricted one shared with Lambeth': column(both),
    'no record': column(newId()),
  },
  rows: [
    [
      'tom priya grace lewis',
      ...['police-read', 'police-read', 'own-restricted-child', 'own-restricted-child', 'NOT_FOUND'],
    ],
    [
      'ade joan ruth daniel moira sam esther helen carl martha cora',
      ...['police-read', 'police-read', 'NOT_FOUND', 'NOT_FOUND', 'NOT_FOUND'],
    ],
    ['felix bridget', 'NOT_PERMITTED', 'NOT_PERMITTED', 'NOT_FOUND', 'NOT_FOUND', 'NOT_FOUND'],
    ['niamh rosa', 'NOT_FOUND', 'shared-with-agency', 'NOT_FOUND', 'shared-with-agency', 'NOT_FOUND'],
    ['victor owen leah kwame imran sara hana paul', ...Array(5).fill('NOT_FOUND')],
  ],
})

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
