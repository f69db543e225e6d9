import assert from 'node:assert/strict'
import { describe, it } from 'node:test'
import { as, cast, castAgencies, settleCast, testNow } from '../../test/cast.ts'
import { freshDatabase } from '../../test/database.ts'
import { openDoor } from '../access/door.ts'
import type { Context } from '../kernel/context.ts'
import { Refusal, type RefusalCode } from '../kernel/problem.ts'
import { beginningOf, standingOf } from './agreement.ts'
import { proposeAgreement } from './propose-agreement.ts'
import { endAgreement, signAgreement } from './sign-agreement.ts'
import { viewAgreement } from './view-agreement.ts'

const database = await freshDatabase()
openDoor(database)
await settleCast(database)
const owner = database.as('owner')

const terms = {
  agencyId: castAgencies.lambeth.id,
  purpose: 'To keep children safe',
  lawfulBasis: 'Children Act 2004 s.10',
  pathways: ['custody'],
  leavesOut: ['custody detailsShared concerns'],
  startsOn: '2026-11-01',
  endsOn: '2027-10-31',
}
const later = (hours: number): Date => new Date(+testNow + hours * 3_600_000)
const bridget = (at = testNow): Context => as(cast.bridget, at)
const niamh = (at = testNow): Context => as(cast.niamh, at)
const helen = (at = testNow): Context => as(cast.helen, at)
const yusuf = (at = testNow): Context => as(cast.yusuf, at)
const refused = (code: RefusalCode) => (problem: unknown) =>
  problem instanceof Refusal && problem.code === code
const seenBy = (context: Context, agreementId: string) => viewAgreement(context, { agreementId })
const proposed = async (more = {}) => (await proposeAgreement(bridget(), { ...terms, ...more })).agreementId
const sign = (context: Context, agreementId: string) =>
  signAgreement(context, { agreementId, as: 'Director' })

describe('an agreement', () => {
  it('is in force when both sides have signed, and not a moment before', async () => {
    const id = await proposed()
    await sign(helen(), id)
    const one = await seenBy(bridget(), id)
    assert.deepEqual(
      [standingOf(one.agreement, later(1)), one.agreement.beganAt],
      ['waits for signatures', null],
    )
    await sign(yusuf(later(2)), id)
    const both = await seenBy(niamh(later(3)), id)
    assert.deepEqual([both.agreement.beganAt, standingOf(both.agreement, both.now)], [later(2), 'in force'])
    assert.equal(both.agreement.partner?.by, 'Yusuf Karim')
  })

  it('does not begin before its first day, in London', () => {
    assert.deepEqual(beginningOf('2026-12-01', testNow), new Date('2026-12-01T00:00:00Z'))
    assert.deepEqual(beginningOf('2027-06-01', testNow), new Date('2027-05-31T23:00:00Z'))
    assert.deepEqual(beginningOf('2026-11-01', testNow), testNow)
  })

  it('ends at the end of its last day, and earlier when either side ends it', async () => {
    const id = await proposed()
    assert.deepEqual((await seenBy(bridget(), id)).agreement.endsAt, new Date('2027-11-01T00:00:00Z'))
    await sign(helen(), id)
    await sign(yusuf(), id)
    await endAgreement(yusuf(later(5)), { agreementId: id, reason: 'A new one is being written' })
    const { agreement } = await seenBy(bridget(later(6)), id)
    assert.deepEqual([agreement.endsAt, standingOf(agreement, later(5))], [later(5), 'ended'])
    await assert.rejects(
      endAgreement(helen(later(6)), { agreementId: id, reason: 'Again' }),
      refused('AGREEMENT_SETTLED'),
    )
    await assert.rejects(sign(helen(later(6)), id), refused('AGREEMENT_SETTLED'))
  })

  it('is signed once by each side, in the name of somebody', async () => {
    const id = await proposed()
    await sign(helen(), id)
    await assert.rejects(sign(helen(), id), refused('AGREEMENT_SETTLED'))
    await assert.rejects(
      signAgreement(yusuf(), { agreementId: id, as: ' ' }),
      refused('ANSWERS_NOT_ACCEPTED'),
    )
  })

  it('is refused with terms that cannot be right', async () => {
    for (const wrong of [
      { pathways: [] },
      { pathways: ['no-such-pathway'] },
      { purpose: ' ' },
      { endsOn: '2026-10-01' },
      { leavesOut: ['custody noSuchStep'] },
    ])
      await assert.rejects(proposed(wrong), refused('ANSWERS_NOT_ACCEPTED'), JSON.stringify(wrong))
  })

  it('is not known to another agency, and another cannot sign it', async () => {
    const id = await proposed()
    for (const other of [as(cast.victor), as(cast.owen)]) {
      await assert.rejects(seenBy(other, id), refused('NOT_FOUND'))
      await assert.rejects(sign(other, id), refused('NOT_FOUND'))
      await assert.rejects(endAgreement(other, { agreementId: id, reason: 'No' }), refused('NOT_FOUND'))
    }
    await assert.rejects(sign(as(cast.tom), id), refused('NOT_PERMITTED'))
  })

  it('keeps its terms, even from the owner of the database', async () => {
    const id = await proposed()
    await sign(helen(), id)
    for (const change of [
      `pathways = '{custody,missing-child}'`,
      `leaves_out = '{}'`,
      `ends_on = '2030-01-01'`,
      `ends_at = '2030-01-01'`,
      `police_signed_at = null, police_signed_by = null`,
    ])
      await assert.rejects(
        owner.statement(`update sharing_agreements set ${change} where id = $1`, [id]),
        { code: 'CF100' },
        change,
      )
  })

  it('tells the agency that there is one to sign', async () => {
    const id = await proposed()
    const notices = await owner.statement<{ kind: string; to_agency_id: string }>(
      'select kind, to_agency_id from notices where agreement_id = $1',
      [id],
    )
    assert.deepEqual(
      notices.map(one => ({ ...one })),
      [{ kind: 'agreement', to_agency_id: terms.agencyId }],
    )
  })
})
