import type { Pathway } from '../kernel/pathway.ts'
import type { Episode } from '../kernel/replay.ts'

/** One step, and which of its duties where it is owed for each of several actions. */
export type Which = Readonly<{ step: string; occurrence?: number | undefined }>

/** The roles that owe a step: the one of the rule, those that answers may name, or those that agreed actions name. */
export function ownersOf(
  { rule, state }: Readonly<{ rule: Pathway; state: Episode }>,
  { step, occurrence }: Which,
): readonly string[] {
  const owed = rule.steps[step]
  if (!owed) return []
  if (!owed.each) return [owed.by, ...(owed.bySome ?? []).map(one => one.by)]
  const duties = state.duties.filter(
    duty => duty.step === step && (occurrence === undefined || duty.occurrence === occurrence),
  )
  return [...new Set(duties.map(duty => duty.owedBy))]
}

/** Every role that may record a step: its owners, those the rule names besides, and whoever looks after agreed actions. */
export function recordersOf(
  standing: Readonly<{ rule: Pathway; state: Episode }>,
  which: Which,
): Readonly<{ by: string; also?: readonly string[] }> {
  const owed = standing.rule.steps[which.step]
  if (!owed) return { by: '' }
  const [by = owed.by, ...more] = ownersOf(standing, which)
  const also = [...more, ...(owed.also ?? []), ...(owed.each ? [owed.by] : [])]
  return { by, ...(also.length > 0 ? { also } : {}) }
}
