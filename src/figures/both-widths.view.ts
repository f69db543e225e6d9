import { type Html, html } from '../web/html.ts'

/** The widths that a column has on a screen and on a phone, in pixels. */
const widths = { wide: 620, narrow: 330 } as const

/** A picture, drawn once for each width so that its text is never shrunk. The page shows one of them. */
export const bothWidths = (
  drawn: (width: number) => Html,
  caption: Html,
): Html => html`<figure class="cf-chart">
    <div class="cf-chart--wide">${drawn(widths.wide)}</div>
    <div class="cf-chart--narrow">${drawn(widths.narrow)}</div>
    ${caption}
  </figure>`
