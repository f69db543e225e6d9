import type { Chance } from './chance.ts'
import { chanceFrom } from './chance.ts'
import type { Part } from './habit.ts'
import { type Household, householdFrom } from './households.ts'
import { certainOf, type Incident, incidentsIn, type Span } from './incidents.ts'
import { type SubjectKind, subjectFrom } from './subjects.ts'

/** How many children, for how many days up to when, and from which seed. */
export type Plan = Readonly<{
  children: number
  days: number
  seed: string
  until: Date
  /** Happenings a day for a child to whom as much happens as to most. */
  pace?: number
  /** How many children at least are to become victims, and suspects. */
  victims?: number
  suspects?: number
  /** Households to leave out, because they have been lived already. */
  skip?: number
  /** Which of several equal parts of the households is lived: every so-manieth one, the others by other processes. */
  part?: Readonly<{ number: number; of: number }>
  /** How many households are lived at the same time. What happens in them does not depend on it. */
  atOnce?: number
  /** How often somebody opens what they write in, or searches before they add, against usual; 1 unless given. */
  looks?: number
  /** Households in which something is to happen at a set time, besides the others. */
  staged?: readonly Staged[]
}>

/** One thing that is to happen to some child, adult or line, hours before the end. */
export type Staged = Readonly<{
  borough: string
  age: number
  kind?: SubjectKind
  pathway: string
  hoursAgo: number
  unitId?: string
}>

/** A household, what happens in it, and the chance it is drawn from. */
export type Life = Readonly<{
  index: number
  household: Household
  incidents: readonly Incident[]
  chance: Chance
}>

/** About five happenings a year for a child known to the police. */
const usualPace = 0.013
const hour = 3_600_000
/** Among so many households there is one adult, and one county line. */
const adultOneIn = 40
const lineOneIn = 160

/** When a plan begins. */
export const beginOf = (plan: Plan): Date => new Date(+plan.until - plan.days * 24 * hour)

function* stagedLives(plan: Plan, chance: Chance): Generator<Life> {
  const [from, { until }] = [beginOf(plan), plan]
  for (const [index, staged] of (plan.staged ?? []).entries()) {
    const { borough, age, kind, pathway, unitId } = staged
    const key = `staged ${index}`
    const own = chance.apart(key)
    const given = { from, until, borough, age, atMost: 1 }
    const household = kind ? subjectFrom(kind, { key, chance: own, given }) : householdFrom(key, own, given)
    const at = new Date(+until - staged.hoursAgo * hour)
    const incidents = household.children.map(child => ({
      child,
      pathway,
      at,
      chance: own,
      ...(unitId ? { unitId } : {}),
    }))
    yield { index: -1, household, incidents, chance: own }
  }
}

/** Which children are to become a victim or a suspect, spread evenly over all children that are made. */
class Owed {
  private owed = { victim: 0, suspect: 0 }
  private readonly share: Readonly<Record<Part, number>>

  constructor({ victims = 0, suspects = 0, children }: Plan) {
    this.share = { victim: victims / children, suspect: suspects / children }
  }

  /** What is certain to happen to the children of a household. A child too young for it leaves it to the next. */
  in({ children }: Household, span: Span, isLast: (made: number) => boolean): readonly Incident[] {
    return children.flatMap((child, place) =>
      (['victim', 'suspect'] as const).flatMap(who => {
        if (!isLast(place)) this.owed[who] += this.share[who]
        const incident = this.owed[who] > 1e-6 ? certainOf(child, who, span) : undefined
        if (!incident) return []
        this.owed[who] -= 1
        return [incident]
      }),
    )
  }

  isSettled(): boolean {
    return this.owed.victim < 1e-6 && this.owed.suspect < 1e-6
  }
}

const subjectAt = (index: number): SubjectKind | undefined => {
  if (index % lineOneIn === lineOneIn - 1) return 'line'
  return index % adultOneIn === adultOneIn - 1 ? 'adult' : undefined
}

const isIn = (part: Plan['part'], index: number): boolean => !part || index % part.of === part.number

/** Households until there are as many children as asked for, each drawn by itself: the order of living them is free. */
export function* livesOf(plan: Plan): Generator<Life> {
  const chance = chanceFrom(plan.seed)
  const [from, { until, pace = usualPace }] = [beginOf(plan), plan]
  if (!plan.skip && isIn(plan.part, 0)) yield* stagedLives(plan, chance)
  const owed = new Owed(plan)
  for (let made = 0, index = 0; made < plan.children || !owed.isSettled(); index++) {
    const key = `household ${index}`
    const own = chance.apart(key)
    const span = { from, until, pace, chance: own }
    const kind = subjectAt(index)
    const atMost = Math.max(1, plan.children - made)
    const household = kind
      ? subjectFrom(kind, { key, chance: own, given: { from, until } })
      : householdFrom(key, own, { from, until, atMost })
    const before = made
    const certain = kind ? [] : owed.in(household, span, place => before + place >= plan.children)
    made += kind ? 0 : household.children.length
    if (index < (plan.skip ?? 0) || !isIn(plan.part, index)) continue
    const incidents = [...incidentsIn(household, span), ...certain].toSorted((a, b) => +a.at - +b.at)
    yield { index, household, incidents, chance: own }
  }
}
