import type { Given } from '../kernel/answers.ts'
import { londonDay } from '../kernel/calendar.ts'
import { dutyPlace } from '../kernel/list-place.ts'
import { pathwaysAt } from '../policy/index.ts'
import { placeIn } from '../web/list-pages.ts'
import { page } from '../web/page.ts'
import { listOwed, type Whose } from './list-owed.ts'
import { owedView } from './owed.view.ts'

const isWhose = (value: unknown): value is Whose => value === 'mine' || value === 'team' || value === 'agency'

/** Reads which worklist is asked for; the actor's own, unless the address says otherwise. */
function owedRequest(query: Given) {
  return {
    whose: isWhose(query.whose) ? query.whose : ('mine' as const),
    ...(typeof query.pathway === 'string' && query.pathway ? { pathway: query.pathway } : {}),
  }
}

/** What is owed now: by the reader, their team, or their agency. */
export const owedPage = page({
  path: '/',
  title: 'What is owed now',
  section: 'owed',
  wide: true,
  async show(context, _params, query) {
    const { isLost, ...from } = placeIn(query, dutyPlace)
    return { ...(await listOwed(context, { ...owedRequest(query), ...from })), isLost }
  },
  view: seen => owedView(seen, new Map(pathwaysAt(londonDay(seen.now)).map(({ id, title }) => [id, title]))),
})
