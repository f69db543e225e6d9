import assert from 'node:assert/strict'
import { describe, it } from 'node:test'
import { as, cast } from '../../test/cast.ts'
import { permissionTable } from '../../test/permission-cases.ts'
import { childrenForEachScope } from '../../test/permission-children.ts'
import { viewCouncils } from './view-councils.ts'

const { database, restricted } = await childrenForEachScope()
const like = { name: 'Amara Okafor', bornOn: null, kind: 'child' as const }

permissionTable('seeing the councils, and which records are like a new one', {
  database,
  did: 'find child',
  columns: {
    'one like Amara': () => ({
      act: context => viewCouncils(context, { like }),
      about: () => ({ about: 'search', about_id: null, child_id: null }),
    }),
  },
  rows: [
    ['ade joan tom priya grace lewis ruth daniel moira sam esther helen carl cora martha', 'police-search'],
    ['felix bridget olive', 'NOT_PERMITTED'],
    ['niamh rosa victor owen leah kwame imran sara hana paul', 'partner-search'],
  ],
})

describe('which records are like a new one', () => {
  const found = async (who: typeof cast.tom) =>
    (await viewCouncils(as(who), { like })).likely.some(child => child.id === restricted)

  it('names a restricted record to its own team only', async () => {
    assert.equal(await found(cast.tom), true)
    for (const who of [cast.ade, cast.martha, cast.niamh, cast.victor]) assert.equal(await found(who), false)
  })

  it('lists the councils by name, and no other agency', async () => {
    const { councils } = await viewCouncils(as(cast.tom), {})
    assert.deepEqual(
      councils.map(({ name }) => name),
      ["Croydon children's services", "Lambeth children's services"],
    )
  })
})
