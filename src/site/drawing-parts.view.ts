import { type Html, html } from '../web/html.ts'

/** The few colours of the drawings. What they show is told by shapes and by words, never by these alone. */
export const colours = {
  ink: '#1d3b3a',
  paper: '#ffffff',
  sun: '#f2c14e',
  sea: '#2a7f7a',
  rose: '#d1495b',
  sky: '#cfe7e5',
  skins: ['#8d5a3b', '#e0ac82', '#5c3a26', '#c68a5e'],
} as const

const { ink, paper, sun, sea, rose, skins } = colours

type Figure = Readonly<{ x: number; y: number; tall?: number; skin?: string; wears: string }>

/** A person from head to feet: `x` is the middle, `y` where the feet stand. */
export function person({ x, y, tall = 80, skin = skins[0], wears }: Figure): Html {
  const head = tall / 5.5
  const [top, wide] = [y - tall, tall / 3.6]
  const shoulder = top + head * 2.2
  return html`<g stroke="${ink}" stroke-width="2" stroke-linejoin="round">
    <path d="M${x - wide / 4} ${y}V${y - tall * 0.32}M${x + wide / 4} ${y}V${y - tall * 0.32}" stroke-width="7" stroke-linecap="round"/>
    <path d="M${x - wide / 2} ${y - tall * 0.28}L${x - wide / 2.6} ${shoulder}Q${x} ${shoulder - 6} ${x + wide / 2.6} ${shoulder}L${x + wide / 2} ${y - tall * 0.28}Z" fill="${wears}"/>
    <circle cx="${x}" cy="${top + head}" r="${head}" fill="${skin}"/>
    <g fill="${ink}" stroke="none"><circle cx="${x - head / 2.6}" cy="${top + head * 0.9}" r="1.7"/><circle cx="${x + head / 2.6}" cy="${top + head * 0.9}" r="1.7"/></g>
    <path d="M${x - head / 2.4} ${top + head * 1.35}Q${x} ${top + head * 1.7} ${x + head / 2.4} ${top + head * 1.35}" fill="none" stroke-linecap="round"/>
  </g>`
}

/** What somebody says, without the words. */
export const bubble = (x: number, y: number, pointsTo: 'left' | 'right'): Html => {
  const tail = pointsTo === 'left' ? `M${x + 12} ${y + 30}l-8 14l20 -14` : `M${x + 38} ${y + 30}l8 14l-20 -14`
  return html`<g stroke="${ink}" stroke-width="2" fill="${paper}" stroke-linejoin="round"><rect x="${x}" y="${y}" width="52" height="31" rx="9"/><path d="${tail}"/>
    <path d="M${x + 11} ${y + 11}h30M${x + 11} ${y + 20}h20" stroke-linecap="round"/></g>`
}

/** A heart, its point at the bottom. */
export const heart = (x: number, y: number, size: number): Html =>
  html`<path d="M${x} ${y + size}C${x - size * 1.5} ${y} ${x - size * 0.7} ${y - size} ${x} ${y - size * 0.2}C${x + size * 0.7} ${y - size} ${x + size * 1.5} ${y} ${x} ${y + size}Z" fill="${rose}" stroke="${ink}" stroke-width="2"/>`

/** A house with a light on: `x` is its left wall, `y` the ground. */
export const house = (
  x: number,
  y: number,
): Html => html`<g stroke="${ink}" stroke-width="2" stroke-linejoin="round">
    <rect x="${x}" y="${y - 60}" width="84" height="60" fill="${paper}"/>
    <path d="M${x - 10} ${y - 58}L${x + 42} ${y - 98}L${x + 94} ${y - 58}Z" fill="${sea}"/>
    <rect x="${x + 12}" y="${y - 46}" width="22" height="20" fill="${sun}"/><path d="M${x + 23} ${y - 46}v20M${x + 12} ${y - 36}h22"/>
    <rect x="${x + 48}" y="${y - 42}" width="24" height="42" fill="${rose}"/></g>`

/** Grass or floor under everything. */
export const ground = (): Html =>
  html`<path d="M8 146H232" stroke="${ink}" stroke-width="2" stroke-linecap="round"/>`
