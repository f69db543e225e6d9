import { fork } from 'node:child_process'
import { nothingYet, type Tally } from './tally.ts'

/** What was asked for, and among how many processes it is shared out. */
export type Parts = Readonly<{ args: readonly string[]; processes: number; say(line: string): void }>

/** Most of what a step makes is gone by the next: with room for it, less time goes into collecting. */
const room = '--max-semi-space-size=32'

const program = () => process.argv[1] ?? ''

/** One part of the lives, in a process of its own that answers with its tally. */
function onePart(args: readonly string[]): Promise<Tally> {
  const execArgv = [...process.execArgv, room]
  const child = fork(program(), ['simulate', ...args.filter(one => one !== '--check')], { execArgv })
  return new Promise((resolve, reject) => {
    process.once('SIGTERM', () => child.kill('SIGTERM'))
    child.once('message', ({ tally }: { tally: Tally }) => resolve(tally))
    child.once('exit', code => reject(new Error(`One part of the simulation ended with ${code}.`)))
  })
}

/** Everything that came of several parts. */
export function sumOf(tallies: readonly Tally[]): Tally {
  const sum = nothingYet()
  for (const tally of tallies)
    for (const name of Object.keys(sum) as (keyof Tally)[]) sum[name] += tally[name]
  return sum
}

/** Lives a plan in several processes at once, which share out its households, and says how to go on if they stopped. */
export async function inParts({ args, processes, say }: Parts): Promise<Tally> {
  const part = (index: number) => ['--part', `${index + 1}/${processes}`, '--processes', '1']
  const tallies = await Promise.all(
    Array.from({ length: processes }, (_, index) => onePart([...args, ...part(index)])),
  )
  say(`To go on from here: --skip ${tallies.map(({ next }) => next).join(',')} --processes ${processes}`)
  return { ...sumOf(tallies), next: Math.min(...tallies.map(({ next }) => next)) }
}
