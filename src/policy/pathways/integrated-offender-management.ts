import { asSoonAsPracticable, birthday, byDate, every, workingDays } from '../../kernel/clock.ts'
import { choice, date, prose, several, text } from '../../kernel/form.ts'
import { pathwayOf } from '../../kernel/pathway.ts'
import { actions, adultPresent } from '../questions.ts'
import type { Role } from '../roles.ts'
import * as from from '../sources.ts'
import { voice } from '../voice.ts'

const idea = from.childrensStrategy('Child integrated offender management: children, and possible victims')
const criteria = from.proposal('Criteria of the cohort: none were published', 'proposal')
const known = { yes: 'Yes', no: 'No', 'not known': 'Not known' }

/**
 * A cohort of children most likely to harm again, each with one plan that many agencies keep. No criteria were published:
 * those here are proposals for the force to replace. Nobody enters without a look at what was done to the child, nobody
 * stays without a review, and nobody is kept because a date was forgotten.
 */
export const childIntegratedOffenderManagement = pathwayOf<Role>()({
  id: 'child-integrated-offender-management',
  title: 'Child integrated offender management',
  about:
    'A child who is thought most likely to harm others again is proposed for help from several agencies together.',
  source: idea,
  inForceFrom: '2025-01-01',
  begins: 'proposed',
  board: 'decisions',
  forChild: {
    what: 'Some grown-ups work together with you: police, the youth justice team and others.',
    why: 'They worry that you or other people could get hurt. They want to help you stay out of trouble.',
    rights: [
      'You can say what you want in your plan.',
      'A grown-up you trust can be with you.',
      'You can ask why you were picked.',
      'You can say if it is wrong.',
      'If somebody hurts you or uses you, we will help.',
    ],
    next: 'They make a plan with you. They look at it again every few weeks. When you do not need it, it stops.',
  },
  steps: {
    proposed: {
      title: 'Child proposed for the cohort',
      by: 'integrated-offender-team',
      also: ['investigator', 'schools-officer', 'exploitation-team', 'decision-lead'],
      source: criteria,
      sharedWith: ['youth-justice-service'],
      asks: {
        reasons: several('Why this child?', {
          often: 'Suspected often within a year',
          grave: 'Grave harm to somebody',
          worse: 'It is getting worse',
          asked: 'A partner asked for it',
          leaving: 'Leaving custody or another kind of help',
        }),
        facts: prose('What has happened, and when? Facts only.'),
        tried: prose('What help was tried before, and what came of it?'),
        better: choice('Would another team be a better owner?', {
          no: 'No',
          neighbourhood: 'Neighbourhood police',
          protection: 'Child protection',
          exploitation: 'The child exploitation team',
        }),
      },
    },

    harmChecked: {
      title: 'What was done to the child looked at first',
      by: 'integrated-offender-team',
      also: ['exploitation-team'],
      source: from.proposal('A check of harm done to the child on entry', 'proposal'),
      after: ['proposed'],
      within: workingDays(3, 'proposed', { source: from.proposal('Three working days', 'proposal') }),
      unless: ['withdrawn'],
      besides: 'own-harm',
      sharedWith: ['youth-justice-service', 'childrens-services'],
      asks: {
        victim: choice('Has the child been a victim of crime?', known),
        exploited: choice('Is somebody exploiting the child?', known),
        home: choice('Is home safe?', known),
        needs: prose('Which needs has nobody met: school, health, learning, home?'),
        fair: prose(
          'Would another child with the same record be proposed? Think of ethnicity, sex and care.',
        ),
      },
      leadsTo: [
        {
          pathway: 'child-exploitation',
          when: { exploited: ['yes', 'not known'] },
          because: 'A child who is exploited is a victim first.',
        },
        {
          pathway: 'safeguarding-notification',
          when: { home: ['no', 'not known'] },
          because: 'Home may not be safe.',
        },
      ],
    },

    serviceAsked: {
      title: 'Youth justice service asked',
      by: 'integrated-offender-team',
      source: idea,
      after: ['proposed'],
      within: workingDays(1, 'proposed', { source: from.proposal('One working day', 'proposal') }),
      unless: ['withdrawn'],
      sharedWith: ['youth-justice-service'],
      asks: { about: prose('What should they know, and what do you ask?') },
    },

    serviceSaid: {
      title: 'Youth justice service gave its view',
      by: 'youth-justice-worker',
      source: idea,
      after: ['serviceAsked'],
      answersTo: 'serviceAsked',
      within: workingDays(5, 'serviceAsked', { source: from.proposal('Five working days', 'proposal') }),
      sharedWith: ['police'],
      asks: {
        view: choice('Should the child be taken on?', {
          yes: 'Yes',
          no: 'No',
          otherHelp: 'No: other help is better',
        }),
        why: prose('Why? What is working already?'),
        ...voice,
      },
    },

    panel: {
      title: 'Agencies decided whether the child is taken on',
      by: 'integrated-offender-team',
      also: ['decision-lead'],
      source: criteria,
      after: ['harmChecked'],
      within: workingDays(10, 'proposed', { source: from.proposal('Ten working days', 'proposal') }),
      unless: ['withdrawn'],
      besides: 'own-harm',
      sharedWith: ['youth-justice-service', 'childrens-services'],
      asks: {
        came: several('Who was there?', {
          police: 'Police',
          youthJustice: 'Youth justice service',
          services: "Children's services",
          health: 'Health',
          school: 'School',
          probation: 'Probation',
        }),
        takenOn: choice('Is the child taken on?', { yes: 'Yes', no: 'No' }),
        owner: choice(
          "Who owns the child's plan instead?",
          {
            nobody: 'Nobody needs to',
            youthJustice: 'Youth justice service',
            protection: 'Child protection',
            exploitation: 'The child exploitation team',
            neighbourhood: 'Neighbourhood police',
          },
          { askedWhen: { takenOn: 'no' } },
        ),
        why: prose('Why?'),
      },
    },

    notTaken: {
      title: 'Not taken on, and the child told if they knew',
      by: 'integrated-offender-team',
      source: criteria,
      when: { panel: { takenOn: 'no' } },
      within: workingDays(2, 'panel', { source: from.proposal('Two working days', 'proposal') }),
      sharedWith: ['youth-justice-service'],
      ends: 'not taken on',
      asks: { handedTo: text('Who was told, and who takes over?') },
    },

    childMet: {
      title: 'Child met, and told what this is',
      by: 'integrated-offender-team',
      also: ['youth-justice-worker'],
      source: idea,
      when: { panel: { takenOn: 'yes' } },
      within: workingDays(5, 'panel', { source: from.proposal('Five working days', 'proposal') }),
      sharedWith: ['youth-justice-service'],
      asks: {
        adultPresent,
        told: several('What was explained?', {
          why: 'Why this child',
          who: 'Who works together',
          wrong: 'How to say that it is wrong',
          ends: 'When it ends',
        }),
        wants: prose('What does the child want?'),
        ...voice,
      },
    },

    planned: {
      title: 'One plan agreed, with the child',
      by: 'integrated-offender-team',
      also: ['youth-justice-worker'],
      source: idea,
      when: { panel: { takenOn: 'yes' } },
      within: workingDays(10, 'panel', { source: from.proposal('Ten working days', 'proposal') }),
      again: true,
      sharedWith: ['youth-justice-service', 'childrens-services', 'school', 'health'],
      asks: {
        support: prose('What supports the child?'),
        holds: prose('What holds the child to account, in proportion?'),
        actions: actions('What is done, by whom, by when?'),
        endsOn: date('On which day does it end, unless a review says otherwise?'),
        ...voice,
      },
    },

    actionDone: {
      title: 'Action of the plan seen to',
      by: 'integrated-offender-team',
      also: ['youth-justice-worker', 'social-worker', 'safeguarding-lead', 'health-professional'],
      source: idea,
      after: ['planned'],
      each: { step: 'planned', question: 'actions' },
      sharedWith: ['police', 'youth-justice-service'],
      asks: {
        done: choice('Was it done?', { yes: 'Yes', part: 'In part', no: 'No' }),
        how: prose('What was done, or what stood in the way?'),
      },
    },

    contact: {
      title: 'Child seen',
      when: { planned: {} },
      by: 'integrated-offender-team',
      also: ['youth-justice-worker'],
      source: from.proposal('A meeting every two weeks', 'proposal'),
      within: every(
        { first: 14, next: 14, unit: 'days', from: 'planned' },
        { source: from.proposal('A meeting every two weeks', 'proposal') },
      ),
      sharedWith: ['youth-justice-service'],
      asks: {
        how: choice('How?', {
          agreed: 'At a meeting that was agreed',
          home: 'At home, by arrangement',
          unplanned: 'Without arrangement',
        }),
        safe: choice('Is the child safe and well?', known),
        ...voice,
      },
      leadsTo: [
        {
          pathway: 'safeguarding-notification',
          when: { safe: ['no', 'not known'] },
          because: 'The child may not be safe.',
        },
      ],
    },

    reviewed: {
      title: 'Reviewed: does the child still belong here?',
      by: 'integrated-offender-team',
      also: ['decision-lead'],
      source: from.proposal('A review every four weeks', 'proposal'),
      when: { planned: {} },
      within: every(
        { first: 28, next: 28, unit: 'days', from: 'planned' },
        { source: from.proposal('A review every four weeks', 'proposal') },
      ),
      besides: 'own-harm',
      sharedWith: ['youth-justice-service', 'childrens-services'],
      asks: {
        stays: choice('What is decided?', {
          stays: 'The child stays',
          plan: 'The child stays, with another plan',
          leaves: 'The child leaves the cohort',
        }),
        harmed: choice('Has the child been harmed since?', known),
        why: prose('Why? What has changed for the child?'),
        ...voice,
      },
    },

    challenged: {
      title: 'Challenge by the child, or an adult for the child',
      by: 'integrated-offender-team',
      also: ['youth-justice-worker', 'social-worker'],
      source: from.proposal('Right to challenge', 'proposal'),
      after: ['childMet'],
      power: true,
      again: true,
      sharedWith: ['youth-justice-service', 'police'],
      asks: { says: prose('What is said to be wrong?'), ...voice },
    },

    challengeAnswered: {
      title: 'Challenge answered by somebody else',
      by: 'inspector',
      source: from.proposal('Right to challenge', 'proposal'),
      after: ['challenged'],
      within: workingDays(10, 'challenged', { source: from.proposal('Ten working days', 'proposal') }),
      again: true,
      sharedWith: ['youth-justice-service'],
      asks: {
        answer: choice('What follows?', {
          right: 'The child is right: it is changed',
          same: 'It stays as it is',
        }),
        why: prose('Why? Written so that the child can read it.'),
      },
    },

    left: {
      title: 'Child left the cohort',
      by: 'integrated-offender-team',
      source: from.proposal('Exit on the date of the plan, or earlier', 'proposal'),
      when: { planned: {} },
      within: byDate('planned', 'endsOn'),
      sharedWith: ['youth-justice-service', 'childrens-services'],
      ends: 'left the cohort',
      asks: {
        why: choice('Why?', {
          better: 'The child no longer needs it',
          date: 'The plan ended',
          other: 'Another kind of help takes over',
          custody: 'The child is in custody or secure accommodation',
        }),
        goesOn: prose('What help goes on?'),
        ...voice,
      },
    },

    handedOver: {
      title: 'Handed over at 18',
      by: 'integrated-offender-team',
      also: ['probation-practitioner'],
      source: from.ageThresholds('Joint protocol on the move to probation', 'unverified'),
      after: ['planned'],
      when: { child: { age: ['16', '17'] } },
      within: birthday(18),
      sharedWith: ['probation', 'youth-justice-service'],
      ends: 'handed over at 18',
      asks: {
        to: choice('To whom?', {
          nobody: 'To nobody: it ends here',
          adults: 'To offender management for adults',
          probation: 'To probation',
        }),
        plan: prose('What goes on, and who has met the child?'),
        ...voice,
      },
    },

    withdrawn: {
      title: 'Entered in error: ended at once',
      by: 'integrated-offender-team',
      also: ['inspector'],
      source: criteria,
      after: ['proposed'],
      until: ['left'],
      power: true,
      ends: 'ended',
      asks: { why: prose('What was wrong?') },
    },

    familyTold: {
      title: 'Family or carers told, and asked',
      by: 'integrated-offender-team',
      also: ['youth-justice-worker'],
      source: from.proposal('Families know, unless that would not be safe', 'proposal'),
      when: { panel: { takenOn: 'yes' } },
      within: asSoonAsPracticable('panel', {
        promptAfterMinutes: 7200,
        source: from.proposal('Reminder after five days', 'proposal'),
      }),
      sharedWith: ['youth-justice-service'],
      asks: { said: prose('What did they say, and what would help?') },
    },
  },
})
