import { page } from '../web/page.ts'
import { agenciesView } from './agencies.view.ts'
import { listAgencies } from './list-agencies.ts'
import { partsFor } from './partner-navigation.view.ts'

/** The agencies that the force works with. A partner sees its own. */
export const agenciesPage = page({
  path: '/partners',
  title: 'Partners',
  section: 'partners',
  wide: true,
  show: async context => ({ ...(await listAgencies(context, {})), parts: partsFor(context.actor) }),
  view: agenciesView,
})
