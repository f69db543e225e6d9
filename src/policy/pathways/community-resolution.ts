import { asSoonAsPracticable, byDate, days, dependingOn, workingDays } from '../../kernel/clock.ts'
import { choice, date, prose, several, yesNo } from '../../kernel/form.ts'
import { pathwayOf } from '../../kernel/pathway.ts'
import { actions, adultPresent } from '../questions.ts'
import type { Role } from '../roles.ts'
import * as from from '../sources.ts'
import { voice, voiceIf } from '../voice.ts'

const told = from.victimsCode('Right 6: told the outcome', 'unverified')
const notPartner = from.communityResolutions('Not for abuse between intimate partners')

/**
 * An informal resolution: the child accepts responsibility and agrees to do something about it. Nothing in it can be
 * enforced, and not finishing it brings no court by itself.
 */
export const communityResolution = pathwayOf<Role>()({
  id: 'community-resolution',
  title: 'Community resolution',
  about: 'A child accepts responsibility for an offence, and agrees to put something right without a court.',
  source: from.communityResolutions('What it is for, and how it is agreed'),
  inForceFrom: '2025-01-01',
  begins: 'proposed',
  board: 'decisions',
  forChild: {
    what: 'You said that you did something wrong. You can put it right without going to court.',
    why: 'It helps the person you hurt. It also helps you to move on.',
    rights: [
      'You choose if you want to do this.',
      'You can have a lawyer. It is free.',
      'A grown-up you trust can be with you.',
      'You can ask for help to do what you agreed.',
    ],
    next: 'You agree what you will do and by when. When it is done, it is over. It is not a criminal conviction. The police keep a note of it.',
  },
  steps: {
    proposed: {
      title: 'Community resolution proposed',
      by: 'investigator',
      also: ['decision-lead', 'schools-officer', 'constable', 'youth-justice-worker'],
      source: from.communityResolutions('For lower-level matters'),
      sharedWith: ['youth-justice-service'],
      asks: {
        provable: yesNo('Could the offence be proved?'),
        partners: choice('Is it abuse between intimate partners?', { no: 'No', yes: 'Yes' }),
        victim: choice('Who was harmed?', {
          child: 'A child',
          adult: 'An adult',
          business: 'A business or another organisation',
          nobody: 'Nobody in particular',
        }),
        why: prose('What would put this right?'),
      },
      refuses: [
        {
          if: { partners: 'yes' },
          says: 'A community resolution is not for abuse between intimate partners.',
          source: notPartner,
        },
        {
          if: { provable: 'no' },
          says: 'Without an offence that could be proved there is nothing to resolve.',
          source: from.londonResolutions('An offence was committed'),
        },
      ],
    },

    explained: {
      title: 'What it means explained to the child and an adult',
      by: 'investigator',
      also: ['schools-officer', 'constable', 'decision-lead', 'youth-justice-worker'],
      source: from.londonResolutions('Informed choice of the child', 'unverified'),
      after: ['proposed'],
      within: workingDays(5, 'proposed', { source: from.proposal('Five working days', 'proposal') }),
      unless: ['stopped'],
      sharedWith: ['youth-justice-service'],
      asks: {
        adultPresent,
        advice: choice('Did the child have legal advice?', {
          yes: 'Yes',
          declined: 'Offered and not wanted, after it was explained that it is free',
          no: 'No',
        }),
        explained: several('What was explained?', {
          voluntary: 'The child may say no',
          local: 'It is kept locally and is no conviction or caution',
          disclosure: 'It may be told later, for some kinds of work',
          counts: 'It counts if there is another offence',
        }),
        agrees: choice('Does the child accept responsibility, and agree?', {
          yes: 'Accepts responsibility, and agrees',
          unwilling: 'Accepts responsibility, and does not want this',
          responsibility: 'Does not accept responsibility',
        }),
        ...voice,
      },
      breaches: [
        {
          if: { advice: 'no' },
          says: 'The child agreed without having been offered legal advice.',
          source: from.londonResolutions('Informed choice of the child', 'unverified'),
        },
        {
          if: { adultPresent: 'no' },
          says: 'The child agreed without an appropriate adult.',
          source: from.communityResolutions('An adult is good practice', 'unverified'),
        },
      ],
    },

    declined: {
      title: 'Not agreed: back to the decision',
      by: 'investigator',
      also: ['decision-lead', 'schools-officer'],
      source: from.communityResolutions('Responsibility accepted, and agreed to'),
      when: { explained: { agrees: ['unwilling', 'responsibility'] } },
      within: workingDays(1, 'explained', { source: from.proposal('One working day', 'proposal') }),
      sharedWith: ['youth-justice-service'],
      ends: 'not agreed',
      leadsTo: [
        { pathway: 'outcome-decision', because: 'The child did not agree, so the decision is open again.' },
      ],
      asks: { next: prose('What could help the child all the same? Diversion needs no admission.') },
    },

    stopped: {
      title: 'Stopped before anything was agreed: back to the decision',
      by: 'investigator',
      also: ['decision-lead', 'schools-officer'],
      source: from.communityResolutions('A supervisor may authorise it'),
      after: ['proposed'],
      until: ['agreed'],
      power: true,
      sharedWith: ['youth-justice-service'],
      ends: 'stopped',
      leadsTo: [{ pathway: 'outcome-decision', because: 'It was stopped, so the decision is open again.' }],
      asks: {
        why: choice('Why?', {
          victim: 'The victim objects, and nobody authorised it',
          evidence: 'It turned out that the offence could not be proved',
          other: 'Something else',
        }),
        reasons: prose('What stood in the way?'),
      },
    },

    victimAsked: {
      title: "Victim's agreement sought",
      by: 'investigator',
      also: ['witness-care', 'schools-officer', 'constable', 'decision-lead'],
      source: from.communityResolutions("Victim's agreement sought"),
      after: ['proposed'],
      when: { proposed: { victim: ['child', 'adult', 'business'] } },
      within: workingDays(5, 'proposed', { source: from.proposal('Five working days', 'proposal') }),
      unless: ['stopped', 'declined'],
      again: true,
      asks: {
        agrees: choice('Does the victim agree?', {
          yes: 'Yes',
          no: 'No',
          unreachable: 'Nobody could reach the victim',
        }),
        wants: prose('What would put it right for the victim?'),
        meeting: choice('Was a restorative meeting or message offered?', {
          wanted: 'Yes, and wanted',
          unwanted: 'Yes, and not wanted',
          no: 'No',
        }),
      },
    },

    authorised: {
      title: 'Authorised without the agreement of the victim',
      by: 'sergeant',
      also: ['decision-lead', 'inspector'],
      source: from.communityResolutions('A supervisor may authorise it'),
      when: { victimAsked: { agrees: ['no', 'unreachable'] } },
      within: workingDays(2, 'victimAsked', { source: from.proposal('Two working days', 'proposal') }),
      asks: {
        authorised: yesNo('Is it authorised?'),
        why: prose('Why, although the victim did not agree?'),
      },
    },

    agreed: {
      title: 'Actions agreed with the child',
      by: 'investigator',
      also: ['schools-officer', 'constable', 'youth-justice-worker', 'decision-lead'],
      source: from.communityResolutions('Actions agreed, voluntary and not enforceable'),
      after: ['explained', 'authorised'],
      when: { explained: { agrees: 'yes' } },
      within: workingDays(5, 'explained', { source: from.proposal('Five working days', 'proposal') }),
      again: true,
      sharedWith: ['youth-justice-service'],
      asks: {
        kinds: several('What was agreed?', {
          apology: 'An apology',
          payment: 'Paying for it',
          repair: 'Repairing it',
          meeting: 'A restorative meeting',
          course: 'A course',
          help: 'Help for the child',
        }),
        actions: actions('Who does what for it, and by when? Name who sees to it that the child can.'),
        by: date('By which day is all of it done?'),
        victimSide: choice('Is the side of the victim settled?', {
          agrees: 'The victim agrees',
          authorised: 'It was authorised without that',
          nobody: 'Nobody in particular was harmed',
          no: 'No',
        }),
        fair: prose('Why is that fair, and within what this child can do?'),
        ...voice,
      },
      refuses: [
        {
          if: { victimSide: 'no' },
          says: 'Ask the victim first. Without agreement, a supervisor may authorise it.',
          source: from.communityResolutions("Victim's agreement sought"),
        },
        {
          if: { victimSide: 'agrees' },
          and: { victimAsked: { agrees: ['no', 'unreachable'] } },
          says: 'The victim did not agree, or was not reached. Say that it was authorised without that.',
          source: from.communityResolutions("Victim's agreement sought"),
        },
        {
          if: { victimSide: ['agrees', 'authorised'] },
          and: { victimAsked: { agrees: ['no', 'unreachable'] }, authorised: { authorised: 'no' } },
          says: 'Nobody authorised it without the agreement of the victim.',
          source: from.communityResolutions('A supervisor may authorise it'),
        },
      ],
    },

    actionDone: {
      title: 'Agreed action seen to',
      by: 'investigator',
      also: ['schools-officer', 'constable', 'youth-justice-worker'],
      source: from.communityResolutions('Actions agreed', 'unverified'),
      after: ['agreed'],
      each: { step: 'agreed', question: 'actions' },
      sharedWith: ['youth-justice-service', 'police'],
      asks: {
        done: choice('Was it done?', { yes: 'Yes', part: 'In part', no: 'No' }),
        how: prose('What was done, or what stood in the way? Who could have helped?'),
      },
    },

    completed: {
      title: 'Completed: recorded as outcome 8',
      by: 'investigator',
      also: ['schools-officer', 'decision-lead'],
      source: from.outcomeTypes('8: community resolution'),
      when: { agreed: {} },
      within: byDate('agreed', 'by'),
      unless: ['notCompleted'],
      sharedWith: ['youth-justice-service'],
      ends: 'completed',
      asks: {
        thanked: yesNo('Has the child been told that it is done, and that it is over?'),
        learnt: prose('What did it change, for the child and for the victim?', { optional: true }),
        ...voice,
      },
    },

    notCompleted: {
      title: 'Not completed',
      by: 'investigator',
      also: ['schools-officer', 'decision-lead'],
      source: from.communityResolutions('Not enforceable save in exceptional cases'),
      after: ['agreed'],
      power: true,
      sharedWith: ['youth-justice-service'],
      ends: 'not completed',
      leadsTo: [
        {
          pathway: 'outcome-decision',
          when: { next: 'decide' },
          because: 'In an exceptional case the decision is opened again.',
        },
      ],
      asks: {
        why: choice('Why was it not completed?', {
          help: 'The child did not get the help that was needed',
          life: 'Something happened in the life of the child',
          unwilling: 'The child did not want to go on',
          tooMuch: 'More was agreed than this child could do',
        }),
        next: choice('What follows?', {
          close: 'Nothing: it is closed as it is',
          help: 'Help, and no more',
          decide: 'Exceptional: the decision is opened again',
        }),
        reasons: prose('Why?'),
        ...voice,
      },
    },

    victimTold: {
      title: 'Victim told what came of it',
      by: 'investigator',
      also: ['witness-care', 'schools-officer', 'decision-lead'],
      source: told,
      afterAny: ['completed', 'notCompleted'],
      when: { proposed: { victim: ['child', 'adult', 'business'] } },
      within: dependingOn(
        [
          {
            when: { notCompleted: {}, proposed: { victim: 'child' } },
            clock: workingDays(1, 'notCompleted', { source: told }),
          },
          { when: { notCompleted: {} }, clock: workingDays(5, 'notCompleted', { source: told }) },
          {
            when: { completed: {}, proposed: { victim: 'child' } },
            clock: workingDays(1, 'completed', { source: told }),
          },
          { when: { completed: {} }, clock: workingDays(5, 'completed', { source: told }) },
        ],
        asSoonAsPracticable('proposed'),
      ),
      outlivesEnding: true,
      asks: { said: prose('What was said, and what did they say?') },
    },

    youthJusticeTold: {
      title: 'Youth justice service told',
      by: 'investigator',
      also: ['decision-lead', 'schools-officer'],
      source: from.londonResolutions('Notice to the youth justice service'),
      when: { agreed: {} },
      within: days(3, 'agreed', { source: from.proposal('Three days', 'proposal') }),
      outlivesEnding: true,
      sharedWith: ['youth-justice-service'],
      asks: { what: prose('What do they need to know?') },
    },

    helpOffered: {
      title: 'Youth justice service offered the child help',
      by: 'youth-justice-worker',
      source: from.londonResolutions('Prevention offered with a community resolution', 'unverified'),
      when: { youthJusticeTold: {} },
      answersTo: 'youthJusticeTold',
      within: workingDays(10, 'youthJusticeTold', {
        source: from.caseManagement('Assessment within ten working days of referral'),
      }),
      outlivesEnding: true,
      sharedWith: ['police'],
      asks: {
        offered: yesNo('Was help offered?'),
        what: prose('What was offered, or why nothing?'),
        ...voiceIf({ offered: 'yes' }),
      },
    },
  },
})
