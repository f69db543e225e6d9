import { type Html, html } from '../web/html.ts'
import type { Block, Paper } from '../web/paper.ts'
import { scrolling, table as tableOf } from '../web/table.ts'
import type { Place } from './place.ts'

/** Where the update stands as a PDF. */
export const updatePdf = 'progress/progress-update.pdf'

function blockView(block: Block): Html {
  if (block.kind === 'text') return html`<p class="govuk-body">${block.text}</p>`
  if (block.kind === 'list')
    return html`<ul class="govuk-list govuk-list--bullet ps-breaks">${block.items.map(one => html`<li>${one}</li>`)}</ul>`
  if (block.kind === 'heading')
    return block.level === 2
      ? html`<h2 class="govuk-heading-m">${block.text}</h2>`
      : html`<h3 class="govuk-heading-s">${block.text}</h3>`
  const { caption, head, rows } = block
  const classes = 'govuk-table__caption--s'
  return scrolling(
    caption,
    tableOf({ caption, captionClasses: classes, head, rows, firstCellIsHeader: true }),
  )
}

/** A document as a page. */
export const paperView = ({ title, says, blocks }: Paper, place: Place): Html => html`
  <h1 class="govuk-heading-l">${title}</h1>
  <p class="govuk-body-l">${says}</p>
  <p class="govuk-body"><a class="govuk-link" href="${place.to(updatePdf)}">${title} to print (PDF)</a></p>
  ${blocks.map(blockView)}`
