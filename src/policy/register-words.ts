import { boroughFacts } from './boroughs.ts'

const sameWords = (names: readonly string[]): Readonly<Record<string, string>> =>
  Object.fromEntries(names.map(name => [name, name]))

/** The twelve basic command units. */
export const commandUnits = sameWords([...new Set(Object.values(boroughFacts).map(one => one.bcu))].sort())

/** The twelve basic command units, and what belongs to none of them. */
export const unitsOrWhole = { ...commandUnits, whole: 'The whole force' }

/** The 32 boroughs of London. */
export const boroughNames = sameWords(Object.keys(boroughFacts))

/** The actions of the strategy, by number. */
export const actionNumbers = Object.fromEntries(
  Array.from({ length: 36 }, (_, at) => [String(at + 1), `Action ${at + 1}`]),
)

/** Who keeps the registers of the plan. */
export const planKeepers = ['delivery-lead'] as const

/** Who reads what names people who work for an agency. */
export const staffReaders = ['delivery-lead', 'training-lead', 'auditor'] as const
