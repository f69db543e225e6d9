import { always, type Habits, within } from './habit.ts'

const adviceTaken = always({ yes: 72, declined: 22, no: 6 })
const harmed = always({ adult: 38, business: 27, child: 20, nobody: 15 })

/** What usually happens when somebody decides about an offence. */
const outcomeHabits: Habits = {
  often: 0.6,
  followed: 0.9,
  makes: { who: 'suspect' },
  ages: [10, 17],
  lookedAfter: 2.5,
  together: 0.04,
  hours: {
    limitSettled: within(2, 40),
    evidenceTested: within(20, 110),
    positionTaken: within(20, 120),
    scored: within(2, 50),
    stops: within(20, 110),
    youthJusticeSaid: within(40, 260),
    decided: within(60, 400),
    childTold: within(2, 40),
    victimTold: within(4, 140),
  },
  answers: {
    'putForward.offence': always({
      'theft-shop': 18,
      'assault-common': 20,
      'actual-bodily-harm': 9,
      cannabis: 12,
      blade: 8,
      damage: 9,
      robbery: 8,
      'order-4a': 5,
      'theft-person': 5,
      'assault-emergency': 4,
      'burglary-dwelling': 2,
    }),
    'putForward.oldEnough': always({ yes: 100 }),
    'putForward.victim': harmed,
    'putForward.domestic': always({ no: 92, yes: 8 }),
    'putForward.hate': always({ no: 97, yes: 3 }),
    'evidenceTested.evidence': always({
      'enough to charge': 62,
      'case to answer': 14,
      'more inquiries': 14,
      'not enough': 10,
    }),
    'positionTaken.advice': adviceTaken,
    'positionTaken.adultPresent': always({ yes: 95, no: 5 }),
    'positionTaken.position': always({
      admits: 44,
      'accepts responsibility': 22,
      'says nothing': 24,
      denies: 10,
    }),
    'stops.also': always({ nothing: 100 }),
    'exploitation.victim': always({ no: 62, 'not known': 22, yes: 16 }),
    'exploitation.excluded': always({ 'not known': 40, yes: 60 }),
    'formConsidered.road': always({
      neither: 70,
      'prosecutor decides': 22,
      'police charge, not guilty expected': 8,
    }),
    'scored.scale': always({ '1 to 4': 100 }),
    'scored.base': always({ 2: 55, 3: 30, 4: 12, 1: 3 }),
    'scored.adjustment': always({ same: 60, lighter: 28, graver: 12 }),
    'scored.graver': always({ group: 40, weapon: 20, fear: 40 }),
    'scored.lighter': always({ young: 30, vulnerable: 35, impulse: 35 }),
    'decided.jointly': always({ together: 78, differs: 12, alone: 10 }),
    'decided.diversion': always({ yes: 90, no: 10 }),
    'prosecutorSaid.said': always({ charge: 60, stop: 20, resolution: 14, more: 6 }),
  },
}

/** What usually happens with a community resolution. */
const resolutionHabits: Habits = {
  followed: 0.95,
  often: 0.2,
  ages: [10, 17],
  hours: { explained: within(10, 110), agreed: within(2, 100) },
  powers: { stopped: 0.03, notCompleted: 0.12 },
  answers: {
    'proposed.partners': always({ no: 100 }),
    'proposed.provable': always({ yes: 100 }),
    'proposed.victim': harmed,
    'explained.agrees': always({ yes: 88, unwilling: 7, responsibility: 5 }),
    'explained.advice': adviceTaken,
    'victimAsked.agrees': always({ yes: 74, no: 12, unreachable: 14 }),
    'authorised.authorised': always({ yes: 90, no: 10 }),
  },
}

/** What usually happens with a youth caution. */
const cautionHabits: Habits = {
  followed: 0.95,
  often: 0.15,
  ages: [10, 17],
  powers: { stopped: 0.03, helpOffered: 0.6 },
  answers: {
    ...Object.fromEntries(
      ['evidence', 'admits', 'neither', 'under18'].map(name => [`proposed.${name}`, always({ yes: 100 })]),
    ),
    'proposed.earlier': always({ none: 82, caution: 14, conditional: 4 }),
    'proposed.victim': harmed,
    'explained.advice': adviceTaken,
    'explained.admits': always({ yes: 96, no: 4 }),
  },
}

/** What usually happens with a youth conditional caution. */
const conditionalHabits: Habits = {
  followed: 0.95,
  often: 0.2,
  ages: [10, 17],
  powers: { withdrawn: 0.03, varied: 0.1, brokenReported: 0.15 },
  answers: {
    ...Object.fromEntries(
      ['evidence', 'admits', 'under18'].map(name => [`proposed.${name}`, always({ yes: 100 })]),
    ),
    'proposed.mode': always({ either: 70, summary: 30 }),
    'proposed.victim': harmed,
    'explained.agrees': always({ yes: 92, no: 8 }),
    'signed.length': always({ sixteen: 94, twenty: 6 }),
    'breachDecided.excuse': always({ yes: 50, no: 30, unclear: 20 }),
  },
}

/** What usually happens with a deferred prosecution. */
const deferredHabits: Habits = {
  followed: 0.95,
  often: 0.3,
  ages: [10, 17],
  powers: { withdrawn: 0.03, brokenReported: 0.15 },
  answers: {
    'proposed.position': always({ none: 55, responsibility: 25, admits: 20 }),
    'proposed.summary': always({ no: 70, yes: 30 }),
    'proposed.victim': harmed,
    'panel.takes': always({ yes: 93, no: 7 }),
    'offered.agrees': always({ yes: 90, no: 10 }),
    'agreed.margin': always({ yes: 100 }),
    'completed.allDone': always({ yes: 100 }),
    'brokenDecided.excuse': always({ yes: 50, no: 30, unclear: 20 }),
  },
}

/** What usually happens when a child is found with a knife. */
const knifeHabits: Habits = {
  followed: 0.8,
  often: 0.25,
  ages: [10, 17],
  lookedAfter: 2,
  hours: { referred: within(1, 30), accepted: within(20, 240), planned: within(10, 260) },
  powers: { closed: 0.08, notTakingPart: 0.12 },
  answers: {
    'found.more': always({ no: 84, yes: 16 }),
    'fearAsked.behind': always({ fear: 46, harmed: 18, made: 8, holding: 8, show: 8, notSaid: 12 }),
    'fearAsked.danger': always({ no: 50, 'not known': 32, yes: 18 }),
  },
}

/** What usually happens in integrated offender management. */
const cohortHabits: Habits = {
  often: 0.08,
  ages: [12, 17],
  lookedAfter: 2,
  powers: { withdrawn: 0.02, challenged: 0.08 },
  answers: {
    'panel.takenOn': always({ yes: 74, no: 26 }),
    'harmChecked.victim': always({ yes: 58, 'not known': 14, no: 28 }),
    'harmChecked.exploited': always({ yes: 34, 'not known': 30, no: 36 }),
  },
}

/** Habits of the pathways on which somebody decides about a child who harms, by id. */
export const decisionHabits: Readonly<Record<string, Habits>> = {
  'outcome-decision': outcomeHabits,
  'community-resolution': resolutionHabits,
  'youth-caution': cautionHabits,
  'youth-conditional-caution': conditionalHabits,
  'deferred-prosecution': deferredHabits,
  'knife-possession': knifeHabits,
  'child-integrated-offender-management': cohortHabits,
}
