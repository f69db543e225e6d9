import type { Step } from './pathway.ts'

/** Whether a rule names one of somebody's roles for a step: a page offers the step only then. */
export const isNamedFor = (
  actor: Readonly<{ roles: readonly string[] }>,
  step: Step | undefined,
  owedBy = step?.by ?? '',
): boolean => step !== undefined && [owedBy, ...(step.also ?? [])].some(role => actor.roles.includes(role))
