import type { Context } from '../kernel/context.ts'
import { type Permission, rule } from '../kernel/permission.ts'
import { Refusal } from '../kernel/problem.ts'
import type { Tx } from '../store/database.ts'
import { scopeOf, through } from './door.ts'
import { addToTrail, requireOnTrail } from './trail.store.ts'
import { entryOf, type Subject, type TrailEntry } from './trail.ts'

// 1. Nothing runs unless a rule of the permission allows it, on facts read in the same transaction.
// 2. The work and exactly one entry on the trail stand or fall together.
// 3. A refusal undoes the work, is on the trail in a transaction of its own, and is then thrown on.
// 4. A fault leaves neither work nor entry, and is thrown on.
// 5. What a person may not know of looks not found; the trail keeps the id they asked for.
// 6. The trail keeps ids and words of the policy: what came in as an id and is none is not kept.
// 7. Every statement runs in the scope of context.actor, and the entry is in that person's name.

type Asked<Input, Needed, Facts extends Needed> = Readonly<{
  permission: Permission<Needed>
  /** What the permission needs to know. Throws Refusal('NOT_FOUND') when the scope shows no such record. */
  facts(tx: Tx, input: Input, context: Context): Promise<Facts>
  /** What the trail says it was about. Without facts when it was refused before they were known. */
  about(input: Input, facts?: NoInfer<Facts>): Subject
}>

type Work<Input, Facts, Result> =
  | Readonly<{
      run(tx: Tx, input: NoInfer<Input>, context: Context, facts: NoInfer<Facts>): Promise<Result>
      /** For work that makes what it is about: the ids that nobody knew before. */
      made?(result: NoInfer<Result>): Pick<Subject, 'id' | 'childId'>
    }>
  /** For work done by one SQL function that also writes the entry: one round trip less. The database checks that it did. */
  | Readonly<{
      runWithEntry(
        tx: Tx,
        input: NoInfer<Input>,
        context: Context,
        facts: NoInfer<Facts>,
        entry: TrailEntry,
      ): Promise<Result>
    }>

/** Something kept in the same transaction as the work: the JSON door keeps the answer beside what it answers for. */
export type Around<Result> = (tx: Tx, work: () => Promise<Result>) => Promise<Result>

/**
 * The only way to a person's data: checks the permission, does the work and writes the trail, in one transaction;
 * a refusal is written too.
 */
export function operation<Input, Needed, Facts extends Needed, Result>(
  definition: Asked<Input, Needed, Facts> & Work<Input, Facts, Result>,
): (context: Context, input: Input, around?: Around<NoInfer<Result>>) => Promise<Result> {
  return async (context, input, around = (_tx, work) => work()) => {
    let known: Facts | undefined
    try {
      return await through(scopeOf(context.actor), async tx => {
        const facts = await definition.facts(tx, input, context)
        known = facts
        const because = allowing(definition.permission, context, facts)
        const work = () => workOn(definition, { tx, input, context, facts, because })
        return once(work, counted => around(tx, counted))
      })
    } catch (problem) {
      if (problem instanceof Refusal) {
        const outcome = { about: definition.about(input, known), allowed: false, because: problem.code }
        const entry = entryFor(definition, context, outcome)
        await through(scopeOf(context.actor), async tx => addToTrail(tx, entry))
      }
      throw problem
    }
  }
}

type Doing<Input, Facts> = Readonly<{ tx: Tx; input: Input; context: Context; facts: Facts; because: string }>

// The entry is sent with the commit, and so costs no round trip of its own.
async function workOn<Input, Needed, Facts extends Needed, Result>(
  definition: Asked<Input, Needed, Facts> & Work<Input, Facts, Result>,
  { tx, input, context, facts, because }: Doing<Input, Facts>,
): Promise<Result> {
  const entryOn = (about: Subject) => entryFor(definition, context, { about, allowed: true, because })
  if ('run' in definition) {
    const result = await definition.run(tx, input, context, facts)
    addToTrail(tx, entryOn({ ...definition.about(input, facts), ...definition.made?.(result) }))
    return result
  }
  const entry = entryOn(definition.about(input, facts))
  const result = await definition.runWithEntry(tx, input, context, facts, entry)
  requireOnTrail(tx, entry)
  return result
}

/** What is done around the work cannot leave it out, or do it twice. */
async function once<Result>(
  work: () => Promise<Result>,
  around: (counted: () => Promise<Result>) => Promise<Result>,
): Promise<Result> {
  let times = 0
  const result = await around(() => {
    times++
    return work()
  })
  if (times !== 1) throw new Error('Around an operation its work must be done once.')
  return result
}

function allowing<Facts>(permission: Permission<Facts>, { actor }: Context, facts: Facts): string {
  const ruling = rule(permission, actor, facts)
  if (!ruling.allowed) throw new Refusal('NOT_PERMITTED', { because: ruling.because })
  return ruling.rule
}

function entryFor(
  { permission }: Readonly<{ permission: Readonly<{ action: string }> }>,
  { actor, now, requestId }: Context,
  outcome: Readonly<{ about: Subject; allowed: boolean; because: string }>,
): TrailEntry {
  return entryOf(actor, { did: permission.action, at: now, requestId, ...outcome })
}
