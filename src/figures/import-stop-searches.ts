import type { Database } from '../store/database.ts'
import { type Oddity, odditiesIn } from './oddities.ts'
import { searchesIn } from './read-searches.ts'
import * as shelf from './search-file.store.ts'
import { type Holding, holdingOf, lookAt, type SearchFile, UnreadableFile } from './search-file.ts'
import { allSaid, type Survey, startSurvey } from './survey.ts'

/** One file to be taken in. What its name does not say must be given. */
export type Wanted = Readonly<{
  path: string
  given: Partial<Holding>
  /** Count it instead of the file that stands for the same force and month. */
  replace: boolean
  by: string
}>

/** What became of a file. Only `imported` and `counted again` changed anything. */
export type Imported = Readonly<{
  outcome: 'imported' | 'counted again' | 'here already' | 'same rows'
  says: string
  rows: number
  rejects: readonly Readonly<{ line: number; wrong: string }>[]
  oddities: readonly Oddity[]
}>

type Progress = (done: number, of: number) => void
type Standing = Readonly<{ name: string; sourceForce: string; month: string; importedAt: Date }>

const onDay = (at: Date): string => at.toISOString().slice(0, 10)
const monthOf = ({ sourceForce, month }: Holding): string => `${sourceForce} ${month.slice(0, 7)}`
const named = (known: Standing): string =>
  `${known.name} (${monthOf(known)}, imported on ${onDay(known.importedAt)})`

const nothingNew = (outcome: 'here already' | 'same rows', says: string, rows: number): Imported => ({
  outcome,
  says,
  rows,
  rejects: [],
  oddities: [],
})

/** Says that a file is here already; if it had been replaced and is asked for, counts it again. */
async function recognise(
  at: shelf.Shelf,
  { known, wanted, how }: Readonly<{ known: shelf.Known; wanted: Wanted; how: 'here already' | 'same rows' }>,
): Promise<Imported> {
  const same =
    how === 'here already'
      ? `It is here already as ${named(known)}.`
      : `It says the same, row for row, as ${named(known)}: only its line ends, quotes or wrapping differ.`
  if (known.standing || !wanted.replace) {
    const aside = known.standing
      ? ''
      : ' A newer file is counted in its place; --replace would count this one again.'
    return nothingNew(how, `${same} Nothing was changed.${aside}`, known.rows)
  }
  await shelf.stand(at, known.id, await shelf.standingFor(at, known))
  return { ...nothingNew(how, `${same} It is counted again.`, known.rows), outcome: 'counted again' }
}

const iso = (time: number): string | undefined =>
  Number.isFinite(time) ? new Date(time).toISOString() : undefined

function keptOf(survey: Survey, said: Buffer, oddities: readonly Oddity[]): shelf.Kept {
  const [first, last] = [iso(survey.first), iso(survey.last)]
  const { rows, rejects, meanings } = survey
  const span = first && last ? { first, last } : {}
  return { rows, badRows: rejects.length, said, report: { oddities, meanings, ...span } }
}

async function takeIn(
  at: shelf.Shelf,
  { file, wanted, progress }: Readonly<{ file: SearchFile; wanted: Wanted; progress: Progress }>,
): Promise<Imported> {
  const holding = holdingOf(file.name, wanted.given)
  const survey = startSurvey()
  const fileId = await shelf.addFile(at, { file, holding, by: wanted.by })
  let done = 0
  const seen = (bytes: number) => {
    done += bytes
    progress(done, file.size)
  }
  await shelf.addSearches(at, fileId, searchesIn(survey, file, seen))
  await shelf.addRejects(at, fileId, survey.rejects)

  const said = allSaid(survey)
  const known = await shelf.knownByRows(at, said)
  if (known) {
    await shelf.takeBack(at)
    return recognise(at, { known, wanted, how: 'same rows' })
  }
  const standing = await shelf.standingFor(at, holding)
  if (standing && !wanted.replace)
    throw new UnreadableFile(
      `it differs from ${named(standing)}, which is counted for that force and month. Import it with --replace to count it instead; the other is kept.`,
    )
  const oddities = odditiesIn(survey, holding, await shelf.besideOf(at, fileId, holding))
  await shelf.complete(at, fileId, keptOf(survey, said, oddities))
  await shelf.stand(at, fileId, standing)
  const instead = standing ? `, counted instead of ${named(standing)}` : ''
  const { rows, rejects } = survey
  return { outcome: 'imported', says: `Imported as ${monthOf(holding)}${instead}.`, rows, rejects, oddities }
}

/**
 * Takes in one published file of stop and searches: all of it or nothing, and nothing twice. Every row is kept, as a
 * search or among the rejects. Throws `UnreadableFile` when the file cannot be taken in at all.
 */
export async function importStopSearches(
  database: Database,
  { forceId, ...wanted }: Wanted & Readonly<{ forceId: number }>,
  progress: Progress = () => {},
): Promise<Imported> {
  const file = await lookAt(wanted.path)
  return shelf.onShelf(database, forceId, async at => {
    const known = await shelf.knownByBytes(at, file.sha256)
    return known
      ? recognise(at, { known, wanted, how: 'here already' })
      : takeIn(at, { file, wanted, progress })
  })
}
