import { type Funnel, funnelOf } from '../statistics/funnel.ts'
import type { Figure, Line } from './figure.ts'
import { isShown } from './hide-small.ts'

/** One place: what was counted there, of how many. */
export type Place = Readonly<{ key: string; label: string; counted: number; outOf: number }>

/** Places set against each other, by shares or by rates. */
export type BetweenPlaces = Readonly<{
  figure: Figure
  kind: 'share' | 'rate'
  places: readonly Place[]
  funnel: Funnel
}>

/** Fewer places have no pattern to stand out from. */
const fewestPlaces = 5

const placeOf = ({ key, label, counted, outOf }: Line): Place | [] =>
  isShown(counted) && isShown(outOf) && outOf > 0 ? { key, label, counted, outOf } : []

/** Sets the groups of a figure against each other as places. `undefined` where they are none, are few, or are of nobody knows how many. */
export function betweenPlaces(figure: Figure): BetweenPlaces | undefined {
  const { measure, split, lines } = figure
  const { kind } = measure
  if (!split?.places || (kind !== 'share' && kind !== 'rate')) return undefined
  const { except } = split.places
  const places = lines.filter(({ key }) => !except.includes(key)).flatMap(placeOf)
  const funnel = places.length < fewestPlaces ? undefined : funnelOf(kind, places)
  return funnel && { figure, kind, places, funnel }
}
