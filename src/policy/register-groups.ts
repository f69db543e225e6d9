import type { Split } from '../kernel/measure.ts'
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
  groups: {
    constable: 'Constable',
    sergeant: 'Sergeant',
    inspector: 'Inspector',
    chiefInspector: 'Chief inspector',
    superintendent: 'Superintendent or above',
    staff: 'Police staff',
    outside: 'Not of the police',
    'not known': 'Not known',
  },
}

/** What was learned. */
export const rowSubject: Split = {
  column: 'subject',
  title: 'Subject',
  groups: {
    adultification: 'Adultification bias',
    communication: 'Talking with children, watching and listening',
    neurodiversity: 'Neurodiversity and mental health',
    trauma: 'Trauma',
    childFirst: 'Child First and de-escalation',
    victims: "Victims' Code rights of children",
    lookedAfter: 'Children looked after and care leavers',
    solicitors: 'Advising children: solicitors',
    safeguarding: 'Safeguarding together, for leaders',
    missing: 'Missing and exploited children',
    strategy: "The Children's Strategy",
    'not known': 'A course that the register of courses does not have',
  },
}
