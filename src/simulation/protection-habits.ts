import { always, type Habits, within } from './habit.ts'

/** What usually happens to a child in police protection. */
export const protectionHabits: Habits = {
  often: 1,
  followed: 0.5,
  ages: [0, 17],
  together: 0.85,
  hours: {
    authorityWhereFoundTold: within(0.2, 1.5),
    authorityWhereLivesTold: within(0.2, 2),
    childTold: within(0.1, 0.8),
    wishesHeard: within(0.1, 1.5),
    designatedOfficerTold: within(0.2, 1),
    accommodated: within(1.5, 9),
    parentsTold: within(0.3, 3),
    contactDecided: within(0.5, 5),
    inquiry: within(6, 46),
    released: within(0.5, 6),
    handedOver: within(1, 20),
    orderApplied: within(1, 10),
  },
  powers: { orderApplied: 0.15, ranOut: 0 },
  answers: {
    'taken.place': always({
      hospital: 12,
      foster: 18,
      residential: 10,
      relative: 25,
      kept: 15,
      station: 12,
      travelling: 8,
    }),
    'accommodated.place': always({ foster: 50, residential: 18, relative: 26, hospital: 5, station: 1 }),
    'placeOffered.offer': always({ foster: 45, residential: 15, family: 25, nothing: 15 }),
    'parentsTold.told': always({ yes: 88, unreached: 12 }),
    'inquiry.finding': always({ safe: 45, atRisk: 55 }),
    'handedOver.how': always({ order: 18, interim: 22, agreed: 38, relative: 20, none: 2 }),
  },
}
