import { days, every, hours, workingDays } from '../../kernel/clock.ts'
import { choice, prose, several, text, yesNo } from '../../kernel/form.ts'
import { pathwayOf } from '../../kernel/pathway.ts'
import { reachedAt } from '../questions.ts'
import type { Role } from '../roles.ts'
import * as from from '../sources.ts'
import { voice, voiceIf } from '../voice.ts'

const pack = from.childrensStrategy('Action 16: support package for a child whose intimate image was shared')
const takedown = from.proposal('Removal offered: Report Remove or the like', 'proposal')
const advocate = from.advocateService('Contact point for the child and family, independent of the police')
const neverHere = 'No image is stored, shown or described in this system.'

const known = { yes: 'Yes', no: 'No', 'not known': 'Not known' }
const wanted = { offered: { answer: ['yes', 'some'] } } as const

/**
 * Help for a child on learning that an intimate image was shared. The parts are the strategy's; the Marie Collins
 * Foundation's package itself was not seen, so what is in it is for the force to complete.
 */
export const imageSupport = pathwayOf<Role>()({
  id: 'image-support',
  title: 'Support when an image was shared',
  about: 'An intimate image of a child was shared, or somebody threatens to share one, and the child knows.',
  source: pack,
  inForceFrom: '2025-01-01',
  begins: 'learnt',
  board: 'victims',
  harmOf: 'child',
  forChild: {
    what: 'A private picture of you was shared, or somebody says they will share it. We are here to help you.',
    why: 'This is not your fault. Whoever shared it did something wrong.',
    rights: [
      'You are not in trouble for telling us.',
      'You can get help to have the picture taken down.',
      'You can choose somebody you trust to be with you.',
      'You can say who in your family should know.',
      'You can talk to somebody who is not a police officer.',
    ],
    next: 'Somebody will stay in touch with you. They will ask how you are, and you can say stop or ask for more at any time.',
  },
  steps: {
    learnt: {
      title: 'Child told us, or was told, that an image was shared',
      by: 'constable',
      also: [
        'online-team',
        'schools-officer',
        'investigator',
        'exploitation-team',
        'sergeant',
        'victim-advocate',
        'safeguarding-lead',
        'social-worker',
      ],
      source: pack,
      asks: {
        who: choice('Who shared it, or says so?', {
          child: 'Another child',
          adult: 'An adult the child knows',
          stranger: 'Somebody the child knows only online',
          notKnown: 'Not known',
        }),
        threats: yesNo('Does anybody ask for money, more images or anything else?'),
        spread: several('Where is it, as far as anybody knows?', {
          one: 'With one person',
          group: 'In a group of people the child knows',
          site: 'On a public site or app',
          notKnown: 'Not known',
        }),
        altered: choice('Was it made or altered by software?', known, { hint: neverHere }),
        safe: choice('Does the child think of suicide, or of hurting himself or herself?', known),
        ...voice,
      },
      leadsTo: [
        {
          pathway: 'online-harm',
          when: { threats: 'yes' },
          because: 'Somebody blackmails the child.',
          source: from.childrensStrategy('Sextortion'),
        },
        {
          pathway: 'online-harm',
          when: { who: ['adult', 'stranger'] },
          because: 'The person who shared it may reach other children.',
          source: from.childrensStrategy('Action 14: tackle offenders online and identify victims'),
        },
        {
          pathway: 'youth-produced-imagery',
          when: { who: 'child' },
          because: 'A child shared it. Look for aggravating facts, and begin one for the other child too.',
          source: from.childrensStrategy('Action 25: imagery made by children'),
        },
        {
          pathway: 'safeguarding-notification',
          when: { safe: ['yes', 'not known'] },
          because: 'The child may be in danger from despair.',
        },
      ],
    },

    keptSafe: {
      title: 'Somebody stays with the child, and health help is called',
      by: 'constable',
      also: [
        'sergeant',
        'online-team',
        'schools-officer',
        'social-worker',
        'victim-advocate',
        'safeguarding-lead',
      ],
      source: from.proposal('Nobody left alone in such danger', 'proposal'),
      when: { learnt: { safe: ['yes', 'not known'] } },
      within: hours(1, 'learnt', { source: from.proposal('Within the hour', 'proposal') }),
      again: true,
      stillOwedWith: { with: 'nobody' },
      sharedWith: ['childrens-services', 'health'],
      asks: {
        with: choice('Who is with the child?', {
          family: 'Family or carer',
          professional: 'Somebody from a service',
          nobody: 'Nobody yet',
        }),
        health: choice('Has health help been asked for?', { yes: 'Yes', no: 'No' }),
        plan: prose('What happens tonight, and who does it?'),
      },
      breaches: [
        {
          if: { with: 'nobody' },
          says: 'A child who may think of suicide was left alone.',
          source: from.proposal('Nobody left alone in such danger', 'proposal'),
        },
      ],
    },

    explained: {
      title: 'Told in words for the age: not your fault, and what happens next',
      by: 'constable',
      also: ['online-team', 'schools-officer', 'investigator', 'victim-advocate', 'social-worker'],
      source: pack,
      after: ['learnt'],
      within: hours(24, 'learnt', { source: from.proposal('Within 24 hours', 'proposal') }),
      sharedWith: ['victim-service'],
      asks: {
        how: choice('How was it explained?', {
          young: 'With pictures or stories, for a young child',
          middle: 'In short words, for a child of about 8 to 12',
          older: 'In plain words, for an older child',
          needs: 'In another way that this child needs',
        }),
        understood: yesNo('Did the child say in his or her own words what will happen?'),
        officer: text('Who is the one person the child can ask?', { hint: 'Role and unit.' }),
        ...voice,
      },
    },

    offered: {
      title: 'Support package offered, part by part',
      by: 'victim-advocate',
      also: ['online-team', 'investigator', 'schools-officer'],
      source: pack,
      after: ['learnt'],
      within: workingDays(2, 'learnt', {
        source: from.victimsCode('Right 4: referral to support within two working days'),
      }),
      again: true,
      sharedWith: ['police', 'childrens-services'],
      asks: {
        answer: choice('What did the child say?', {
          yes: 'Yes',
          some: 'Yes to some of it',
          notNow: 'Not now',
        }),
        parts: several(
          'Which parts?',
          {
            person: 'One person to talk to',
            removal: 'Help to have the image taken down',
            family: 'Help for the family',
            school: 'Help at school',
            online: 'Help to be safe online',
            feelings: 'Counselling or health help',
            court: 'Help with the police and court',
          },
          { askedWhen: { answer: ['yes', 'some'] } },
        ),
        again: prose('How and when is it offered again?', { askedWhen: { answer: 'notNow' } }),
        ...voice,
      },
    },

    removalOffered: {
      title: 'Help to have the image taken down offered',
      by: 'constable',
      also: ['online-team', 'schools-officer', 'investigator', 'victim-advocate', 'safeguarding-lead'],
      source: takedown,
      after: ['learnt'],
      within: hours(24, 'learnt', { source: from.proposal('Within 24 hours', 'proposal') }),
      again: true,
      sharedWith: ['victim-service'],
      asks: {
        answer: choice('What was decided?', {
          asked: 'Asked for, by the child or with help',
          later: 'The child wants to think about it',
          notNeeded: 'The image is nowhere that could be asked',
        }),
        evidence: yesNo('Was what the case needs kept first, where it belongs?', { hint: neverHere }),
        reference: text('Reference of the request', { askedWhen: { answer: 'asked' } }),
      },
    },

    removalChecked: {
      title: 'Looked whether the image is gone, and told the child',
      by: 'victim-advocate',
      also: ['online-team', 'schools-officer', 'investigator'],
      source: takedown,
      when: { removalOffered: { answer: 'asked' } },
      within: days(7, 'removalOffered', { source: from.proposal('Seven days', 'proposal') }),
      again: true,
      outlivesEnding: true,
      sharedWith: ['police'],
      asks: {
        result: choice('What was found?', {
          gone: 'Taken down wherever it was known',
          partly: 'Taken down in some places',
          there: 'Still there',
        }),
        next: prose('What was done about what is left?', { askedWhen: { result: ['partly', 'there'] } }),
        told: yesNo('Has the child been told?'),
      },
    },

    familyIncluded: {
      title: 'Family told and helped, as the child wishes',
      by: 'victim-advocate',
      also: ['constable', 'online-team', 'schools-officer', 'investigator', 'social-worker'],
      source: pack,
      after: ['explained'],
      within: workingDays(2, 'learnt', { source: from.proposal('Two working days', 'proposal') }),
      again: true,
      stillOwedWith: { done: 'notYet' },
      sharedWith: ['police', 'childrens-services'],
      asks: {
        wish: choice('What does the child want?', {
          tell: 'That we tell them',
          own: 'To tell them, with our help',
          some: 'That only some are told',
          none: 'That nobody is told',
        }),
        done: choice('What was done?', {
          asWished: 'As the child wished',
          against: 'The family was told although the child did not want it',
          notYet: 'Nothing yet: telling them may not be safe',
        }),
        why: prose('Why against the wish of the child, and who decided?', { askedWhen: { done: 'against' } }),
        help: prose('What does the family need: words, time, help with anger or shame?'),
      },
      breaches: [
        {
          if: { wish: 'none', done: 'asWished' },
          and: { learnt: { safe: 'yes' } },
          says: 'A child who thinks of suicide has no adult who knows.',
          source: from.proposal('Somebody must know', 'proposal'),
        },
      ],
    },

    schoolAgreed: {
      title: 'Child asked whether school may be told',
      by: 'schools-officer',
      also: ['constable', 'online-team', 'victim-advocate', 'investigator'],
      source: pack,
      when: { ...wanted, familyIncluded: {} },
      within: workingDays(1, 'familyIncluded', { source: from.proposal('One working day', 'proposal') }),
      again: true,
      sharedWith: ['victim-service'],
      asks: {
        agrees: choice('Does the child agree that school is told?', { yes: 'Yes', no: 'No' }),
        what: prose('What may school know, and what not?', { askedWhen: { agrees: 'yes' } }),
      },
    },

    schoolAsked: {
      title: 'School asked to protect the child',
      by: 'schools-officer',
      also: ['constable', 'online-team', 'victim-advocate', 'investigator'],
      source: pack,
      when: { schoolAgreed: { agrees: 'yes' } },
      within: workingDays(1, 'schoolAgreed', { source: from.proposal('One working day', 'proposal') }),
      again: true,
      sharedWith: ['school', 'victim-service'],
      asks: { told: prose('What is school told and asked? Nothing that school does not need.') },
    },

    schoolAnswered: {
      title: 'School: what is done so that the child is safe there',
      by: 'safeguarding-lead',
      source: from.imageryInSchools('Advice for education settings'),
      when: { schoolAgreed: { agrees: 'yes' } },
      after: ['schoolAsked'],
      within: workingDays(2, 'schoolAsked', { source: from.proposal('Two working days', 'proposal') }),
      answersTo: 'schoolAsked',
      again: true,
      sharedWith: ['police', 'victim-service'],
      asks: {
        done: several('What is done?', {
          adult: 'One adult the child can go to',
          spread: 'Others told to delete and not to pass it on',
          bullying: 'Bullying dealt with',
          lessons: 'Lessons and timetable arranged so that the child can attend',
        }),
        note: prose('How is the child at school?'),
      },
    },

    advocateAsked: {
      title: 'Advocate for the child asked for',
      by: 'constable',
      also: ['online-team', 'investigator', 'schools-officer', 'social-worker'],
      source: from.victimsCode('Right 4: referral to support within two working days'),
      after: ['learnt'],
      within: hours(24, 'learnt', { source: from.proposal('Within 24 hours', 'proposal') }),
      again: true,
      sharedWith: ['victim-service'],
      asks: { reachedAt, safe: prose('How is it safe to get in touch with the child?') },
    },

    advocateAnswered: {
      title: 'Advocate in touch with the child',
      by: 'victim-advocate',
      source: advocate,
      after: ['advocateAsked'],
      within: hours(48, 'advocateAsked', {
        source: from.advocateService('One service quotes contact within 48 hours'),
      }),
      answersTo: 'advocateAsked',
      again: true,
      stillOwedWith: { answer: ['waiting', 'tried'] },
      sharedWith: ['police'],
      asks: {
        answer: choice('What happened?', {
          met: 'In touch',
          waiting: 'There is a wait',
          tried: 'Tried: the child could not be reached',
        }),
        ...voiceIf({ answer: 'met' }),
      },
    },

    followedUp: {
      title: 'Child asked how things are',
      by: 'victim-advocate',
      also: ['online-team', 'schools-officer', 'investigator', 'constable', 'social-worker'],
      source: pack,
      when: wanted,
      within: every(
        { first: 7, next: 28, unit: 'days', from: 'offered' },
        { source: from.proposal('After a week, then every 28 days', 'proposal') },
      ),
      sharedWith: ['police', 'childrens-services'],
      asks: {
        change: choice('What does the child want?', {
          goOn: 'That it goes on',
          more: 'More or other help',
          enough: 'No more help now',
        }),
        back: choice('Has the image come up again?', known),
        help: prose('What was arranged?', { optional: true }),
        ...voice,
      },
    },

    finished: {
      title: 'Support ended as the child wished, with a way back',
      by: 'victim-advocate',
      also: ['online-team', 'investigator', 'schools-officer'],
      source: pack,
      when: { followedUp: { change: 'enough' } },
      within: workingDays(5, 'followedUp', { source: from.proposal('Five working days', 'proposal') }),
      sharedWith: ['police', 'childrens-services'],
      ends: 'support ended as the child wished',
      asks: {
        wayBack: prose('How can the child come back, and does the child know?'),
        case: prose('What was the child told about the case against whoever shared it?'),
        ...voice,
      },
    },

    leftOpen: {
      title: 'Not wanted now: offered again, and the way back explained',
      by: 'victim-advocate',
      also: ['online-team', 'investigator', 'schools-officer'],
      source: pack,
      when: { offered: { answer: 'notNow' } },
      within: days(28, 'offered', {
        source: from.proposal('Offered once more before 28 days are over', 'proposal'),
      }),
      sharedWith: ['police'],
      ends: 'not wanted now',
      asks: {
        offeredAgain: yesNo('Was it offered again, in another way or by somebody else?'),
        wayBack: prose('How can the child come back, and does the child know?'),
        ...voice,
      },
      refuses: [
        {
          if: { offeredAgain: 'no' },
          says: 'Offer it once more before this is closed: few children say yes the first time.',
          source: from.proposal('Offered more than once', 'proposal'),
        },
      ],
    },
  },
})
