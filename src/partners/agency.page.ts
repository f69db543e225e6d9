import { goTo, page } from '../web/page.ts'
import { agencyView } from './agency.view.ts'
import { retryDeliveries } from './change-channels.ts'
import { viewAgency } from './view-agency.ts'

/** One agency: what it serves, what was agreed with it, where notices go, and what could not be delivered. */
export const agencyPage = page({
  path: '/partners/:agencyId',
  title: seen => seen.agency.name,
  section: 'partners',
  back: () => ({ href: '/partners', text: 'Partners' }),
  show: (context, { agencyId }) => viewAgency(context, { agencyId }),
  view: agencyView,

  async submit(context, { agencyId }) {
    await retryDeliveries(context, { agencyId })
    return goTo(`/partners/${agencyId}`, { notice: 'These notices will be sent again.' })
  },
})
