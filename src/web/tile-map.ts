import { type Html, html } from './html.ts'

/** A square of the map: where it lies, what is written in it, and its number, if it has one. */
export type Tile = Readonly<{
  title: string
  short: string
  column: number
  row: number
  value?: number
  /** The number as it is written in full. Where there is none, why. */
  says: string
  /** What fits into a square: five characters. */
  brief: string
}>

/** A place as equal squares. */
export type TileMap = Readonly<{
  id: string
  title: string
  description: string
  tiles: readonly Tile[]
  /** Whose the arrangement of the squares is. */
  layout?: string
}>

/** How many shades there are, from light to dark. */
const shades = 5
const textSize = 14
/** The widths that a column has on a screen and on a phone, in pixels. */
const widths = { wide: 620, narrow: 330 } as const

/** The shade of a number among others: as many squares in each as can be, and equal numbers always alike. */
export function shadeOf(value: number, values: readonly number[]): number {
  const below = values.filter(one => one < value).length
  return Math.min(shades, Math.floor((below * shades) / values.length) + 1)
}

type Drawn = Readonly<{ tile: Tile; width: number; height: number; values: readonly number[] }>

function square({ tile, width, height, values }: Drawn): Html {
  const [x, y] = [tile.column * width, tile.row * height]
  const shade = tile.value === undefined ? 'none' : String(shadeOf(tile.value, values))
  const middle = (x + width / 2).toFixed(1)
  return html`<g class="cf-tile cf-tile--${shade}"><title>${tile.title}: ${tile.says}</title>
    <rect x="${(x + 1).toFixed(1)}" y="${y + 1}" width="${(width - 2).toFixed(1)}" height="${height - 2}"/>
    <text x="${middle}" y="${y + height / 2 - 3}" text-anchor="middle">${tile.short}</text>
    <text class="cf-chart__strong" x="${middle}" y="${y + height / 2 + 14}" text-anchor="middle">${tile.brief}</text></g>`
}

function drawing({ id, title, description, tiles }: TileMap, width: number): Html {
  const columns = Math.max(...tiles.map(({ column }) => column)) + 1
  const rows = Math.max(...tiles.map(({ row }) => row)) + 1
  const [side, height] = [width / columns, width > 500 ? 56 : 42]
  const values = tiles.flatMap(({ value }) => value ?? [])
  return html`<svg class="cf-chart__svg" role="img" aria-labelledby="${id}-${width}-title ${id}-${width}-desc" width="${width}" height="${rows * height}" viewBox="0 0 ${width} ${rows * height}" font-family="Arial, sans-serif" font-size="${textSize}">
  <title id="${id}-${width}-title">${title}</title><desc id="${id}-${width}-desc">${description}</desc>
  ${tiles.map(tile => square({ tile, width: side, height, values }))}
</svg>`
}

/** The numbers that each shade stands for, lowest first, as they are written in full. */
function keyOf({ tiles }: TileMap): readonly Readonly<{ shade: number; says: string }>[] {
  const known = tiles.filter(({ value }) => value !== undefined)
  const values = known.map(({ value = 0 }) => value)
  return Array.from({ length: shades }, (_, at) => at + 1).flatMap(shade => {
    const alike = known
      .filter(({ value = 0 }) => shadeOf(value, values) === shade)
      .sort((a, b) => (a.value ?? 0) - (b.value ?? 0))
    const [low, high] = [alike[0]?.says, alike.at(-1)?.says]
    if (!low || !high) return []
    return [{ shade, says: low === high ? low : `${low} to ${high}` }]
  })
}

/**
 * Draws places as squares of one size, darker where the number is higher, with the number in each. Drawn once for each
 * width so that no text is shrunk; the key and the numbers tell the same without colour.
 */
export function tileMap(map: TileMap): Html {
  return html`<figure class="cf-chart">
    <div class="cf-chart--wide">${drawing(map, widths.wide)}</div>
    <div class="cf-chart--narrow">${drawing(map, widths.narrow)}</div>
    <figcaption class="govuk-body-s"><ul class="cf-tile-key">${keyOf(map).map(
      ({ shade, says }) =>
        html`<li><span class="cf-tile-key__square cf-tile-key__square--${shade}"></span>${says}</li>`,
    )}</ul>Each square is one place, all of one size. Darker is higher.${map.layout && ` ${map.layout}`}</figcaption>
  </figure>`
}
