import { always, type Habits, within } from './habit.ts'

/** What usually happens after somebody was worried about a child and wrote to the hub. */
const notification: Habits = {
  often: 9,
  lookedAfter: 1.4,
  together: 0.35,
  followed: 0.45,
  hours: {
    graded: within(1, 30),
    supervised: within(1, 20),
    sent: within(0.5, 20),
    received: within(2, 50),
    decided: within(6, 40),
    strategyHeld: within(10, 110),
    assessed: within(300, 1_000),
  },
  powers: { disputed: 0.04, healthAsked: 0.4, schoolAsked: 0.5, takenOver: 0.01 },
  answers: {
    'concern.kinds': always({
      domesticAbuse: 34,
      neglect: 10,
      missing: 8,
      violence: 14,
      exploitation: 8,
      physical: 8,
      emotional: 5,
      health: 6,
      online: 3,
      substances: 2,
      other: 2,
    }),
    'concern.safeNow': always({ yes: 88, 'not known': 9, no: 3 }),
    'graded.grade': always({ information: 22, help: 34, need: 30, harm: 14 }),
    'received.answer': always({ accepted: 84, declined: 16 }),
    'decided.next': always({ everyday: 34, help: 30, assessment: 26, strategy: 10 }),
    'assessed.outcome': always({ need: 42, help: 34, nothing: 14, protection: 8, lookedAfter: 2 }),
  },
}

/** What usually happens when police have been to a home in which somebody was abused: the school is told. */
const encompass: Habits = {
  often: 5,
  ages: [1, 17],
  together: 0.95,
  followed: 0.9,
  hours: {
    placeFound: within(0.5, 8),
    told: within(0.5, 10),
    arrived: within(0.2, 4),
    received: within(0.5, 20),
  },
  answers: {
    'incident.mayTell': always({ yes: 96, exception: 4 }),
    'placeFound.place': always({ school: 84, college: 6, young: 6, none: 2, other: 2 }),
    'told.shut': always({ no: 86, yes: 14 }),
    'received.ours': always({ yes: 97, no: 3 }),
    'supported.came': always({ yes: 84, late: 9, no: 7 }),
    'supported.worried': always({ no: 78, yes: 22 }),
  },
}

/** Habits of the pathways on which a child and a family are helped, by id. */
export const helpHabits: Readonly<Record<string, Habits>> = {
  'safeguarding-notification': notification,
  'operation-encompass': encompass,
  'domestic-abuse-desk': { often: 1.5, together: 0.95, followed: 0.4 },
  'child-referral': { often: 1, ages: [8, 17] },
  'drug-treatment-referral': { often: 0.4, ages: [11, 17], powers: { leftEarly: 0.2 } },
  'prevent-referral': { often: 0.1, ages: [9, 17], followed: 0.9 },
  'placement-wanted': { often: 0.1, ages: [10, 17], lookedAfter: 3, powers: { notWanted: 0.3 } },
  'transition-at-18': { often: 0.5, ages: [17, 17], lookedAfter: 4, followed: 0.7 },
}
