import type { Day } from './calendar.ts'
import type { Source } from './source.ts'

/** What a figure stood at before anything was done about it, and who says so. */
export type Baseline = Readonly<{
  /** In a sentence, with its time and its own way of counting where that differs. */
  says: string
  /**
   * In the unit of the measure: a count in one of its periods, a share from 0 to 1, a median in its unit, a rate as one
   * thing for one other. Left out where what was printed is counted otherwise.
   */
  value?: number
  source: Source
}>

/** What a figure is to come to, in the unit of the measure. */
export type Target = Readonly<{ value: number; says: string; source: Source }>

/** The first day of a period from which a chart over time is worked out anew, because the thing itself has changed. */
export type Rebase = Readonly<{
  on: Day
  because: string
  /** The one source that it touches (a value of `keepApart`); every source if left out. */
  only?: string
}>

/** Where a figure comes from and where it is to go. */
export type Aims = Readonly<{
  baseline?: Baseline
  target?: Target
  /** The day by which a change is to be seen. */
  dueBy?: Day
  rebased?: readonly Rebase[]
}>

type Aimed = Aims &
  Readonly<{
    kind: string
    better: string
    every: string
    keepApart?: Readonly<{ groups: Readonly<Record<string, string>> }>
  }>

type Check = readonly [wrong: boolean, says: string]

const isDay = (day: string): boolean => /^\d{4}-\d\d-\d\d$/.test(day) && !Number.isNaN(Date.parse(day))

const isSentence = (text: string): boolean => text.trim().endsWith('.')

const fits = (kind: string, value: number): boolean =>
  Number.isFinite(value) && value >= 0 && (value <= 1 || !['share', 'makeUp'].includes(kind))

const firstMonths: Readonly<Record<string, readonly string[]>> = {
  quarter: ['01', '04', '07', '10'],
  year: ['01'],
}

const isFirstDay = (every: string, day: Day): boolean =>
  isDay(day) && day.endsWith('-01') && (firstMonths[every]?.includes(day.slice(5, 7)) ?? true)

const rebases = (one: Aimed): readonly Check[] =>
  (one.rebased ?? []).flatMap(({ on, because, only }, at, all): readonly Check[] => [
    [
      !isFirstDay(one.every, on),
      `“${on}” is not the first day of a ${one.every}: it cannot be rebased there.`,
    ],
    [!isSentence(because), `Why it is rebased on ${on} is not a sentence.`],
    [all.findIndex(other => other.on === on && other.only === only) !== at, `It is rebased twice on ${on}.`],
    [
      only !== undefined && !Object.hasOwn(one.keepApart?.groups ?? {}, only),
      `It is rebased on ${on} for “${only}”, which is not one of its sources.`,
    ],
  ])

/** What may be wrong with where a figure comes from and is to go, each with its sentence. */
export function checksOfAims(one: Aimed): readonly Check[] {
  const { baseline, target, dueBy } = one
  const [was = 0, aim = 0] = [baseline?.value, target?.value]
  const isSame = one.better === 'up' ? aim <= was : aim >= was
  return [
    [baseline !== undefined && !isSentence(baseline.says), 'Its baseline is not a sentence.'],
    [!fits(one.kind, was), 'Its baseline is not in the unit of the measure.'],
    [target !== undefined && !isSentence(target.says), 'Its target is not a sentence.'],
    [!fits(one.kind, aim), 'Its target is not in the unit of the measure.'],
    [target !== undefined && one.better === 'neither', 'It has a target, but neither way is better.'],
    [
      target !== undefined && baseline?.value !== undefined && one.better !== 'neither' && isSame,
      'Its target is no better than its baseline.',
    ],
    [dueBy !== undefined && !isDay(dueBy), 'The day by which it is due is not a day.'],
    ...rebases(one),
  ]
}
