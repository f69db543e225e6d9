import { matches } from './form.ts'
import type { Entry, Step } from './pathway.ts'
import type { Reading } from './reading.ts'

/** Whether a step was done with an answer that settles nothing. */
export const settlesNothing = ({ stillOwedWith }: Step, entry: Entry): boolean =>
  stillOwedWith !== undefined && matches(stillOwedWith, entry.answers)

/** Of the times it was done, those that settled it: an answer that settles nothing leaves the clock where it is. */
export function settling(reading: Reading, step: Step, repeats: readonly Date[] = []): readonly Date[] {
  if (!step.stillOwedWith) return repeats
  return reading.entries
    .filter(entry => reading.step(entry.step) === step)
    .slice(0, repeats.length)
    .filter(entry => !settlesNothing(step, entry))
    .map(entry => entry.happenedAt)
}
