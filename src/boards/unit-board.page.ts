import { isId } from '../kernel/ids.ts'
import { page } from '../web/page.ts'
import { boardView } from './unit-board.view.ts'
import { viewBoard } from './view-board.ts'

/** Every child in detention in a custody suite, and what each is owed next. */
export const boardPage = page({
  path: '/custody-board',
  title: 'Custody board',
  section: 'board',
  wide: true,
  show: (context, _params, query) =>
    viewBoard(context, {
      kind: 'custody-suite',
      ...(isId(query.unit) ? { unitId: query.unit } : {}),
    }),
  view: boardView,
})
