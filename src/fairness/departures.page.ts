import { asText } from '../kernel/reading-time.ts'
import { page } from '../web/page.ts'
import { departuresView } from './departures.view.ts'
import { viewDepartures } from './view-departures.ts'

/** Departures from decision tables, in one year. */
export const departuresPage = page({
  path: '/fairness/departures',
  title: 'Departures from decision tables',
  section: 'figures',
  wide: true,
  crumbs: () => [
    { href: '/figures', text: 'Figures' },
    { href: '/fairness', text: 'Fairness' },
  ],
  view: departuresView,
  show: (context, _params, query) =>
    viewDepartures(context, { year: Number(asText(query.year)) || undefined }),
})
