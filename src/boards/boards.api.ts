import { Type } from 'typebox'
import { asJson } from '../api/as-json.ts'
import { endpoint } from '../api/endpoint.ts'
import { nextPlace, placeAfter, placeGiven } from '../api/list-place.ts'
import { id, instant, instantOrNull, textOrNull } from '../api/shapes.ts'
import { Refusal } from '../kernel/problem.ts'
import { boardTitles } from '../policy/boards.ts'
import { boardPlace } from './board.ts'
import { listBoards } from './list-boards.ts'
import { listMeetings } from './list-meetings.ts'
import { owedEndpoints } from './owed.api.ts'
import { viewForceBoard } from './view-force-board.ts'

const count = Type.Object(
  { least: Type.Integer(), more: Type.Boolean() },
  { description: 'Counted no further than `least`; `more` says that there are more.' },
)

const boards = endpoint({
  method: 'GET',
  id: 'listBoards',
  path: '/force-boards',
  tag: 'boards',
  summary: 'The boards for the whole force, with how much is owed on each and how much of it is overdue',
  answer: Type.Object({
    boards: Type.Array(
      Type.Object({ board: Type.String(), title: Type.String(), owed: count, overdue: count }),
    ),
  }),
  async run(context) {
    const { boards } = await listBoards(context, {})
    return asJson({ boards: boards.map(one => ({ ...one, title: boardTitles[one.board] })) })
  },
})

const onBoard = Type.Object({
  episodeId: id,
  childId: id,
  pathway: Type.String(),
  startedAt: instant,
  borough: textOrNull,
  unit: textOrNull,
  lead: textOrNull,
  step: Type.String(),
  occurrence: Type.Integer(),
  owedBy: Type.String(),
  agency: textOrNull,
  openedAt: instant,
  dueAt: instantOrNull,
  promptAt: instantOrNull,
  owed: Type.Integer({ description: 'How many duties are owed in the episode, the next one included' }),
})

const board = endpoint({
  method: 'GET',
  id: 'viewForceBoard',
  path: '/force-boards/:board',
  tag: 'boards',
  summary: 'The episodes on a board in which something is owed, the one with the most pressing duty first',
  params: Type.Object({ board: Type.String({ maxLength: 40 }) }),
  query: Type.Object({
    bcu: Type.Optional(Type.String({ maxLength: 60 })),
    borough: Type.Optional(Type.String({ maxLength: 60 })),
    pathway: Type.Optional(Type.String({ maxLength: 60 })),
    after: Type.Optional(placeGiven),
  }),
  answer: Type.Object({
    board: Type.String(),
    title: Type.String(),
    episodes: Type.Array(onBoard),
    next: nextPlace,
  }),
  async run(context, { params, query }) {
    const { after, ...filter } = query
    const from = placeAfter(after, boardPlace)
    const { board, title, rows, next, isLost } = await viewForceBoard(context, { ...params, filter, ...from })
    if (isLost) throw new Refusal('NOT_UNDERSTOOD')
    return asJson({ board, title, episodes: rows, next })
  },
})

const owedThere = {
  episodeId: id,
  childId: id,
  pathway: Type.String(),
  step: Type.String(),
  occurrence: Type.Integer(),
}
const owing = { owedBy: Type.String(), agency: textOrNull, dueAt: instantOrNull }

const meetings = endpoint({
  method: 'GET',
  id: 'listMeetings',
  path: '/meetings',
  tag: 'boards',
  summary:
    'What is before meetings now, and what earlier ones agreed: who does it, by when, and how it stands',
  query: Type.Object({
    bcu: Type.Optional(Type.String({ maxLength: 60 })),
    kind: Type.Optional(
      Type.String({ maxLength: 120, description: '`pathway step` of one kind of meeting' }),
    ),
  }),
  answer: Type.Object({
    agenda: Type.Array(Type.Object({ ...owedThere, ...owing, openedAt: instant })),
    actions: Type.Array(
      Type.Object({
        ...{ ...owedThere, ...owing },
        state: Type.Optional(Type.String()),
        settledAt: Type.Optional(instantOrNull),
        what: Type.Optional(Type.String()),
      }),
    ),
  }),
  async run(context, { query }) {
    const { agenda, actions } = await listMeetings(context, query)
    const known = actions.map(({ isKnown, state, settledAt, ...one }) =>
      isKnown ? { ...one, state, settledAt } : one,
    )
    return asJson({ agenda, actions: known })
  },
})

/** The endpoints of this room. */
export const boardEndpoints = [...owedEndpoints, boards, board, meetings]
