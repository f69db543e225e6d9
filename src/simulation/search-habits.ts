import { always, type Habits, within } from './habit.ts'

/** What usually happens when a search exposing intimate parts is asked for. */
export const searchHabits: Habits = {
  often: 0.2,
  followed: 1,
  ages: [13, 17],
  hours: {
    decision: within(0.1, 0.5),
    officersNamed: within(0.05, 0.3),
    adult: within(0.3, 1.5),
    childTold: within(0.1, 0.8),
    searched: within(0.2, 1),
    notSearched: within(0.2, 1),
    searchedWithoutAuthority: within(0.1, 0.4),
    refusalExplained: within(0.05, 0.4),
    found: within(0.1, 0.8),
    closed: within(2, 20),
    aftercare: within(0.2, 1.5),
    parentTold: within(0.2, 3),
  },
  powers: { notSearched: 0.06, searchedWithoutAuthority: 0.02 },
  answers: {
    'groundsPresented.setting': always({ stopSearch: 40, custody: 60 }),
    'groundsPresented.place': always({
      custody: 55,
      station: 35,
      home: 3,
      hospital: 3,
      school: 2,
      vehicle: 1,
    }),
    'decision.outcome': always({ granted: 72, refused: 28 }),
    'adult.route': always({ present: 88, childsChoice: 9, urgent: 3 }),
    'adult.sameSex': always({ yes: 82, wanted: 18 }),
    'parentTold.told': always({ before: 62, after: 22, noSearch: 4, unreached: 10, unsafe: 2 }),
    'searched.place': always({ custody: 55, station: 42, hospital: 3 }),
    'searched.officers': always({ twoSameSex: 95, oneSameSex: 5 }),
    'searched.more': always({ yes: 4, no: 96 }),
    'searched.adultPresent': [
      { when: { adult: { route: 'childsChoice' } }, weights: { childsChoice: 1 } },
      { when: { adult: { route: 'urgent' } }, weights: { urgent: 1 } },
      { weights: { yes: 97, no: 3 } },
    ],
    'searched.force': always({ yes: 5, no: 95 }),
    'found.item': always({ nothing: 62, drugs: 22, weapon: 9, stolen: 2, other: 5 }),
    'qualityChecked.grade': always({ good: 62, improve: 33, wrong: 5 }),
  },
}
