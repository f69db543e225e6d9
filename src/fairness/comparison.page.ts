import { asText, type Given } from '../kernel/reading-time.ts'
import { page } from '../web/page.ts'
import { compareGroups } from './compare-groups.ts'
import { comparisonView } from './comparison.view.ts'

const monthForm = /^\d{4}-(0[1-9]|1[0-2])$/

const monthIn = (query: Given, name: string): string | undefined => {
  const month = asText(query[name])
  return monthForm.test(month) ? `${month}-01` : undefined
}

/** One comparison of groups of children, by the groups, source and time that the address names. */
export const comparisonPage = page({
  path: '/fairness/:comparison',
  title: ({ comparison }) => `Fairness: ${comparison.measure.title}`,
  view: comparisonView,
  section: 'figures',
  wide: true,
  crumbs: () => [
    { href: '/figures', text: 'Figures' },
    { href: '/fairness', text: 'Fairness' },
  ],
  show: (context, { comparison }, query) =>
    compareGroups(context, {
      id: comparison,
      by: asText(query.by) || undefined,
      source: asText(query.source) || undefined,
      from: monthIn(query, 'from'),
      last: monthIn(query, 'last'),
    }),
})
