import { type Static, Type } from 'typebox'
import { endpoint } from '../api/endpoint.ts'
import { measures } from '../policy/index.ts'
import { type Figure, type Line, lastPeriod } from './figure.ts'
import { answerInWords } from './figure-answer.ts'
import { isShown } from './hide-small.ts'
import { workOutMeasure } from './work-out-measure.ts'

const month = Type.String({ pattern: '^\\d{4}-(0[1-9]|1[0-2])$', description: 'A month: 2018-05' })

const count = Type.Union([Type.Integer(), Type.Null()], {
  description: 'Null where the count is too small to show, or would give away one that is.',
})

const line = Type.Object({
  key: Type.String({ description: 'The first day of a period, or the group.' }),
  label: Type.String(),
  missing: Type.Boolean({ description: 'There is no data. That is not nought.' }),
  running: Type.Boolean({ description: 'It is not over: what is counted so far is no fall.' }),
  counted: count,
  outOf: count,
  value: Type.Optional(Type.Number({ description: 'The share, from 0 to 1, or the median.' })),
  interval: Type.Optional(Type.Object({ from: Type.Number(), to: Type.Number() })),
})

const inFigure = Type.Object({
  says: Type.String({ description: 'The answer in one sentence.' }),
  source: Type.Optional(Type.String()),
  from: Type.String(),
  last: Type.String(),
  split: Type.Optional(Type.String()),
  lines: Type.Array(line),
  whole: line,
  warnings: Type.Array(Type.String()),
})

const about = Type.Object({
  id: Type.String(),
  title: Type.String(),
  asks: Type.String(),
  kind: Type.String(),
  owner: Type.String(),
  source: Type.String(),
  caveats: Type.Array(Type.String()),
  dividedBy: Type.Array(Type.String()),
})

const definitions = measures.map(({ id, title, asks, kind, owner, source, caveats, by }) => ({
  id,
  title,
  asks,
  kind,
  owner,
  source: `${source.document}, ${source.point}`,
  caveats: [...caveats],
  dividedBy: by.map(({ column }) => column),
}))

const lineOf = ({
  key,
  label,
  missing,
  running,
  counted,
  outOf,
  value,
  interval,
}: Line): Static<typeof line> => ({
  key,
  label,
  missing: missing ?? false,
  running: running ?? false,
  counted: isShown(counted) && !missing ? counted : null,
  outOf: isShown(outOf) && !missing ? outOf : null,
  ...(value === undefined ? {} : { value }),
  ...(interval ? { interval: { ...interval } } : {}),
})

function shapeOf(figure: Figure): Static<typeof inFigure> {
  const { measure, question, split, lines, whole, running, across, after } = figure
  return {
    says: answerInWords(figure),
    ...(question.source ? { source: question.source } : {}),
    from: question.from,
    last: lastPeriod(measure, question),
    ...(split ? { split: split.column } : {}),
    lines: lines.map(lineOf),
    whole: lineOf(running ? { ...whole, running } : whole),
    warnings: [...across.map(({ says }) => says), ...after.flatMap(({ since }) => since ?? [])],
  }
}

const list = endpoint({
  method: 'GET',
  id: 'listMeasures',
  path: '/figures',
  tag: 'figures',
  summary: 'What figures there are, and what they mean',
  answer: Type.Object({ measures: Type.Array(about) }),
  run: async () => ({ measures: definitions }),
})

const one = endpoint({
  method: 'GET',
  id: 'workOutMeasure',
  path: '/figures/:measure',
  tag: 'figures',
  summary: 'One figure, worked out now',
  description:
    'Without a source, the fullest; without months, all since the last break in the data. Months that the data does ' +
    'not reach are brought to those it does. Without data the figure is left out.',
  params: Type.Object({ measure: Type.String({ pattern: '^[a-z0-9-]{1,80}$' }) }),
  query: Type.Object({
    source: Type.Optional(Type.String({ pattern: '^[a-z-]{1,60}$' })),
    from: Type.Optional(month),
    last: Type.Optional(month),
    split: Type.Optional(Type.String({ pattern: '^[a-z_]{1,40}$' })),
  }),
  answer: Type.Object({ figure: Type.Optional(inFigure) }),
  async run(context, { params, query }) {
    const { source, from, last, split } = query
    const { figure } = await workOutMeasure(context, {
      id: params.measure,
      source,
      split,
      from: from && `${from}-01`,
      last: last && `${last}-01`,
    })
    return figure ? { figure: shapeOf(figure) } : {}
  },
})

/** The endpoints of this room. */
export const figureEndpoints = [list, one]
