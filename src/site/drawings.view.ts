import type { PictureName } from '../policy/for-children.ts'
import { type Html, html } from '../web/html.ts'
import { bubble, colours, ground, heart, house, person } from './drawing-parts.view.ts'

const { ink, paper, rose, sea, skins, sky, sun } = colours

const adult = { y: 144, tall: 104 } as const
const child = { y: 144, tall: 74 } as const

const scenes: Readonly<Record<PictureName, () => Html>> = {
  talk: () => html`${person({ ...adult, x: 66, skin: skins[1], wears: sea })}${person({ ...child, x: 172, wears: sun })}
    ${bubble(84, 14, 'left')}${bubble(112, 58, 'right')}`,
  shelter:
    () => html`<g stroke="${sea}" stroke-width="3" stroke-linecap="round"><path d="M22 20l-6 16M52 8l-6 16M196 10l-6 16M222 34l-6 16M30 66l-6 16M218 76l-6 16"/></g>
    <path d="M44 74Q120 -22 196 74Q177 60 158 74Q139 60 120 74Q101 60 82 74Q63 60 44 74Z" fill="${rose}" stroke="${ink}" stroke-width="2" stroke-linejoin="round"/>
    <path d="M120 70V136" stroke="${ink}" stroke-width="4" stroke-linecap="round"/>
    ${person({ ...child, x: 88, wears: sun })}${person({ ...child, x: 150, tall: 64, skin: skins[3], wears: sea })}`,
  mend: () => html`<g stroke="${ink}" stroke-width="2" stroke-linejoin="round"><rect x="74" y="46" width="46" height="46" fill="${sun}"/><rect x="74" y="92" width="46" height="46" fill="${sky}"/>
    <path d="M120 92h16a9 9 0 1 0 14 0h16v46h-46z" fill="${sea}"/>
    <path d="M130 34h14a9 9 0 1 1 16 0h16v44h-46z" fill="${rose}"/></g>
    <g fill="none" stroke-width="13" stroke-linecap="round"><path d="M234 30L182 56" stroke="${skins[1]}"/><path d="M6 142L66 116" stroke="${skins[2]}"/></g>`,
  learn:
    () => html`<g stroke="${ink}" stroke-width="2" stroke-linejoin="round"><path d="M120 44Q76 22 26 40V130Q76 112 120 134Z" fill="${paper}"/><path d="M120 44Q164 22 214 40V130Q164 112 120 134Z" fill="${paper}"/>
    <path d="M40 60q32 -10 64 4M40 78q32 -10 64 4M40 96q32 -10 64 4" fill="none" stroke-linecap="round"/></g>${heart(167, 76, 19)}`,
  together:
    () => html`<path d="M40 100Q82 120 120 100Q158 120 200 100" fill="none" stroke="${skins[0]}" stroke-width="7" stroke-linecap="round"/>
    ${person({ ...adult, x: 38, wears: sea })}${person({ ...adult, x: 84, tall: 98, skin: skins[1], wears: rose })}
    ${person({ ...adult, x: 156, tall: 98, skin: skins[2], wears: sun })}${person({ ...adult, x: 202, skin: skins[3], wears: sea })}${person({ ...child, x: 120, skin: skins[0], wears: paper })}`,
  search:
    () => html`${person({ ...adult, x: 62, skin: skins[3], wears: sea })}${person({ ...child, x: 176, skin: skins[2], wears: sun })}
    <g stroke="${ink}" stroke-width="2" stroke-linejoin="round"><rect x="184" y="92" width="24" height="32" rx="6" fill="${rose}"/><rect x="84" y="76" width="24" height="32" rx="3" fill="${paper}"/><path d="M89 84h14M89 91h14M89 98h9" stroke-linecap="round"/></g>
    ${bubble(96, 20, 'left')}`,
  station:
    () => html`<g stroke="${ink}" stroke-width="2" stroke-linejoin="round"><rect x="14" y="16" width="212" height="130" fill="${sky}"/><rect x="26" y="104" width="92" height="16" rx="5" fill="${paper}"/><rect x="26" y="118" width="92" height="12" fill="${sea}"/>
    <path d="M32 130v16M112 130v16"/><rect x="30" y="94" width="26" height="12" rx="5" fill="${sun}"/><rect x="166" y="40" width="46" height="106" fill="${paper}"/><rect x="72" y="96" width="24" height="7" fill="${rose}"/><path d="M128 132h14v-12h-14zM142 123h6v6h-6" fill="${paper}"/></g>
    ${person({ ...adult, x: 189, tall: 92, skin: skins[1], wears: sea })}`,
  lost: () => html`<g stroke="${ink}" stroke-width="2" stroke-linejoin="round"><path d="M18 144V120M44 146V112M70 144V122" stroke-width="6"/><path d="M18 60L2 122H34ZM44 44L24 116H64ZM70 66L54 124H86Z" fill="${sea}"/></g>
    <path d="M74 142Q112 110 128 128T168 146" fill="none" stroke="${sun}" stroke-width="9" stroke-linecap="round" stroke-dasharray="2 14"/>${house(140, 144)}`,
  phone:
    () => html`<g stroke="${ink}" stroke-width="2" stroke-linejoin="round"><rect x="78" y="8" width="84" height="142" rx="13" fill="${ink}"/><rect x="86" y="22" width="68" height="108" fill="${sky}"/>
    <rect x="98" y="70" width="44" height="36" rx="5" fill="${sun}"/><path d="M106 70V58a14 14 0 0 1 28 0V70" fill="none" stroke-width="6"/><path d="M120 84v10" stroke-width="5" stroke-linecap="round"/></g>`,
  home: () =>
    html`${house(78, 144)}${heart(138, 116, 8)}${person({ ...child, x: 40, wears: sun })}${person({ ...adult, x: 202, skin: skins[3], wears: sea })}`,
  count: () =>
    html`<g stroke="${ink}" stroke-width="2"><rect x="40" y="92" width="36" height="54" fill="${sun}"/><rect x="102" y="52" width="36" height="94" fill="${sea}"/><rect x="164" y="74" width="36" height="72" fill="${rose}"/></g>`,
  speak: () => html`${person({ ...child, x: 60, tall: 86, skin: skins[2], wears: rose })}
    <g stroke="${ink}" stroke-width="2" stroke-linejoin="round"><path d="M84 84L146 48V120L84 100Z" fill="${sun}"/></g><path d="M162 66l28 -16M166 86h34M162 104l28 16" stroke="${ink}" stroke-width="4" stroke-linecap="round"/>`,
}

/** Which picture, where on the page (pictures may not share an id), and what it shows. */
type Drawn = Readonly<{ name: PictureName; id: string; shows: string }>

/** A simple picture, drawn in place, with what it shows for whoever cannot see it. */
export const drawing = ({ name, id, shows }: Drawn): Html =>
  html`<svg class="ps-drawing" role="img" aria-labelledby="${id}" viewBox="0 0 240 160" width="240" height="160"><title id="${id}">${shows}</title>${scenes[name]()}${ground()}</svg>`

/** The sign of the site in the tab of a browser: a child, and nothing of police or government. */
export const icon = (): Html =>
  html`<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 48 48"><title>Child First</title><rect width="48" height="48" rx="10" fill="${sea}"/><circle cx="24" cy="17" r="8" fill="${paper}"/><path d="M9 42c0-10 7-15 15-15s15 5 15 15z" fill="${sun}"/></svg>`
