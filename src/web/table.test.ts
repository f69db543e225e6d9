import assert from 'node:assert/strict'
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { test } from 'node:test'
import { attributes, html, raw } from './html.ts'
import { frontEnd } from './macros.ts'
import { type Cell, scrolling, table, tag } from './table.ts'

type ShippedCell = { text?: string; html?: string; format?: string } & Omit<Cell, 'content'>
type Given = Parameters<typeof table>[0]
type Shipped = Omit<Given, 'rows' | 'head'> & {
  head?: ShippedCell[]
  rows: (ShippedCell[] | null | false)[]
  text?: string
  html?: string
}

const fixturesOf = (component: string): readonly { name: string; options: Shipped; html: string }[] =>
  JSON.parse(readFileSync(join(frontEnd.govuk, 'govuk/components', component, 'fixtures.json'), 'utf8'))
    .fixtures

const ours = ({ text, html: markup, format, ...cell }: ShippedCell): Cell => ({
  ...cell,
  content: markup ? raw(markup) : (text ?? ''),
  numeric: format === 'numeric',
})

/** White space between tags says nothing. */
const tight = (markup: string): string =>
  markup
    .replace(/\s*\n\s*/g, '')
    .replaceAll('&#39;', "'")
    .trim()

test('our table is the shipped table, fixture for fixture', () => {
  for (const { name, options, html: shipped } of fixturesOf('table')) {
    const { head, rows, ...rest } = options
    const given = { ...rest, ...(head ? { head: head.map(ours) } : {}) }
    const drawn = table({
      ...given,
      rows: rows.filter(row => row !== null && row !== false).map(row => row.map(ours)),
    } as unknown as Given)
    assert.equal(tight(drawn.toString()), tight(shipped), name)
  }
})

test('our tag is the shipped tag', () => {
  for (const { name, options, html: shipped } of fixturesOf('tag')) {
    if (options.html || options.attributes) continue
    const colour = options.classes?.replace('govuk-tag--', '')
    assert.equal(tight(tag(options.text ?? '', colour).toString()), tight(shipped), name)
  }
})

test('on a phone every cell can say what it is, and a screen reader still hears a table', () => {
  const rows = [['Kit', html`<b>2am</b>`]]
  const drawn = table({ name: 'Owed now', stacks: true, head: ['Child', 'Due'], rows }).toString()
  assert.match(drawn, /<caption class="govuk-table__caption govuk-visually-hidden">Owed now<\/caption>/)
  assert.match(drawn, /<table class="govuk-table cf-stacks" role="table">/)
  assert.match(drawn, /<td class="govuk-table__cell" role="cell" data-label="Due"><b>2am<\/b><\/td>/)
  assert.equal(drawn.match(/role="row"/g)?.length, 2)
})

test('what scrolls has a name and can be reached by keyboard', () => {
  const named = { role: 'region', 'aria-label': 'Searches by month', tabindex: 0 }
  assert.ok(scrolling('Searches by month', html`x`).toString().includes(attributes(named).toString()))
})
