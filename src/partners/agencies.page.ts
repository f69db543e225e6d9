import { page } from '../web/page.ts'
import { agenciesView } from './agencies.view.ts'
import { listAgencies } from './list-agencies.ts'

/** The agencies that the force works with. A partner sees its own. */
export const agenciesPage = page({
  path: '/partners',
  title: 'Partners',
  section: 'partners',
  wide: true,
  show: context => listAgencies(context, {}),
  view: agenciesView,
})
