import { londonTiles, tilesLayout } from '../policy/london-tiles.ts'
import type { Html } from '../web/html.ts'
import { type Tile, tileMap } from '../web/tile-map.ts'
import type { Figure } from './figure.ts'
import { answerInWords } from './figure-answer.ts'
import { countInWords, valueInWords, whenInWords } from './figure-words.ts'
import { isShown } from './hide-small.ts'

type Said = Pick<Tile, 'value' | 'says' | 'brief'>

function saidOf({ measure, split, lines }: Figure, borough: string): Said {
  const line = lines.find(({ key }) => key === borough)
  if (!line)
    return { says: split && Object.hasOwn(split.groups, borough) ? 'none counted' : 'no data', brief: '–' }
  if (line.missing) return { says: 'no data', brief: '–' }
  if (measure.kind === 'count' && isShown(line.counted)) {
    const says = countInWords(line.counted, measure)
    return {
      value: line.counted,
      says,
      brief: line.counted > 9999 ? `${Math.round(line.counted / 1000)}k` : says,
    }
  }
  if (line.value === undefined) return { says: 'too few to show', brief: '[c]' }
  const says = valueInWords(measure, line.value)
  const short = measure.kind === 'share' ? `${Math.round(line.value * 100)}%` : line.value.toFixed(1)
  return { value: line.value, says, brief: short }
}

/** A figure divided by borough, as a map of squares; nothing for one divided otherwise. */
export function boroughMap(figure: Figure): Html | false {
  const { measure, split, lines } = figure
  const isOfLondon = split !== undefined && Object.hasOwn(split.groups, 'Lambeth')
  if (!isOfLondon || measure.kind === 'rate' || lines.length === 0) return false
  const tiles = Object.entries(londonTiles).map(([title, place]) => ({
    ...place,
    title,
    ...saidOf(figure, title),
  }))
  if (tiles.every(({ value }) => value === undefined)) return false
  return tileMap({
    id: `map-${measure.id}`,
    title: `${measure.title} by borough, ${whenInWords(figure)}`,
    description: `A map of London’s boroughs as squares. ${answerInWords(figure)} The numbers are in the table below.`,
    layout: tilesLayout,
    tiles,
  })
}
