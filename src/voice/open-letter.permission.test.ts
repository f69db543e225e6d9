import assert from 'node:assert/strict'
import { it } from 'node:test'
import { as, cast, castForce, testNow } from '../../test/cast.ts'
import { childrenForEachScope } from '../../test/permission-children.ts'
import { begin } from '../../test/permission-episodes.ts'
import { intimateSearch } from '../policy/pathways/intimate-search.ts'
import { newId } from '../store/ids.ts'
import { makeLink } from './make-link.ts'
import { openLetter } from './open-letter.ts'

const { database, open } = await childrenForEachScope()
const episodeId = await begin({ childId: open, pathway: intimateSearch, by: cast.tom })
const { token } = await makeLink(as(cast.tom), { episodeId, language: 'bn' })

const opened = async (typed: string, forceId: number = castForce.forceId) => {
  const requestId = newId()
  const { language } = await openLetter({ forceId, now: testNow, requestId }, { token: typed })
  const lines = await database
    .as('owner')
    .statement<object>(
      `select who, about, about_id, child_id, allowed, because from trail where request_id = $1`,
      [requestId],
    )
  return { language, lines: lines.map(line => ({ ...line })) }
}
const line = {
  who: null,
  about: 'account link',
  about_id: null,
  child_id: null,
  allowed: true,
  because: 'anyone',
}

it('whoever has the link may open it, and learns its language alone', async () => {
  assert.deepEqual(await opened(token), { language: 'bn', lines: [line] })
})

it('whoever has another link, or comes to another force, may not: they learn nothing', async () => {
  assert.deepEqual(await opened(`${token.slice(0, -1)}${token.endsWith('0') ? '1' : '0'}`), {
    language: undefined,
    lines: [line],
  })
  assert.equal((await opened(token, 2)).language, undefined)
})
