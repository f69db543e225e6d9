import { custodyHabits } from './custody-habits.ts'
import { decisionHabits } from './decision-habits.ts'
import type { Habits } from './habit.ts'
import { helpHabits } from './help-habits.ts'
import { missingHabits } from './missing-habits.ts'
import { protectionHabits } from './protection-habits.ts'
import { searchHabits } from './search-habits.ts'
import { streetHabits } from './street-habits.ts'
import { victimHabits } from './victim-habits.ts'

/** Habits of the pathways there are, by id. */
export const habits: Readonly<Record<string, Habits>> = {
  custody: custodyHabits,
  'search-exposing-intimate-parts': searchHabits,
  'police-protection': protectionHabits,
  'missing-child': missingHabits,
  ...decisionHabits,
  ...streetHabits,
  ...victimHabits,
  ...helpHabits,
}
