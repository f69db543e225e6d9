import { type Static, Type } from 'typebox'
import { asJson } from '../api/as-json.ts'
import { endpoint } from '../api/endpoint.ts'
import { nextPlace, placeAfter, placeGiven } from '../api/list-place.ts'
import { id, instant, textOrNull } from '../api/shapes.ts'
import { addRow, changeRow, removeRow } from './change-row.ts'
import { listRegisters } from './list-registers.ts'
import { listRows, rowPlace } from './list-rows.ts'
import { viewRow } from './view-row.ts'

const register = Type.String({ maxLength: 60, description: 'Its id, such as `training`' })
const answers = Type.Record(Type.String(), Type.Unknown(), { description: 'By the name of the field' })
const row = Type.Object({
  id,
  version: Type.Integer(),
  answers,
  changedAt: instant,
  changedBy: Type.String(),
})

const all = endpoint({
  method: 'GET',
  id: 'listRegisters',
  path: '/registers',
  tag: 'registers',
  summary: 'Every register, what it is for, and how full it is',
  answer: Type.Object({
    registers: Type.Array(
      Type.Object({ id: Type.String(), title: Type.String(), says: Type.String(), rows: Type.Integer() }),
    ),
  }),
  async run(context) {
    const seen = await listRegisters(context, {})
    return asJson({
      registers: seen.map(({ register: { id: name, title, says }, rows }) => ({
        id: name,
        title,
        says,
        rows,
      })),
    })
  },
})

const rows = endpoint({
  method: 'GET',
  id: 'listRegisterRows',
  path: '/registers/:register/rows',
  tag: 'registers',
  summary: 'The rows of a register, fifty a page, the newest first',
  params: Type.Object({ register }),
  query: Type.Object({
    after: Type.Optional(placeGiven),
    words: Type.Optional(Type.String({ maxLength: 80 })),
  }),
  answer: Type.Object({ count: Type.Integer(), rows: Type.Array(row), next: nextPlace }),
  async run(context, { params, query }) {
    const wanted = { ...params, narrowed: {}, words: query.words ?? '' }
    const {
      count,
      rows: found,
      next,
    } = await listRows(context, {
      ...wanted,
      ...placeAfter(query.after, rowPlace),
    })
    return asJson({ count, rows: found, next })
  },
})

const one = endpoint({
  method: 'GET',
  id: 'viewRegisterRow',
  path: '/registers/:register/rows/:rowId',
  tag: 'registers',
  summary: 'One row, and every change that made it what it is',
  params: Type.Object({ register, rowId: id }),
  answer: Type.Object({
    row,
    changes: Type.Array(
      Type.Object({
        version: Type.Integer(),
        answers: Type.Union([answers, Type.Null()], { description: 'None where it was struck out' }),
        because: textOrNull,
        at: instant,
        by: Type.String(),
      }),
    ),
  }),
  async run(context, { params }) {
    const { row: found, changes } = await viewRow(context, params)
    return asJson({ row: found, changes })
  },
})

const added = Type.Object({ rowId: id })

const add = endpoint({
  method: 'POST',
  id: 'addRegisterRow',
  path: '/registers/:register/rows',
  tag: 'registers',
  summary: 'Adds a row; one that is there already is refused',
  params: Type.Object({ register }),
  body: Type.Object({ answers }),
  answer: added,
  run: (context, { params, body }, keep) =>
    addRow(
      context,
      { register: params.register, given: body.answers },
      keep((made: Static<typeof added>) => made),
    ),
})

const change = endpoint({
  method: 'POST',
  id: 'changeRegisterRow',
  path: '/registers/:register/rows/:rowId',
  tag: 'registers',
  summary: 'Changes a row at the version that was read',
  params: Type.Object({ register, rowId: id }),
  body: Type.Object({
    version: Type.Integer({ minimum: 1 }),
    answers,
    because: Type.Optional(Type.String({ maxLength: 400 })),
  }),
  answer: added,
  run: (context, { params, body }, keep) =>
    changeRow(
      context,
      {
        ...{ ...params, given: body.answers, version: body.version },
        ...(body.because ? { because: body.because } : {}),
      },
      keep((made: Static<typeof added>) => made),
    ),
})

const strike = endpoint({
  method: 'POST',
  id: 'strikeRegisterRow',
  path: '/registers/:register/rows/:rowId/strike',
  tag: 'registers',
  summary: 'Strikes a row out; it stays to be read',
  params: Type.Object({ register, rowId: id }),
  body: Type.Object({
    version: Type.Integer({ minimum: 1 }),
    because: Type.String({ minLength: 1, maxLength: 400 }),
  }),
  answer: Type.Object({}),
  run: (context, { params, body }, keep) =>
    removeRow(
      context,
      { ...params, ...body },
      keep(() => ({})),
    ),
})

/** The endpoints of this room. */
export const registerEndpoints = [all, rows, one, add, change, strike]
