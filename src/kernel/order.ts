import type { Reading } from './reading.ts'

/** The steps that have to come before one that happened at a time, and happened after it. */
export function comesAfter(reading: Reading, name: string, at: Date): readonly string[] {
  const { after = [], afterAny = [], each } = reading.step(name) ?? {}
  const isLater = (other: string): boolean => (reading.first(other) ?? at) > at
  const done = afterAny.filter(other => reading.done.has(other))
  return [
    ...[...after, ...(each ? [each.step] : [])].filter(isLater),
    ...(done.every(isLater) ? done.slice(0, 1) : []),
  ]
}
