import { dayInWords } from '../kernel/calendar.ts'
import { type Milestone, type PlanEntry, positions } from '../kernel/plan.ts'

/** What one entry says happened to the plan of an action. `milestones`: those of that action. */
export function happenedInWords(entry: PlanEntry, milestones: readonly Milestone[]): string {
  if (entry.kind === 'said')
    return `${entry.side === 'answering' ? 'Those who answer' : 'Those who oversee'} said “${positions[entry.position]}”: ${entry.because}`
  const title = milestones.find(one => one.id === entry.milestone)?.title ?? 'A milestone'
  switch (entry.kind) {
    case 'added':
      return `Promised: ${title}, for ${dayInWords(entry.due)}.`
    case 'moved':
      return `Moved to ${dayInWords(entry.due)}: ${title}. ${entry.because}`
    case 'met':
      return `Met on ${dayInWords(entry.on)}: ${title}. ${entry.evidence}`
    default:
      return `${entry.kind === 'reopened' ? 'Opened again' : 'Withdrawn'}: ${title}. ${entry.because}`
  }
}
