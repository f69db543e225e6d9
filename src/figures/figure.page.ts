import { rule } from '../kernel/permission.ts'
import { Refusal } from '../kernel/problem.ts'
import { measureCalled } from '../policy/index.ts'
import { mayOpenBehind } from '../policy/permissions/figures.ts'
import { download } from '../web/download.ts'
import { page } from '../web/page.ts'
import { odsOf, odsType } from '../web/spreadsheet.ts'
import { csvText } from './csv-text.ts'
import { type Figure, lastPeriod } from './figure.ts'
import { figureView } from './figure.view.ts'
import { bookOf } from './figure-book.ts'
import { tableOf } from './figure-table.ts'
import { wantedOf } from './figure-wanted.ts'
import { splitsFor, workOutMeasure } from './work-out-measure.ts'

function knownMeasure(id: string) {
  const measure = measureCalled(id)
  if (!measure) throw new Refusal('NOT_FOUND')
  return measure
}

/** One figure, for the source, the time and the division that the address names. */
export const figurePage = page({
  path: '/figures/:measure',
  title: ({ measure }) => measure.title,
  view: figureView,
  section: 'figures',
  wide: true,
  crumbs: () => [{ href: '/figures', text: 'Figures' }],

  async show(context, { measure }, query) {
    const workedOut = await workOutMeasure(context, wantedOf(measure, query))
    const known = knownMeasure(measure)
    const mayOpen = !known.rowsAt && rule(mayOpenBehind, context.actor, { ownForce: true }).allowed
    return { measure: known, mayOpen, splits: splitsFor(known, context.actor), ...workedOut }
  },
})

const fileName = ({ measure, question }: Figure): string =>
  [measure.id, question.source, question.from.slice(0, 7), lastPeriod(measure, question).slice(0, 7)]
    .filter(Boolean)
    .join('_')

/** The numbers of a figure as a file. */
export const figureTable = download({
  path: '/figures/:measure/table.csv',

  async show(context, { measure }, query) {
    const { figure } = await workOutMeasure(context, wantedOf(measure, query))
    if (!figure) throw new Refusal('NOT_FOUND')
    return {
      name: `${fileName(figure)}.csv`,
      type: 'text/csv; charset=utf-8',
      body: csvText(tableOf(figure)),
    }
  },
})

/** The same with what the figure is, for people. */
export const figureBook = download({
  path: '/figures/:measure/table.ods',

  async show(context, { measure }, query) {
    const { figure } = await workOutMeasure(context, wantedOf(measure, query))
    if (!figure) throw new Refusal('NOT_FOUND')
    const body = await odsOf(bookOf(figure, context.now))
    return { name: `${fileName(figure)}.ods`, type: odsType, body }
  },
})
