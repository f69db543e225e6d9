import assert from 'node:assert/strict'
import { it } from 'node:test'
import { as, cast, castForce, testNow } from '../../test/cast.ts'
import { childrenForEachScope } from '../../test/permission-children.ts'
import { begin } from '../../test/permission-episodes.ts'
import { intimateSearch } from '../policy/pathways/intimate-search.ts'
import { newId } from '../store/ids.ts'
import { accountsOfEpisode } from './account.store.ts'
import { endLink } from './end-link.ts'
import { makeLink } from './make-link.ts'
import { sendLetter } from './send-letter.ts'

const { database, open, restricted } = await childrenForEachScope()
const account = { words: 'It was not me.', language: 'en', helpedBy: 'nobody', wantsContact: false } as const
const visit = (requestId: string) => ({ forceId: castForce.forceId, now: testNow, requestId })

async function linkTo(childId: string) {
  const episodeId = await begin({ childId, pathway: intimateSearch, by: cast.tom })
  return { episodeId, ...(await makeLink(as(cast.tom), { episodeId, language: 'en' })) }
}
const trailOf = async (requestId: string) => {
  const lines = await database
    .as('owner')
    .statement<object>(
      'select who, did, about, about_id, child_id, allowed, because from trail where request_id = $1',
      [requestId],
    )
  return lines.map(line => ({ ...line }))
}

it('whoever has the link may write once, and the trail says about whom without saying who', async () => {
  const { episodeId, token } = await linkTo(open)
  const requestId = newId()
  await sendLetter(visit(requestId), { token, account })
  const about = { about: 'episode', about_id: episodeId, child_id: open }
  assert.deepEqual(await trailOf(requestId), [
    { who: null, did: 'add own account', ...about, allowed: true, because: 'anyone' },
  ])
})

it('whoever has no link that works may not, and the trail keeps the refusal: LINK_OVER', async () => {
  const { episodeId, token, linkId } = await linkTo(open)
  await endLink(as(cast.tom), { episodeId, linkId })
  const requestId = newId()
  await assert.rejects(sendLetter(visit(requestId), { token, account }), { code: 'LINK_OVER' })
  const about = { about: 'account link', about_id: null, child_id: null }
  assert.deepEqual(await trailOf(requestId), [
    { who: null, did: 'add own account', ...about, allowed: false, because: 'LINK_OVER' },
  ])
})

it('what was written is seen by whoever sees the episode, and the database shows it to nobody else', async () => {
  const { episodeId, token } = await linkTo(restricted)
  await sendLetter(visit(newId()), { token, account })
  const seenBy = (actor: ReturnType<typeof as>['actor'] | undefined) =>
    database.transaction(
      {
        forceId: 1,
        id: actor?.id ?? null,
        agencyId: actor?.agencyId ?? null,
        agency: actor?.agency ?? '',
        unitId: actor?.unitId,
        roles: actor?.roles ?? [],
      },
      async tx => (await accountsOfEpisode(tx, 1, episodeId)).length,
    )
  assert.equal(await seenBy(as(cast.tom).actor), 1)
  for (const other of [cast.ade, cast.niamh, cast.felix])
    assert.equal(await seenBy(as(other).actor), 0, other.name)
  assert.equal(await seenBy(undefined), 0)
})
