import type { ReleasePlan } from '../src/releases/release-plan.ts'
import type { Database } from '../src/store/database.ts'
import { castForce } from './cast.ts'
import { importing } from './imports.ts'

/** How many searches of boys and of girls there were in a month. */
export type MonthOfSearches = Readonly<{ month: string; male: number; female: number; other?: number }>

const header =
  'Type,Date,Part of a policing operation,Policing operation,Latitude,Longitude,Gender,Age range,' +
  'Self-defined ethnicity,Officer-defined ethnicity,Legislation,Object of search,Outcome,' +
  'Outcome linked to object of search,Removal of more than just outer clothing'

const sexes = { male: 'Male', female: 'Female', other: 'Other' } as const

/** A published file of searches of children, and nothing else in it that differs. */
function fileOf({ month, ...counts }: MonthOfSearches): string {
  const rows = Object.entries(sexes).flatMap(([sex, word]) =>
    Array.from(
      { length: counts[sex as 'male'] ?? 0 },
      (_, at) =>
        `Person search,${month}-03T10:${String(at % 60).padStart(2, '0')}:00+00:00,,,,,${word},10-17,` +
        'White - English/Welsh/Scottish/Northern Irish/British,White,Misuse of Drugs Act 1971 (section 23),' +
        'Controlled drugs,A no further action disposal,False,False',
    ),
  )
  return `${[header, ...rows].join('\n')}\n`
}

/** Puts months of searches into a database. A month that is there already is replaced. */
export function searchesInto(database: Database) {
  const bring = importing(database, castForce.forceId)
  return async (...months: readonly MonthOfSearches[]): Promise<void> => {
    for (const one of months)
      await bring(`${one.month}-exampleshire-stop-and-search.csv`, fileOf(one), '--replace')
  }
}

/** A release of searches by sex and by month, that anybody may see as soon as it is signed. */
export const planOf = (more: Partial<ReleasePlan> = {}): ReleasePlan => ({
  title: 'Stop and searches of children',
  summary: 'How often children were stopped and searched.',
  tables: [{ measure: 'children-searched', split: 'sex' }, { measure: 'children-searched' }],
  from: '2026-01-01',
  last: '2026-12-31',
  embargoUntil: new Date('2026-11-01T09:30:00Z'),
  ...more,
})
