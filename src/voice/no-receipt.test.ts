import assert from 'node:assert/strict'
import { it } from 'node:test'
import { as, cast } from '../../test/cast.ts'
import { childrenForEachScope } from '../../test/permission-children.ts'
import { begin } from '../../test/permission-episodes.ts'
import { withPathway } from '../policy/index.ts'
import { intimateSearch } from '../policy/pathways/intimate-search.ts'
import { giveReceipt } from './give-receipt.ts'
import { makeLink } from './make-link.ts'
import { viewReceipt } from './view-receipt.ts'

const { open } = await childrenForEachScope()
const { forChild: _, ...rest } = intimateSearch
const covert = {
  ...rest,
  id: 'covert-example',
  offChildReceipt: 'It would warn the adult who harms the child.',
}
withPathway(covert)

it('where telling the child would be dangerous there is no receipt and no link: NO_RECEIPT', async () => {
  const episodeId = await begin({ childId: open, pathway: covert, by: cast.tom })
  const { receipt } = await viewReceipt(as(cast.tom), { episodeId })
  assert.deepEqual([receipt.told, receipt.withheld], [undefined, covert.offChildReceipt])
  await assert.rejects(giveReceipt(as(cast.tom), { episodeId, language: 'en', how: 'read' }), {
    code: 'NO_RECEIPT',
  })
  await assert.rejects(makeLink(as(cast.tom), { episodeId, language: 'en' }), { code: 'NO_RECEIPT' })
})
