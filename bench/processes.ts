import { type ChildProcess, fork } from 'node:child_process'
import { readdirSync, readFileSync } from 'node:fs'

/** A server or the load, in a process of its own that answers with one message. */
export type Part = Readonly<{ process: ChildProcess; said: Promise<never>; tell(what: object): void }>

/** Starts this program again as one of its parts, with node's own arguments. */
export function start(part: string, flags: readonly string[] = []): Part {
  const child = fork(process.argv[1] as string, [part], { execArgv: [...process.execArgv, ...flags] })
  const said = new Promise<never>((resolve, reject) => {
    child.once('message', resolve as never)
    child.once('exit', code => reject(new Error(`${part} ended with ${code}`)))
  })
  return { process: child, said, tell: what => child.send(what) }
}

/** What node is given by `npm start`, or by SERVER_FLAGS to see what difference that makes. */
export function flagsOfStart(): readonly string[] {
  const { scripts } = JSON.parse(readFileSync('package.json', 'utf8'))
  return (process.env.SERVER_FLAGS ?? String(scripts.start)).match(/--\S+/g) ?? []
}

/** Processor time in milliseconds that a process has used, and with `all` its children that have ended. */
export function used(pid: number, all = false): number {
  return fieldsOf(pid)
    .slice(11, all ? 15 : 13)
    .reduce((sum, ticks) => sum + Number(ticks) * 10, 0)
}

/** Which process started this one. */
export const parentOf = (pid: number): number => Number(fieldsOf(pid)[1])

function fieldsOf(pid: number): readonly string[] {
  const stat = readFileSync(`/proc/${pid}/stat`, 'utf8')
  return stat.slice(stat.lastIndexOf(')') + 2).split(' ')
}

/** Processor time of every process of the database server, those that have ended included. */
export function usedByDatabase(postmaster: number): number {
  const usedIfChild = (pid: number): number => {
    try {
      return parentOf(pid) === postmaster ? used(pid) : 0
    } catch {
      return 0
    }
  }
  const pids = readdirSync('/proc')
    .map(Number)
    .filter(pid => pid > 0)
  return pids.reduce((sum, pid) => sum + usedIfChild(pid), used(postmaster, true))
}
