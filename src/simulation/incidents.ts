import { ageOn, londonDay, londonTime } from '../kernel/calendar.ts'
import type { Answer } from '../kernel/form.ts'
import type { Person } from '../people/person.ts'
import { pathwaysAt } from '../policy/index.ts'
import type { Chance } from './chance.ts'
import type { Part } from './habit.ts'
import { habits } from './habits.ts'
import type { Household, MadeChild } from './households.ts'

/** Something that puts a child on a pathway. */
export type Incident = Readonly<{
  child: MadeChild
  pathway: string
  at: Date
  chance: Chance
  /** The unit it belongs to, where that is settled beforehand. */
  unitId?: string
  /** The episode in which somebody decided to begin this one, and whoever did. */
  from?: string
  by?: Person
  /** How many pathways led to it, one after another. */
  depth?: number
  /** Answers to its first step that are settled beforehand. */
  given?: Readonly<Record<string, Answer>>
}>

const day = 86_400_000
const hour = 3_600_000
/** Days between happenings in the life of one child. */
const apart = 3

/** More happens in the afternoon and the evening: how likely each hour of the day is, of London's clock. */
const hours = [5, 4, 3, 2, 2, 1, 1, 2, 3, 4, 4, 5, 6, 6, 7, 9, 10, 10, 9, 9, 9, 8, 7, 6]

/** How likely each pathway in force on a day is for a child; for an adult or a line, those of its own kind. */
function likely(child: MadeChild, at: Date): readonly (readonly [string, number])[] {
  const age = ageOn(child.bornOn, londonDay(at))
  const ofKind = pathwaysAt(londonDay(at)).filter(({ subject }) => subject === child.kind)
  return ofKind.map(({ id }) => {
    const { often = 1, ages = [0, 17], lookedAfter = 1 } = habits[id] ?? {}
    const fits = child.kind !== undefined || (age >= ages[0] && age <= ages[1])
    return [id, fits ? often * (child.lookedAfterBy ? lookedAfter : 1) : 0] as const
  })
}

/** Something by which a child becomes a victim or a suspect, at some time; nothing if no pathway fits the child's age. */
export function certainOf(child: MadeChild, who: Part, { from, until, chance }: Span): Incident | undefined {
  const own = chance.apart(`${who} ${child.key}`)
  const at = atLikelyHour(new Date(own.between(+from + day, +until - 2 * day)), own)
  const all = likely(child, at).map(
    ([id, weight]) => [id, habits[id]?.makes?.who === who ? weight : 0] as const,
  )
  if (!all.some(([, weight]) => weight > 0)) return undefined
  const pathway = own.weighed(all)
  const given = habits[pathway]?.makes?.answered
  return { child, pathway, at, chance: own, ...(given ? { given } : {}) }
}

/** The same day at an hour at which more happens. */
function atLikelyHour(at: Date, chance: Chance): Date {
  const wanted = chance.weighed(hours.map((weight, index) => [index, weight] as const))
  return new Date(+at + (wanted - Number(londonTime(at).slice(0, 2))) * hour)
}

function incidentsOf(child: MadeChild, span: Span): readonly Incident[] {
  const { from, until, pace, chance } = span
  const own = chance.apart(child.key)
  const found: Incident[] = []
  const next = (after: number) => after - (Math.log(1 - own.next()) * day) / (pace * child.eventful)
  for (let at = next(+from); at < +until; at = next(at + apart * day)) {
    const when = atLikelyHour(new Date(at), own)
    const all = likely(child, when)
    const pathway = own.weighed(all)
    const isPossible = all.some(([id, weight]) => id === pathway && weight > 0)
    if (when > from && when < until && isPossible)
      found.push({ child, pathway, at: when, chance: own.apart(`${when.getTime()}`) })
  }
  return found
}

/** From when to when, and how many happenings a day there are for a child to whom as much happens as to most. */
export type Span = Readonly<{ from: Date; until: Date; pace: number; chance: Chance }>

/** Everything that will happen to the children of a household, in its order: to brothers and sisters often together. */
export function incidentsIn({ children }: Household, span: Span): readonly Incident[] {
  const own = children.flatMap(child => incidentsOf(child, span))
  const shared = own.flatMap(incident => {
    const together = habits[incident.pathway]?.together ?? 0
    return children
      .filter(child => child !== incident.child && incident.chance.yes(together))
      .map(child => ({ ...incident, child, chance: incident.chance.apart(child.key) }))
  })
  return [...own, ...shared].toSorted((a, b) => +a.at - +b.at)
}
