import { type Mistake, Refusal } from '../kernel/problem.ts'
import { type Asked, answered } from './answering.ts'

const mostTries = 6

/** A refusal is on the trail, and life goes on. Anything else is a fault. */
export function ignoreRefusal(problem: unknown): void {
  if (!(problem instanceof Refusal)) throw problem
}

type Found<Result> = Readonly<{ result?: Result; refused: number; because?: Refusal }>

/** Tries answers until they are accepted: what is refused is not given again. Gives up on any other refusal. */
export async function untilAccepted<Result>(
  asked: Asked,
  send: (answers: ReturnType<typeof answered>) => Promise<Result>,
): Promise<Found<Result>> {
  const avoid = new Map<string, Set<string>>()
  for (let tries = 0; tries < mostTries; tries++) {
    const answers = answered(asked, avoid)
    try {
      return { result: await send(answers), refused: tries }
    } catch (problem) {
      ignoreRefusal(problem)
      const mistakes = ((problem as Refusal).details.mistakes ?? []) as readonly Mistake[]
      if (mistakes.length === 0 || mistakes.some(({ question }) => question === 'happenedAt'))
        return { refused: tries + 1, because: problem as Refusal }
      for (const { question } of mistakes)
        avoid.set(
          question,
          new Set([...(avoid.get(question) ?? []), ...[answers[question] ?? ''].flat().map(String)]),
        )
    }
  }
  return { refused: mostTries }
}
