import { birthday, every, months, workingDays } from '../../kernel/clock.ts'
import { choice, prose, several, text, yesNo } from '../../kernel/form.ts'
import { pathwayOf } from '../../kernel/pathway.ts'
import { actions } from '../questions.ts'
import type { Role } from '../roles.ts'
import * as from from '../sources.ts'
import { voice } from '../voice.ts'

const halfYear = from.proposal('At 17 and a half, so that there is time to put it right', 'proposal')
const quarter = from.proposal('Three months before the birthday', 'proposal')
const noCliffEdge = from.childrensStrategy('Exploitation: no cliff edge of support at 18')

/**
 * What stops when a child turns 18, what goes on to 24 or 25, and who sees to it, shown months before.
 * The clocks run back from the birthday: whoever is noticed late finds them overdue, because for that child they are.
 */
export const transitionAt18 = pathwayOf<Role>()({
  id: 'transition-at-18',
  title: 'Transition at 18',
  about: 'A child with support or a case will be 18 soon, and must not be left without.',
  source: noCliffEdge,
  inForceFrom: '2025-01-01',
  begins: 'noticed',
  forChild: {
    what: 'You will be 18 soon. Some help is only for children, so it may stop then.',
    why: 'We want to know early what you need. Then the right people can go on helping you.',
    rights: [
      'You can say what you want for when you are 18.',
      'You can have somebody you trust with you.',
      'You can see the plan, and you can ask to change it.',
      'If you were in care, you can have help until you are 25.',
      'You can say no now, and come back later.',
    ],
    next: 'Somebody makes a plan with you. They tell you who will help you, and from when.',
  },
  steps: {
    noticed: {
      title: "Child's 18th birthday is near: what the child has now is listed",
      by: 'social-worker',
      also: [
        'hub-officer',
        'exploitation-team',
        'integrated-offender-team',
        'investigator',
        'youth-justice-worker',
        'personal-adviser',
        'specialist-worker',
      ],
      source: noCliffEdge,
      sharedWith: ['childrens-services', 'youth-justice-service', 'specialist-service'],
      asks: {
        anything: yesNo('Does the child have support, rights or a case that changes at 18?'),
        has: several(
          'What does the child have now?',
          {
            care: 'Care: looked after now, or before',
            plan: 'A plan as a child in need, or to protect the child',
            exploitation: 'Support because somebody exploited the child',
            line: 'Support because of a county line',
            youthJustice: 'Work with the youth justice service',
            waiting: 'A case that waits for a decision or for court',
            victim: 'Rights as a victim or witness',
            health: 'Health or mental health care for children',
            needs: 'Support for a disability or a special educational need',
            guardian: 'A guardian for trafficked children',
          },
          { askedWhen: { anything: 'yes' } },
        ),
        knows: prose('Who knows the child best, and whom does the child trust?'),
        ...voice,
      },
      breaches: [
        {
          if: { anything: 'no' },
          and: { child: { lookedAfter: 'yes' } },
          says: 'A child who is looked after was said to have nothing that changes at 18.',
          source: from.londonCareProtocol('Care leavers to 25'),
        },
      ],
    },

    nothingToMove: {
      title: 'Nothing to move: the child told where there is help for adults',
      by: 'social-worker',
      also: [
        'hub-officer',
        'exploitation-team',
        'integrated-offender-team',
        'investigator',
        'youth-justice-worker',
      ],
      source: from.proposal('Nobody turns 18 without a word', 'proposal'),
      when: { noticed: { anything: 'no' } },
      within: birthday(18, { source: from.proposal('Before the birthday', 'proposal') }),
      ends: 'nothing to move',
      asks: { given: prose('Where can the child turn to, and how was it given?'), ...voice },
    },

    told: {
      title: 'Child told what stops at 18 and what goes on',
      by: 'social-worker',
      also: [
        'personal-adviser',
        'youth-justice-worker',
        'specialist-worker',
        'exploitation-team',
        'guardian',
      ],
      source: noCliffEdge,
      after: ['noticed'],
      within: birthday(18, { monthsBefore: 6, source: halfYear }),
      unless: ['nothingToMove'],
      again: true,
      sharedWith: ['police', 'childrens-services', 'youth-justice-service', 'specialist-service'],
      asks: {
        stops: prose('What stops, and on which day?'),
        goesOn: prose('What goes on, with whom, and to which age?'),
        wants: choice('What does the child want?', {
          all: 'All of the help there is',
          some: 'Some of it',
          later: 'Not now: how to come back was explained',
          notSaid: 'The child did not say',
        }),
        written: yesNo('Did the child get it in writing, in plain words?'),
        ...voice,
      },
      breaches: [
        {
          if: { written: 'no' },
          says: 'The child was not given in writing what stops at 18 and what goes on.',
          source: from.proposal('Nobody turns 18 without a word', 'proposal'),
        },
      ],
    },

    planMade: {
      title: 'Plan for the time after 18 agreed with the child',
      by: 'social-worker',
      also: ['personal-adviser', 'youth-justice-worker', 'conference-chair'],
      source: noCliffEdge,
      after: ['noticed'],
      within: birthday(18, { monthsBefore: 6, source: halfYear }),
      unless: ['nothingToMove'],
      again: true,
      sharedWith: [
        'police',
        'childrens-services',
        'youth-justice-service',
        'specialist-service',
        'probation',
        'adult-services',
        'health',
      ],
      asks: {
        came: several('Who made it?', {
          child: 'The child',
          family: 'Family, or somebody the child chose',
          services: "Children's services",
          police: 'Police',
          youthJustice: 'Youth justice service',
          probation: 'Probation',
          adults: 'Adult social care',
          support: 'Support service',
          health: 'Health',
          school: 'School, college or work',
        }),
        lead: text('Who leads, and whom does the child call?', { hint: 'Role and team, no private number.' }),
        money: prose('Home, money, learning or work, health: what is settled, and what is not?'),
        actions: actions('What was agreed?'),
        ...voice,
      },
    },

    actionDone: {
      title: 'Action of the plan for the time after 18 done',
      by: 'social-worker',
      also: ['personal-adviser'],
      source: noCliffEdge,
      when: { planMade: {} },
      each: { step: 'planMade', question: 'actions' },
      outlivesEnding: true,
      sharedWith: [
        'police',
        'childrens-services',
        'youth-justice-service',
        'specialist-service',
        'probation',
        'adult-services',
      ],
      asks: {
        result: choice('Is it done?', { done: 'Yes', partly: 'In part', not: 'No' }),
        next: prose('What is left, and who does it?', { askedWhen: { result: ['partly', 'not'] } }),
      },
    },

    adviserNamed: {
      title: 'Personal adviser named for a child who is or was in care',
      by: 'social-worker',
      source: from.londonCareProtocol('Care leavers to 25'),
      when: { noticed: { has: 'care' } },
      within: birthday(18, { monthsBefore: 6, source: halfYear }),
      again: true,
      sharedWith: ['childrens-services'],
      asks: { adviser: text('Who?', { hint: 'Role and team.' }) },
    },

    adviserMet: {
      title: 'Personal adviser met the child',
      by: 'personal-adviser',
      source: from.londonCareProtocol('Care leavers to 25'),
      when: { adviserNamed: {} },
      within: workingDays(10, 'adviserNamed', { source: from.proposal('Ten working days', 'proposal') }),
      answersTo: 'adviserNamed',
      again: true,
      sharedWith: ['police'],
      asks: {
        explained: several('What was explained?', {
          until25: 'That the adviser is there until 25',
          comeBack: 'That the child can come back after saying no',
          home: 'Home and money',
          learning: 'Learning and work',
          police: 'What to do if the police stop, arrest or call them',
        }),
        agreed: prose('What do the adviser and the child do first?'),
        ...voice,
      },
    },

    homeSettled: {
      title: 'Where the child will live after 18 settled',
      by: 'social-worker',
      also: ['personal-adviser'],
      source: from.londonCareProtocol('Support to 25'),
      when: { noticed: { has: ['care', 'plan', 'guardian'] } },
      within: birthday(18, { monthsBefore: 3, source: quarter }),
      again: true,
      sharedWith: ['police'],
      asks: {
        home: choice('Where?', {
          stays: 'Stays where the child is',
          family: 'With family or friends',
          supported: 'Home with support',
          own: 'Own home',
          none: 'Not settled',
        }),
        safe: yesNo('Is it safe from whoever may exploit or harm them?'),
        reasons: prose('What does the child want, and what is being done?'),
      },
      breaches: [
        {
          if: { home: 'none' },
          says: 'It was not settled where the child will live after 18.',
          source: noCliffEdge,
        },
        {
          if: { safe: 'no' },
          says: 'The home planned for after 18 is not safe.',
          source: noCliffEdge,
        },
      ],
    },

    supportAsked: {
      title: 'Support against exploitation carried on after 18',
      by: 'exploitation-team',
      also: ['social-worker', 'hub-officer'],
      source: from.childrensStrategy('Exploitation: services to 24, and to 25 for county lines'),
      when: { noticed: { has: ['exploitation', 'line'] } },
      within: birthday(18, { monthsBefore: 6, source: halfYear }),
      again: true,
      sharedWith: ['specialist-service', 'childrens-services'],
      asks: {
        until: choice('To which age does it go on?', {
          to24: 'To 24: victim of exploitation',
          to25: 'To 25: county lines',
          other: 'To another age',
          stops: 'It stops at 18',
        }),
        danger: prose('Who may harm this person after 18, and what do police go on doing about them?'),
        orders: prose('Which orders that keep the child safe end at 18, and what takes their place?'),
      },
      breaches: [
        {
          if: { until: 'stops' },
          says: 'Support against exploitation stops because the child turns 18.',
          source: noCliffEdge,
        },
      ],
    },

    supportAnswered: {
      title: 'Support service said whether it goes on',
      by: 'specialist-worker',
      source: from.proposal('Answer of the service', 'proposal'),
      when: { supportAsked: { until: ['to24', 'to25', 'other'] } },
      within: workingDays(10, 'supportAsked', { source: from.proposal('Ten working days', 'proposal') }),
      answersTo: 'supportAsked',
      again: true,
      sharedWith: ['police', 'childrens-services'],
      asks: {
        answer: choice('What is the answer?', {
          same: 'Yes, with the same worker',
          other: 'Yes, with another worker, whom the child has met',
          wait: 'Yes, after a wait',
          no: 'No',
        }),
        reasons: prose('Why, and what is offered until then?', { askedWhen: { answer: ['wait', 'no'] } }),
      },
    },

    adultServicesAsked: {
      title: 'Adult social care asked what it will do',
      by: 'social-worker',
      also: ['exploitation-team', 'hub-officer'],
      source: from.proposal('Adult social care is asked in time', 'proposal'),
      when: { noticed: { has: ['plan', 'exploitation', 'line', 'needs', 'health', 'guardian'] } },
      within: birthday(18, { monthsBefore: 6, source: halfYear }),
      again: true,
      sharedWith: ['adult-services'],
      asks: {
        asks: prose('What does the child need from adult services, and from when?'),
        danger: prose('What may harm them that adult services must know?'),
        agrees: choice('Does the child agree?', {
          yes: 'Yes',
          no: 'No: the reasons are below',
          notAsked: 'Not asked',
        }),
        reasons: prose('Why is it asked all the same, or why was the child not asked?', {
          askedWhen: { agrees: ['no', 'notAsked'] },
        }),
      },
    },

    adultServicesAnswered: {
      title: 'Adult social care said what it will do',
      by: 'adult-services-worker',
      source: from.proposal('Answer of adult social care', 'proposal'),
      when: { adultServicesAsked: {} },
      within: workingDays(20, 'adultServicesAsked', {
        source: from.proposal('Twenty working days', 'proposal'),
      }),
      answersTo: 'adultServicesAsked',
      again: true,
      sharedWith: ['police', 'childrens-services'],
      asks: {
        answer: choice('What is the answer?', {
          takes: 'Takes it on from the birthday',
          assesses: 'Assesses first',
          advises: 'Gives advice, and no more',
          declines: 'Declines',
        }),
        reasons: prose('Why, from when, and who is the worker?'),
      },
    },

    gapTaken: {
      title: 'What adult services do not take on: decided who does it',
      by: 'conference-chair',
      source: noCliffEdge,
      when: { adultServicesAnswered: { answer: ['advises', 'declines'] } },
      within: workingDays(10, 'adultServicesAnswered', {
        source: from.proposal('Ten working days', 'proposal'),
      }),
      again: true,
      sharedWith: ['police', 'adult-services', 'specialist-service'],
      asks: {
        owner: text('Who takes it on?', { hint: 'Agency and team.' }),
        decided: prose('What was decided, and what does the child say?'),
      },
    },

    probationAsked: {
      title: 'Move from the youth justice service to probation planned',
      by: 'youth-justice-worker',
      source: from.transitionProtocol('Planned, with named responsibilities'),
      when: { noticed: { has: 'youthJustice' } },
      within: birthday(18, { monthsBefore: 6, source: halfYear }),
      again: true,
      sharedWith: ['probation', 'police'],
      asks: {
        proposal: choice('What is proposed?', {
          moves: 'Moves to probation at 18',
          stays: 'Stays with the youth justice service to the end',
          ends: 'Ends before 18',
        }),
        why: prose('Why is it right for this child, who is still growing up at 18?'),
        works: prose('What works with this child: people, places, words, times?'),
      },
    },

    probationAnswered: {
      title: 'Probation named who takes over, and from when',
      by: 'probation-practitioner',
      source: from.transitionProtocol('Planned, with named responsibilities'),
      when: { probationAsked: { proposal: 'moves' } },
      within: workingDays(20, 'probationAsked', { source: from.proposal('Twenty working days', 'proposal') }),
      answersTo: 'probationAsked',
      again: true,
      sharedWith: ['youth-justice-service', 'police'],
      asks: {
        answer: choice('What is the answer?', {
          takes: 'Takes over at 18',
          later: 'Takes over later',
          disputes: 'Does not agree: to be settled between the two',
        }),
        reasons: prose('Who, from when, and what must be known?'),
      },
    },

    probationMet: {
      title: 'Child met the probation worker, with the worker they know',
      by: 'probation-practitioner',
      also: ['youth-justice-worker'],
      source: from.transitionProtocol('Moves at 18'),
      when: { probationAnswered: { answer: ['takes', 'later'] } },
      within: birthday(18, { monthsBefore: 1, source: from.proposal('A month before', 'proposal') }),
      sharedWith: ['youth-justice-service', 'police'],
      asks: { together: yesNo('Was the worker there whom the child knows?'), ...voice },
      breaches: [
        {
          if: { together: 'no' },
          says: 'The child met the probation worker without the worker they know.',
          source: from.proposal('Nobody is handed over on paper', 'proposal'),
        },
      ],
    },

    caseHurried: {
      title: 'Case that waits looked at, so that the birthday does not decide it',
      by: 'investigator',
      also: ['decision-lead', 'integrated-offender-team', 'youth-justice-worker'],
      source: from.turningEighteen(
        'What changes if somebody turns 18 before the first hearing, or before plea',
      ),
      when: { noticed: { has: 'waiting' } },
      within: birthday(18, {
        monthsBefore: 4,
        source: from.proposal('Four months before: about 120 days', 'proposal'),
      }),
      again: true,
      sharedWith: ['youth-justice-service'],
      leadsTo: [
        {
          pathway: 'outcome-decision',
          when: { stage: ['investigation', 'decision'] },
          because: 'A decision now still has every outcome that a child may have.',
        },
      ],
      asks: {
        stage: choice('Where is the case?', {
          investigation: 'Under investigation',
          decision: 'Waiting for a decision',
          hearing: 'Charged, before the first hearing',
          trial: 'Before plea or trial',
          sentence: 'Waiting for sentence',
        }),
        lost: several('What would the child lose at 18?', {
          outOfCourt: 'An out of court resolution for children, as far as is known',
          youthCourt: 'The youth court, if the first hearing comes after the birthday',
          sentence: 'Sentences for children, if plea or verdict come after it',
          nothing: 'Nothing',
        }),
        delay: choice('Why has it waited?', {
          police: 'Police',
          forensic: 'Tests or phones',
          prosecutor: 'Prosecutor',
          court: 'Court',
          partner: 'Another agency',
          family: 'The child or family',
        }),
        done: prose('What is done now, by whom, and by when?'),
      },
    },

    caseChecked: {
      title: 'Two months before: the case checked again by somebody senior',
      by: 'inspector',
      also: ['superintendent', 'decision-lead'],
      source: from.turningEighteen('18 is not a cliff edge: the age at the offence counts'),
      when: { caseHurried: {} },
      within: birthday(18, {
        monthsBefore: 2,
        source: from.proposal('Two months before: about 60 days', 'proposal'),
      }),
      asks: {
        decided: choice('Is it decided, or before a court?', { yes: 'Yes', no: 'No' }),
        done: prose('If not: what is done, and what does the prosecutor know of the birthday?', {
          askedWhen: { decided: 'no' },
        }),
      },
      breaches: [
        {
          if: { decided: 'no' },
          says: 'Two months before the birthday the case still waited.',
          source: from.proposal('A delay does not decide for the child', 'proposal'),
        },
      ],
    },

    rightsStay: {
      title: 'Child told that rights as a victim, and special measures, stay after 18',
      by: 'investigator',
      also: ['witness-care', 'victim-advocate'],
      source: from.evidenceAct1999('s.21: special measures go on after 18'),
      when: { noticed: { has: 'victim' } },
      within: birthday(18, { monthsBefore: 1, source: from.proposal('A month before', 'proposal') }),
      sharedWith: ['victim-service'],
      asks: {
        recorded: choice('Is there a recorded interview from before 18?', {
          yes: 'Yes',
          before: 'To be made before the birthday',
          no: 'No',
        }),
        ...voice,
      },
    },

    healthMoved: {
      title: 'Health care for adults begins before that for children ends',
      by: 'health-professional',
      source: from.proposal('No gap in health care', 'proposal'),
      when: { noticed: { has: ['health', 'needs'] } },
      within: birthday(18, { monthsBefore: 3, source: quarter }),
      again: true,
      sharedWith: ['childrens-services'],
      asks: {
        state: choice('How far is it?', {
          begun: 'A first meeting has been held',
          dated: 'There is a date',
          waiting: 'On a waiting list',
          none: 'There is no service that takes it on',
        }),
        until: prose('Who cares for them until then?', { askedWhen: { state: ['waiting', 'none'] } }),
      },
      breaches: [
        {
          if: { state: 'none' },
          says: 'No health service takes on the care of this person after 18.',
          source: noCliffEdge,
        },
      ],
    },

    guardianPlans: {
      title: 'Guardian said how long they stay, and who comes after them',
      by: 'guardian',
      source: from.guardianGuidance('Support after 18, in some cases', 'unverified'),
      when: { noticed: { has: 'guardian' } },
      within: birthday(18, { monthsBefore: 3, source: quarter }),
      sharedWith: ['police', 'childrens-services'],
      asks: {
        stays: choice('Does the guardian stay after 18?', {
          yes: 'Yes, to the date below',
          no: 'No: whoever follows is named below',
        }),
        who: prose('To when, or who follows?'),
        status: prose('What is still open: age, status in this country, asylum, decision on slavery?'),
        ...voice,
      },
    },

    reviewed: {
      title: 'Plan looked at again with the child',
      by: 'social-worker',
      also: ['personal-adviser', 'youth-justice-worker'],
      source: from.proposal('Every two months to the birthday', 'proposal'),
      after: ['planMade'],
      within: every(
        { first: 2, next: 2, unit: 'months', from: 'planMade' },
        { source: from.proposal('Every two months', 'proposal') },
      ),
      until: ['confirmed', 'nothingToMove'],
      sharedWith: ['police', 'youth-justice-service', 'specialist-service'],
      asks: { changed: prose('What has changed, and what is late?'), ...voice },
    },

    monthBefore: {
      title: 'A month before: is everything in place?',
      by: 'social-worker',
      also: ['personal-adviser', 'conference-chair'],
      source: noCliffEdge,
      after: ['noticed'],
      within: birthday(18, { monthsBefore: 1, source: from.proposal('A month before', 'proposal') }),
      unless: ['nothingToMove'],
      again: true,
      sharedWith: ['police', 'youth-justice-service', 'specialist-service', 'probation', 'adult-services'],
      asks: {
        missing: several('What is not in place?', {
          nothing: 'Everything is',
          home: 'Home',
          adviser: 'Personal adviser',
          support: 'Support against exploitation',
          adults: 'Adult social care',
          probation: 'Probation',
          health: 'Health care',
          money: 'Money',
          work: 'Learning or work',
        }),
        done: prose('What is done about it, by whom, in the weeks that are left?', { optional: true }),
        ...voice,
      },
    },

    gapOwned: {
      title: 'Somebody senior owns what is not in place',
      by: 'conference-chair',
      source: noCliffEdge,
      when: {
        monthBefore: {
          missing: ['home', 'adviser', 'support', 'adults', 'probation', 'health', 'money', 'work'],
        },
      },
      within: workingDays(5, 'monthBefore', { source: from.proposal('Five working days', 'proposal') }),
      again: true,
      outlivesEnding: true,
      sharedWith: ['police', 'youth-justice-service', 'specialist-service', 'probation', 'adult-services'],
      asks: { owner: text('Who, in which agency?'), decided: prose('What was decided?') },
    },

    confirmed: {
      title: 'Before the birthday: confirmed with the child what stops, and what goes on',
      by: 'social-worker',
      also: ['personal-adviser', 'specialist-worker', 'probation-practitioner', 'exploitation-team'],
      source: noCliffEdge,
      after: ['noticed'],
      within: birthday(18, { source: from.proposal('Before the birthday', 'proposal') }),
      unless: ['nothingToMove'],
      sharedWith: ['police', 'youth-justice-service', 'specialist-service', 'probation', 'adult-services'],
      asks: {
        stops: prose('What stops on the day?'),
        goesOn: several('What goes on?', {
          adviser: 'Personal adviser, to 25',
          support: 'Support against exploitation, to 24 or 25',
          adults: 'Adult social care',
          probation: 'Probation',
          health: 'Health care',
          victim: 'Rights as a victim, and special measures',
          nothing: 'Nothing',
        }),
        wanted: yesNo('Is that what the child wants?'),
        ...voice,
      },
      breaches: [
        {
          if: { goesOn: 'nothing', wanted: 'no' },
          says: 'All support stops on the 18th birthday, against the wish of the child.',
          source: noCliffEdge,
        },
      ],
    },

    seenAfter: {
      title: 'Three months after 18: is the help really there?',
      by: 'personal-adviser',
      also: [
        'social-worker',
        'specialist-worker',
        'probation-practitioner',
        'adult-services-worker',
        'exploitation-team',
      ],
      source: noCliffEdge,
      after: ['confirmed'],
      within: months(3, 'confirmed', { source: from.proposal('Three months after', 'proposal') }),
      unless: ['nothingToMove'],
      ends: 'helped as an adult',
      sharedWith: ['police', 'specialist-service', 'probation', 'adult-services'],
      asks: {
        result: choice('What was found?', {
          there: 'What was planned is there',
          partly: 'Some of it is',
          gone: 'It has fallen away',
          declined: 'The person did not want it, and knows how to come back',
        }),
        done: prose('What is done about what is not there?', { askedWhen: { result: ['partly', 'gone'] } }),
        ...voice,
      },
      breaches: [
        {
          if: { result: 'gone' },
          says: 'Three months after 18 the help that was planned had fallen away.',
          source: noCliffEdge,
        },
      ],
    },
  },
})
