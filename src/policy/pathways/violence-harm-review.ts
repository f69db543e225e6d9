import { byDate, dependingOn, months, workingDays } from '../../kernel/clock.ts'
import { choice, date, number, prose, several, yesNo } from '../../kernel/form.ts'
import { pathwayOf } from '../../kernel/pathway.ts'
import { actions, reachedBy } from '../questions.ts'
import type { Role } from '../roles.ts'
import * as from from '../sources.ts'
import { voice, voiceIf } from '../voice.ts'

const aim = from.childrensStrategy('Action 8: find children at risk of serious violence, and refer them')
const personDecides = from.proposal('A score decides nothing: a person does, and signs', 'proposal')
const threeMonths = from.proposal('It ends after three months, unless somebody begins it anew', 'proposal')
const challenge = from.proposal('The child, or an adult for the child, may challenge it', 'proposal')
const howItEnded = from.proposal('A child is told how a review ended, within five working days', 'proposal')
const toldOrNot = {
  yes: 'Yes, with somebody the child trusts',
  alone: 'Yes',
  notYet: 'Not yet: it could put the child in danger',
}
const wasTold = { told: ['yes', 'alone'] } as const

/**
 * A child who may be seriously harmed by violence, or may harm somebody, looked at by people. Points only say whom to look
 * at first. A person decides what helps, and everything ends after three months: nobody stays because a date was forgotten.
 */
