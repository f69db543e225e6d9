import { openDoor } from './access/door.ts'
import { verify } from './audit/verify.ts'
import { rebuildSummaries } from './episodes/rebuild-summaries.ts'
import { runImport } from './figures/run-import.ts'
import { runGravityImport } from './gravity/import-gravity.ts'
import { runTableImport } from './picture/run-table-import.ts'
import { publishedIn } from './releases/published.store.ts'
import { runRebuild, runRelease } from './releases/run-release.ts'
import { runRoster } from './roster/run-roster.ts'
import { runSimulation } from './simulation/run-simulation.ts'
import { publishSite } from './site/publish.ts'
import type { Database } from './store/database.ts'

/** One thing the program can be asked for on the command line. */
export type Command = (args: readonly string[]) => Promise<void>

type Program = Readonly<{
  open(): Promise<Database>
  now(): Date
  say(line: string): void
  /** The force this database belongs to, if it belongs to one. */
  forceIn(database: Database): Promise<Readonly<{ demonstration: boolean }> | undefined>
  /** The same; an empty database becomes the demonstration force. */
  forceOf(database: Database): Promise<Readonly<{ forceId: number; name: string; demonstration: boolean }>>
  /** Where what browsers load was built. */
  assetsFolder: string
}>

type Work = (database: Database, args: readonly string[]) => Promise<number>

/** A command that opens the database, does its work, and ends. */
const overDatabase =
  ({ open }: Program) =>
  (work: Work): Command =>
  async args => {
    const database = await open()
    try {
      openDoor(database)
      process.exitCode = await work(database, args)
    } finally {
      await database.close()
    }
  }

/** Takes a file in, of the kind that is named first. */
const importing =
  ({ forceOf }: Program): Work =>
  async (database, args) => {
    const { forceId } = await forceOf(database)
    const [what, ...rest] = args
    if (what === 'gravity-matrix') return runGravityImport(database, { forceId, args: rest }, process.stdout)
    return what === 'table'
      ? runTableImport(database, { forceId, args: rest }, process.stdout)
      : runImport(database, { forceId, args }, process.stdout)
  }

/** Lists releases and writes bundles; a bundle is made again without any database. */
function releasing(program: Program): Command {
  const { forceOf, say } = program
  const fromDatabase = overDatabase(program)(async (database, args) => {
    const { forceId } = await forceOf(database)
    return runRelease(publishedIn(database), { forceId, args }, say)
  })
  return async args => {
    if (args[0] === 'rebuild') process.exitCode = runRebuild(args[1], say)
    else await fromDatabase(args)
  }
}

/** Everything the program does besides serving. */
export function commandsOf(program: Program): Readonly<Record<string, Command>> {
  const { now, say, forceIn, forceOf, assetsFolder } = program
  const over = overDatabase(program)
  return {
    verify: over(async (database, args) => ((await verify(database, say, args)) ? 0 : 1)),
    import: over(importing(program)),
    simulate: over(async (database, args) => {
      const force = await forceIn(database)
      return runSimulation(database, { args, now: now(), fictional: force?.demonstration ?? true }, say)
    }),
    publish: over(async (database, args) => {
      const { forceId, name: force, demonstration } = await forceOf(database)
      return publishSite(publishedIn(database), { args, forceId, force, demonstration, assetsFolder }, say)
    }),
    release: releasing(program),
    roster: over((database, args) => runRoster(database, { args, now: now() }, say)),
    rebuild: over(async database => {
      const { episodes, putRight } = await rebuildSummaries(database, now())
      say(`Worked out ${episodes} episodes anew from their entries; ${putRight} had to be put right.`)
      return 0
    }),
  }
}
