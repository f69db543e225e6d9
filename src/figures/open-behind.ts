import { operation } from '../access/operation.ts'
import type { Measure, Split } from '../kernel/measure.ts'
import { type Cell, rowsCounted } from '../kernel/measure-behind.ts'
import { splitOf } from '../kernel/measure-question.ts'
import { rule } from '../kernel/permission.ts'
import { Refusal } from '../kernel/problem.ts'
import { measureCalled } from '../policy/index.ts'
import { mayViewEpisode } from '../policy/permissions/episodes.ts'
import { mayOpenBehind } from '../policy/permissions/figures.ts'
import { behind } from './behind.store.ts'
import type { BehindRow } from './behind.ts'
import { reachedBy } from './count-measure.ts'
import { askPublished } from './figure.store.ts'
import { answerable } from './figure-question.ts'
import type { Wanted } from './work-out-measure.ts'

/** Which number of a figure, and which page of what it counts. */
export type WantedCell = Wanted & Readonly<{ group?: string | undefined; of: Cell['of']; page: number }>

/** What a number counts: all of it in number, and what the reader may see of it in rows. */
export type Behind = Readonly<{
  measure: Measure
  cell: Cell
  all: number
  seen: number
  rows: readonly BehindRow[]
  page: number
  /** The reader may read episodes as well. */
  mayRead: boolean
}>

const isGroup = (split: Split | undefined, group: string): boolean =>
  split !== undefined && (split.namesMore === true || Object.hasOwn(split.groups, group))

/** Opens what stands behind one number of a figure. Each opening is on the trail. */
export const openBehind = operation({
  permission: mayOpenBehind,
  async facts(_tx, { id }: WantedCell) {
    const measure = measureCalled(id)
    if (!measure || measure.rowsAt) throw new Refusal('NOT_FOUND')
    return { measure, ownForce: true }
  },
  about: (_wanted, facts) => ({ kind: facts ? `figure ${facts.measure.id}` : 'figure' }),
  async run(tx, { group, of, page, ...asked }, { actor, now }, { measure }): Promise<Behind> {
    const one = { measure, forceId: actor.forceId, now }
    const question = answerable(measure, (await reachedBy(tx, one)).reach, asked)
    if (!question) throw new Refusal('NOT_FOUND')
    if (group !== undefined && !isGroup(splitOf(measure, question), group)) throw new Refusal('NOT_FOUND')
    const cell: Cell = { ...question, of, ...(group === undefined ? {} : { group }) }
    const [counted] = await askPublished<{ rows: number }>(tx, rowsCounted(measure, actor.forceId, cell))
    const found = await behind(tx, one, { cell, page })
    // Beyond the last page nobody could say how many of them the reader may see.
    if (page > 1 && found.rows.length === 0) throw new Refusal('NOT_FOUND')
    const mayRead = rule(mayViewEpisode, actor, { restricted: false, mine: false, shared: false }).allowed
    return {
      ...{ measure, cell, page, mayRead, all: counted?.rows ?? 0 },
      ...found,
    }
  },
})
