import { choice, date, number, type Questions } from '../kernel/form.ts'
import { maskedDecisions } from '../policy/masking.ts'

/** What is to be drawn: which kind of decision, taken when, and how many. `until` is not included. */
export type RoundPlan = Readonly<{ decision: string; from: string; until: string; size: number }>

/** A round as it stands: announced, or drawn. */
export type KeptRound = RoundPlan &
  Readonly<{
    id: string
    commitment: string
    announcedAt: Date
    drawnAt: Date | null
    frameSize: number | null
    frameHash: string | null
    /** Said only once the frame is closed. */
    seed: string | null
    drawn: number
    decided: number
  }>

/** What is asked of somebody who announces a round. */
export const roundQuestions: Questions = {
  decision: choice('Which decisions?', Object.fromEntries(maskedDecisions.map(one => [one.id, one.title]))),
  from: date('Decided on or after which day?'),
  last: date('Decided on or before which day?'),
  size: number('How many are drawn?', { from: 1, to: 500, unit: 'decisions' }),
}
