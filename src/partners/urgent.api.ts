import { Type } from 'typebox'
import { asJson } from '../api/as-json.ts'
import { endpoint } from '../api/endpoint.ts'
import { id, instant, instantOrNull, orNull, textOrNull } from '../api/shapes.ts'
import { listUrgent } from './list-urgent.ts'
import { reviewUrgent } from './review-urgent.ts'

const shared = {
  ...{ id, agencyId: id, basis: Type.String(), sharedById: id, sharedAt: instant, endsAt: instant },
  openedAt: orNull(instant, { description: 'When somebody of the agency first opened it' }),
  openingKnown: Type.Boolean({
    description: 'False to whoever may not open the record, and so is not told whether it was opened',
  }),
  ...{ reviewedAt: instantOrNull, finding: textOrNull },
}

/** What was shared without an agreement, as it stands beside the entries of its episode: with what was said. */
export const urgentShape = Type.Object({
  ...shared,
  ...{ agencyName: Type.String(), sharedBy: Type.String(), danger: Type.String(), message: Type.String() },
  ...{ openedBy: textOrNull, reviewedBy: textOrNull, review: textOrNull },
})

/** The same of what holds now, as it stands before the duties of the agency: without what was said. */
export const urgentNowShape = Type.Object({
  ...{ id, episodeId: id, childId: id, childName: Type.String(), pathway: Type.String() },
  ...{ sharedAt: instant, sharedBy: Type.String(), endsAt: instant },
  ...{ openedAt: instantOrNull, openedBy: textOrNull },
})

const list = endpoint({
  method: 'GET',
  id: 'listUrgentSharings',
  path: '/urgent-sharings',
  tag: 'partners',
  summary: 'What was shared without an agreement, what nobody has reviewed yet first. Not what was said',
  answer: Type.Object({
    all: Type.Array(
      Type.Object({
        ...shared,
        ...{ episodeId: id, reviewDue: instant },
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
