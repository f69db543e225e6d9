import { always, type Habits, within } from './habit.ts'

/** What usually happens when a child is missing. */
export const missingHabits: Habits = {
  often: 4,
  followed: 0.2,
  ages: [8, 17],
  lookedAfter: 4,
  together: 0.06,
  hours: {
    graded: within(0.1, 0.6),
    found: [
      { when: { graded: { grade: 'high' } }, from: 1, to: 22 },
      { from: 2, to: 40 },
    ],
    closed: within(1, 26),
    philomenaPartOne: within(0.3, 3),
    philomenaPartTwo: within(0.3, 4),
  },
  powers: { foundDead: 0, notMissing: 0.01 },
  answers: {
    'reported.earlier': always({ never: 45, once: 25, more: 30 }),
    'reported.outOfCharacter': always({ yes: 45, no: 55 }),
    'graded.danger': always({ no: 76, 'not known': 14, yes: 10 }),
    'graded.exploitation': always({ no: 66, 'not known': 20, yes: 14 }),
    'graded.medicalNeed': always({ no: 88, 'not known': 6, yes: 6 }),
    'graded.grade': always({ medium: 80, high: 20 }),
    'found.how': always({ came: 52, police: 20, family: 18, partner: 7, arrested: 3 }),
    'found.state': always({ well: 84, notSeen: 11, harmed: 5 }),
    'servicesTold.which': always({ lives: 80, looksAfter: 14, found: 6 }),
    'preventionInterview.seen': always({ yes: 92, no: 8 }),
    'notMissing.why': always({ whereExpected: 80, twice: 20 }),
    'returnInterviewOffered.answer': always({ accepted: 62, declined: 25, notReached: 13 }),
    'returnInterviewOffered.independent': always({ yes: 97, no: 3 }),
  },
}
