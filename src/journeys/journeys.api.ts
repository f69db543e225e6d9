import { Type } from 'typebox'
import { asJson } from '../api/as-json.ts'
import { endpoint } from '../api/endpoint.ts'
import { id, instant, instantOrNull, textOrNull } from '../api/shapes.ts'
import { endLink, linkRecords } from './link-records.ts'
import { viewLine } from './view-line.ts'
import { viewNetwork } from './view-network.ts'

const ofChild = Type.Object({ childId: id })

const line = endpoint({
  method: 'GET',
  id: 'viewJourneyLine',
  path: '/children/:childId/line',
  tag: 'journeys',
  summary: "A child's whole journey across pathways and agencies, as far as the reader may see it",
  params: ofChild,
  answer: Type.Object({
    stretches: Type.Array(
      Type.Object({
        episodeId: id,
        title: Type.String(),
        from: instant,
        to: instantOrNull,
        outcome: textOrNull,
        marks: Type.Array(
          Type.Object({
            at: instant,
            by: Type.String({ description: 'police, partner or child' }),
            says: Type.String(),
          }),
        ),
        waits: Type.Array(Type.Object({ from: instant, to: instantOrNull, says: Type.String() })),
      }),
    ),
  }),
  run: async (context, { params }) => asJson({ stretches: (await viewLine(context, params)).stretches }),
})

const network = endpoint({
  method: 'GET',
  id: 'viewNetwork',
  path: '/children/:childId/network',
  tag: 'journeys',
  summary: 'The people and places around a child; what the reader may not know of is not there',
  params: ofChild,
  answer: Type.Object({
    nodes: Type.Array(
      Type.Object({ key: Type.String(), kind: Type.String(), name: Type.String(), hop: Type.Integer() }),
    ),
    edges: Type.Array(
      Type.Object({
        from: Type.String(),
        to: Type.String(),
        says: Type.String(),
        note: Type.Optional(Type.String()),
        linkId: Type.Optional(id),
      }),
    ),
  }),
  async run(context, { params }) {
    const { nodes, edges } = await viewNetwork(context, params)
    return asJson({ nodes, edges })
  },
})

const link = endpoint({
  method: 'POST',
  id: 'linkRecords',
  path: '/children/:childId/links',
  tag: 'journeys',
  summary: 'Link two records, and say how the first is connected with the second',
  params: ofChild,
  body: Type.Object({
    from: id,
    to: id,
    kind: Type.String({ maxLength: 40 }),
    note: Type.Optional(Type.String({ maxLength: 2000 })),
  }),
  answer: Type.Object({}),
  async run(context, { params, body }, keep) {
    await linkRecords(
      context,
      { ...params, ...body },
      keep(() => ({})),
    )
  },
})

const unlink = endpoint({
  method: 'POST',
  id: 'endLink',
  path: '/children/:childId/links/:linkId/end',
  tag: 'journeys',
  summary: 'End a link between two records; it stays on record as having been',
  params: Type.Object({ childId: id, linkId: id }),
  body: Type.Object({}),
  answer: Type.Object({}),
  async run(context, { params }, keep) {
    await endLink(
      context,
      params,
      keep(() => ({})),
    )
  },
})

/** The endpoints of this room. */
export const journeyEndpoints = [line, network, link, unlink]
