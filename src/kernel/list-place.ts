import { isId } from './ids.ts'

/**
 * A place in a list: by what the row there is ordered, and whether the reader goes on from it or back. Rows that are settled
 * or come anew move no place, so whoever goes on from one passes over nothing that was there all along, and meets nothing
 * twice, as by the number of a page they would. It names no person: only moments, ids and names of rules.
 */
export type Place = Readonly<{ back: boolean; key: readonly string[] }>

/** What each part of a place must be: it comes from an address, where anybody may have written anything. */
export type PlaceShape = readonly ((part: string) => boolean)[]

/** An instant as the database keeps it, to the millionth of a second: cut shorter, a place would lie before its own row. */
const written = /^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d\.\d{6}Z$/

function isInstant(part: string): boolean {
  const at = new Date(part)
  return written.test(part) && !Number.isNaN(+at) && at.toISOString().slice(0, 23) === part.slice(0, 23)
}

/** The kinds of parts that places are made of. */
export const placePart = {
  instant: isInstant,
  id: isId,
  step: (part: string) => /^\w{1,60}$/.test(part),
  number: (part: string) => /^\d{1,9}$/.test(part),
  oneOf:
    (...words: readonly string[]) =>
    (part: string) =>
      words.includes(part),
}

/** A place among duties in the order of what presses most: its moment, whether that is a limit, and which duty it is. */
export const dutyPlace: PlaceShape = [
  ...[placePart.instant, placePart.oneOf('dated', 'undated')],
  ...[placePart.id, placePart.step, placePart.number],
]

/** A place as an address holds it. */
export const placeCode = (key: readonly string[]): string =>
  btoa(JSON.stringify(key)).replaceAll('+', '-').replaceAll('/', '_').replaceAll('=', '')

function listIn(code: string): unknown {
  try {
    return JSON.parse(atob(code.replaceAll('-', '+').replaceAll('_', '/')))
  } catch {
    return undefined
  }
}

/** What an address calls a place, if it can be one of this list. */
export function placeKey(code: unknown, shape: PlaceShape): readonly string[] | undefined {
  if (typeof code !== 'string' || !/^[\w-]{1,400}$/.test(code)) return undefined
  const key = listIn(code)
  if (!Array.isArray(key) || key.length !== shape.length) return undefined
  const fits = shape.every((isPart, at) => typeof key[at] === 'string' && isPart(key[at]))
  return fits && placeCode(key) === code ? key : undefined
}
