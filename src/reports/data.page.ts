import { londonDay } from '../kernel/calendar.ts'
import { everyRule } from '../policy/every-rule.ts'
import { openPage } from '../web/page.ts'
import { dataView } from './data.view.ts'
import { current } from './rule-book.ts'

/** Everything that is asked about a child on any pathway. */
export const dataPage = openPage({
  path: '/rules/data',
  show: (_params, now) => current(everyRule.pathways, londonDay(now)),
  title: 'What is asked and kept',
  section: 'rules',
  wide: true,
  crumbs: () => [{ href: '/rules', text: 'Rules' }],
  view: dataView,
})
