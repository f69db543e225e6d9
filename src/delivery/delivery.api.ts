import { type Static, Type } from 'typebox'
import { asJson } from '../api/as-json.ts'
import { endpoint } from '../api/endpoint.ts'
import { day, id, instant } from '../api/shapes.ts'
import { positions } from '../kernel/plan.ts'
import { standingOf } from '../kernel/plan-standing.ts'
import { listPacks, viewPack } from './issue-pack.ts'
import { addMilestone, changeMilestone, type MilestoneChange, sayHowItStands } from './keep-plan.ts'
import { viewAction, viewPlan } from './view-plan.ts'

const words = Type.String({ minLength: 1, maxLength: 4000 })
const said = Type.Union([
  Type.Object({ position: Type.String(), because: Type.String(), recordedAt: instant, by: Type.String() }),
  Type.Null(),
])
const milestone = Type.Object({
  id,
  title: Type.String(),
  standing: Type.String(),
  answeredBy: Type.String(),
  from: day,
  due: day,
  firstDue: day,
  metOn: Type.Optional(day),
  evidence: Type.Optional(Type.String()),
  at: Type.Optional(Type.String()),
})
const stand = {
  number: Type.Integer(),
  title: Type.String(),
  evidence: Type.Object({
    position: Type.String({ description: 'Worked out from milestones; nobody types it' }),
    because: Type.Array(Type.String()),
  }),
  answering: said,
  independent: said,
  isDisputed: Type.Boolean(),
  milestones: Type.Array(milestone),
}

type Seen = Awaited<ReturnType<typeof viewPlan>>['actions'][number]

const inJson = (
  {
    action,
    stand: { milestones, evidence, answering, independent, isDisputed },
  }: Pick<Seen, 'action' | 'stand'>,
  today: string,
) => ({
  ...{ number: action.number, title: action.title, evidence, isDisputed },
  ...{ answering: answering ?? null, independent: independent ?? null },
  milestones: milestones.map(one => ({ ...one, standing: standingOf(one, milestones, today) })),
})

const all = endpoint({
  method: 'GET',
  id: 'viewPlan',
  path: '/strategy',
  tag: 'delivery',
  summary: 'How every action of the strategy stands: by its milestones, and in the words of both sides',
  answer: Type.Object({ today: day, actions: Type.Array(Type.Object(stand)) }),
  async run(context) {
    const { today, actions } = await viewPlan(context, {})
    return asJson({ today, actions: actions.map(one => inJson(one, today)) })
  },
})

const params = Type.Object({ number: Type.Integer({ minimum: 1, maximum: 999 }) })

const one = endpoint({
  method: 'GET',
  id: 'viewAction',
  path: '/strategy/actions/:number',
  tag: 'delivery',
  summary: 'How one action stands, and everything that happened to it',
  params,
  answer: Type.Object({ ...stand, entries: Type.Array(Type.Record(Type.String(), Type.Unknown())) }),
  async run(context, { params: wanted }) {
    const seen = await viewAction(context, wanted)
    return asJson({ ...inJson(seen, seen.today), entries: seen.entries })
  },
})

const promised = Type.Object({ milestoneId: id })

const promise = endpoint({
  method: 'POST',
  id: 'addMilestone',
  path: '/strategy/actions/:number/milestones',
  tag: 'delivery',
  summary: 'Promises a milestone',
  params,
  body: Type.Object({ title: words, answeredBy: words, from: day, due: day, after: Type.Array(id) }),
  answer: promised,
  run: (context, { params: { number }, body }, keep) =>
    addMilestone(
      context,
      { number, ...body },
      keep((made: Static<typeof promised>) => made),
    ),
})

const change = endpoint({
  method: 'POST',
  id: 'changeMilestone',
  path: '/strategy/actions/:number/milestones/:milestoneId',
  tag: 'delivery',
  summary: 'Writes down that a milestone is met, moved, opened again or withdrawn',
  params: Type.Object({ ...params.properties, milestoneId: id }),
  body: Type.Union([
    Type.Object({ kind: Type.Literal('moved'), due: day, because: words }),
    Type.Object({ kind: Type.Literal('met'), on: day, evidence: words, at: Type.Optional(words) }),
    Type.Object({ kind: Type.Union([Type.Literal('reopened'), Type.Literal('withdrawn')]), because: words }),
  ]),
  answer: Type.Object({}),
  run: (context, { params: wanted, body }, keep) =>
    changeMilestone(
      context,
      { ...wanted, ...body } as MilestoneChange,
      keep(() => ({})),
    ),
})

const say = endpoint({
  method: 'POST',
  id: 'sayHowItStands',
  path: '/strategy/actions/:number/sayings',
  tag: 'delivery',
  summary: 'Says how an action stands, in the name of one side',
  params,
  body: Type.Object({
    side: Type.Union([Type.Literal('answering'), Type.Literal('independent')]),
    position: Type.Union(
      (Object.keys(positions) as (keyof typeof positions)[]).map(name => Type.Literal(name)),
    ),
    because: words,
  }),
  answer: Type.Object({}),
  run: (context, { params: { number }, body }, keep) =>
    sayHowItStands(
      context,
      { number, ...body },
      keep(() => ({})),
    ),
})

const issued = {
  id,
  audience: Type.String(),
  meetsOn: day,
  hash: Type.String(),
  issuedAt: instant,
  issuedBy: Type.String(),
}

const packs = endpoint({
  method: 'GET',
  id: 'listPacks',
  path: '/strategy/packs',
  tag: 'delivery',
  summary: 'Every pack that was issued',
  answer: Type.Object({ packs: Type.Array(Type.Object(issued)) }),
  run: async context => asJson({ packs: (await listPacks(context, {})).packs }),
})

const pack = endpoint({
  method: 'GET',
  id: 'viewPack',
  path: '/strategy/packs/:packId',
  tag: 'delivery',
  summary: 'One pack, as it was issued',
  params: Type.Object({ packId: id }),
  answer: Type.Object({ ...issued, contents: Type.Record(Type.String(), Type.Unknown()) }),
  run: async (context, { params: wanted }) => asJson((await viewPack(context, wanted)).pack),
})

/** The endpoints of this room. */
export const deliveryEndpoints = [all, one, promise, change, say, packs, pack]
