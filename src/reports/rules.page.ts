import { londonDay } from '../kernel/calendar.ts'
import { everyRule } from '../policy/every-rule.ts'
import { openData, openPage } from '../web/page.ts'
import { current } from './rule-book.ts'
import { rulesView } from './rules.view.ts'

/** The rule book: every rule that the service works by. */
export const rulesPage = openPage({
  path: '/rules',
  show: (_params, now) => ({
    pathways: current(everyRule.pathways, londonDay(now)),
    tables: current(everyRule.tables, londonDay(now)),
  }),
  title: 'The rules and their sources',
  section: 'rules',
  view: rulesView,
})

/** The same rules as data: every version of every pathway and table, measures, lists, and who may do what. */
export const rulesData = openData({ path: '/rules.json', data: () => everyRule })
