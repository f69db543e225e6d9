import assert from 'node:assert/strict'
import { describe, it } from 'node:test'
import { as, cast, castAgencies } from '../../test/cast.ts'
import { calledUpon } from '../../test/permission-referrals.ts'
import type { Person } from '../people/person.ts'
import { addChannel } from './change-channels.ts'
import { spreadNotices } from './delivery.store.ts'
import { disputeEntry } from './dispute-entry.ts'
import { proposeAgreement } from './propose-agreement.ts'
import { replyToReferral } from './reply-to-referral.ts'

const { database, asked } = await calledUpon()
const lambeth = castAgencies.lambeth.id
const secret = 'whsec_c2VjcmV0'
await addChannel(as(cast.niamh), { agencyId: lambeth, kind: 'webhook', address: 'https://a.example', secret })
const episodeId = await asked()
await replyToReferral(as(cast.niamh), { episodeId, step: 'calledBack', occurrence: 1, kind: 'accepted' })
await disputeEntry(as(cast.niamh), { episodeId, version: 1, words: 'It was earlier.' })
await spreadNotices(database.as('clock'), 100)

const tables = ['sharing_agreements', 'replies', 'disputes', 'channels', 'deliveries', 'disclosures'] as const
const countFor = (person: Person, table: string) =>
  database.transaction(as(person).actor, async tx => {
    const [row] = await tx.sql<{ n: number }>(`select count(*)::int as n from ${table}`)
    return row?.n ?? 0
  })
const denied = { code: '42501' }

describe('the rows of partners, underneath every page', () => {
  it('are nobody’s without a scope', async () => {
    for (const table of [...tables, 'notices'])
      assert.deepEqual(await database.statement(`select 1 from ${table}`), [], table)
  })

  it('are seen by the agency they are of, and not by another', async () => {
    for (const table of tables) {
      assert.ok((await countFor(cast.niamh, table)) > 0, `${table}, Lambeth`)
      const others = await countFor(cast.victor, table)
      assert.equal(others, table === 'sharing_agreements' ? 1 : 0, `${table}, Croydon`)
    }
  })

  it('keep a secret from the application, and from whoever comes in through it', async () => {
    for (const person of [cast.niamh, cast.bridget])
      await assert.rejects(
        database.transaction(as(person).actor, tx => tx.sql('select secret from channels')),
        denied,
      )
    const [kept] = await database.as('clock').statement<{ secret: string }>('select secret from channels')
    assert.equal(kept?.secret, secret)
  })

  it('cannot be written in the name of another agency, nor for what it does not owe', async () => {
    const reply = (by: Person, agencyId: string) =>
      database.transaction(as(by).actor, tx =>
        tx.sql(
          `insert into replies (force_id, id, episode_id, child_id, step, occurrence, agency_id, kind, replied_at, replied_by)
           values (1, gen_random_uuid(), $1, $1, 'calledBack', 1, $2, 'accepted', now(), $3)`,
          [episodeId, agencyId, by.id],
        ),
      )
    await assert.rejects(reply(cast.victor, lambeth), denied)
    await assert.rejects(reply(cast.victor, castAgencies.croydon.id), denied)
    await assert.rejects(reply(cast.ade, castAgencies.police.id), denied)
    await assert.rejects(
      database.transaction(as(cast.victor).actor, tx =>
        tx.sql(`select tell_agencies(1, $1, now(), '[]', '[]')`, [episodeId]),
      ),
      { code: 'CF002' },
    )
  })

  it('cannot be made into an agreement by an agency alone', async () => {
    const forged = `insert into sharing_agreements (force_id, id, agency_id, purpose, lawful_basis, pathways, starts_on,
        ends_on, proposed_at, proposed_by, police_signed_at, police_signed_by, police_signed_as, partner_signed_at,
        partner_signed_by, partner_signed_as, began_at, ends_at)
      values (1, gen_random_uuid(), $1, 'x', 'y', '{custody}', '2020-01-01', '2040-01-01', now(), $2, now(), $2, 'x',
        now(), $2, 'x', now(), '2040-01-01')`
    await assert.rejects(
      database.transaction(as(cast.victor).actor, tx =>
        tx.sql(forged, [castAgencies.croydon.id, cast.victor.id]),
      ),
      denied,
    )
    const { agreementId } = await proposeAgreement(as(cast.bridget), {
      agencyId: castAgencies.croydon.id,
      purpose: 'x',
      lawfulBasis: 'y',
      pathways: ['custody'],
      leavesOut: [],
      startsOn: '2026-11-01',
      endsOn: '2027-10-31',
    })
    const bothSides = `update sharing_agreements set police_signed_at = now(), police_signed_by = $2, police_signed_as = 'x',
      partner_signed_at = now(), partner_signed_by = $2, partner_signed_as = 'x', began_at = now() where id = $1`
    for (const one of [cast.victor, cast.bridget])
      await assert.rejects(
        database.transaction(as(one).actor, tx => tx.sql(bothSides, [agreementId, one.id])),
        { code: 'CF100' },
        one.name,
      )
  })
})
