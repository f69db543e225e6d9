import { asText } from '../kernel/reading-time.ts'
import { page } from '../web/page.ts'
import { flowView } from './flow.view.ts'
import { viewFlow } from './view-flow.ts'

/** The flow of children between contacts: for the quarter, group and stretch of days that the address names. */
export const flowPage = page({
  path: '/journeys/flow',
  title: 'Where children go next',
  section: 'figures',
  wide: true,
  crumbs: () => [{ href: '/figures', text: 'Figures' }],
  view: flowView,
  show: (context, _params, query) => {
    const [by, ...group] = asText(query.group).split(':')
    return viewFlow(context, {
      quarter: asText(query.quarter) || undefined,
      with: asText(query.with) || undefined,
      days: Number(asText(query.days)) || undefined,
      of: asText(query.of) || undefined,
      by,
      group: group.join(':'),
    })
  },
})
