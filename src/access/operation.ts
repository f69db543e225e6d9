import type { Context } from '../kernel/context.ts'
import { type Permission, rule } from '../kernel/permission.ts'
import { Refusal } from '../kernel/problem.ts'
import { whoMay } from '../policy/who-may.ts'
import type { Tx } from '../store/database.ts'
import type { Ahead, KeptAnswer } from './ahead.ts'
import { through } from './door.ts'
import { addToTrail, requireOnTrail } from './trail.store.ts'
import { entryOf, type Subject, type TrailEntry } from './trail.ts'

// 1. Nothing runs unless a rule of the permission allows it, on facts read in the same transaction.
// 2. The work and exactly one entry on the trail stand or fall together.
// 3. A refusal undoes the work, is on the trail in a transaction of its own, and is then thrown on.
// 4. A fault leaves neither work nor entry, and is thrown on.
// 5. What a person may not know of looks not found; the trail keeps the id they asked for.
// 6. The trail keeps ids and words of the policy: what came in as an id and is none is not kept.
// 7. Every statement runs in the scope of context.actor, and the entry is in that person's name.
// 8. Work done ahead, from what is remembered, is done only where it would have been done the long way too, and leaves the
//    same behind. Whatever is not done ahead is done, refused or found wanting the long way.

type Asked<Input, Needed, Facts extends Needed, Result> = Readonly<{
  permission: Permission<Needed>
  /** What the permission needs to know. Throws Refusal('NOT_FOUND') when the scope shows no such record. */
  facts(tx: Tx, input: Input, context: Context): Promise<Facts>
  /** What the trail says it was about. Without facts when it was refused before they were known. */
  about(input: Input, facts?: NoInfer<Facts>): Subject
  /** The same from what is remembered, where it is. Throws or gives nothing where the long way has to be gone. */
  ahead?(input: NoInfer<Input>, context: Context): Ahead<NoInfer<Facts>, NoInfer<Result>> | undefined
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
export type Around<Result> = ((tx: Tx, work: () => Promise<Result>) => Promise<Result>) &
  Readonly<{
    /** Before anything is read: throws where nothing is to be done any more. */
    first?(): Promise<void>
    /** What is kept, where all is done in one statement. Without it, nothing is done ahead. */
    answer?(result: Result): KeptAnswer
  }>

/**
 * The only way to a person's data: checks the permission, does the work and writes the trail, in one transaction;
 * a refusal is written too.
 */
export function operation<Input, Needed, Facts extends Needed, Result>(
  definition: Asked<Input, Needed, Facts, Result> & Work<Input, Facts, Result>,
): (context: Context, input: Input, around?: Around<NoInfer<Result>>) => Promise<Result> {
  return async (context, input, around) => {
    const done = await doneAhead(definition, { context, input, around })
    if (done) return done.result
    await around?.first?.()
    let known: Facts | undefined
    try {
      return await through(context.actor, async tx => {
        const facts = await definition.facts(tx, input, context)
        known = facts
        const because = allowing(definition.permission, context, facts)
        const work = () => workOn(definition, { tx, input, context, facts, because })
        return around ? once(work, counted => around(tx, counted)) : work()
      })
    } catch (problem) {
      if (problem instanceof Refusal) {
        const outcome = { about: definition.about(input, known), allowed: false, because: problem.code }
        const entry = entryFor(definition, context, outcome)
        await through(context.actor, async tx => addToTrail(tx, entry))
      }
      throw problem
    }
  }
}

type Guessing<Input, Result> = Readonly<{
  context: Context
  input: Input
  around: Around<Result> | undefined
}>

async function doneAhead<Input, Needed, Facts extends Needed, Result>(
  definition: Asked<Input, Needed, Facts, Result>,
  { context, input, around }: Guessing<Input, Result>,
): Promise<Readonly<{ result: Result }> | undefined> {
  if (around && !around.answer) return undefined
  const ahead = unlessRefused(() => definition.ahead?.(input, context))
  if (!ahead) return undefined
  const { facts, result } = ahead
  const ruling = rule(definition.permission, context.actor, facts)
  if (!ruling.allowed) return undefined
  const outcome = { about: definition.about(input, facts), allowed: true, because: ruling.rule }
  const entry = entryFor(definition, context, outcome)
  return (await ahead.write(entry, around?.answer?.(result))) === entry.id ? { result } : undefined
}

/** A refusal is said, and put on the trail, by the long way only. */
function unlessRefused<Guess>(guess: () => Guess): Guess | undefined {
  try {
    return guess()
  } catch (problem) {
    if (problem instanceof Refusal) return undefined
    throw problem
  }
}

type Doing<Input, Facts> = Readonly<{ tx: Tx; input: Input; context: Context; facts: Facts; because: string }>

// The entry is sent with the commit, and so costs no round trip of its own.
async function workOn<Input, Needed, Facts extends Needed, Result>(
  definition: Asked<Input, Needed, Facts, Result> & Work<Input, Facts, Result>,
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
  if (!ruling.allowed)
    throw new Refusal('NOT_PERMITTED', { because: `${ruling.because} ${whoMay(permission)}` })
  return ruling.rule
}

function entryFor(
  { permission }: Readonly<{ permission: Readonly<{ action: string }> }>,
  { actor, now, requestId }: Context,
  outcome: Readonly<{ about: Subject; allowed: boolean; because: string }>,
): TrailEntry {
  return entryOf(actor, { did: permission.action, at: now, requestId, ...outcome })
}
