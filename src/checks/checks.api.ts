import { type Static, Type } from 'typebox'
import { asJson } from '../api/as-json.ts'
import { endpoint } from '../api/endpoint.ts'
import { day, id, instant, instantOrNull, orNull, textOrNull } from '../api/shapes.ts'
import { announceSample } from './announce-sample.ts'
import { drawSample } from './draw-sample.ts'
import { listSamples } from './list-samples.ts'
import { viewHarmScore } from './view-harm-score.ts'
import { viewSample } from './view-sample.ts'

const plan = {
  pathway: Type.String({ maxLength: 60 }),
  review: Type.String({ maxLength: 60 }),
  from: day,
  until: day,
  size: Type.Integer({ minimum: 1, maximum: 200 }),
  twice: Type.Integer({ minimum: 0, maximum: 50 }),
  byUnit: Type.Boolean(),
}
const sample = Type.Object({
  id,
  ...plan,
  commitment: Type.String(),
  announcedAt: instant,
  drawnAt: instantOrNull,
  frameSize: orNull(Type.Integer()),
  frameHash: textOrNull,
  seed: orNull(Type.String({ description: 'Said only once the frame is closed' })),
})

const samples = endpoint({
  method: 'GET',
  id: 'listSamples',
  path: '/samples',
  tag: 'checks',
  summary: 'Every sample that was announced, drawn or not, with what is needed to draw it again',
  answer: Type.Object({ samples: Type.Array(sample) }),
  run: async context => asJson({ samples: (await listSamples(context, {})).samples }),
})

const drawn = Type.Object({
  episodeId: id,
  childId: id,
  stratum: Type.String(),
  place: Type.Integer(),
  twice: Type.Boolean(),
  reviewId: orNull(id),
  outcome: textOrNull,
})

const one = endpoint({
  method: 'GET',
  id: 'viewSample',
  path: '/samples/:sampleId',
  tag: 'checks',
  summary: 'One sample; which episodes were drawn only for those who check',
  params: Type.Object({ sampleId: id }),
  answer: Type.Object({
    sample,
    drawn: Type.Optional(Type.Array(drawn)),
    frame: Type.Optional(
      Type.String({ description: 'A line for each that could be drawn, as it was hashed' }),
    ),
  }),
  async run(context, { params }) {
    const seen = await viewSample(context, params)
    const { sample } = seen
    return asJson(seen.drawn ? { sample, drawn: seen.drawn, frame: seen.frame } : { sample })
  },
})

const announced = Type.Object({ sampleId: id })

const announce = endpoint({
  method: 'POST',
  id: 'announceSample',
  path: '/samples',
  tag: 'checks',
  summary: 'Announce a sample: the hash of its seed goes on record before anything is drawn',
  description: '`until` is not included.',
  body: Type.Object(plan),
  answer: announced,
  run: (context, { body }, keep) =>
    announceSample(
      context,
      body,
      keep((made: Static<typeof announced>) => made),
    ),
})

const drawing = endpoint({
  method: 'POST',
  id: 'drawSample',
  path: '/samples/:sampleId/draw',
  tag: 'checks',
  summary: 'Draw an announced sample, once, when its period is over',
  params: Type.Object({ sampleId: id }),
  body: Type.Object({}),
  answer: Type.Object({ drawn: Type.Integer() }),
  run: (context, { params }, keep) =>
    drawSample(
      context,
      params,
      keep((made: { drawn: number }) => made),
    ),
})

const points = endpoint({
  method: 'GET',
  id: 'viewHarmScore',
  path: '/children/:childId/harm-score',
  tag: 'checks',
  summary:
    'The points of a violence harm assessment, each with its reason. They decide nothing, and are not kept',
  params: Type.Object({ childId: id }),
  answer: Type.Object({
    harmed: Type.Number(),
    suspected: Type.Number(),
    points: Type.Array(
      Type.Object({
        side: Type.String(),
        points: Type.Number(),
        because: Type.String(),
        episodeId: Type.Optional(id),
        happenedAt: Type.Optional(instant),
      }),
    ),
    limits: Type.Array(Type.String({ description: 'What the points cannot say' })),
  }),
  async run(context, { params }) {
    const { scored, rule } = await viewHarmScore(context, params)
    return asJson({ ...scored, limits: rule.limits })
  },
})

/** The endpoints of this room. */
export const checkEndpoints = [samples, one, announce, drawing, points]
