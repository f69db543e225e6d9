import { Type } from 'typebox'
import { asJson } from '../api/as-json.ts'
import { endpoint } from '../api/endpoint.ts'
import { nextPlace, placeAfter, placeGiven } from '../api/list-place.ts'
import { id, instant, instantOrNull } from '../api/shapes.ts'
import { dutyPlace } from '../kernel/list-place.ts'
import { urgentNowShape } from '../partners/urgent.api.ts'
import { listOwed } from './list-owed.ts'
import { countedTo } from './owed-count.ts'
import { viewBoard } from './view-board.ts'

const counted = Type.Integer({
  maximum: countedTo + 1,
  description: `${countedTo + 1} stands for more than ${countedTo}: no more are counted`,
})
/** What is said of a duty, wherever it is listed. */
const dutyFields = {
  step: Type.String(),
  occurrence: Type.Integer(),
  title: Type.String(),
  owedBy: Type.String(),
  openedAt: instant,
  dueAt: instantOrNull,
  promptAt: instantOrNull,
}

const owed = endpoint({
  method: 'GET',
  id: 'listOwed',
  path: '/owed',
  tag: 'episodes',
  summary: 'What is owed now by the caller, their team or their agency, the most pressing first',
  query: Type.Object({
    whose: Type.Optional(Type.Union([Type.Literal('mine'), Type.Literal('team'), Type.Literal('agency')])),
    pathway: Type.Optional(Type.String({ maxLength: 60 })),
    after: Type.Optional(placeGiven),
  }),
  answer: Type.Object({
    duties: Type.Array(
      Type.Object({
        episodeId: id,
        childId: id,
        childName: Type.String(),
        pathway: Type.String(),
        ...dutyFields,
      }),
    ),
    counts: Type.Array(Type.Object({ pathway: Type.String(), owed: counted, overdue: counted })),
    urgent: Type.Array(urgentNowShape, {
      description:
        'What was shared with your agency because it cannot wait, while it holds. What was said stands in the episode.',
    }),
    next: nextPlace,
  }),
  async run(context, { query }) {
    const { whose = 'mine', after, pathway } = query
    const from = placeAfter(after, dutyPlace)
    const { rows, counts, urgent, next } = await listOwed(context, {
      whose,
      ...from,
      ...(pathway ? { pathway } : {}),
    })
    return asJson({ duties: rows, counts, urgent, next })
  },
})

const board = endpoint({
  method: 'GET',
  id: 'viewBoard',
  path: '/boards/:kind',
  tag: 'episodes',
  summary: 'Everybody on the board of a unit, such as a custody suite, and what each is owed next',
  params: Type.Object({ kind: Type.String({ maxLength: 60 }) }),
  query: Type.Object({ unitId: Type.Optional(id) }),
  answer: Type.Object({
    unit: Type.Optional(Type.Object({ id, name: Type.String() })),
    children: Type.Array(
      Type.Object({
        episodeId: id,
        childId: id,
        childName: Type.String(),
        pathway: Type.String(),
        startedAt: instant,
        duties: Type.Array(
          Type.Object({
            ...dutyFields,
          }),
        ),
      }),
    ),
  }),
  async run(context, { params, query }) {
    const { unit, rows } = await viewBoard(context, { ...params, ...query })
    return asJson({ unit, children: rows })
  },
})

/** The endpoints of worklists and boards. */
export const owedEndpoints = [owed, board]
