import { nameOf } from '../children/child.ts'
import { asText } from '../kernel/reading-time.ts'
import { goTo, page } from '../web/page.ts'
import { idIn } from '../web/params.ts'
import { endLink } from './link-records.ts'
import { networkView } from './network.view.ts'
import { viewNetwork } from './view-network.ts'

/** The people and places around a child. */
export const networkPage = page({
  path: '/children/:childId/network',
  title: 'People and places around',
  section: 'children',
  wide: true,
  back: seen => ({ href: `/children/${seen.child.id}`, text: nameOf(seen.child) }),
  show: (context, { childId }) => viewNetwork(context, { childId }),
  view: networkView,

  async submit(context, { childId }, form) {
    const linkId = asText(form.end)
    if (!linkId) return []
    await endLink(context, { childId, linkId: idIn(linkId) })
    return goTo(`/children/${childId}/network`, { notice: 'Link ended' })
  },
})
