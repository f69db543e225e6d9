import { attributes as attributesOf, type Html, html, type Part } from './html.ts'

type Named = Readonly<Record<string, string | number | boolean | null | undefined>>

/** A cell or a heading: its content, and how it stands. */
export type Cell = Readonly<{
  content: Part
  numeric?: boolean | undefined
  classes?: string | undefined
  colspan?: number | undefined
  rowspan?: number | undefined
  attributes?: Named | undefined
}>

/** What a table is called: a caption, or a name that only screen readers need, where a heading above says it to everybody else. */
type Title = Readonly<{ caption: Part; captionClasses?: string } | { name: string }>

/** A table of any length. Cells that are only text may be given as text. */
export type Table = Title &
  Readonly<{
    head?: readonly (Cell | string)[]
    rows: readonly (readonly (Cell | Part)[])[]
    firstCellIsHeader?: boolean
    classes?: string
    attributes?: Named
    /** On a phone each row becomes a card, its cells named by the head. */
    stacks?: boolean
  }>

const isCell = (cell: Cell | Part): cell is Cell =>
  typeof cell === 'object' && cell !== null && 'content' in cell

const cellOf = (cell: Cell | Part): Cell => (isCell(cell) ? cell : { content: cell })

const spans = (cell: Cell): Html =>
  attributesOf({ colspan: cell.colspan || false, rowspan: cell.rowspan || false, ...cell.attributes })

const classesOf = (base: string, cell: Cell): string =>
  `${base}${cell.numeric ? ` ${base}--numeric` : ''}${cell.classes ? ` ${cell.classes}` : ''}`

/** Drawn as cards, a table is no table to a screen reader unless its roles say so. */
type Role = (role: string) => Html | false

const heading = (given: Cell | string, role: Role): Html => {
  const cell = cellOf(given)
  const classes = classesOf('govuk-table__header', cell)
  return html`<th scope="col" class="${classes}"${role('columnheader')}${spans(cell)}>${cell.content}</th>`
}

function rowCell(cell: Cell, label: string | false | undefined, role: Role): Html {
  const named = label ? attributesOf({ 'data-label': label }) : false
  return html`<td class="${classesOf('govuk-table__cell', cell)}"${role('cell')}${named}${spans(cell)}>${cell.content}</td>`
}

const rowHeading = (cell: Cell, role: Role): Html =>
  html`<th scope="row" class="govuk-table__header${cell.classes && ` ${cell.classes}`}"${role('rowheader')}${spans(cell)}>${cell.content}</th>`

/** The text of each column's heading, for the cards of a phone. */
const labelsOf = ({ head, stacks }: Table): readonly (string | false)[] =>
  stacks
    ? (head ?? []).map(cell => typeof cellOf(cell).content === 'string' && String(cellOf(cell).content))
    : []

function captionOf(given: Table): Html | false {
  const { caption, captionClasses } =
    'name' in given ? { caption: given.name, captionClasses: 'govuk-visually-hidden' } : given
  if (!caption) return false
  return html`<caption class="govuk-table__caption${captionClasses && ` ${captionClasses}`}">${caption}</caption>`
}

/** A table as govuk-frontend draws it, fast enough for a worklist of hundreds. */
export function table(given: Table): Html {
  const role: Role = name => given.stacks === true && attributesOf({ role: name })
  const [labels, isRow] = [labelsOf(given), role('row')]
  const rows = given.rows.map(
    row =>
      html`<tr class="govuk-table__row"${isRow}>${row.map((cell, at) =>
        at === 0 && given.firstCellIsHeader
          ? rowHeading(cellOf(cell), role)
          : rowCell(cellOf(cell), labels[at], role),
      )}</tr>\n`,
  )
  const head = given.head?.map(cell => heading(cell, role))
  const classes = `govuk-table${given.classes ? ` ${given.classes}` : ''}${given.stacks ? ' cf-stacks' : ''}`
  return html`<table class="${classes}"${role('table')}${attributesOf(given.attributes ?? {})}>
${captionOf(given)}
${head && html`<thead class="govuk-table__head"${role('rowgroup')}><tr class="govuk-table__row"${isRow}>${head}</tr></thead>`}
<tbody class="govuk-table__body"${role('rowgroup')}>
${rows}</tbody>
</table>`
}

/** A wide table that scrolls by itself, reachable by keyboard, with a name for what scrolls. */
export const scrolling = (name: string, inside: Html): Html => html`
  <div class="cf-scrolls" role="region" aria-label="${name}" tabindex="0">${inside}</div>`

/** A short state in a coloured box. The colour never says more than the words. */
export const tag = (text: string, colour?: string): Html =>
  html`<strong class="govuk-tag${colour && ` govuk-tag--${colour}`}">${text}</strong>`
