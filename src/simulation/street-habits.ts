import { always, type Habits, within } from './habit.ts'

/** What usually happens when a child is stopped: most often nothing is found, and the child goes on. */
const stopHabits: Habits = {
  often: 12,
  ages: [10, 17],
  lookedAfter: 1.5,
  hours: {
    searchDecided: within(0.02, 0.1),
    informed: within(0.02, 0.1),
    notSearched: within(0.05, 0.3),
    searched: within(0.05, 0.3),
    forceRecorded: within(0.3, 5),
    outcome: within(0.05, 0.4),
    recordOffered: within(0.05, 0.3),
    safeguardingConsidered: within(0.1, 4),
    parentTold: within(0.3, 9),
    supervised: within(3, 90),
    left: within(0.1, 0.5),
    arrested: within(0.1, 0.5),
  },
  powers: { complained: 0.02 },
  answers: {
    'stopped.power': always({ drugs: 54, pace: 40, section60: 5, firearms: 1 }),
    'stopped.object': always({ drugs: 54, weapon: 28, stolen: 12, theft: 4, damage: 2 }),
    'stopped.authorised': always({ yes: 95, no: 5 }),
    'stopped.with': always({ children: 55, alone: 34, family: 6, adults: 5 }),
    'stopped.filmed': always({ yes: 93, late: 4, no: 3 }),
    'searchDecided.decision': always({ search: 84, none: 16 }),
    'informed.untold': always({ nothing: 80, copy: 8, station: 6, warrantCard: 6 }),
    'searched.extent': always({ outer: 93, further: 6, intimate: 1 }),
    'searched.view': always({ no: 90, yes: 10 }),
    'searched.officer': always({ sameSex: 94, otherSex: 6 }),
    'searched.force': always({ no: 76, yes: 24 }),
    'searched.further': always({ no: 99, yes: 1 }),
    'forceRecorded.injured': always({ no: 92, yes: 4, notChecked: 4 }),
    'outcome.item': always({ nothing: 80, drugs: 11, knife: 4, weapon: 1, stolen: 3, other: 1 }),
    'outcome.outcome': always({
      none: 74,
      advice: 6,
      help: 3,
      outOfCourt: 3,
      interview: 3,
      summons: 1,
      arrest: 10,
    }),
    'safeguardingConsidered.seen': always({
      nothing: 78,
      adults: 4,
      known: 6,
      frightened: 5,
      line: 2,
      missing: 2,
      home: 2,
      money: 1,
    }),
    'safeguardingConsidered.decision': always({ none: 80, notify: 15, known: 4, now: 1 }),
    'parentTold.told': always({ yes: 78, unreached: 12, unsafe: 4, no: 6 }),
    'oftenReviewed.result': always({ leave: 40, support: 24, notify: 22, exploited: 10, violence: 4 }),
    'supervised.worry': always({ nothing: 84, grounds: 6, record: 5, safeguarding: 3, treatment: 2 }),
    'left.leftWith': always({ alone: 55, otherAdult: 8, parent: 30, carer: 7 }),
  },
}

/** What usually happens when a child is asked to come for an interview. */
const attendanceHabits: Habits = {
  often: 2.5,
  ages: [10, 17],
  lookedAfter: 1.4,
  followed: 1,
  makes: { who: 'suspect' },
  hours: { attended: within(30, 200), interviewed: within(0.5, 2), decided: within(20, 400) },
  powers: { samplesTaken: 0.4 },
  answers: {
    'arranged.tenThen': always({ yes: 97, notKnown: 2, no: 1 }),
    'arranged.place': always({ home: 30, station: 50, office: 15, school: 2, other: 3 }),
    'adultAsked.who': always({ parent: 72, scheme: 18, socialWorker: 7, otherAdult: 3 }),
    'adultAsked.unsuitability': always({ nothing: 98, witness: 2 }),
    'interviewed.held': always({ held: 94, left: 2, stopped: 1, notNeeded: 3 }),
    'interviewed.adult': always({ yes: 98, no: 2 }),
    'interviewed.exploited': always({ no: 90, yes: 10 }),
    'safeguardingConsidered.exploited': always({ no: 90, yes: 10 }),
    'safeguardingConsidered.decision': always({ none: 66, notify: 26, known: 8 }),
    'decided.decision': always({ none: 34, help: 10, outcome: 52, imagery: 2, arrest: 2 }),
  },
}

const inWatched: Habits = { often: 0.12, ages: [10, 17], followed: 0.3 }

/** Habits of the pathways on which police stop a child or ask one to come, and of looking back at it, by id. */
export const streetHabits: Readonly<Record<string, Habits>> = {
  'stop-and-search': stopHabits,
  'voluntary-attendance': attendanceHabits,
  'video-review': inWatched,
  'scrutiny-panel': { ...inWatched, often: 0.05 },
  'restorative-complaint': { ...inWatched, often: 0.05, followed: 0.6 },
  'case-audit': { often: 0.15 },
  'violence-harm-review': { often: 0.06, ages: [12, 17], followed: 0.4 },
}
