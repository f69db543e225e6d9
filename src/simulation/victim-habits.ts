import { always, type Habits, within } from './habit.ts'

const worse = { decision: 'charged' }

/** What usually happens to a child to whom something was done, or who saw it. */
const victimOrWitness: Habits = {
  often: 14,
  ages: [3, 17],
  lookedAfter: 1.4,
  together: 0.1,
  followed: 0.7,
  makes: { who: 'victim', answered: { part: 'victim' } },
  hours: {
    understood: within(0.5, 40),
    crimeRecorded: within(0.3, 22),
    interviewed: within(20, 300),
    caseDecided: within(200, 1_800),
    verdict: within(1_500, 4_000),
    sentence: within(20, 700),
    endedWithoutCourt: within(20, 400),
  },
  powers: {
    interviewed: 0.55,
    keyDecision: 0.35,
    hearingListed: 0.8,
    gaveEvidence: 0.4,
    reviewAsked: 0.05,
    appealLodged: 0.02,
    complained: 0.02,
    courtNews: 0.1,
  },
  answers: {
    'reported.part': always({ victim: 82, witness: 18 }),
    'reported.offence': always({
      violence: 40,
      robbery: 12,
      domesticAbuse: 12,
      online: 8,
      sexual: 8,
      theft: 10,
      knifeOrGun: 4,
      hate: 3,
      other: 3,
    }),
    'reported.image': always({ no: 96, yes: 4 }),
    'reported.safe': always({ yes: 80, notKnown: 14, no: 6 }),
    'wishesHeard.takesPart': always({ yes: 58, unsure: 27, no: 15 }),
    'confirmed.byChild': always({ yes: 30, no: 40, notKnown: 30 }),
    'caseDecided.decision': always({ notInvestigated: 30, notCharged: 48, outOfCourt: 12, charged: 10 }),
    'verdict.result': always({ guilty: 70, notGuilty: 18, stopped: 12 }),
    'supportOffered.answer': always({ yes: 45, has: 15, later: 20, no: 20 }),
    'advocateAnswered.answer': always({ accepted: 62, waiting: 26, declined: 7, childSaidNo: 5 }),
    'measuresExplained.wants': [{ when: { caseDecided: worse }, weights: { yes: 80, later: 10, no: 10 } }],
  },
}

/** What usually happens when somebody fears that a child is exploited. */
const exploitation: Habits = {
  often: 0.9,
  ages: [10, 17],
  lookedAfter: 3,
  followed: 0.5,
  hours: { screened: within(2, 60), strategyHeld: within(8, 100), reviewed: within(300, 700) },
  powers: { handedOver: 0.03, carriedOn: 0 },
  answers: {
    'concernRaised.kinds': always({ criminal: 34, lines: 26, sexual: 24, online: 12, labour: 2, other: 2 }),
    'concernRaised.danger': always({ no: 84, yes: 16 }),
    'concernRaised.suspected': always({ no: 64, yes: 36 }),
    'screened.result': always({ none: 22, some: 50, clear: 28 }),
    'levelled.missing': always({ yes: 45, no: 55 }),
    'referralDecided.decision': always({ refer: 45, already: 15, not: 40 }),
    'suspectDecided.decision': always({ investigating: 46, notPursued: 34, advice: 10, charged: 10 }),
    'reviewed.change': always({ same: 46, down: 24, up: 8, stepDown: 22 }),
  },
}

/** Habits of the pathways on which a child was harmed, or may have been, by id. */
export const victimHabits: Readonly<Record<string, Habits>> = {
  'victim-or-witness': victimOrWitness,
  'child-exploitation': exploitation,
  'modern-slavery-referral': { often: 0.15, ages: [10, 17], lookedAfter: 3, followed: 0.8 },
  'online-harm': {
    often: 0.5,
    ages: [8, 17],
    followed: 0.6,
    answers: {
      'received.origin': always({ agency: 45, child: 15, family: 15, school: 10, company: 10, force: 5 }),
      'childIdentified.result': always({ london: 74, notYet: 14, elsewhere: 12 }),
      'suspectDecided.decision': always({
        investigating: 48,
        notPursued: 28,
        charged: 12,
        advice: 8,
        other: 4,
      }),
    },
  },
  'image-support': { often: 0.3, ages: [9, 17], followed: 0.8 },
  'youth-produced-imagery': {
    often: 0.6,
    ages: [10, 17],
    followed: 0.6,
    answers: {
      'outcomeDecided.outcome': always({ outcome21: 84, nothing: 8, investigate: 8 }),
    },
  },
}
