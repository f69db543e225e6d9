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
