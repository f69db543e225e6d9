import { addChild } from '../children/add-child.ts'
import { addFamily } from '../children/change-family.ts'
import { findChild } from '../children/find-child.ts'
import { Refusal } from '../kernel/problem.ts'
import type { Person } from '../people/person.ts'
import type { Chance } from './chance.ts'
import type { Household, MadeChild } from './households.ts'
import type { Incident } from './incidents.ts'
import { opensFirst } from './known.ts'
import { acting, someone } from './staff.ts'
import type { Tally } from './tally.ts'

const minute = 60_000

/** A household, what will happen to its children, and until when to live it. */
export type Lived = Readonly<{
  household: Household
  incidents: readonly Incident[]
  from: Date
  until: Date
  chance: Chance
  tally: Tally
  /** How often somebody opens what they write in, or searches before they add, against usual; 1 unless given. */
  looks?: number | undefined
}>

/** Adds the children shortly before anything happens to them, with their family. */
export async function meetChildren({
  household,
  incidents,
  from,
  chance,
  tally,
  looks,
}: Lived): Promise<Map<string, string>> {
  const [first] = incidents
  const now = new Date(
    first ? +first.at - chance.between(1, 5) * minute : +from + chance.between(0, 600) * minute,
  )
  const officer = someone('constable', { bcu: household.bcu, agencies: {} }, chance)
  const known = new Map<string, string>()
  if (!officer) return known
  for (const child of household.children) {
    known.set(child.key, await meet(child, { officer, now, searches: opensFirst(chance, { looks }) }))
    if (!child.kind) tally.children++
  }
  await tellFamily(household, known, { officer, now })
  return known
}

/** Looks for a child first, mostly, and adds them when none of those found is the same. */
async function meet(child: MadeChild, { officer, now, searches }: Meeting): Promise<string> {
  const context = acting(officer, now)
  const { key: _key, eventful: _eventful, kind, lookedAfterBy, ...all } = child
  const answers = kind === 'line' ? { familyName: child.familyName, borough: child.borough } : all
  const name = `${child.givenNames} ${child.familyName}`.trim()
  if (searches) await findChild(context, { name, kind, ...(kind === 'line' ? {} : { bornOn: child.bornOn }) })
  const given = { kind, answers, lookedAfterBy: lookedAfterBy ?? null }
  const notThese = new Set<string>()
  for (;;) {
    try {
      return (await addChild(context, { ...given, notThese: [...notThese] })).childId
    } catch (problem) {
      const likely = unlike(problem).filter(id => !notThese.has(id))
      if (likely.length === 0) throw problem
      for (const id of likely) notThese.add(id)
    }
  }
}

/** The children somebody has to look at first. Others may be added meanwhile who are very like this one too. */
const unlike = (problem: unknown): readonly string[] =>
  problem instanceof Refusal && problem.code === 'CHILD_MAY_BE_KNOWN'
    ? (problem.details.likely as readonly string[])
    : []

type Telling = Readonly<{ officer: Person; now: Date }>
type Meeting = Telling & Readonly<{ searches: boolean }>

async function tellFamily(
  { adult, children, twins }: Household,
  known: ReadonlyMap<string, string>,
  { officer, now }: Telling,
): Promise<void> {
  if (!adult) return
  const context = acting(officer, now)
  const parental = !['foster-carer', 'key-worker', 'grandparent'].includes(adult.kind)
  for (const [index, child] of children.entries()) {
    const childId = known.get(child.key) ?? ''
    await addFamily(context, { childId, ...adult, parental })
    for (const [place, other] of children.entries()) {
      if (place === index) continue
      const isTwin = twins && index < 2 && place < 2
      const kind = isTwin ? 'twin' : other.sex === 'female' ? 'sister' : 'brother'
      const otherChildId = known.get(other.key) ?? ''
      const name = `${other.givenNames} ${other.familyName}`
      await addFamily(context, { childId, kind, name, parental: false, otherChildId })
    }
  }
}
