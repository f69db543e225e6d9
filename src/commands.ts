import { openDoor } from './access/door.ts'
import { verify } from './audit/verify.ts'
import { runGravityImport } from './episodes/import-gravity.ts'
import { rebuildSummaries } from './episodes/rebuild-summaries.ts'
import { runImport } from './figures/run-import.ts'
import { runTableImport } from './picture/run-table-import.ts'
import { publishedIn } from './releases/published.store.ts'
import { runRebuild, runRelease } from './releases/run-release.ts'
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

/** Everything the program does besides serving: it opens the database, does its work, and ends. */
export function commandsOf({
  open,
  now,
  say,
  forceIn,
  forceOf,
  assetsFolder,
}: Program): Readonly<Record<string, Command>> {
  const over =
    (work: (database: Database, args: readonly string[]) => Promise<number>): Command =>
    async args => {
      const database = await open()
      try {
        openDoor(database)
        process.exitCode = await work(database, args)
      } finally {
        await database.close()
      }
    }
  const releasing = over(async (database, args) => {
    const { forceId } = await forceOf(database)
    return runRelease(publishedIn(database), { forceId, args }, say)
  })
  return {
    verify: over(async (database, args) => ((await verify(database, say, args)) ? 0 : 1)),
    import: over(async (database, args) => {
      const { forceId } = await forceOf(database)
      const [what, ...rest] = args
      if (what === 'gravity-matrix')
        return runGravityImport(database, { forceId, args: rest }, process.stdout)
      return what === 'table'
        ? runTableImport(database, { forceId, args: rest }, process.stdout)
        : runImport(database, { forceId, args }, process.stdout)
    }),
    simulate: over(async (database, args) => {
      const force = await forceIn(database)
      return runSimulation(database, { args, now: now(), fictional: force?.demonstration ?? true }, say)
    }),
    publish: over(async (database, args) => {
      const { forceId, name: force, demonstration } = await forceOf(database)
      return publishSite(publishedIn(database), { args, forceId, force, demonstration, assetsFolder }, say)
    }),
    async release(args) {
      if (args[0] === 'rebuild') process.exitCode = runRebuild(args[1], say)
      else await releasing(args)
    },
    rebuild: over(async database => {
      const { episodes, putRight } = await rebuildSummaries(database, now())
      say(`Worked out ${episodes} episodes anew from their entries; ${putRight} had to be put right.`)
      return 0
    }),
  }
}
