import { Type } from 'typebox'
import { asJson } from '../api/as-json.ts'
import { endpoint } from '../api/endpoint.ts'
import { id, instant, instantOrNull, textOrNull } from '../api/shapes.ts'
import { listUrgent } from './list-urgent.ts'
import { reviewUrgent } from './review-urgent.ts'

const list = endpoint({
  method: 'GET',
  id: 'listUrgentSharings',
  path: '/urgent-sharings',
  tag: 'partners',
  summary: 'What was shared without an agreement, what nobody has reviewed yet first. Not what was said',
  answer: Type.Object({
    all: Type.Array(
      Type.Object({
        ...{ id, episodeId: id, agencyId: id, basis: Type.String(), sharedById: id },
        ...{ sharedAt: instant, endsAt: instant, reviewDue: instant, reviewedAt: instantOrNull },
        finding: textOrNull,
      }),
    ),
  }),
  run: async context => asJson({ all: (await listUrgent(context, {})).all }),
})

const review = endpoint({
  method: 'POST',
  id: 'reviewUrgentSharing',
  path: '/urgent-sharings/:urgentId/review',
  tag: 'partners',
  summary: 'Says whether sharing without an agreement was right, once; what was not ends at once',
  params: Type.Object({ urgentId: id }),
  body: Type.Object({
    finding: Type.String({ maxLength: 20, description: 'right, too much or not right' }),
    review: Type.String({ maxLength: 4000 }),
  }),
  answer: Type.Object({}),
  run: (context, { params, body }, keep) =>
    reviewUrgent(
      context,
      { ...params, ...body },
      keep(() => ({})),
    ),
})

/** What was shared without an agreement, for the system of whoever answers for it. */
export const urgentEndpoints = [list, review]
