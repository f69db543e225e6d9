import { londonTiles } from '../policy/london-tiles.ts'
import type { ReleasedRow, ReleasedTable } from '../releases/release.ts'
import { type Html, html } from '../web/html.ts'
import { scrolling } from '../web/table.ts'
import { type Tile, tileMap } from '../web/tile-map.ts'
import { shownInWords, valueInWords } from './released-words.ts'

type Said = Pick<Tile, 'value' | 'says' | 'brief'>

const thousands = (count: number): string =>
  count > 9999 ? `${Math.round(count / 1000)}k` : shownInWords(count)

function saidOf({ measure }: ReleasedTable, row: ReleasedRow | undefined): Said {
  if (!row || row.counted === 'no data') return { says: 'no data', brief: '–' }
  if (measure.kind === 'count' && typeof row.counted === 'number')
    return { value: row.counted, says: shownInWords(row.counted), brief: thousands(row.counted) }
  if (row.value === undefined) return { says: 'hidden', brief: '[c]' }
  const says = valueInWords(measure, row.value)
  const brief = measure.kind === 'share' ? `${Math.round(row.value * 100)}%` : row.value.toFixed(1)
  return { value: row.value, says, brief }
}

/** A table divided by London's boroughs as a map of squares; nothing for any other. On a small screen it scrolls by itself. */
export function releasedMap(table: ReleasedTable): Html | false {
  const { id, title, answer, measure, rows, split } = table
  const isOfLondon = split !== undefined && rows.some(({ key }) => Object.hasOwn(londonTiles, key))
  if (!isOfLondon || measure.kind === 'rate') return false
  const tiles = Object.entries(londonTiles).map(([borough, place]) => ({
    ...place,
    title: borough,
    ...saidOf(
      table,
      rows.find(({ key }) => key === borough),
    ),
  }))
  const description = `A map of London’s boroughs as squares. ${answer} The numbers are in the table below.`
  const map = tileMap({ id: `map-${id}`, title, description, tiles })
  const ofMany =
    measure.kind === 'count' &&
    'These are numbers and not rates: more children live in some boroughs than in others. '
  return html`${scrolling(`${title}: map`, map)}<p class="govuk-body-s">${ofMany}[c] stands for a number that is hidden, – for no data.
    The places of the squares are those of London Squared, copyright 2019 After the Flood Ltd.</p>`
}
