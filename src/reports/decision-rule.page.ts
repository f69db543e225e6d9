import { londonDay } from '../kernel/calendar.ts'
import { everyRule } from '../policy/every-rule.ts'
import { openPage } from '../web/page.ts'
import { decisionRuleView } from './decision-rule.view.ts'
import { readRule } from './rule-book.ts'

/** A decision table as it is in force today. */
export const decisionRulePage = openPage({
  path: '/rules/decisions/:id',
  show: ({ id }, now) => readRule(everyRule.tables, { id, day: londonDay(now) }),
  title: ({ rule }) => rule.title,
  section: 'rules',
  wide: true,
  crumbs: () => [{ href: '/rules', text: 'Rules' }],
  view: decisionRuleView,
})
