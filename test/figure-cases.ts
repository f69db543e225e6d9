import { type CountedRow, figureOf } from '../src/figures/figure.ts'
import type { SeenFigure } from '../src/figures/figure.view.ts'
import { type Measure, measure, where } from '../src/kernel/measure.ts'
import { nextPeriod } from '../src/kernel/measure-question.ts'
import { document } from '../src/kernel/source.ts'

const rules = document('Library rules')
const towns = ['Acton', 'Barnes', 'Cheam', 'Dalston', 'Ealing', 'Fulham', 'Greenford', 'Hackney', 'Islington']

/** How many books come back late, with everything that a definition may say of where it comes from and is to go. */
const late: Measure = measure({
  kind: 'share',
  id: 'books-late',
  title: 'Books brought back late',
  asks: 'Are more books brought back late?',
  source: rules('4'),
  owner: 'Librarian',
  view: 'published.loans',
  dated: 'returned_on',
  counts: where`late`,
  counted: 'came back late',
  outOf: where`true`,
  of: 'loans',
  by: [
    {
      column: 'town',
      title: 'Town',
      groups: Object.fromEntries(towns.map(town => [town, town])),
      places: { except: [] },
    },
  ],
  every: 'month',
  better: 'down',
  hideBelow: 5,
  noShareBelow: 10,
  baseline: { says: 'In 2023 one book in three came back late.', value: 0.33, source: rules('8') },
  target: { says: 'One book in five, by the plan of the library.', value: 0.2, source: rules('9') },
  dueBy: '2027-12-31',
  rebased: [{ on: '2025-02-01', because: 'Reminders are sent a day before.' }],
  caveats: ['A loan renewed twice is one loan.'],
})

/** A wave that looks like chance and is the same every time. */
const wave = (at: number): number => Math.round(14 * Math.sin(at * 2.4) + 9 * Math.cos(at * 5.1))

function monthly(): readonly CountedRow[] {
  const rows: CountedRow[] = []
  for (let [at, period] = [0, '2024-01-01']; at < 30; [at, period] = [at + 1, nextPeriod('month', period)]) {
    const counted = (at < 13 ? 110 : 70) + wave(at) + (at === 27 ? 55 : 0)
    rows.push({ period, group: '', counted, out_of: 300 + wave(at + 3) })
  }
  return rows
}

const byTown = (): readonly CountedRow[] =>
  towns.map((group, at) => ({
    period: '2026-06-01',
    group,
    counted: Math.round((120 + at ** 3) * (group === 'Greenford' ? 0.55 : 0.3) + wave(at) / 3),
    out_of: 120 + at ** 3,
  }))

const seen = (rows: readonly CountedRow[], asked: Readonly<{ from: string; split?: string }>): SeenFigure => {
  const reach = rows.map(({ period, out_of }) => ({ source: '', period, rows: out_of }))
  const question = { ...asked, until: '2026-07-01' }
  const figure = figureOf({ measure: late, question, rows, reach })
  return { measure: late, mayOpen: false, splits: late.by, reach, figure }
}

/** A figure over thirty months, rebased after a year, with one month that stands out. */
export const monthsSeen = (): SeenFigure => seen(monthly(), { from: '2024-01-01' })

/** The same by place, one of which stands out. */
export const townsSeen = (): SeenFigure => seen(byTown(), { from: '2026-06-01', split: 'town' })
