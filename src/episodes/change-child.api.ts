import { Type } from 'typebox'
import { endpoint } from '../api/endpoint.ts'
import { id } from '../api/shapes.ts'
import { answers, around } from '../children/child.api.ts'
import { changeChild } from './change-child.ts'

/** Changes a child's record, and with it what is owed to the child. */
export const changeChildEndpoint = endpoint({
  method: 'POST',
  id: 'changeChild',
  path: '/children/:childId/changes',
  tag: 'children',
  summary:
    "Change a child's record, if nobody else changed it since the version given. " +
    'Send every answer that is still true: one that is left out is cleared, and so are the council that looks after the child and the school.',
  params: Type.Object({ childId: id }),
  body: Type.Object({ version: Type.Integer(), answers, ...around }),
  answer: Type.Object({ version: Type.Integer() }),
  run: (context, { params, body }, keep) =>
    changeChild(
      context,
      { ...params, ...body, lookedAfterBy: body.lookedAfterBy ?? null },
      keep(result => result),
    ),
})
