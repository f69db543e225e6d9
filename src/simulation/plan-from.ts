import { parseArgs } from 'node:util'
import type { Plan } from './lives.ts'

/** What was asked for on the command line. */
export type Asked = Plan & Readonly<{ check: boolean; minutes?: number; processes?: number }>

/** How to ask. */
export const usage = `Say how many children, for how many days, and from which seed:
  npm run simulate -- --children 300 --days 14 --seed 1 [--until 2026-11-22T12:00] [--check]
    [--victims 60] [--suspects 50]   children who become victims, or suspects, at least
    [--happenings 5]                 happenings a year for a child to whom as much happens as to most
    [--minutes 20]                   stop after so many minutes, with the lives that are over by then
    [--skip 0]                       households that have been lived already, to go on after a stop; 120,118 by part
    [--together 8]                   households lived at the same time; it changes no life
    [--processes 1]                  processes that each live a part of the households
    [--part 1/2]                     the first of two parts only; somebody else lives the other
    [--looks 100]                    how often somebody opens what they write in, of a hundred times that people do
The same seed gives the same lives. --check looks at every promise of the whole database afterwards.`

const texts = {
  children: '',
  days: '',
  seed: '',
  until: '',
  victims: '',
  suspects: '',
  happenings: '',
  skip: '',
  minutes: '',
  together: '',
  looks: '',
  part: '',
  processes: '',
}
const options = {
  ...Object.fromEntries(Object.keys(texts).map(name => [name, { type: 'string' as const }])),
  check: { type: 'boolean' as const },
}

/** The first of two parts is written 1/2. */
function partFrom(text: string): NonNullable<Plan['part']> {
  const [number = 0, of = 0] = text.split('/').map(Number)
  if (!isCount(number) || !isCount(of) || number < 1 || number > of) throw new Error('There is no such part.')
  return { number: number - 1, of }
}

/** How far each part has come, or all of them; for all of them together only what each of them is past. */
function skipIn(text: string, part: Plan['part']): number {
  const all = text.split(',').map(Number)
  return (all.length > 1 && part ? all[part.number] : Math.min(...all)) ?? Number.NaN
}

const isCount = (number: number): boolean => Number.isInteger(number) && number >= 0

/** What was asked for on the command line; nothing when it makes no sense. */
export function planFrom(args: readonly string[], now: Date): Asked | undefined {
  try {
    const { values } = parseArgs({ args: [...args], options })
    const given: typeof texts = { ...texts, ...values }
    const [children, days] = [Number(given.children), Number(given.days)]
    const until = given.until ? new Date(given.until) : now
    const part = given.part ? partFrom(given.part) : undefined
    const more = {
      victims: Number(given.victims),
      suspects: Number(given.suspects),
      skip: skipIn(given.skip, part),
      minutes: Number(given.minutes),
      atOnce: Number(given.together),
      processes: Number(given.processes),
      looks: Number(given.looks),
    }
    const pace = Number(given.happenings || 5) / 365
    const isSense = children > 0 && days > 0 && given.seed && !Number.isNaN(+until) && pace >= 0
    if (!isSense || ![children, ...Object.values(more)].every(isCount)) return undefined
    if (Math.max(more.victims, more.suspects) > children) return undefined
    const { looks: _, ...counts } = more
    const asked = Object.fromEntries(Object.entries(counts).filter(([, count]) => count > 0))
    const { seed } = given
    const set = {
      ...(given.happenings ? { pace } : {}),
      ...(given.looks ? { looks: more.looks / 100 } : {}),
      ...(part ? { part } : {}),
    }
    return { children, days, seed, until, ...asked, ...set, check: 'check' in values }
  } catch {
    return undefined
  }
}
