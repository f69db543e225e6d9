import { matches } from './form.ts'
import type { Step } from './pathway.ts'
import type { Reading } from './reading.ts'

/** Of the times it was done, those that settled it: an answer that settles nothing leaves the clock where it is. */
export function settling(reading: Reading, step: Step, repeats: readonly Date[] = []): readonly Date[] {
  const { stillOwedWith } = step
  if (!stillOwedWith) return repeats
  return reading.entries
    .filter(entry => reading.step(entry.step) === step)
    .slice(0, repeats.length)
    .filter(entry => !matches(stillOwedWith, entry.answers))
    .map(entry => entry.happenedAt)
}
