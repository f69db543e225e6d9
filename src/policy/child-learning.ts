import type { Source } from '../kernel/source.ts'
import { schoolCensus } from './sources.ts'

/** Whether a child goes to school, and if not, where the child learns. */
export const schoolings: Readonly<Record<string, string>> = {
  school: 'At a school or college',
  elsewhere: 'Educated elsewhere, such as at home',
  none: 'Not at school',
}

/** Special educational needs or disability (SEND), in the codes of the school census. */
export const sendCodes: Readonly<Record<string, string>> = {
  N: 'None known',
  K: 'SEN support',
  E: 'Education, health and care (EHC) plan',
}

/** Where the codes are from. */
export const sendSource: Source = schoolCensus('SEN provision (N, K, E)', 'unverified')

/** Who can have said whether a child has SEND. */
export const sendTellers: Readonly<Record<string, string>> = {
  child: 'The child',
  family: 'The family or a carer',
  school: 'The school or college',
  council: 'The council',
  health: 'A health service',
  other: 'Somebody else',
}

/** What is asked where something may not be known: it is an answer, and is kept as none. */
export const notKnown = { notKnown: 'Not known' }
