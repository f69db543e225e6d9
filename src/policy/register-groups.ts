import type { Split } from '../kernel/measure.ts'
import { ranks, subjects } from './learning-words.ts'
import { unitsOrWhole } from './register-words.ts'

/** The basic command unit that a row names. */
export const rowUnit: Split = {
  column: 'unit',
  title: 'Basic command unit',
  groups: { ...unitsOrWhole, 'not known': 'Not known' },
}

/** The rank of whoever took part. */
export const rowRank: Split = {
  column: 'rank',
  title: 'Rank',
  groups: { ...ranks, 'not known': 'Not known' },
}

/** What was learned. */
export const rowSubject: Split = {
  column: 'subject',
  title: 'Subject',
  groups: { ...subjects, 'not known': 'A course that the register of courses does not have' },
}
