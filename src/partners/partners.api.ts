import { Type } from 'typebox'
import { asJson } from '../api/as-json.ts'
import { endpoint } from '../api/endpoint.ts'
import { nextPlace, placeAfter, placeGiven } from '../api/list-place.ts'
import { id, instantOrNull, orNull } from '../api/shapes.ts'
import { decliningReasons } from '../policy/declining.ts'
import { listAgencies } from './list-agencies.ts'
import { listReferrals, referralPlace } from './list-referrals.ts'
import { stageOf } from './referral.ts'
import { replyToReferral } from './reply-to-referral.ts'
import { urgentEndpoints } from './urgent.api.ts'

const agencies = endpoint({
  method: 'GET',
  id: 'listAgencies',
  path: '/agencies',
  tag: 'partners',
  summary: 'The agencies one may know of, what they serve, and until when records may be shared with them',
  answer: Type.Object({
    agencies: Type.Array(
      Type.Object({
        id,
        kind: Type.String(),
        name: Type.String(),
        area: orNull(Type.Array(Type.String())),
        sharedUntil: instantOrNull,
      }),
    ),
  }),
  run: async context => asJson({ agencies: (await listAgencies(context, {})).agencies }),
})

const referral = Type.Object({
  episodeId: id,
  childId: id,
  pathway: Type.String(),
  step: Type.String(),
  occurrence: Type.Integer(),
  owedBy: Type.String(),
  agencyId: id,
  stage: Type.String({
    description: 'not sent, sent, received, accepted, declined, done, not done or withdrawn',
  }),
  toldAt: instantOrNull,
  receivedAt: instantOrNull,
  dueAt: instantOrNull,
  settledAt: instantOrNull,
})

const referrals = endpoint({
  method: 'GET',
  id: 'listReferrals',
  path: '/referrals',
  tag: 'partners',
  summary: 'What agencies were asked for, and what came of it: a partner sees what it was given',
  query: Type.Object({
    whose: Type.Optional(Type.Union([Type.Literal('team'), Type.Literal('force')])),
    settled: Type.Optional(Type.Boolean({ description: 'What was settled in the last 14 days' })),
    after: Type.Optional(placeGiven),
  }),
  answer: Type.Object({ referrals: Type.Array(referral), next: nextPlace }),
  async run(context, { query }) {
    const { whose = 'team', settled = false, after } = query
    const from = placeAfter(after, referralPlace(settled))
    const { rows, next } = await listReferrals(context, { whose, settled, ...from })
    return asJson({ referrals: rows.map(one => ({ ...one, stage: stageOf(one) })), next })
  },
})

const reply = endpoint({
  method: 'POST',
  id: 'replyToReferral',
  path: '/referrals/:episodeId/:step/:occurrence/replies',
  tag: 'partners',
  summary: 'Accepts or declines what your agency was asked for',
  description: `Declining needs a reason (${Object.keys(decliningReasons).join(', ')}) and words. What is owed stays owed.`,
  params: Type.Object({
    episodeId: id,
    step: Type.String({ maxLength: 60 }),
    occurrence: Type.Integer({ minimum: 1 }),
  }),
  body: Type.Union([
    Type.Object({ kind: Type.Literal('accepted') }),
    Type.Object({
      kind: Type.Literal('declined'),
      reason: Type.String({ maxLength: 60 }),
      words: Type.String({ maxLength: 2000 }),
    }),
  ]),
  answer: Type.Object({ kind: Type.String() }),
  run: (context, { params, body }, keep) =>
    replyToReferral(
      context,
      { ...params, ...body },
      keep(() => ({ kind: body.kind })),
    ),
})

/** Endpoints for the systems of agencies. */
export const partnerEndpoints = [agencies, referrals, reply, ...urgentEndpoints]
