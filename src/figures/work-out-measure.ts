import { operation } from '../access/operation.ts'
import { londonDay } from '../kernel/calendar.ts'
import type { Actor } from '../kernel/context.ts'
import type { Measure, Split } from '../kernel/measure.ts'
import { splitOf } from '../kernel/measure-question.ts'
import { Refusal } from '../kernel/problem.ts'
import { measureCalled } from '../policy/index.ts'
import { mayViewFigures } from '../policy/permissions/figures.ts'
import { countMeasure, reachedBy } from './count-measure.ts'
import { type Figure, figureOf } from './figure.ts'
import { type Asked, answerable, type Reach } from './figure-question.ts'
import { withFoundBreaks } from './with-found.ts'

/** A measure, and what was asked of it. */
export type Wanted = Asked & Readonly<{ id: string }>

/** A measure with what its data reaches, and its figure if the data reaches anything. */
export type WorkedOut = Readonly<{ reach: readonly Reach[]; figure: Figure | undefined }>

const isWithinPolice = ({ by }: Measure, asked: string | undefined): boolean =>
  by.some(({ column, notReleased }) => column === asked && notReleased !== undefined)

/** The columns that somebody may have a measure divided by. */
export const splitsFor = ({ by }: Measure, { agency }: Pick<Actor, 'agency'>): readonly Split[] =>
  by.filter(({ notReleased }) => notReleased === undefined || agency === 'police')

/** Works a measure out for the actor's force, from the published views alone or from what was counted of them before. */
export const workOutMeasure = operation({
  permission: mayViewFigures,
  async facts(_tx, { id, split }: Wanted) {
    const measure = measureCalled(id)
    if (!measure) throw new Refusal('NOT_FOUND')
    return { measure, ownForce: true, withinPolice: isWithinPolice(measure, split) }
  },
  about: (_wanted, facts) => ({ kind: facts ? `figure ${facts.measure.id}` : 'figure' }),
  async run(tx, asked, { actor, now }, { measure }): Promise<WorkedOut> {
    const one = { measure, forceId: actor.forceId, now }
    const { reach, basis } = await reachedBy(tx, one)
    const question = answerable(measure, reach, asked)
    if (!question) return { reach, figure: undefined }
    const rows = await countMeasure(tx, one, { question, basis })
    const split = splitOf(measure, question)
    const { breaks = [] } = await withFoundBreaks(tx, actor.forceId, { measure, column: split?.column })
    return { reach, figure: figureOf({ measure, question, rows, reach, breaks, today: londonDay(now) }) }
  },
})
