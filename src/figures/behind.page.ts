import { asText } from '../kernel/reading-time.ts'
import { page } from '../web/page.ts'
import { pageIn } from '../web/params.ts'
import { behindView } from './behind.view.ts'
import { wantedOf } from './figure-wanted.ts'
import { openBehind } from './open-behind.ts'

/** What stands behind one number of a figure. */
export const behindPage = page({
  path: '/figures/:measure/behind',
  title: ({ behind }) => `What is counted: ${behind.measure.title}`,
  view: behindView,
  section: 'figures',
  wide: true,
  crumbs: ({ behind: { measure } }) => [
    { href: '/figures', text: 'Figures' },
    { href: `/figures/${measure.id}`, text: measure.title },
  ],

  async show(context, { measure }, query) {
    const group = query.group === undefined ? undefined : asText(query.group)
    const of = asText(query.of) === 'outOf' ? 'outOf' : 'counted'
    const wanted = { ...wantedOf(measure, query), group, of, page: pageIn(query, 999_999) } as const
    const behind = await openBehind(context, wanted)
    const asked = Object.entries(query).flatMap(([name, value]) =>
      typeof value === 'string' && name !== 'page' ? [[name, value]] : [],
    )
    const address = (to: number): string =>
      `/figures/${measure}/behind?${new URLSearchParams([...asked, ['page', String(to)]] as [string, string][])}`
    return { behind, address }
  },
})
