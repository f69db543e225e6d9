import { boardTitles } from '../policy/boards.ts'
import { type Html, html } from '../web/html.ts'
import { table } from '../web/table.ts'
import { boardNavigation } from './board-navigation.view.ts'
import type { SeenBoards } from './list-boards.ts'
import { sumInWords } from './owed-count.ts'

/** The boards for the whole force, and the board of each custody suite. */
export const boardsView = ({ boards, mayLead }: SeenBoards): Html => html`
  <h1 class="govuk-heading-l">Boards</h1>
  ${boardNavigation('boards', mayLead)}
  <p class="govuk-body">Each board shows the episodes in which something is owed, across the whole force, the most pressing first.
    You see those you may know of, and the numbers count no others.</p>
  <div id="boards" data-refresh="60">${table({
    name: 'Boards',
    head: ['Board', { content: 'Overdue', numeric: true }, { content: 'Owed in all', numeric: true }],
    rows: boards.map(({ board, owed, overdue }) => [
      html`<a class="govuk-link" href="/boards/${board}">${boardTitles[board]}</a>`,
      { content: html`<strong>${sumInWords(overdue)}</strong>`, numeric: true },
      { content: sumInWords(owed), numeric: true },
    ]),
    stacks: true,
  })}</div>
  <p id="boards-freshness" class="cf-freshness" role="status"></p>
  <p class="govuk-body">Children in detention stand on the <a class="govuk-link" href="/custody-board">custody board</a>.
    What police check of themselves is drawn by chance: <a class="govuk-link" href="/audits/samples">samples</a>.</p>`
