import { nameOf } from '../children/child.ts'
import { type Html, html } from '../web/html.ts'
import { table, tag } from '../web/table.ts'
import { durationInWords } from '../web/time.ts'
import { drawnLine, fromTo } from './drawn-line.view.ts'
import type { Stretch } from './line.ts'
import type { SeenLine } from './view-line.ts'

/** The widths that the page has on a screen and on a phone, in pixels. */
const widths = { wide: 960, narrow: 330 } as const

const drawing = ({ stretches, now }: SeenLine): Html => html`
  <figure class="cf-chart">
    <div class="cf-chart--wide">${drawnLine(stretches, now, widths.wide)}</div>
    <div class="cf-chart--narrow">${drawnLine(stretches, now, widths.narrow)}</div>
    <figcaption class="govuk-body-s">A bar is an episode, with its number in the table below; it ends in a stroke, or in an
      arrow while it goes on. On it a circle is what police recorded, a square what another agency recorded, and a diamond what the
      child said for themselves. A broken line below it is time somebody waited for an agency.</figcaption>
  </figure>`

const countOf = ({ marks }: Stretch, by: Stretch['marks'][number]['by']): number =>
  marks.filter(one => one.by === by).length

const stretchRow = (one: Stretch) => [
  { content: one.number, numeric: true },
  html`<a class="govuk-link" href="/episodes/${one.episodeId}">${one.title}</a><br><span class="cf-when">${one.family}</span>`,
  fromTo(one.from, one.to),
  one.to ? html`${tag('Ended', 'grey')} ${one.outcome}` : tag('Open', 'blue'),
  { content: countOf(one, 'police'), numeric: true },
  { content: countOf(one, 'partner'), numeric: true },
  { content: countOf(one, 'child'), numeric: true },
]

const head = ['Number', 'Episode', 'When', 'State', 'By police', 'By other agencies', 'By the child']

function waitsView({ stretches, now }: SeenLine): Html {
  const rows = stretches.flatMap(one =>
    one.waits.map(wait => [
      { content: one.number, numeric: true },
      wait.says,
      fromTo(wait.from, wait.to),
      html`${durationInWords(+(wait.to ?? now) - +wait.from)}${!wait.to && html` ${tag('Still waiting', 'orange')}`}`,
    ]),
  )
  return html`<h2 class="govuk-heading-m">Waiting for an agency</h2>
    ${
      rows.length === 0
        ? html`<p class="govuk-body">Nothing was asked of another agency, as far as you may know.</p>`
        : table({
            name: 'Waiting for an agency',
            head: ['Number', 'What was asked for', 'When', 'How long'],
            rows,
            stacks: true,
          })
    }`
}

/** A child's whole journey on one line, and the same in tables. */
export const lineView = (seen: SeenLine): Html => html`
  <span class="govuk-caption-l">${nameOf(seen.child)}</span>
  <h1 class="govuk-heading-l">The whole journey on one line</h1>
  ${
    seen.stretches.length === 0
      ? html`<p class="govuk-body">Nothing has happened yet that you may know of. The line begins with the first episode.</p>`
      : html`${drawing(seen)}
        <h2 class="govuk-heading-m">Episodes</h2>
        ${table({ name: 'Episodes', head, rows: seen.stretches.map(stretchRow), stacks: true })}
        ${waitsView(seen)}`
  }
  <p class="govuk-body"><a class="govuk-link" href="/children/${seen.child.id}">Everything that has happened, in words</a></p>`
