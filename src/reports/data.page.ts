import { londonDay } from '../kernel/calendar.ts'
import { everyRule } from '../policy/every-rule.ts'
import { openPage } from '../web/page.ts'
import { dataView, pathwayDataView } from './data.view.ts'
import { current, readRule } from './rule-book.ts'

/** What is asked about a child: every pathway, and how much it asks. */
export const dataPage = openPage({
  path: '/rules/data',
  show: (_params, now) => current(everyRule.pathways, londonDay(now)),
  title: 'What is asked and kept',
  section: 'rules',
  crumbs: () => [{ href: '/rules', text: 'Rules' }],
  view: dataView,
})

/** Everything that is asked on one pathway. On one page, all pathways together were more than anybody could read. */
export const pathwayDataPage = openPage({
  path: '/rules/data/:id',
  show: ({ id }, now) => readRule(everyRule.pathways, { id, day: londonDay(now) }).rule,
  title: pathway => `What is asked and kept: ${pathway.title}`,
  section: 'rules',
  wide: true,
  crumbs: () => [
    { href: '/rules', text: 'Rules' },
    { href: '/rules/data', text: 'What is asked and kept' },
  ],
  view: pathwayDataView,
})
