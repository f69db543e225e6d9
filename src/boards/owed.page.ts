import type { Given } from '../kernel/answers.ts'
import { londonDay } from '../kernel/calendar.ts'
import { pathwaysAt } from '../policy/index.ts'
import { page } from '../web/page.ts'
import { pageIn } from '../web/params.ts'
import { listOwed, type Whose } from './list-owed.ts'
import { owedView } from './owed.view.ts'

const isWhose = (value: unknown): value is Whose => value === 'mine' || value === 'team' || value === 'agency'

/** Reads which worklist is asked for; the actor's own, and its first page, unless the address says otherwise. */
function owedRequest(query: Given) {
  return {
    whose: isWhose(query.whose) ? query.whose : ('mine' as const),
    page: pageIn(query, 9_999),
    ...(typeof query.pathway === 'string' && query.pathway ? { pathway: query.pathway } : {}),
  }
}

/** What is owed now: by the reader, their team, or their agency. */
export const owedPage = page({
  path: '/',
  title: 'What is owed now',
  section: 'owed',
  wide: true,
  show: (context, _params, query) => listOwed(context, owedRequest(query)),
  view: seen => owedView(seen, new Map(pathwaysAt(londonDay(seen.now)).map(({ id, title }) => [id, title]))),
})
