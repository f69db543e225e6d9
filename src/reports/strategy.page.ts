import { londonDay } from '../kernel/calendar.ts'
import { everyRule } from '../policy/every-rule.ts'
import { openPage } from '../web/page.ts'
import { current } from './rule-book.ts'
import { strategyView } from './strategy.view.ts'

/** The 36 actions of the strategy, and which rules carry out each of them. */
export const strategyPage = openPage({
  path: '/rules/strategy',
  show: (_params, now) => ({
    objectives: everyRule.objectives,
    titles: Object.fromEntries(
      [
        ...current(everyRule.pathways, londonDay(now)),
        ...current(everyRule.tables, londonDay(now)),
        ...everyRule.measures,
        ...everyRule.registers.map(({ id, title }) => ({ id: `register ${id}`, title })),
      ].map(({ id, title }) => [id, title]),
    ),
  }),
  title: 'The strategy, action by action',
  section: 'rules',
  crumbs: () => [{ href: '/rules', text: 'Rules' }],
  view: strategyView,
})
