import { sha256 } from './sha256.ts'

/*
 * A sample that nobody can have chosen and anybody can draw again, with a spreadsheet if need be:
 * 1. The frame is everything that could be drawn: a line for each, `id stratum`, in the order of the ids. Its SHA-256 is kept.
 * 2. Every member has a ticket: the SHA-256 of `seed id`. The members with the lowest tickets of each stratum are drawn.
 * 3. Strata have places in proportion; those left over go to the largest remainders, and then to the name that comes first.
 * 4. Those to be looked at twice are the drawn ones with the lowest tickets of `seed twice id`.
 */

/** One that could be drawn, and the part of the whole it stands in. */
export type Member = Readonly<{ id: string; stratum: string }>

/** One that was drawn: its place in the order of drawing, from 1, and whether two people look at it. */
export type Drawn = Member & Readonly<{ place: number; twice: boolean }>

/** How many to draw, how many of those to look at twice, and the seed. */
export type Plan = Readonly<{ size: number; twice: number; seed: string }>

const byText = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0)

/** The frame as a text that can be kept and compared: sorted, a line each. */
export const frameText = (frame: readonly Member[]): string =>
  [...frame]
    .sort((a, b) => byText(a.id, b.id))
    .map(({ id, stratum }) => `${id} ${stratum}\n`)
    .join('')

/** The SHA-256 of a frame. Another frame has another. */
export const frameHash = (frame: readonly Member[]): string => sha256(frameText(frame))

/** A seed's own hash, made known before the frame is closed, so that the seed cannot be chosen after it. */
export const commitmentTo = (seed: string): string => sha256(`commitment ${seed}`)

/** How many are in each stratum. */
export function sizesOf(frame: readonly Member[]): ReadonlyMap<string, number> {
  const sizes = new Map<string, number>()
  for (const { stratum } of frame) sizes.set(stratum, (sizes.get(stratum) ?? 0) + 1)
  return new Map([...sizes].sort(([a], [b]) => byText(a, b)))
}

/** How many places each stratum has: in proportion, the rest by largest remainder, and never more than it holds. */
export function placesFor(frame: readonly Member[], size: number): ReadonlyMap<string, number> {
  const total = frame.length
  const wanted = Math.min(size, total)
  const shares = [...sizesOf(frame)].map(([stratum, count]) => {
    const exact = count * wanted
    return { stratum, whole: Math.floor(exact / total), rest: exact % total }
  })
  const left = wanted - shares.reduce((sum, one) => sum + one.whole, 0)
  const luckier = [...shares]
    .sort((a, b) => b.rest - a.rest || byText(a.stratum, b.stratum))
    .slice(0, left)
    .map(one => one.stratum)
  return new Map(shares.map(({ stratum, whole }) => [stratum, whole + (luckier.includes(stratum) ? 1 : 0)]))
}

type Ticket = Readonly<{ member: Member; ticket: string }>

const inOrder = (members: readonly Member[], word: string): readonly Ticket[] =>
  members
    .map(member => ({ member, ticket: sha256(`${word} ${member.id}`) }))
    .sort((a, b) => byText(a.ticket, b.ticket) || byText(a.member.id, b.member.id))

/** Draws from a frame: the same frame, plan and seed always give the same. Throws where an id stands in it twice. */
export function draw(frame: readonly Member[], { size, twice, seed }: Plan): readonly Drawn[] {
  if (new Set(frame.map(one => one.id)).size < frame.length)
    throw new RangeError('An id stands in the frame twice.')
  const left = new Map(placesFor(frame, size))
  const drawn = inOrder(frame, seed)
    .map(one => one.member)
    .filter(({ stratum }) => {
      const places = left.get(stratum) ?? 0
      left.set(stratum, places - 1)
      return places > 0
    })
  const again = new Set(
    inOrder(drawn, `${seed} twice`)
      .slice(0, twice)
      .map(one => one.member.id),
  )
  return drawn.map((member, index) => ({ ...member, place: index + 1, twice: again.has(member.id) }))
}
