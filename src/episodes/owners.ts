import type { Pathway } from '../kernel/pathway.ts'
import { dutyToMeet } from '../kernel/recording.ts'
import type { Episode } from '../kernel/replay.ts'

/** One step, and which of its duties where it is owed for each of several actions. */
export type Which = Readonly<{ step: string; occurrence?: number | undefined }>

type Standing = Readonly<{ rule: Pathway; state: Episode }>

/** The roles that owe a step: the one of the rule, those that answers may name, or those that agreed actions name. */
export function ownersOf({ rule, state }: Standing, { step, occurrence }: Which): readonly string[] {
  const owed = rule.steps[step]
  if (!owed) return []
  if (!owed.each) return [owed.by, ...(owed.bySome ?? []).map(one => one.by)]
  // Where none is named, the action that would be met is meant: nobody records what others are to do.
  const meant = occurrence ?? dutyToMeet(rule, state, { step })?.occurrence
  const duties = state.duties.filter(
    duty => duty.step === step && (meant === undefined || duty.occurrence === meant),
  )
  return [...new Set(duties.map(duty => duty.insteadOf ?? duty.owedBy))]
}

/** Every role that a rule names for a step: its owners, those it names besides, and whoever looks after agreed actions. */
export function namedFor(standing: Standing, which: Which): readonly string[] {
  const owed = standing.rule.steps[which.step]
  if (!owed) return []
  return [...ownersOf(standing, which), ...(owed.also ?? []), ...(owed.each ? [owed.by] : [])]
}
