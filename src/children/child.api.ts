import { Type } from 'typebox'
import { endpoint } from '../api/endpoint.ts'
import { day, id, instant, orNull, textOrNull } from '../api/shapes.ts'
import { schemaOf } from '../kernel/answers.ts'
import { addChild } from './add-child.ts'
import { type KeptChild, kindInWords } from './child.ts'
import { childQuestions, identityQuestions } from './child-form.ts'
import { findChild } from './find-child.ts'
import { viewChild } from './view-child.ts'

const kind = Type.Union([Type.Literal('child'), Type.Literal('adult'), Type.Literal('line')])

const child = Type.Object({
  id,
  kind,
  givenNames: Type.String(),
  familyName: Type.String(),
  knownAs: textOrNull,
  bornOn: textOrNull,
  bornOnEstimated: Type.Boolean(),
  sex: textOrNull,
  ethnicity: textOrNull,
  language: textOrNull,
  borough: textOrNull,
  schooling: textOrNull,
  school: textOrNull,
  schoolId: textOrNull,
  communicationNeeds: textOrNull,
  send: textOrNull,
  sendLearntOn: textOrNull,
  sendLearntFrom: textOrNull,
  lookedAfterBy: textOrNull,
  restricted: Type.Boolean(),
  version: Type.Integer(),
})

/** What is known of a child, as it comes in. */
export const answers = Type.Unsafe<Readonly<Record<string, unknown>>>(schemaOf(childQuestions))
/** The same of a child, an adult who harms or a county line. */
const identity = Type.Unsafe<Readonly<Record<string, unknown>>>({
  anyOf: (['child', 'adult', 'line'] as const).map(one => ({
    ...schemaOf(identityQuestions[one]),
    title: kindInWords[one],
  })),
})
/** The council that looks after a child, if one does, and the agency that is the school, if it has people here. */
export const around = {
  lookedAfterBy: Type.Optional(orNull(id)),
  schoolId: Type.Optional(orNull(id)),
}

const search = endpoint({
  method: 'POST',
  onlyReads: true,
  id: 'findChild',
  path: '/children/search',
  tag: 'children',
  summary:
    'Find a child, an adult who harms or a county line by name, date of birth or both. Posted, so that no name stands in an address.',
  body: Type.Object({
    name: Type.Optional(Type.String({ maxLength: 300 })),
    bornOn: Type.Optional(day),
    kind: Type.Optional(kind),
  }),
  answer: Type.Object({
    children: Type.Array(Type.Intersect([child, Type.Object({ score: Type.Number() })])),
  }),
  run: async (context, { body }) => ({
    children: await findChild(context, {
      name: body.name ?? '',
      kind: body.kind,
      ...(body.bornOn ? { bornOn: body.bornOn } : {}),
    }),
  }),
})

const view = endpoint({
  method: 'GET',
  id: 'viewChild',
  path: '/children/:childId',
  tag: 'children',
  summary: "A child's record: who they are, their family and their flags",
  params: Type.Object({ childId: id }),
  answer: Type.Object({
    child,
    relations: Type.Array(
      Type.Object({
        id,
        kind: Type.String(),
        name: textOrNull,
        phone: textOrNull,
        otherChildId: textOrNull,
        parentalResponsibility: Type.Boolean(),
      }),
    ),
    flags: Type.Array(Type.Object({ id, kind: Type.String(), note: textOrNull, setAt: instant })),
  }),
  async run(context, { params }) {
    const { child: seen, relations, flags } = await viewChild(context, params)
    return {
      child: seen as KeptChild,
      relations,
      flags: flags.map(flag => ({ ...flag, setAt: flag.setAt.toISOString() })),
    }
  },
})

const add = endpoint({
  method: 'POST',
  id: 'addChild',
  path: '/children',
  tag: 'children',
  summary:
    'Add a child, an adult who harms or a county line without a record yet. Refused while a likely match has not been looked at.',
  body: Type.Object({
    kind: Type.Optional(kind),
    answers: identity,
    ...around,
    notThese: Type.Optional(Type.Array(id)),
  }),
  answer: Type.Object({ childId: id }),
  run: (context, { body }, keep) =>
    addChild(
      context,
      {
        kind: body.kind,
        answers: body.answers,
        lookedAfterBy: body.lookedAfterBy ?? null,
        schoolId: body.schoolId,
        notThese: body.notThese ?? [],
      },
      keep(result => result),
    ),
})

/** The endpoints of this room. */
export const childEndpoints = [search, view, add]
