import { asText } from '../kernel/reading-time.ts'
import { waitKind } from '../policy/wait-groups.ts'
import { page } from '../web/page.ts'
import { waitsOf } from './waits.ts'
import { waitsView } from './waits.view.ts'

/** How long children wait for what agencies are asked for, by borough, from both sides. */
export const waitsPage = page({
  path: '/partners/waits',
  title: 'Waits',
  section: 'partners',
  wide: true,
  view: waitsView,
  show: (context, _params, query) => {
    const kind = asText(query.of)
    return waitsOf(context, Object.hasOwn(waitKind.groups, kind) ? kind : 'accommodation')
  },
})
