import { csvText } from '../figures/csv-text.ts'
import { valuesOf } from '../kernel/form.ts'
import { asText, type Given } from '../kernel/reading-time.ts'
import type { Register } from '../kernel/register.ts'
import { download } from '../web/download.ts'
import { placeIn } from '../web/list-pages.ts'
import { page } from '../web/page.ts'
import { odsOf, odsType } from '../web/spreadsheet.ts'
import { exportRows, listRows, rowPlace } from './list-rows.ts'
import { type KeptRow, registerCalled, shown } from './register-row.ts'
import { rowsView } from './rows.view.ts'

const narrowedBy = (register: Register, query: Given): Readonly<Record<string, string>> =>
  Object.fromEntries(
    register.narrows
      .map(name => [name, asText(query[name])] as const)
      .filter(([name, value]) => register.fields[name] && valuesOf(register.fields[name])?.includes(value)),
  )

/** The rows of a register, narrowed and searched. */
export const rowsPage = page({
  path: '/registers/:register',
  title: ({ register }) => register.title,
  section: 'plan',
  wide: true,
  back: () => ({ href: '/registers', text: 'Registers' }),
  async show(context, { register }, query) {
    const { isLost, ...from } = placeIn(query, rowPlace)
    const narrowed = narrowedBy(registerCalled(register), query)
    const words = asText(query.words).slice(0, 80)
    return { ...(await listRows(context, { register, narrowed, words, ...from })), isLost }
  },
  view: rowsView,
})

const head = ({ fields }: Register) => Object.values(fields).map(({ label }) => label)

const cells = ({ fields }: Register, { answers }: KeptRow) =>
  Object.entries(fields).map(([name, question]) => {
    const answer = answers[name]
    return typeof answer === 'number'
      ? answer
      : question.kind === 'date'
        ? String(answer ?? '')
        : shown(question, answer)
  })

/** A register as CSV, in the words that taking a file in understands. */
export const rowsCsv = download({
  path: '/registers/:register/rows.csv',
  async show(context, { register: id }) {
    const { register, rows } = await exportRows(context, { register: id })
    return {
      name: `${id}.csv`,
      type: 'text/csv; charset=utf-8',
      body: csvText([head(register), ...rows.map(row => cells(register, row))]),
    }
  },
})

/** A register as a spreadsheet, with what it is on its first sheet. */
export const rowsOds = download({
  path: '/registers/:register/rows.ods',
  async show(context, { register: id }) {
    const { register, rows } = await exportRows(context, { register: id })
    const { title, says, source } = register
    const body = await odsOf({
      title,
      about: [
        ['What it is', says],
        ['Where it comes from', `${source.document}, ${source.point}`],
        ['Taken away', context.now.toISOString()],
      ],
      notes: [],
      tables: [{ name: title, title, head: head(register), rows: rows.map(row => cells(register, row)) }],
      madeAt: context.now,
    })
    return { name: `${id}.ods`, type: odsType, body }
  },
})
