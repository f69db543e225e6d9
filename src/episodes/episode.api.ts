import { Type } from 'typebox'
import { asJson } from '../api/as-json.ts'
import { endpoint } from '../api/endpoint.ts'
import { id, instant } from '../api/shapes.ts'
import { urgentShape } from '../partners/urgent.api.ts'
import { accountShape } from '../voice/voice.api.ts'
import { changeChildEndpoint } from './change-child.api.ts'
import { correctEntry } from './correct-entry.ts'
import { harmHistoryEndpoint, linksOf, linksShape, setAsideEndpoint } from './lead.api.ts'
import { longestReason } from './reason.ts'
import { recordStep } from './record-step.ts'
import { urgentSharingEndpoint } from './share-urgently.api.ts'
import { startEpisode } from './start-episode.ts'
import { viewEpisode } from './view-episode.ts'
import { viewStep } from './view-step.ts'

const anything = Type.Unsafe<Readonly<Record<string, unknown>>>({
  type: 'object',
  additionalProperties: true,
})

const duty = Type.Object({
  step: Type.String(),
  title: Type.String(),
  owedBy: Type.String(),
  occurrence: Type.Integer(),
  state: Type.String(),
  power: Type.Boolean(),
  openedAt: Type.Optional(instant),
  due: Type.Optional(instant),
  prompt: Type.Optional(instant),
  settledAt: Type.Optional(instant),
})

const entry = Type.Object({
  version: Type.Integer(),
  step: Type.String(),
  happenedAt: instant,
  recordedAt: instant,
  by: id,
  answers: anything,
  asked: anything,
  corrects: Type.Optional(Type.Integer()),
  reason: Type.Optional(Type.String()),
  withdraws: Type.Optional(Type.Boolean()),
  decision: Type.Optional(anything),
})

const view = endpoint({
  method: 'GET',
  id: 'viewEpisode',
  path: '/episodes/:episodeId',
  tag: 'episodes',
  summary: 'An episode: what is owed, by whom and by when, and what has been recorded',
  params: Type.Object({ episodeId: id }),
  answer: Type.Object({
    id,
    childId: id,
    pathway: Type.String(),
    inForceFrom: Type.String(),
    version: Type.Integer(),
    outcome: Type.Optional(Type.String()),
    ...linksShape,
    duties: Type.Array(duty),
    entries: Type.Array(entry),
    accounts: Type.Array(accountShape),
    urgent: Type.Array(urgentShape, {
      description: 'Shared without an agreement, because it could not wait',
    }),
    breaches: Type.Array(Type.Object({ version: Type.Integer(), step: Type.String(), says: Type.String() })),
  }),
  async run(context, { params }) {
    const { kept, state, rule, leads, accounts, urgent } = await viewEpisode(context, params)
    const duties = state.duties.map(one => ({ ...one, title: rule.steps[one.step]?.title ?? one.step }))
    const outcome = state.ended?.outcome ? { outcome: state.ended.outcome } : {}
    const beside = { accounts, urgent, breaches: state.breaches }
    return asJson({ ...kept, ...outcome, ...linksOf(leads), duties, ...beside })
  },
})

const step = endpoint({
  method: 'GET',
  id: 'viewStep',
  path: '/episodes/:episodeId/steps/:step',
  tag: 'episodes',
  summary: 'A step: what it asks, its deadline, and the version of the episode',
  params: Type.Object({ episodeId: id, step: Type.String({ maxLength: 60 }) }),
  query: Type.Object({ occurrence: Type.Optional(Type.Integer({ minimum: 1 })) }),
  answer: Type.Object({
    version: Type.Integer(),
    title: Type.String(),
    mayBeRecorded: Type.Boolean(),
    waitsFor: Type.Array(Type.String()),
    due: Type.Optional(instant),
    harmHistoryOpened: Type.Optional(Type.Boolean()),
    answers: anything,
  }),
  async run(context, { params, query }) {
    const seen = await viewStep(context, { ...params, ...query })
    return asJson({
      version: seen.version,
      title: seen.step.title,
      mayBeRecorded: seen.duty !== undefined,
      waitsFor: seen.waitsFor,
      due: seen.duty?.due,
      harmHistoryOpened: seen.harmHistoryOpened,
      answers: seen.schema,
    })
  },
})

const start = endpoint({
  method: 'POST',
  id: 'startEpisode',
  path: '/episodes',
  tag: 'episodes',
  summary: 'Put a child on a pathway and record its first step',
  body: Type.Object({
    childId: id,
    pathway: Type.String({ maxLength: 60 }),
    happenedAt: instant,
    unitId: Type.Optional(id),
    from: Type.Optional(Type.String({ format: 'uuid', description: 'The episode it begins from' })),
    notThese: Type.Optional(Type.Array(id, { maxItems: 100, description: 'Seen, and something else' })),
    answers: anything,
  }),
  answer: Type.Object({ episodeId: id, version: Type.Integer() }),
  run: (context, { body }, keep) =>
    startEpisode(
      context,
      { ...body, happenedAt: new Date(body.happenedAt) },
      keep(result => result),
    ),
})

const record = endpoint({
  method: 'POST',
  id: 'recordStep',
  path: '/episodes/:episodeId/entries',
  tag: 'episodes',
  summary: 'Record a step, if nobody else added to the episode since the version given',
  params: Type.Object({ episodeId: id }),
  body: Type.Object({
    step: Type.String({ maxLength: 60 }),
    version: Type.Integer(),
    happenedAt: instant,
    answers: anything,
    occurrence: Type.Optional(
      Type.Integer({
        description: 'Which of several agreed actions it is, as the episode numbers its duties',
      }),
    ),
  }),
  answer: Type.Object({ version: Type.Integer() }),
  run: (context, { params, body }, keep) =>
    recordStep(
      context,
      { ...params, ...body, happenedAt: new Date(body.happenedAt) },
      keep(({ version }) => ({ version })),
    ),
})

const correct = endpoint({
  method: 'POST',
  id: 'correctEntry',
  path: '/episodes/:episodeId/corrections',
  tag: 'episodes',
  summary: 'Put an entry right, or withdraw it. Both entries stay.',
  params: Type.Object({ episodeId: id }),
  body: Type.Object({
    version: Type.Integer(),
    corrects: Type.Integer(),
    reason: Type.String({ maxLength: longestReason }),
    happenedAt: instant,
    answers: anything,
    withdraws: Type.Optional(Type.Boolean({ description: 'Nothing is asked then: leave `answers` empty' })),
  }),
  answer: Type.Object({ version: Type.Integer() }),
  run: (context, { params, body }, keep) =>
    correctEntry(
      context,
      { ...params, ...body, happenedAt: new Date(body.happenedAt) },
      keep(result => result),
    ),
})

/** The endpoints of episodes, one set for every pathway, and of what changes all those of a child. */
export const episodeEndpoints = [
  view,
  step,
  start,
  record,
  correct,
  setAsideEndpoint,
  harmHistoryEndpoint,
  changeChildEndpoint,
  urgentSharingEndpoint,
]