export const violenceHarmReview = pathwayOf<Role>()({
  id: 'violence-harm-review',
  title: 'Violence harm review',
  about: 'A child may come to serious harm from violence, or may do serious harm.',
  source: aim,
  inForceFrom: '2025-01-01',
  begins: 'proposed',
  board: 'audits',
  forChild: {
    what: 'We ask if you could get badly hurt. We also ask if you could hurt someone.',
    why: 'Some things happened that make us worry. We want to stop it in time.',
    rights: [
      'You can see why we looked at you.',
      'You can say that it is wrong. Somebody else then looks at it.',
      'A grown-up you trust can do that for you.',
      'You can say what would help you.',
      'It is not a punishment. It is not a police record of a crime.',
    ],
    next: 'A person decides if you need help, and what help. It ends after three months at the latest. Then we tell you.',
  },
  steps: {
    proposed: {
      title: 'Child proposed for a review',
      by: 'exploitation-team',
      also: ['hub-officer', 'integrated-offender-team', 'missing-team', 'investigator', 'sergeant'],
      source: aim,
      asks: {
        why: choice('What was the reason to look?', {
          points: 'The points, and somebody who read why',
          worry: 'Something that an officer saw or heard',
          partner: 'A partner asked for it',
          child: 'The child, or the family, asked for help',
        }),
        harmed: number('Points as a child who was harmed', { from: 0, to: 1000, unit: 'points' }),
        suspected: number('Points as a child suspected', { from: 0, to: 1000, unit: 'points' }),
        read: choice('Did you read what every point stands for, and is it right?', {
          right: 'Yes, and it is right',
          wrong: 'Yes, and something in it is wrong: it is below',
          none: 'There are no points: it began otherwise',
        }),
        wrong: prose('What is wrong, and has it been corrected?', { askedWhen: { read: 'wrong' } }),
        worry: prose('What could happen to the child, or through the child? Facts only.'),
        danger: choice('Could it happen today?', { no: 'No', yes: 'Yes' }),
      },
      leadsTo: [
        {
          pathway: 'safeguarding-notification',
          because: "Children's services know of every child for whom serious violence is feared.",
          source: aim,
        },
      ],
    },

    madeSafe: {
      title: 'Child kept safe today',
      by: 'exploitation-team',
      also: ['hub-officer', 'sergeant', 'inspector', 'constable'],
      source: from.proposal('Danger of today is met today', 'proposal'),
      when: { proposed: { danger: 'yes' } },
      within: workingDays(1, 'proposed', { source: from.proposal('One working day', 'proposal') }),
      outlivesEnding: true,
      asks: {
        plan: prose('Who keeps the child safe tonight, and how?'),
        ...voice,
      },
      leadsTo: [
        {
          pathway: 'police-protection',
          because: 'Where nothing else keeps the child from significant harm.',
          source: from.childrenAct1989('s.46'),
        },
      ],
    },

    partnersAsked: {
      title: 'Partners asked what they know, and what they would do',
      by: 'exploitation-team',
      also: ['hub-officer', 'integrated-offender-team'],
      source: from.violenceAssessment('Support and diversion through partners'),
      after: ['proposed'],
      within: workingDays(2, 'proposed', { source: from.proposal('Two working days', 'proposal') }),
      sharedWith: ['youth-justice-service', 'childrens-services'],
      asks: { ask: prose('What is the worry, and what is asked? No points: facts.') },
    },

    serviceSaid: {
      title: 'Youth justice service said what it knows and would do',
      by: 'youth-justice-worker',
      source: from.violenceAssessment('Support and diversion through partners'),
      after: ['partnersAsked'],
      within: workingDays(5, 'partnersAsked', { source: from.proposal('Five working days', 'proposal') }),
      answersTo: 'partnersAsked',
      sharedWith: ['police', 'childrens-services'],
      asks: {
        known: choice('Is the child known?', { yes: 'Yes', before: 'Yes, but not at present', no: 'No' }),
        view: choice('Is the worry right, as they see it?', { yes: 'Yes', partly: 'In part', no: 'No' }),
        offer: prose('What would help, and who does it?'),
      },
    },

    councilSaid: {
      title: "Children's services said what they know and would do",
      by: 'social-worker',
      also: ['hub-decision-lead'],
      source: from.violenceAssessment('Support and diversion through partners'),
      after: ['partnersAsked'],
      within: workingDays(5, 'partnersAsked', { source: from.proposal('Five working days', 'proposal') }),
      answersTo: 'partnersAsked',
      sharedWith: ['police', 'youth-justice-service'],
      asks: {
        known: choice('Is the child known?', { yes: 'Yes', before: 'Yes, but not at present', no: 'No' }),
        exploited: choice('May somebody be exploiting the child?', {
          yes: 'Yes',
          no: 'No',
          notKnown: 'Not known',
        }),
        offer: prose('What would help, and who does it?'),
      },
      leadsTo: [
        {
          pathway: 'child-exploitation',
          when: { exploited: ['yes', 'notKnown'] },
          because: 'Violence around a child is often somebody using the child.',
        },
      ],
    },

    childHeard: {
      title: 'Child told of the review, and heard',
      by: 'exploitation-team',
      also: ['schools-officer', 'youth-justice-worker', 'social-worker', 'youth-worker', 'specialist-worker'],
      source: from.proposal('Nothing is decided about a child who was not told', 'proposal'),
      after: ['proposed'],
      within: workingDays(5, 'proposed', { source: from.proposal('Five working days', 'proposal') }),
      again: true,
      stillOwedWith: { told: 'notYet' },
      asks: {
        told: choice('Was the child told?', toldOrNot),
        reachedBy: { ...reachedBy, askedWhen: wasTold },
        why: prose('Why not, and when is it tried again?', { askedWhen: { told: 'notYet' } }),
        challenge: yesNo('Does the child know how to say that it is wrong?', { askedWhen: wasTold }),
        wants: prose('What does the child fear, and what would help?', { askedWhen: wasTold }),
        ...voiceIf(wasTold),
      },
    },

    decided: {
      title: 'Decided by a person whether the child needs help, and what help',
      by: 'inspector',
      also: ['superintendent'],
      source: personDecides,
      after: ['childHeard', 'serviceSaid', 'councilSaid'],
      within: workingDays(10, 'proposed', { source: from.proposal('Ten working days', 'proposal') }),
      besides: 'own-harm',
      asks: {
        rests: choice('On what does it rest?', {
          facts: 'On what happened, what partners said and what the child said',
          points: 'On the points alone',
        }),
        result: choice('What is decided?', {
          help: 'Help, as agreed below',
          none: 'Nothing: the worry is not right, or others help already',
        }),
        side: choice('How is the child seen?', {
          harmed: 'As a child who may be harmed',
          both: 'As a child who may be harmed, and may harm',
          harming: 'As a child who may harm',
        }),
        fair: prose('Would another child with this record be reviewed? Think of ethnicity, sex and care.'),
        until: date('Until when?', {
          hint: 'Three months from today at the latest, and shorter if it can be.',
        }),
        reasons: prose('Why?'),
      },
      refuses: [
        {
          if: { rests: 'points' },
          says: 'Points never decide about a child. Say on what else it rests, or that nothing is needed.',
          source: personDecides,
        },
      ],
      leadsTo: [
        {
          pathway: 'child-integrated-offender-management',
          when: { side: ['both', 'harming'] },
          and: { decided: { result: 'help' } },
          because: 'A plan of several agencies may help, if its own look at the child says so.',
        },
        {
          pathway: 'child-exploitation',
          when: { side: ['harmed', 'both'] },
          and: { decided: { result: 'help' } },
          because: 'Somebody may be using the child, and what stops them helps the child.',
        },
      ],
    },

    helpAgreed: {
      title: 'Help agreed with partners: who does what, and by when',
      by: 'exploitation-team',
      also: ['hub-officer', 'integrated-offender-team'],
      source: aim,
      when: { decided: { result: 'help' } },
      within: workingDays(5, 'decided', { source: from.proposal('Five working days', 'proposal') }),
      sharedWith: ['youth-justice-service', 'childrens-services'],
      asks: {
        kinds: several('What kind of help?', {
          trusted: 'Somebody the child can trust',
          safe: 'Safety at home, at school or on the way',
          health: 'Health, mental health, or what happened before',
          school: 'School, work or things to do',
          family: 'Help for the family',
          suspect: 'Something done about whoever threatens or uses the child',
        }),
        actions: actions('What is done, who does it, and by when?'),
        wish: prose('What did the child want, and how is it in this?'),
      },
    },

    helpGiven: {
      title: 'Help given, and what changed',
      by: 'exploitation-team',
      also: ['hub-officer', 'integrated-offender-team', 'youth-justice-worker', 'social-worker'],
      source: aim,
      when: { helpAgreed: {} },
      each: { step: 'helpAgreed', question: 'actions' },
      outlivesEnding: true,
      sharedWith: ['youth-justice-service', 'childrens-services'],
      asks: {
        result: choice('Was it done?', { done: 'Yes', changed: 'In another way', notDone: 'No' }),
        changed: prose('What changed for the child?'),
      },
    },

    lookedAgain: {
      title: 'Looked at again on the day that was set',
      by: 'exploitation-team',
      also: ['hub-officer', 'integrated-offender-team'],
      source: threeMonths,
      after: ['helpAgreed'],
      when: { decided: { result: 'help' } },
      within: byDate('decided', 'until', { source: threeMonths }),
      asks: {
        change: choice('How is it for the child?', { safer: 'Safer', same: 'The same', worse: 'Worse' }),
        next: choice('What follows?', {
          off: 'It ends: it is not needed any more',
          anew: 'It ends, and somebody begins it anew with fresh reasons',
        }),
        ...voice,
      },
    },

    ended: {
      title: 'Review ended, three months after the decision at the latest',
      by: 'exploitation-team',
      also: ['inspector', 'hub-officer', 'integrated-offender-team'],
      source: threeMonths,
      after: ['decided'],
      when: { decided: { result: 'help' } },
      within: months(3, 'decided', { source: threeMonths }),
      ends: 'ended',
      asks: {
        stays: prose('What help stays, and what of this is deleted or kept?'),
      },
    },

    nothingNeeded: {
      title: 'Closed: nothing is needed',
      by: 'exploitation-team',
      also: ['inspector', 'hub-officer', 'integrated-offender-team'],
      source: personDecides,
      when: { decided: { result: 'none' } },
      within: workingDays(2, 'decided', { source: from.proposal('Two working days', 'proposal') }),
      ends: 'nothing was needed',
      asks: {
        reasons: prose('What is said to partners who were asked?'),
      },
    },

    childTold: {
      title: 'Child told that the review is over, and what stays',
      by: 'exploitation-team',
      also: ['schools-officer', 'youth-justice-worker', 'social-worker', 'youth-worker', 'specialist-worker'],
      source: howItEnded,
      afterAny: ['ended', 'nothingNeeded'],
      within: dependingOn(
        [{ when: { ended: {} }, clock: workingDays(5, 'ended', { source: howItEnded }) }],
        workingDays(5, 'nothingNeeded', { source: howItEnded }),
      ),
      again: true,
      stillOwedWith: { told: 'notYet' },
      outlivesEnding: true,
      asks: {
        told: choice('Does the child know?', toldOrNot),
        reachedBy: { ...reachedBy, askedWhen: wasTold },
        why: prose('Why not, and when is it tried again?', { askedWhen: { told: 'notYet' } }),
        ...voiceIf(wasTold),
      },
    },

    challenged: {
      title: 'Child, or an adult for the child, says that it is wrong',
      by: 'constable',
      also: [
        'exploitation-team',
        'hub-officer',
        'integrated-offender-team',
        'schools-officer',
        'complaints-team',
        'sergeant',
        'social-worker',
        'youth-justice-worker',
      ],
      source: challenge,
      after: ['proposed'],
      power: true,
      again: true,
      outlivesEnding: true,
      asks: {
        who: choice('Who says so?', {
          child: 'The child',
          parent: 'A parent or carer',
          lawyer: 'A lawyer',
          other: 'Another adult for the child',
        }),
        what: several('What is wrong?', {
          fact: 'Something did not happen, or not like that',
          old: 'It is too long ago',
          victim: 'The child was harmed, and is treated as one who harms',
          unfair: 'The child was picked for who they are',
          help: 'The help is not what the child needs',
        }),
        ...voiceIf({ who: 'child' }),
      },
    },

    challengeAnswered: {
      title: 'Challenge answered by somebody who did not decide',
      by: 'superintendent',
      source: challenge,
      after: ['challenged'],
      within: workingDays(10, 'challenged', { source: from.proposal('Ten working days', 'proposal') }),
      answersTo: 'challenged',
      byAnother: ['decided'],
      again: true,
      outlivesEnding: true,
      asks: {
        ownDecision: choice('Did you decide it?', { no: 'No', yes: 'Yes' }),
        result: choice('Is the child right?', {
          yes: 'Yes: it is ended, or put right',
          partly: 'In part: what is wrong is put right',
          no: 'No, for the reasons below',
        }),
        reasons: prose('Why, and what is done?'),
        told: yesNo('Has whoever challenged it been told, in words they understand?'),
      },
      refuses: [
        {
          if: { ownDecision: 'yes' },
          says: 'Whoever decided does not answer the challenge. Another superintendent does.',
          source: challenge,
        },
      ],
    },

    monitored: {
      title: 'Checked whether this review was fair, for the report of the force',
      by: 'quality-team',
      source: from.violenceAssessment('Quarterly breakdown of whom it picks'),
      when: { decided: {} },
      within: workingDays(20, 'decided', { source: from.proposal('Twenty working days', 'proposal') }),
      outlivesEnding: true,
      asks: {
        told: yesNo('Was the child told and heard before it was decided?'),
        points: choice('Did the points name the right thing to look at?', {
          yes: 'Yes',
          partly: 'In part',
          no: 'No: what must change in the points is below',
          none: 'There were no points',
        }),
        change: prose('What should change?', { optional: true }),
      },
    },
  },
})
