import { asSoonAsPracticable, byDate, days, dependingOn, months, workingDays } from '../../kernel/clock.ts'
import { choice, date, number, prose, several, yesNo } from '../../kernel/form.ts'
import { pathwayOf } from '../../kernel/pathway.ts'
import { actions, adultPresent } from '../questions.ts'
import type { Role } from '../roles.ts'
import * as from from '../sources.ts'
import { voice, voiceIf } from '../voice.ts'

const five = from.crimeAndDisorderAct('s.66B: the five requirements')
const guidance = from.conditionalCautions('Who decides, who gives it, and what conditions are for')
const spent = from.disclosureChecker('Spent after three months, or when the conditions end if that is sooner')
const told = from.victimsCode('Right 6: told the outcome', 'unverified')
const length = from.conditionalCautions('Sixteen weeks, twenty at most', 'unverified')

/**
 * A youth conditional caution: the child admits the offence, and signs up to conditions instead of going to court. It
 * asks for five things of law before it may be given. If a condition is broken without a reasonable excuse, a court may
 * follow; whoever decides that sees what was done to the child as well.
 */
export const youthConditionalCaution = pathwayOf<Role>()({
  id: 'youth-conditional-caution',
  title: 'Youth conditional caution',
  about: 'It was decided to offer a child a youth conditional caution.',
  source: five,
  inForceFrom: '2013-04-08',
  begins: 'proposed',
  board: 'decisions',
  forChild: {
    what: 'You said that you did it. You can agree to do some things, so that you do not have to go to court.',
    why: 'The things you agree to help to put it right. They also help you.',
    rights: [
      'You choose if you sign.',
      'You can change your mind at any time.',
      'A grown-up must be with you.',
      'You can have a lawyer. It is free.',
      'You must be able to do it. If it is too hard, say so.',
      'If something stops you, tell us. We will listen.',
    ],
    next: 'You do what you agreed, and people help you. If you stop and there is no good reason, a court may look at it.',
  },
  steps: {
    proposed: {
      title: 'Requirements of a youth conditional caution checked',
      by: 'decision-lead',
      source: five,
      sharedWith: ['youth-justice-service'],
      decides: { table: 'penalty-most', result: 'most', question: 'most' },
      asks: {
        evidence: yesNo('Is there evidence that the child committed the offence, enough to charge?'),
        decider: choice('Who decided that this is right?', {
          police: 'An authorised person in the police',
          prosecutor: 'A prosecutor',
        }),
        admits: yesNo('Does the child admit the offence?'),
        under18: yesNo('Is the child under 18 today?'),
        mode: choice('How is the offence tried?', {
          summary: 'Summary only',
          either: 'In either court',
          indictable: 'On indictment only',
        }),
        most: choice('The most the child may be asked to pay', {
          15: '£15',
          25: '£25',
          30: '£30',
          35: '£35',
          50: '£50',
          75: '£75',
        }),
        traffic: yesNo('Is it a traffic offence that is not recordable?'),
        victim: choice('Who was harmed?', {
          child: 'A child',
          adult: 'An adult',
          business: 'A business or another organisation',
          nobody: 'Nobody in particular',
        }),
        wants: prose('What does the victim want to come of it?', { optional: true }),
      },
      refuses: [
        { if: { evidence: 'no' }, says: 'A caution needs sufficient evidence to charge.', source: five },
        { if: { admits: 'no' }, says: 'A caution needs an admission of the offence.', source: five },
        {
          if: { mode: 'indictable', decider: 'police' },
          says: 'Only a prosecutor decides on a caution for an indictable offence.',
          source: from.chargingGuidance('Caution for an indictable offence', 'unverified'),
        },
        {
          if: { under18: 'no' },
          says: 'A youth conditional caution can only be given to somebody under 18.',
          source: from.crimeAndDisorderAct('s.66A', 'unverified'),
        },
      ],
    },

    serviceAsked: {
      title: 'Youth justice service consulted on conditions',
      by: 'decision-lead',
      also: ['investigator'],
      source: guidance,
      after: ['proposed'],
      within: workingDays(1, 'proposed', { source: from.proposal('One working day', 'proposal') }),
      unless: ['withdrawn', 'notAgreed'],
      sharedWith: ['youth-justice-service'],
      asks: { about: prose('What should they know, and what do you ask?') },
    },

    assessed: {
      title: 'Child assessed, and conditions advised',
      by: 'youth-justice-worker',
      source: from.caseManagement('Assessment within ten working days of referral'),
      after: ['serviceAsked'],
      answersTo: 'serviceAsked',
      within: workingDays(10, 'serviceAsked', {
        source: from.caseManagement('Assessment within ten working days of referral'),
      }),
      sharedWith: ['police'],
      asks: {
        needs: prose("The child's strengths and needs, and harm done to the child"),
        able: prose('What can this child do, and what would set the child up to fail?'),
        conditions: prose('Which conditions would help, repair or prevent?'),
        ...voice,
      },
    },

    explained: {
      title: 'Effect explained, with a warning of prosecution on breach',
      by: 'decision-lead',
      also: ['sergeant', 'youth-justice-worker', 'investigator'],
      source: five,
      after: ['proposed'],
      within: workingDays(15, 'proposed', {
        source: from.caseManagement('Police told within 15 working days'),
      }),
      unless: ['withdrawn'],
      sharedWith: ['youth-justice-service'],
      asks: {
        adultPresent,
        advice: choice('Did the child have legal advice?', {
          yes: 'Yes',
          declined: 'Offered and not wanted, after it was explained that it is free',
          no: 'No',
        }),
        explained: several('What was explained?', {
          conditions: 'What the child would do, and why',
          breach: 'A court may follow if a condition is broken without a reasonable excuse',
          admission: 'The signed admission may be used in court',
          withdraw: 'The child may change their mind before, during and after',
          record: 'It goes on the national record, and when it is spent',
        }),
        understood: yesNo('Could the child say back what it means?'),
        agrees: yesNo('Does the child want it?'),
        ...voice,
      },
      refuses: [
        {
          if: { adultPresent: 'no' },
          says: 'The effect must be explained in the presence of an appropriate adult.',
          source: five,
        },
      ],
    },

    notAgreed: {
      title: 'Not agreed: back to the decision',
      by: 'decision-lead',
      source: five,
      when: { explained: { agrees: 'no' } },
      within: workingDays(1, 'explained', { source: from.proposal('One working day', 'proposal') }),
      sharedWith: ['youth-justice-service'],
      ends: 'not agreed',
      leadsTo: [
        {
          pathway: 'outcome-decision',
          because: 'The child does not want it, so the decision is open again.',
        },
      ],
      asks: { next: prose('What could help the child all the same? Diversion needs no admission.') },
    },

    signed: {
      title: 'Caution signed, with its conditions',
      by: 'decision-lead',
      also: ['sergeant'],
      source: five,
      when: { explained: { agrees: 'yes' } },
      within: workingDays(5, 'explained', { source: from.proposal('Five working days', 'proposal') }),
      sharedWith: ['youth-justice-service'],
      asks: {
        adultPresent,
        under18: yesNo('Is the child under 18 today?'),
        paper: several('What does the signed paper hold?', {
          offence: 'Details of the offence',
          admission: 'The admission',
          consent: 'The consent to a caution',
          conditions: 'The conditions',
        }),
        whole: yesNo('Does it hold all four?'),
        objects: several('What are the conditions for?', {
          change: 'Helping the child to change',
          repair: 'Repairing the harm',
          penalise: 'Penalising',
        }),
        actions: actions('Conditions: what, who sees to it that the child can, and by when?'),
        hours: number('Hours of attendance in total, rehabilitation apart', {
          from: 0,
          to: 20,
          unit: 'hours',
        }),
        pays: number('How much is to be paid as a penalty?', { from: 0, to: 75, unit: 'pounds' }),
        withinMost: yesNo('Is that no more than the most for this child and offence?'),
        length: choice('When do the conditions end?', {
          sixteen: 'Within 16 weeks',
          twenty: 'Within 20 weeks: exceptional',
          longer: 'Later than that',
        }),
        exceptional: prose('Why is it exceptional?', { askedWhen: { length: 'twenty' } }),
        endsOn: date('On which day do they end?'),
        limit: choice('Is that inside the time limit for a summary offence?', {
          yes: 'Yes',
          none: 'There is no limit: not a summary offence',
          no: 'No',
        }),
        ...voice,
      },
      refuses: [
        {
          if: { adultPresent: 'no' },
          says: 'It must be signed in the presence of an appropriate adult.',
          source: five,
        },
        {
          if: { under18: 'no' },
          says: 'A youth conditional caution can only be given to somebody under 18. Decide anew.',
          source: from.crimeAndDisorderAct('s.66A', 'unverified'),
        },
        {
          if: { whole: 'no' },
          says: 'The paper must hold the offence, the admission, the consent and the conditions.',
          source: five,
        },
        {
          if: { withinMost: 'no' },
          says: 'The penalty is more than the law allows for this child and offence.',
          source: from.cautionPenalties('Articles 2 and 3'),
        },
        { if: { length: 'longer' }, says: 'Conditions end within 20 weeks at the latest.', source: length },
        {
          if: { limit: 'no' },
          says: 'Conditions must end before the last day on which proceedings may start.',
          source: from.magistratesCourtsAct('s.127: six months for a summary offence', 'unverified'),
        },
      ],
    },

    conditionMet: {
      title: 'Condition seen to',
      by: 'youth-justice-worker',
      also: ['decision-lead', 'investigator'],
      source: guidance,
      after: ['signed'],
      each: { step: 'signed', question: 'actions' },
      sharedWith: ['police', 'youth-justice-service'],
      asks: {
        met: choice('Was it met?', {
          yes: 'Yes',
          reason: 'No, with a reason',
          no: 'No, and no reason is known',
        }),
        how: prose('What was done, or what stood in the way? Who could have helped?'),
        ...voice,
      },
    },

    varied: {
      title: 'Conditions changed with the consent of the child',
      by: 'decision-lead',
      also: ['youth-justice-worker'],
      source: from.crimeAndDisorderAct('s.66D: variation', 'unverified'),
      after: ['signed'],
      power: true,
      again: true,
      sharedWith: ['youth-justice-service', 'police'],
      asks: {
        change: prose('What was changed, and why?'),
        consents: yesNo('Does the child consent, with an adult there?'),
        ...voice,
      },
      refuses: [
        {
          if: { consents: 'no' },
          says: 'Conditions are changed with the consent of the child only.',
          source: from.crimeAndDisorderAct('s.66D: variation', 'unverified'),
        },
      ],
    },

    brokenReported: {
      title: 'Police told that a condition seems to be broken',
      by: 'youth-justice-worker',
      also: ['decision-lead', 'investigator'],
      source: guidance,
      after: ['signed'],
      power: true,
      again: true,
      sharedWith: ['police'],
      asks: {
        what: prose('Which condition, and what happened?'),
        asked: choice('Has the child been asked why?', { yes: 'Yes', notYet: 'Not yet' }),
        tried: prose('What was done to help the child keep it?'),
        ...voiceIf({ asked: 'yes' }),
      },
    },

    breachDecided: {
      title: 'Breach decided: was there a reasonable excuse?',
      by: 'decision-lead',
      source: five,
      after: ['brokenReported'],
      within: workingDays(5, 'brokenReported', { source: from.proposal('Five working days', 'proposal') }),
      again: true,
      besides: 'own-harm',
      sharedWith: ['youth-justice-service'],
      asks: {
        heard: yesNo('Was the child heard, with an adult?'),
        excuse: choice('Was there a reasonable excuse?', { yes: 'Yes', no: 'No', unclear: 'Not clear yet' }),
        answer: choice('What is decided?', {
          goOn: 'Go on as before',
          vary: 'Change the conditions, with consent',
          extend: 'Give more time',
          decide: 'End it, and decide anew about the offence',
        }),
        why: prose('Why?'),
      },
      refuses: [
        {
          if: { excuse: ['yes', 'unclear'], answer: 'decide' },
          says: 'It is ended only where there was no reasonable excuse.',
          source: five,
        },
      ],
      breaches: [
        {
          if: { heard: 'no' },
          says: 'It was decided without hearing the child.',
          source: from.proposal('A child is heard before a caution ends', 'proposal'),
        },
      ],
    },

    ended: {
      title: 'Ended for breach: back to the decision',
      by: 'decision-lead',
      source: five,
      when: { breachDecided: { answer: 'decide' } },
      within: workingDays(1, 'breachDecided', { source: from.proposal('One working day', 'proposal') }),
      sharedWith: ['youth-justice-service'],
      ends: 'ended for breach',
      leadsTo: [{ pathway: 'outcome-decision', because: 'The original offence is decided anew.' }],
      asks: {
        done: prose('What had the child done by then? A court should know.'),
        childTold: yesNo('Have the child and an adult been told?'),
      },
    },

    withdrawn: {
      title: 'Withdrawn by the child: back to the decision',
      by: 'decision-lead',
      also: ['youth-justice-worker'],
      source: from.conditionalCautions('The child may withdraw before, during or after'),
      after: ['proposed'],
      power: true,
      sharedWith: ['youth-justice-service', 'police'],
      ends: 'withdrawn',
      leadsTo: [
        { pathway: 'outcome-decision', because: 'The child withdrew, so the decision is open again.' },
      ],
      asks: {
        why: choice('Why?', {
          unwilling: 'The child does not want it',
          admission: 'The child does not admit the offence',
          age: 'The child has turned 18',
          other: 'Something else',
        }),
        advice: yesNo('Did the child have advice about what follows?'),
        ...voice,
      },
    },

    completed: {
      title: 'Conditions completed: recorded as outcome 2',
      by: 'decision-lead',
      also: ['youth-justice-worker', 'investigator'],
      source: from.outcomeTypes('2: caution of a child'),
      when: { signed: {} },
      within: byDate('signed', 'endsOn', { source: length }),
      unless: ['ended', 'withdrawn'],
      sharedWith: ['youth-justice-service', 'police'],
      ends: 'conditions completed',
      asks: {
        early: choice('When were they completed?', {
          within: 'Within three months of signing: spent today',
          later: 'Later: spent three months after signing',
        }),
        thanked: yesNo('Has the child been told that it is done?'),
        ...voice,
      },
    },

    spentRecorded: {
      title: 'Recorded as spent, and the child told',
      by: 'decision-lead',
      also: ['investigator', 'youth-justice-worker'],
      source: spent,
      when: { signed: {} },
      within: dependingOn(
        [
          {
            when: { completed: { early: 'within' } },
            clock: days(1, 'completed', { source: spent }),
          },
        ],
        months(3, 'signed', { source: spent }),
      ),
      unless: ['ended', 'withdrawn'],
      outlivesEnding: true,
      sharedWith: ['youth-justice-service', 'police'],
      asks: {
        record: choice('Where is it recorded?', {
          national: 'On the national record',
          local: 'Locally only: a traffic offence that is not recordable',
        }),
        childTold: yesNo('Was the child told what spent means?'),
      },
    },

    victimTold: {
      title: 'Victim told',
      by: 'investigator',
      also: ['witness-care', 'decision-lead'],
      source: told,
      when: { signed: {}, proposed: { victim: ['child', 'adult', 'business'] } },
      within: dependingOn(
        [{ when: { proposed: { victim: 'child' } }, clock: workingDays(1, 'signed', { source: told }) }],
        workingDays(5, 'signed', { source: told }),
      ),
      outlivesEnding: true,
      asks: { said: prose('What was said, and what did they say?') },
    },

    childHelped: {
      title: 'Police told how the child fared',
      by: 'youth-justice-worker',
      source: guidance,
      when: { completed: {} },
      within: asSoonAsPracticable('completed'),
      outlivesEnding: true,
      sharedWith: ['police'],
      asks: { changed: prose('What changed for the child, and what help goes on?') },
    },
  },
})
