import { Refusal } from '../kernel/problem.ts'
import { measureCalled } from '../policy/index.ts'
import { openPage } from '../web/page.ts'
import { measureRuleView } from './measure-rule.view.ts'

/** What a figure counts, and what misleads. It holds no number, so anybody may read it. */
export const measureRulePage = openPage({
  path: '/rules/measures/:id',
  show: ({ id }) => {
    const measure = measureCalled(id)
    if (!measure) throw new Refusal('NOT_FOUND')
    return measure
  },
  title: ({ title }) => title,
  section: 'rules',
  crumbs: () => [{ href: '/rules', text: 'Rules' }],
  view: measureRuleView,
})
