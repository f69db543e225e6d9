import { asSoonAsPracticable, byDate, dependingOn, every, workingDays } from '../../kernel/clock.ts'
import { choice, date, prose, several, text, yesNo } from '../../kernel/form.ts'
import { pathwayOf } from '../../kernel/pathway.ts'
import { actions, adultPresent } from '../questions.ts'
import type { Role } from '../roles.ts'
import * as from from '../sources.ts'
import { voice, voiceIf } from '../voice.ts'

const oneDay = from.knifeGuidance('Referral to the youth justice service within one working day')
const plan = from.knifeGuidance('A targeted plan for every child')
const consequences = from.knifeGuidance('What follows when a child does not take part; a charge stays open')

/**
 * A child found with a knife. Fear is the commonest reason and is asked first. The youth justice service hears of every
 * child within a working day and makes a plan, whatever is decided about the offence, which is decided elsewhere.
 */
export const knifePossession = pathwayOf<Role>()({
  id: 'knife-possession',
  title: 'Child found with a knife or another weapon',
  about: 'A child was found with a knife, a blade or another weapon.',
  source: oneDay,
  inForceFrom: '2026-02-01',
  begins: 'found',
  board: 'decisions',
  forChild: {
    what: 'The police found you with a knife or a weapon. They tell the youth justice team by the next working day.',
    why: 'Knives hurt people, and you could get hurt too. They want to know what made you carry it.',
    rights: [
      'You can say if you are scared of somebody.',
      'You can have a lawyer. It is free.',
      'A grown-up you trust can be with you.',
      'You can say what would help you feel safe.',
    ],
    next: 'Somebody will make a plan with you. The police will also decide what to do about the knife. They will tell you.',
  },
  steps: {
    found: {
      title: 'Knife or weapon found with a child',
      by: 'constable',
      also: ['investigator', 'schools-officer', 'sergeant', 'custody-officer', 'transport-constable'],
      source: oneDay,
      sharedWith: ['youth-justice-service'],
      asks: {
        what: choice('What was found?', {
          folding: 'A folding knife',
          kitchen: 'A kitchen knife',
          large: 'A large knife, machete or zombie-style knife',
          tool: 'A tool that could be a weapon',
          other: 'Another weapon',
        }),
        where: choice('Where?', {
          street: 'In the street or a park',
          school: 'At school, or on the way',
          transport: 'On public transport',
          home: 'At home',
          other: 'Elsewhere',
        }),
        more: yesNo('Was more done than having it: was it shown, used, or was somebody threatened?'),
        crime: text('Reference of the crime report'),
        ...voice,
      },
      leadsTo: [
        {
          pathway: 'outcome-decision',
          because: 'What happens about the offence is decided with everything about the child in view.',
        },
        {
          pathway: 'safeguarding-notification',
          because: 'A child who carries a knife may be in danger.',
        },
      ],
    },

    fearAsked: {
      title: 'Child asked why, and who they are afraid of',
      by: 'constable',
      also: [
        'investigator',
        'schools-officer',
        'custody-officer',
        'transport-constable',
        'youth-justice-worker',
      ],
      source: from.childrensStrategy('Child first: what lies behind it'),
      after: ['found'],
      within: workingDays(1, 'found', { source: from.proposal('One working day', 'proposal') }),
      again: true,
      sharedWith: ['youth-justice-service', 'childrens-services'],
      asks: {
        adultPresent,
        behind: several('What does the child say lies behind it?', {
          fear: 'Fear of somebody',
          harmed: 'The child has been attacked or threatened',
          made: 'Somebody made the child carry it',
          holding: 'Holding it for somebody',
          show: 'To be seen with it',
          notSaid: 'The child does not say',
        }),
        danger: choice('Is the child in danger now?', { yes: 'Yes', no: 'No', 'not known': 'Not known' }),
        ...voice,
      },
      leadsTo: [
        {
          pathway: 'child-exploitation',
          when: { behind: ['made', 'holding'] },
          because: 'Somebody may be using the child.',
        },
        {
          pathway: 'safeguarding-notification',
          when: { danger: ['yes', 'not known'] },
          because: 'The child may be in danger now.',
        },
      ],
    },

    referred: {
      title: 'Child referred to the youth justice service',
      by: 'investigator',
      also: ['constable', 'schools-officer', 'custody-officer', 'decision-lead', 'transport-constable'],
      source: oneDay,
      after: ['found'],
      within: workingDays(1, 'found', { source: oneDay }),
      sharedWith: ['youth-justice-service'],
      asks: {
        what: several('What was sent?', {
          circumstances: 'What happened',
          said: 'What the child said',
          harm: 'Harm done to the child',
          family: 'Family and carers',
          school: 'School',
        }),
        worries: prose('What worries you about this child?'),
      },
    },

    startingPoint: {
      title: 'Starting point of the guideline looked at, as a flag',
      by: 'decision-lead',
      also: ['investigator'],
      source: from.knifeGuideline('Starting points by age, admission and history', 'unverified'),
      after: ['found'],
      within: workingDays(3, 'found', { source: from.proposal('Three working days', 'proposal') }),
      unless: ['closed'],
      again: true,
      besides: 'own-harm',
      decides: {
        table: 'knife-start',
        result: 'start',
        question: 'start',
        given: { more: 'found' },
      },
      asks: {
        history: yesNo(
          'Is there a history of violence, or has the child been dealt with before for a knife or another weapon?',
        ),
        position: choice('What is the position of the child?', {
          'says nothing': 'Says nothing about it',
          denies: 'Denies it',
          'accepts responsibility': 'Accepts responsibility',
          admits: 'Admits it',
        }),
        start: choice('Where do you start thinking from?', {
          charge: 'A charge',
          'youth conditional caution': 'A youth conditional caution',
          'think it through together': 'Open: think it through with the youth justice service',
        }),
        fettered: yesNo('Is it clear to everybody that this decides nothing?'),
        why: prose('What about this child speaks for something else?'),
      },
      breaches: [
        {
          if: { fettered: 'no' },
          says: 'A starting point was taken as automatic, which may be unlawful.',
          source: from.knifeGuideline('A line at 16 taken as automatic may be unlawful', 'unverified'),
        },
      ],
    },

    accepted: {
      title: 'Youth justice service met the child and assessed',
      by: 'youth-justice-worker',
      source: plan,
      after: ['referred'],
      unless: ['closed'],
      answersTo: 'referred',
      within: workingDays(10, 'referred', {
        source: from.caseManagement('Assessment within ten working days of referral'),
      }),
      again: true,
      stillOwedWith: { met: 'no' },
      sharedWith: ['police', 'childrens-services'],
      asks: {
        met: yesNo('Did somebody meet the child?'),
        behind: prose('What lies behind it: fear, harm, school, home, money, friends, older people?', {
          askedWhen: { met: 'yes' },
        }),
        strengths: prose("The child's strengths, and who helps", { askedWhen: { met: 'yes' } }),
        danger: choice('Is the child in danger?', { yes: 'Yes', no: 'No', 'not known': 'Not known' }),
        ...voiceIf({ met: 'yes' }),
      },
      leadsTo: [
        {
          pathway: 'safeguarding-notification',
          when: { danger: ['yes', 'not known'] },
          because: 'The child may be in danger.',
        },
      ],
    },

    planned: {
      title: 'Targeted plan agreed with the child',
      by: 'youth-justice-worker',
      source: plan,
      after: ['accepted'],
      within: workingDays(10, 'accepted', { source: from.proposal('Ten working days', 'proposal') }),
      unless: ['closed'],
      again: true,
      sharedWith: ['police', 'childrens-services', 'school'],
      asks: {
        aims: several('What is it for?', {
          safety: 'Feeling and being safe',
          fear: 'Dealing with fear or harm',
          knives: 'What knives do',
          school: 'School or training',
          people: 'People around the child',
          family: 'Help for the family',
          health: 'Health',
        }),
        actions: actions('What is done, by whom, by when?'),
        endsOn: date('On which day does the plan end?'),
        ...voice,
      },
    },

    actionDone: {
      title: 'Action of the plan seen to',
      by: 'youth-justice-worker',
      also: ['schools-officer', 'investigator', 'social-worker', 'safeguarding-lead'],
      source: plan,
      after: ['planned'],
      each: { step: 'planned', question: 'actions' },
      sharedWith: ['police', 'youth-justice-service'],
      asks: {
        done: choice('Was it done?', { yes: 'Yes', part: 'In part', no: 'No' }),
        how: prose('What was done, or what stood in the way?'),
      },
    },

    reviewed: {
      title: 'Plan reviewed with the child',
      by: 'youth-justice-worker',
      source: from.proposal('Every four weeks', 'proposal'),
      after: ['planned'],
      within: every(
        { first: 28, next: 28, unit: 'days', from: 'planned' },
        { source: from.proposal('Every four weeks', 'proposal') },
      ),
      sharedWith: ['police'],
      asks: {
        takesPart: choice('How is the child taking part?', {
          well: 'Well',
          help: 'With more help',
          no: 'Not now',
        }),
        why: prose('What helps, and what stands in the way?'),
        ...voice,
      },
    },

    notTakingPart: {
      title: 'Police told that the child does not take part',
      by: 'youth-justice-worker',
      source: consequences,
      after: ['planned'],
      power: true,
      again: true,
      sharedWith: ['police'],
      asks: {
        tried: prose('What was tried to make it possible?'),
        why: prose('What does the child say stands in the way?'),
        ...voice,
      },
    },

    consequenceDecided: {
      title: 'What follows decided together',
      by: 'decision-lead',
      source: consequences,
      after: ['notTakingPart'],
      within: workingDays(5, 'notTakingPart', { source: from.proposal('Five working days', 'proposal') }),
      again: true,
      besides: 'own-harm',
      sharedWith: ['youth-justice-service'],
      asks: {
        heard: yesNo('Was the child heard?'),
        answer: choice('What is decided?', {
          goOn: 'Go on, with more help',
          change: 'Change the plan',
          decide: 'Decide anew about the offence',
        }),
        jointly: choice('How was it decided?', {
          together: 'Together with the youth justice service, which agrees',
          differs: 'Together; the youth justice service would decide otherwise',
          alone: 'By police alone',
        }),
        why: prose('Why?'),
      },
      breaches: [
        {
          if: { heard: 'no' },
          says: 'It was decided without hearing the child.',
          source: from.proposal('A child is heard before anything follows', 'proposal'),
        },
      ],
      leadsTo: [
        {
          pathway: 'outcome-decision',
          when: { answer: 'decide' },
          because: 'The offence is decided anew.',
          source: consequences,
        },
      ],
    },

    completed: {
      title: 'Plan completed',
      by: 'youth-justice-worker',
      source: plan,
      after: ['planned'],
      within: byDate('planned', 'endsOn', { source: plan }),
      sharedWith: ['police', 'childrens-services'],
      ends: 'plan completed',
      asks: {
        safer: choice('Is the child safer?', { yes: 'Yes', part: 'In part', no: 'No' }),
        goesOn: prose('What help goes on?'),
        ...voice,
      },
    },

    closed: {
      title: 'Closed before the plan was completed',
      by: 'youth-justice-worker',
      also: ['decision-lead'],
      source: consequences,
      after: ['referred'],
      power: true,
      sharedWith: ['police', 'youth-justice-service'],
      ends: 'closed early',
      asks: {
        why: choice('Why?', {
          court: 'A court has made an order, which takes over',
          moved: 'The child has moved, and another service takes over',
          mistaken: 'It turned out that the child had no weapon',
          other: 'Something else',
        }),
        handedTo: text('Who takes over?', { optional: true }),
        ...voice,
      },
    },

    familyTold: {
      title: 'Family told, and asked what would help',
      by: 'investigator',
      also: [
        'constable',
        'schools-officer',
        'custody-officer',
        'youth-justice-worker',
        'transport-constable',
      ],
      source: from.proposal('A family hears of a knife at once', 'proposal'),
      after: ['found'],
      within: dependingOn(
        [{ when: { found: { where: 'home' } }, clock: asSoonAsPracticable('found') }],
        workingDays(1, 'found', { source: from.proposal('One working day', 'proposal') }),
      ),
      sharedWith: ['youth-justice-service'],
      asks: {
        told: choice('Who was told?', {
          parent: 'A parent or guardian',
          carer: 'A carer, or the authority that looks after the child',
          nobody: 'Nobody: it would not be safe',
        }),
        said: prose('What did they say, and what would help?'),
      },
    },
  },
})
