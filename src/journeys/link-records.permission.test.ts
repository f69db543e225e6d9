import assert from 'node:assert/strict'
import { it } from 'node:test'
import { as, cast } from '../../test/cast.ts'
import { aboutChild, everybody, permissionTable } from '../../test/permission-cases.ts'
import { childrenForEachScope } from '../../test/permission-children.ts'
import type { Context } from '../kernel/context.ts'
import { newId } from '../store/ids.ts'
import { endLink, linkRecords } from './link-records.ts'

const { database, open, restricted, both } = await childrenForEachScope()
const owner = database.as('owner')
const adult = newId()
await owner.statement(
  `insert into children (force_id, id, kind, given_names, family_name) values (1, $1, 'adult', 'Otto', 'Vale')`,
  [adult],
)

/** Everything that may be done with a link, each time to a fresh one. */
const acts: Readonly<Record<string, (childId: string) => Promise<(context: Context) => Promise<unknown>>>> = {
  async adding(childId) {
    await owner.statement('delete from record_links where to_id = $1', [childId])
    return context => linkRecords(context, { childId, from: adult, to: childId, kind: 'risk-to' })
  },
  async ending(childId) {
    const linkId = newId()
    await owner.statement('delete from record_links where to_id = $1', [childId])
    await owner.statement(
      `insert into record_links (force_id, id, from_id, to_id, kind, set_at, set_by)
       select 1, $1, $2, id, 'risk-to', now(), $3 from children where id = $4`,
      [linkId, adult, everybody.tom.id, childId],
    )
    return context => endLink(context, { childId, linkId })
  },
}

for (const [what, prepare] of Object.entries(acts)) {
  const column = (childId: string) => async () => ({
    act: await prepare(childId),
    about: aboutChild(childId),
  })
  permissionTable(`${what} a link between records`, {
    database,
    did: 'link records',
    columns: {
      'with an open record': column(open),
      'with a restricted one': column(restricted),
      'with a restricted one shared with Lambeth': column(both),
      'with no record': column(newId()),
    },
    rows: [
      ['tom priya grace lewis', 'police-link', 'police-link', 'police-link', 'NOT_FOUND'],
      [
        'ade joan ruth daniel moira sam esther helen carl cora',
        ...['police-link', 'NOT_FOUND', 'NOT_FOUND', 'NOT_FOUND'],
      ],
      ['martha felix bridget', 'NOT_PERMITTED', 'NOT_FOUND', 'NOT_FOUND', 'NOT_FOUND'],
      ['niamh rosa victor owen leah kwame imran sara hana paul', ...Array(4).fill('NOT_FOUND')],
    ],
  })
}

it('is on the trail under a record that is linked, and not under another that somebody names instead', async () => {
  const context = as(cast.tom)
  const trail = () =>
    owner.statement<{ child_id: string }>(
      `select child_id from trail where did = 'link records' and who = $1 order by tx desc, id desc limit 1`,
      [cast.tom.id],
    )
  for (const elsewhere of [both, newId()]) {
    await acts.adding?.(open)
    await linkRecords(context, { childId: elsewhere, from: adult, to: open, kind: 'risk-to' })
    assert.deepEqual(await trail(), [{ child_id: open }])
    const [link] = await owner.statement<{ id: string }>(
      'select id from record_links where to_id = $1 and ended_at is null',
      [open],
    )
    await endLink(context, { childId: elsewhere, linkId: link?.id ?? '' })
    assert.deepEqual(await trail(), [{ child_id: open }])
  }
})

it('takes no longer note than can be kept', async () => {
  await acts.adding?.(open)
  const link = { childId: open, from: adult, to: open, kind: 'risk-to' }
  const linking = (note: string) => linkRecords(as(cast.tom), { ...link, note })
  await assert.rejects(linking('x'.repeat(2_001)), { code: 'ANSWERS_NOT_ACCEPTED' })
  await linking('x'.repeat(2_000))
})
