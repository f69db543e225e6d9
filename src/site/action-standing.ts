import { type Commitment, isCarriedOut } from '../kernel/commitment.ts'
import { everyRule } from '../policy/every-rule.ts'
import { byMeasure, type Edition } from './edition.ts'
import { tells } from './of-nothing.ts'

/** The 36 actions, in their order. */
export const actions = everyRule.objectives.flatMap(one => one.actions)

/** Whether the rules and lists that an action needs are there, in whole or in part. It does not say whether it is kept. */
export type Standing = 'ready' | 'part' | 'none'

export const standingOf = (one: Commitment): Standing =>
  isCarriedOut(one) ? ((one.lacks ?? []).length > 0 ? 'part' : 'ready') : 'none'

/** How many actions stand each way. */
export const standings = (): Readonly<Record<Standing, number>> => ({
  ready: actions.filter(one => standingOf(one) === 'ready').length,
  part: actions.filter(one => standingOf(one) === 'part').length,
  none: actions.filter(one => standingOf(one) === 'none').length,
})

/** How many measures of an action have a released figure that shows a number: nothing else can show whether it is kept. */
export const figuresOf = ({ measures = [] }: Commitment, edition: Edition): number => {
  const released = byMeasure(edition)
  return measures.filter(id => released.get(id)?.some(({ table }) => tells(table))).length
}

/** How many actions have a released figure that bears on them, and how many have none: one figure seldom shows that a promise is kept. */
export function seenInFigures(edition: Edition): Readonly<{ seen: number; unseen: number }> {
  const seen = actions.filter(one => figuresOf(one, edition) > 0).length
  return { seen, unseen: actions.length - seen }
}
