import { londonDay } from '../kernel/calendar.ts'
import { everyRule } from '../policy/every-rule.ts'
import { openPage } from '../web/page.ts'
import { pathwayRuleView } from './pathway-rule.view.ts'
import { readRule } from './rule-book.ts'

const crumbs = () => [{ href: '/rules', text: 'Rules' }]

/** A pathway as it is in force today. */
export const pathwayRulePage = openPage({
  path: '/rules/pathways/:id',
  show: ({ id }, now) => readRule(everyRule.pathways, { id, day: londonDay(now) }),
  title: ({ rule }) => rule.title,
  section: 'rules',
  wide: true,
  crumbs,
  view: pathwayRuleView,
})

/** One version of a pathway, for as long as an episode may follow it. */
export const pathwayVersionPage = openPage({
  path: '/rules/pathways/:id/:inForceFrom',
  show: ({ id, inForceFrom }, now) => readRule(everyRule.pathways, { id, inForceFrom, day: londonDay(now) }),
  title: ({ rule }) => `${rule.title}, from ${rule.inForceFrom}`,
  section: 'rules',
  wide: true,
  crumbs,
  view: pathwayRuleView,
})
