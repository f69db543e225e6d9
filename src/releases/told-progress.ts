import type { Context } from '../kernel/context.ts'
import { refuseMistakes } from '../kernel/problem.ts'
import type { Tx } from '../store/database.ts'
import { actionsThatName } from './people-named.ts'
import { namesOfPeople } from './progress.store.ts'
import type { ReleasedProgress } from './progress.ts'
import { readProgress } from './read-progress.ts'

/** How far each action has come, to be told to the public. Refuses a plan whose words name somebody who works with the force. */
export async function toldProgress(tx: Tx, context: Context): Promise<ReleasedProgress> {
  const progress = await readProgress(tx, context)
  const named = actionsThatName(progress, await namesOfPeople(tx, context.actor.forceId))
  refuseMistakes(
    named.map(({ number }) => ({
      question: 'tables',
      says: `The plan of action ${number} names a person. The public is told of teams and offices: say it anew in the plan first.`,
    })),
  )
  return progress
}
