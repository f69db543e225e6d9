import type { Duty } from '../kernel/duty.ts'
import { actionsAgreed, type OwedAction } from '../kernel/each.ts'
import type { Entry, Pathway } from '../kernel/pathway.ts'

/** The action that a duty is owed for, if it is one of several and the reader may see where it was agreed. */
export function actionFor(
  { rule, entries }: Readonly<{ rule: Pathway; entries: readonly Entry[] }>,
  duty: Pick<Duty, 'step' | 'occurrence'>,
): OwedAction | undefined {
  const step = rule.steps[duty.step]
  return step && actionsAgreed(entries, step).find(one => one.occurrence === duty.occurrence)
}
