import { refusals } from './refusals.ts'

export { refusals } from './refusals.ts'

export type RefusalCode = keyof typeof refusals

/** A request the rules do not allow. Doors turn it into a plain page or a problem document; the trail keeps it. */
export class Refusal extends Error {
  readonly code: RefusalCode
  readonly details: Readonly<Record<string, unknown>>

  constructor(code: RefusalCode, details: Readonly<Record<string, unknown>> = {}) {
    super(refusals[code].says)
    this.name = 'Refusal'
    this.code = code
    this.details = details
  }
}

/**
 * One answer that cannot be accepted, and what to do about it. Never thrown: shown beside the question. Where it is
 * listed apart from its question, `label` says which one is meant.
 */
export type Mistake = Readonly<{ question: string; says: string; label?: string }>

/** Something that may be wrong with an answer: whether it is, the question, and what to do about it. */
export type AnswerCheck = readonly [wrong: boolean, question: string, says: string]

/** What is wrong, of all that may be. */
export const mistakesAmong = (checks: readonly AnswerCheck[]): readonly Mistake[] =>
  checks.flatMap(([wrong, question, says]) => (wrong ? [{ question, says }] : []))

/** The refusal of answers that cannot be accepted as they are. */
export const mistaken = (mistakes: readonly Mistake[]): Refusal =>
  new Refusal('ANSWERS_NOT_ACCEPTED', { mistakes })

/** Refuses answers if anything is wrong with them. */
export function refuseMistakes(mistakes: readonly Mistake[]): void {
  if (mistakes.length > 0) throw mistaken(mistakes)
}
