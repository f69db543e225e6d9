import assert from 'node:assert/strict'
import { describe, it } from 'node:test'
import { as, cast, settleCast } from '../../test/cast.ts'
import { freshDatabase } from '../../test/database.ts'
import { openDoor } from '../access/door.ts'
import { beginImport, giveUpImport, mapImport, takeInMore, viewImport } from './take-in.ts'

const database = await freshDatabase()
openDoor(database)
await settleCast(database)
const della = as(cast.della)
const register = 'policies'

async function begun(head: string, ...rows: readonly string[]) {
  const bytes = Buffer.from([head, ...rows].join('\n'))
  return { register, ...(await beginImport(della, { register, fileName: 'policies.csv', bytes })) }
}
const known = 'Policy,Who answers for it,State'
const done = async (wanted: { register: string; importId: string }) => {
  const { kept } = await viewImport(della, wanted)
  return [kept.done, kept.added, kept.endedAt !== null]
}

describe('a file of a register', () => {
  it('keeps its columns once rows of it are taken in, and is taken in once', async () => {
    const wanted = await begun(known, 'Searching,Custody,Not reviewed yet')
    assert.deepEqual(await takeInMore(della, wanted), { isDone: true })
    await assert.rejects(mapImport(della, { ...wanted, mapping: { title: 1 } }), { code: 'IMPORT_ENDED' })
    assert.deepEqual(await takeInMore(della, wanted), { isDone: true })
    assert.deepEqual(await done(wanted), [1, 1, true])
  })

  it('is not taken in while a column that every row needs is not named', async () => {
    const wanted = await begun('One,Two,Three', 'Handcuffs,Custody,Not reviewed yet')
    await assert.rejects(takeInMore(della, wanted), { code: 'IMPORT_ENDED' })
    await mapImport(della, { ...wanted, mapping: { title: 0, kept: 1, state: 2 } })
    assert.deepEqual(await done(wanted), [0, 0, false])
    await takeInMore(della, wanted)
    assert.deepEqual(await done(wanted), [1, 1, true])
  })

  it('that was given up is not taken in any more, and its columns stay', async () => {
    const wanted = await begun(known, 'Bail,Custody,Not reviewed yet')
    await giveUpImport(della, wanted)
    assert.deepEqual(await takeInMore(della, wanted), { isDone: true })
    await assert.rejects(mapImport(della, { ...wanted, mapping: { title: 0 } }), { code: 'IMPORT_ENDED' })
    assert.deepEqual(await done(wanted), [0, 0, true])
  })
})
