import { type Static, Type } from 'typebox'
import { endpoint } from '../api/endpoint.ts'
import { id } from '../api/shapes.ts'
import { urgentBases, urgentSharing } from '../policy/urgent-sharing.ts'
import { shareUrgently } from './share-urgently.ts'

const text = Type.String({ minLength: 1, maxLength: urgentSharing.mostCharacters })
const answer = Type.Object({ urgentId: id })

/** Sharing without an agreement, to protect a child from serious harm now. */
export const urgentSharingEndpoint = endpoint({
  method: 'POST',
  id: 'shareUrgently',
  path: '/episodes/:episodeId/urgent-sharings',
  tag: 'episodes',
  summary:
    'Share with one agency, without an agreement, what it needs to protect a child from serious harm now',
  params: Type.Object({ episodeId: id }),
  body: Type.Object({
    agencyId: id,
    harm: Type.Literal('yes', { description: 'Serious harm is likely if you wait' }),
    danger: text,
    message: text,
    basis: Type.String({ maxLength: 20, description: Object.keys(urgentBases).join(', ') }),
    hours: Type.Integer({ minimum: 1, maximum: urgentSharing.mostHours }),
  }),
  answer,
  run: (context, { params, body }, keep) =>
    shareUrgently(
      context,
      { ...params, answers: body },
      keep((made: Static<typeof answer>) => made),
    ),
})
