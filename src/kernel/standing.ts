import type { Entry } from './pathway.ts'

const byVersion = (a: Entry, b: Entry): number => a.version - b.version

/** Whether entries stand as they were recorded, and in that order, as nearly all do. */
const isPlain = (entries: readonly Entry[]): boolean =>
  entries.every(
    ({ version, corrects, withdraws }, at) =>
      corrects === undefined && !withdraws && (at === 0 || version > (entries[at - 1] as Entry).version),
  )

/** The entries as they stand after corrections, in the order recorded: each takes the place of the one it corrects. */
export function standing<One extends Entry>(entries: readonly One[]): readonly One[] {
  if (isPlain(entries)) return entries
  const places = new Map<number, One>()
  const placeOf = new Map<number, number>()
  for (const entry of [...entries].sort(byVersion)) {
    const place =
      entry.corrects === undefined ? entry.version : (placeOf.get(entry.corrects) ?? entry.version)
    placeOf.set(entry.version, place)
    places.set(place, place === entry.version ? entry : { ...entry, place })
  }
  return [...places.entries()]
    .sort(([a], [b]) => a - b)
    .map(([, entry]) => entry)
    .filter(entry => !entry.withdraws)
}

/** The newest entry of a step that stands. */
export const newestOf = <One extends Entry>(entries: readonly One[], step: string): One | undefined =>
  standing(entries).findLast(entry => entry.step === step)
