import { page } from '../web/page.ts'
import { boardsView } from './boards.view.ts'
import { listBoards } from './list-boards.ts'

/** The boards for the whole force, with how much is overdue on each. */
export const boardsPage = page({
  path: '/boards',
  title: 'Boards',
  section: 'boards',
  show: context => listBoards(context, {}),
  view: boardsView,
})
