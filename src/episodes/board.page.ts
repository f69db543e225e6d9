import { page } from '../web/page.ts'
import { boardView } from './board.view.ts'
import { viewBoard } from './view-board.ts'

const uuid = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i

/** Every child in detention in a custody suite, and what each is owed next. */
export const boardPage = page({
  path: '/custody-board',
  title: 'Custody board',
  section: 'board',
  wide: true,
  show: (context, _params, query) =>
    viewBoard(context, {
      kind: 'custody-suite',
      ...(typeof query.unit === 'string' && uuid.test(query.unit) ? { unitId: query.unit } : {}),
    }),
  view: boardView,
})
