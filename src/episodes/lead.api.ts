import { Type } from 'typebox'
import { asJson } from '../api/as-json.ts'
import { endpoint } from '../api/endpoint.ts'
import { id, instant } from '../api/shapes.ts'
import type { Leads } from './leads.ts'
import { longestReason } from './reason.ts'
import { setAsideLead } from './set-aside-lead.ts'
import { viewHarmHistory } from './view-harm-history.ts'

const linked = Type.Object({ id, pathway: Type.String(), title: Type.String() })

/** What an episode leads to, where it began and what began from it, as an endpoint answers. */
export const linksShape = {
  from: Type.Optional(linked),
  begun: Type.Array(linked),
  leads: Type.Array(
    Type.Object({
      step: Type.String(),
      pathway: Type.String(),
      title: Type.String(),
      because: Type.String(),
    }),
  ),
}

/** The same of one episode. */
export const linksOf = ({ from, begun, open }: Leads) => ({
  ...(from ? { from } : {}),
  begun,
  leads: open.map(({ step, pathway, rule, because }) => ({ step, pathway, title: rule.title, because })),
})

const harm = Type.Object({
  id,
  pathway: Type.String(),
  title: Type.String(),
  startedAt: instant,
  outcome: Type.Optional(Type.String()),
})

/** What is to be read before a decision about a child: what happened to the child. */
export const harmHistoryEndpoint = endpoint({
  method: 'GET',
  id: 'viewHarmHistory',
  path: '/episodes/:episodeId/steps/:step/harm-history',
  tag: 'episodes',
  summary: 'What happened to the child as a child who was harmed, to be read before the step is recorded',
  params: Type.Object({ episodeId: id, step: Type.String({ maxLength: 60 }) }),
  answer: Type.Object({
    harms: Type.Array(harm),
    said: Type.Array(Type.Object({ episodeId: id, happenedAt: instant, words: Type.String() })),
  }),
  async run(context, { params }) {
    const { harms, said } = await viewHarmHistory(context, params)
    return asJson({
      harms: harms.map(({ outcome, ...one }) => ({ ...one, ...(outcome ? { outcome } : {}) })),
      said,
    })
  },
})

/** Deciding not to start what a step leads to. */
export const setAsideEndpoint = endpoint({
  method: 'POST',
  id: 'setAsideLead',
  path: '/episodes/:episodeId/leads/set-aside',
  tag: 'episodes',
  summary: 'Decide not to start a pathway that a recorded step leads to, and say why',
  params: Type.Object({ episodeId: id }),
  body: Type.Object({
    step: Type.String({ maxLength: 60 }),
    pathway: Type.String({ maxLength: 60 }),
    reason: Type.String({ maxLength: longestReason }),
  }),
  answer: Type.Object({}),
  async run(context, { params, body }, keep) {
    await setAsideLead(
      context,
      { ...params, ...body },
      keep(() => ({})),
    )
    return {}
  },
})
