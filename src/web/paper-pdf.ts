import PDFDocument from 'pdfkit'
import type { Block, Paper } from './paper.ts'

type Pdf = InstanceType<typeof PDFDocument>
type Tag = ReturnType<Pdf['struct']>

const ink = '#0b0c0c'
const quiet = '#484949'
const line = '#b1b4b6'
const margins = { top: 56, bottom: 64, left: 56, right: 56 }
const regular = 'Helvetica'
const bold = 'Helvetica-Bold'

/** What the typefaces of every PDF reader can write: Latin 1 and some signs of print. */
const writable = /[\u0020-\u007e\u00a0-\u00ff‘’“”–—•…€\n]/u

const simpler: Readonly<Record<string, string>> = { '−': '-', '≥': 'at least ', '≤': 'at most ', '→': 'to' }

/** The text in letters that can be written; an accent that cannot be is left out, and a letter that cannot be is a question mark. */
export const inLatin = (text: string): string =>
  [...text]
    .map(letter => (writable.test(letter) ? letter : (simpler[letter] ?? letter.normalize('NFD').charAt(0))))
    .map(letter => [...letter].map(one => (writable.test(one) ? one : '?')).join(''))
    .join('')

const sizes = { 1: 26, 2: 17, 3: 13 } as const

function heading(pdf: Pdf, parent: Tag, { level, text }: Readonly<{ level: 1 | 2 | 3; text: string }>): void {
  const room = level === 1 ? 0 : 150
  if (pdf.y > pdf.page.height - margins.bottom - room) pdf.addPage()
  if (level > 1) pdf.moveDown(level === 2 ? 1.2 : 0.8)
  pdf.font(bold).fontSize(sizes[level]).fillColor(ink)
  pdf.text(inLatin(text), { structParent: parent, structType: `H${level}` })
  if (level === 2) pdf.outline.addItem(text)
  pdf.moveDown(0.4)
}

function paragraph(pdf: Pdf, parent: Tag, text: string): void {
  pdf.font(regular).fontSize(11).fillColor(ink)
  pdf.text(inLatin(text), { structParent: parent, structType: 'P', lineGap: 2 })
  pdf.moveDown(0.5)
}

function list(pdf: Pdf, parent: Tag, items: readonly string[]): void {
  const tag = pdf.struct('L')
  parent.add(tag)
  pdf.font(regular).fontSize(11).fillColor(ink)
  pdf.list(items.map(inLatin), { structParent: tag, bulletRadius: 1.8, textIndent: 14, lineGap: 2 })
  tag.end()
  pdf.moveDown(0.5)
}

const heads = { font: { src: bold }, type: 'TH' } as const

/** A table whose heading lines and first cells are headings to whoever has it read out. */
function table(pdf: Pdf, parent: Tag, block: Extract<Block, { kind: 'table' }>): void {
  const { caption, head, rows, widths } = block
  const across = pdf.page.width - margins.left - margins.right
  const parts = widths.reduce((sum, one) => sum + one, 0)
  pdf.font(bold).fontSize(10).fillColor(quiet)
  pdf.text(inLatin(caption), { structParent: parent, structType: 'P' })
  pdf.moveDown(0.3)
  pdf.font(regular).fontSize(9.5)
  const named = (text: string, scope: string) => ({ ...heads, text: inLatin(text), scope })
  const options = {
    structParent: parent,
    columnStyles: widths.map(width => (across * width) / parts),
    defaultStyle: { border: [0, 0, 0.5, 0], borderColor: line, padding: [4, 6, 4, 2], textColor: ink },
    data: [
      head.map(text => named(text, 'Column')),
      ...rows.map(row => row.map((text, at) => (at === 0 ? named(text, 'Row') : { text: inLatin(text) }))),
    ],
  }
  pdf.table(options as unknown as Parameters<Pdf['table']>[0])
  pdf.x = margins.left
  pdf.moveDown(0.8)
}

function write(pdf: Pdf, parent: Tag, block: Block): void {
  if (block.kind === 'heading') heading(pdf, parent, block)
  else if (block.kind === 'text') paragraph(pdf, parent, block.text)
  else if (block.kind === 'list') list(pdf, parent, block.items)
  else table(pdf, parent, block)
}

/** The foot of every page is no part of the text: it is left out when the text is read out. */
function numberPages(pdf: Pdf, foot: string): void {
  const { start, count } = pdf.bufferedPageRange()
  for (let at = start; at < start + count; at += 1) {
    pdf.switchToPage(at)
    pdf.page.margins.bottom = 0
    pdf.markContent('Artifact', { type: 'Pagination' })
    pdf.font(regular).fontSize(9).fillColor(quiet)
    pdf.text(inLatin(`${foot}. Page ${at + 1} of ${count}`), margins.left, pdf.page.height - 40, {
      lineBreak: false,
    })
    pdf.endMarkedContent()
  }
}

/** A document as a tagged PDF on A4. The same document gives the same bytes. */
export function pdfOf(paper: Paper, author: string): Promise<Buffer> {
  const pdf = new PDFDocument({
    size: 'A4',
    margins,
    pdfVersion: '1.7',
    tagged: true,
    lang: 'en-GB',
    displayTitle: true,
    bufferPages: true,
    info: {
      Title: paper.title,
      Author: author,
      Subject: paper.says,
      CreationDate: paper.madeAt,
      ModDate: paper.madeAt,
    },
  })
  const chunks: Buffer[] = []
  pdf.on('data', (chunk: Buffer) => void chunks.push(chunk))
  const whole = new Promise<Buffer>((resolve, reject) => {
    pdf.on('end', () => resolve(Buffer.concat(chunks)))
    pdf.on('error', reject)
  })
  const root = pdf.struct('Document')
  pdf.addStructure(root)
  heading(pdf, root, { level: 1, text: paper.title })
  paragraph(pdf, root, `${paper.says} Published by ${author}.`)
  for (const block of paper.blocks) write(pdf, root, block)
  numberPages(pdf, `Child First: ${paper.title}`)
  root.end()
  pdf.end()
  return whole
}
