import { londonDay } from '../kernel/calendar.ts'
import { addRow, changeRow } from '../registers/change-row.ts'
import { beginImport, takeInMore } from '../registers/take-in.ts'
import { cast } from './cast.ts'
import { chanceFrom } from './chance.ts'
import { acting } from './staff.ts'

const day = 86_400_000

/** A recommendation that was closed, and had to be opened again. */
export async function reopenedRecommendation(now: Date): Promise<void> {
  const at = (days: number) => acting(cast.della, new Date(+now - days * day))
  const given = {
    ...{ from: 'inspectorate', report: 'Inspection of child protection', number: '4', answer: 'accepted' },
    ...{ made: londonDay(new Date(+now - 640 * day)), due: londonDay(new Date(+now - 300 * day)) },
    ...{ asks: "Record the child's own words in every contact.", answeredBy: 'Public protection' },
  }
  const { rowId } = await addRow(at(600), { register: 'recommendations', given: { ...given, state: 'open' } })
  const change = (days: number, version: number, more: object) =>
    changeRow(at(days), { register: 'recommendations', rowId, version, given: { ...given, ...more } })
  await change(320, 1, {
    state: 'closed',
    evidence: 'The form asks for them, and audits found them in eight of ten.',
  })
  await change(45, 2, { state: 'reopened', why: 'The newest audits found them in six of ten.' })
}

/** Who learned what, taken in from a file as learning systems give it. */
export async function trainingFile(now: Date): Promise<void> {
  const chance = chanceFrom('training')
  const courses = ['Seeing children as children', 'Trauma and what it does', 'Safeguarding together']
  const ranks = [
    'Constable',
    'Constable',
    'Sergeant',
    'Inspector',
    'Chief inspector',
    'Superintendent or above',
    'Police staff',
  ]
  const units = ['North', 'South', 'East', 'West', 'Central South', 'Central North', 'The whole force']
  const rows = Array.from({ length: 400 }, (_, at) => {
    const course = courses[chance.whole(0, 2)]
    const held = londonDay(new Date(+now - chance.whole(0, 699) * day))
    const before = chance.whole(30, 69)
    const where = `${chance.pick(units)},${chance.pick(ranks)}`
    const result = chance.yes(0.85)
      ? `Completed,${where},${before},${before + chance.whole(0, 29)}`
      : `Did not take part,${where},,`
    return `D${1000 + at},${course},${held},${result}`
  })
  const head = 'Staff number,Course,Date,Status,BCU,Rank,Score before,Score after'
  const context = acting(cast.tariq, new Date(+now - 3 * day))
  const bytes = Buffer.from([head, ...rows].join('\n'))
  const { importId } = await beginImport(context, {
    register: 'training',
    fileName: 'learning-system.csv',
    bytes,
  })
  await takeInMore(context, { register: 'training', importId })
}
