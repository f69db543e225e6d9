import { existsSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import os from 'node:os'
import path from 'node:path'
import { after } from 'node:test'
import { runTableImport } from '../src/picture/run-table-import.ts'
import type { Database } from '../src/store/database.ts'

const folder = '../shared/data'

/** Why tests of the published tables are skipped here, if they are. */
export const tablesMissing = existsSync(path.join(folder, 'tables'))
  ? false
  : `the published tables are not on this machine (${folder})`

/** Every published table, by the words that import it. */
export const publishedTables: readonly (readonly string[])[] = [
  ['homicide-victims', 'tables/met-homicide-victims-2003-2023.csv.gz'],
  ['crime-outcomes', 'tables/home-office-crime-outcomes-met-and-national.csv'],
  ['use-of-force-by-age', 'tables/home-office-use-of-force-by-age-2018-19.csv.gz'],
  ['use-of-force-by-ethnicity', 'tables/home-office-use-of-force-by-ethnicity-2018-19.csv.gz'],
  ['use-of-force-by-borough', 'tables/met-use-of-force-by-borough-day-2023-24.csv.gz'],
  ['attitude-survey', 'tables/mopac-public-attitude-survey-boroughs-2014-2023.csv.gz'],
  ['attitude-survey-force', 'tables/mopac-public-attitude-survey-met-2014-2023.csv'],
  ['population-by-age', 'geography/population-mid2019-single-year-of-age.csv'],
  ['population-by-age', 'geography/population-mid2020-single-year-of-age.csv'],
  ['boroughs', '--period', 'mid-2020', 'geography/boroughs.csv'],
  ['published-anchors', 'tables/published-anchors.csv'],
]

/** The same with the path of the file. */
export const wordsFor = (words: readonly string[]): readonly string[] =>
  words.with(-1, path.join(folder, words.at(-1) ?? ''))

/** Runs an import as the command line does, and tells what was said. */
export async function runWords(database: Database, words: readonly string[], forceId = 1) {
  let said = ''
  const output = {
    write(text: string) {
      said += text
    },
  }
  const code = await runTableImport(database, { forceId, args: words }, output)
  return { code, said }
}

/** Imports texts as files of a kind. */
export function tabling(database: Database, forceId = 1) {
  const scratch = mkdtempSync(path.join(os.tmpdir(), 'childfirst-tables-'))
  after(() => rmSync(scratch, { recursive: true }))
  return async (kind: string, name: string, content: string | Buffer, ...flags: readonly string[]) => {
    const file = path.join(scratch, name)
    writeFileSync(file, content)
    return runWords(database, [kind, ...flags, file], forceId)
  }
}

const victimsHead =
  'Count of Victims,Age Group,Sex,Method of Killing,Domestic Abuse,Recorded Date,Homicide Offence Type,Solved Status,Borough,Officer Observed Ethnicity'

/** Made-up victims of homicide, each an age, a month and a borough, as the file of their kind writes them. */
export const victimsCsv = (...victims: readonly (readonly [age: string, month: string, borough: string])[]) =>
  [
    victimsHead,
    ...victims.map(
      ([age, month, borough]) =>
        `1,${age},Male,Shooting,Not Domestic Abuse,${month},Murder,Solved,${borough},White`,
    ),
    '',
  ].join('\n')
