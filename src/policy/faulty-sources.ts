import { clocksIn } from '../kernel/clock.ts'
import type { Pathway, Step } from '../kernel/pathway.ts'
import type { Source } from '../kernel/source.ts'

const sourcesOf = (step: Step): readonly Source[] =>
  [
    step.source,
    ...(step.within ? clocksIn(step.within).map(clock => clock.source) : []),
    ...[...(step.refuses ?? []), ...(step.breaches ?? []), ...(step.leadsTo ?? [])].map(one => one.source),
  ].flatMap(source => source ?? [])

/** Whether a source names its document and the place in it, and how far that was checked. */
export const isSound = (source: Source | undefined): boolean =>
  Boolean(source?.document && source.point && ['seen', 'unverified', 'proposal'].includes(source.standing))

/** A step, its clocks and its checks say where they come from. */
export const unsourced = (step: Step): readonly string[] =>
  !step.source || sourcesOf(step).some(source => !isSound(source))
    ? [`“${step.title}” does not say where it comes from, or how far that has been checked.`]
    : []

/** So does the pathway as a whole. */
export const unsourcedWhole = ({ source }: Pathway): readonly string[] =>
  isSound(source) ? [] : ['It does not say where it comes from, or how far that has been checked.']
