import { page } from '../web/page.ts'
import { planView } from './plan.view.ts'
import { viewPlan } from './view-plan.ts'

/** Every action of the strategy at a glance. */
export const planPage = page({
  path: '/strategy',
  title: 'The strategy',
  section: 'plan',
  wide: true,
  show: context => viewPlan(context, {}),
  view: planView,
})
