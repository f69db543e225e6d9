import type { Given } from '../kernel/answers.ts'
import { asText } from '../kernel/reading-time.ts'
import { boroughFacts, commandUnits } from '../policy/boroughs.ts'
import { placeIn } from '../web/list-pages.ts'
import { page } from '../web/page.ts'
import { type BoardFilter, boardPlace } from './board.ts'
import { forceBoardView } from './force-board.view.ts'
import { viewForceBoard } from './view-force-board.ts'

/** What an address asks for; what is no borough, command unit or pathway is not asked for. */
function filterIn(query: Given): BoardFilter {
  const [bcu, borough, pathway] = [asText(query.bcu), asText(query.borough), asText(query.pathway)]
  return {
    ...(commandUnits.includes(bcu) ? { bcu } : {}),
    ...(Object.hasOwn(boroughFacts, borough) ? { borough } : {}),
    ...(pathway ? { pathway } : {}),
  }
}

/** One board for the whole force. */
export const forceBoardPage = page({
  path: '/boards/:board',
  title: seen => seen.title,
  section: 'boards',
  wide: true,
  crumbs: seen => [
    { href: '/boards', text: 'Boards' },
    { href: `/boards/${seen.board}`, text: seen.title },
  ],
  async show(context, { board }, query) {
    const { isLost, ...from } = placeIn(query, boardPlace)
    const seen = await viewForceBoard(context, { board, filter: filterIn(query), ...from })
    return { ...seen, isLost: isLost || seen.isLost }
  },
  view: forceBoardView,
})
