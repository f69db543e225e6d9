import { asSoonAsPracticable, hours, workingDays } from '../../kernel/clock.ts'
import { choice, prose, several, yesNo } from '../../kernel/form.ts'
import { pathwayOf } from '../../kernel/pathway.ts'
import { reachedAt } from '../questions.ts'
import type { Role } from '../roles.ts'
import * as from from '../sources.ts'
import { voice } from '../voice.ts'

const recording = from.imageryRecording('Three classes, and a person involved who is not a suspect')
const response = from.imageryPractice('A response in proportion; labels harm children')
const notViewed = from.imageryInSport('Images are not viewed, copied or sent on')
const outcome21 = from.outcomeTypes('Outcome 21: further investigation not in the public interest')
const neverHere = 'No image is stored, shown or described in this system. Do not look at it.'

/** “Yes” also stands for “not known yet”, so that nothing unknown clears a case. */
const check = (label: string) => choice(label, { no: 'No', yes: 'Yes, or not known yet' })
const ours = (point: string) => from.proposal(point, 'proposal')

/**
 * An image that a child made or shared. One episode for each child: the child it shows and the child who shared it are
 * both children. The aggravating facts are looked for first, because behind an image there may be somebody who harms.
 */
export const youthProducedImagery = pathwayOf<Role>()({
  id: 'youth-produced-imagery',
  title: 'Imagery made by a child',
  about: 'A child made, shared or was sent an intimate image of a child.',
  source: from.childrensStrategy('Action 25: imagery made by children, and a toolkit for officers'),
  inForceFrom: '2025-01-01',
  begins: 'reported',
  board: 'decisions',
  harmOf: 'child',
  forChild: {
    what: 'We were told about a private picture. You or a friend may have made it or sent it on.',
    why: 'We want to know if anybody hurt you or made you do it. We do not want to get you into trouble for no reason.',
    rights: [
      'You can tell us what happened in your own words.',
      'You can have somebody you trust with you.',
      'You can ask what we write down about you, and who can see it later.',
      'You can get help to have a picture taken down.',
      'You can ask why we decided as we did.',
    ],
    next: 'We check if somebody forced, tricked or hurt you. A second officer checks our choice. Then we tell you what we decided, and what it means for you.',
  },
  steps: {
    reported: {
      title: 'Reported: what is said to have happened, without looking at any image',
      by: 'constable',
      also: [
        'schools-officer',
        'call-handler',
        'sergeant',
        'investigator',
        'online-team',
        'safeguarding-lead',
      ],
      source: response,
      asks: {
        how: choice('How did it come to notice?', {
          child: 'The child told somebody',
          family: 'Family or carer',
          school: 'School',
          otherChild: 'Another child',
          police: 'Found by the police',
          online: 'A report from online',
        }),
        part: choice('What is this child’s part, as far as is said?', {
          shown: 'The image shows this child',
          shared: 'This child shared it',
          both: 'This child made it of himself or herself, and shared it',
          received: 'This child was sent it',
        }),
        reach: prose('Where has it gone, as far as anybody knows?', { hint: neverHere }),
        danger: choice('Does the child think of suicide, or of hurting himself or herself?', {
          no: 'No',
          yes: 'Yes',
          'not known': 'Not known',
        }),
      },
      leadsTo: [
        {
          pathway: 'image-support',
          when: { part: ['shown', 'both'] },
          because: 'The child whom the image shows is offered help first.',
          source: from.childrensStrategy('Action 16: support after an image was shared'),
        },
        {
          pathway: 'safeguarding-notification',
          when: { danger: ['yes', 'not known'] },
          because: 'The child may be in danger from despair.',
        },
      ],
    },

    leftAlone: {
      title: 'Image left alone: not looked at, copied or sent on',
      by: 'constable',
      also: ['schools-officer', 'sergeant', 'investigator', 'online-team'],
      source: notViewed,
      after: ['reported'],
      within: asSoonAsPracticable('reported'),
      asks: {
        viewed: choice('Did anybody of the police look at it?', {
          no: 'No',
          needed: 'Yes: there was no other way to protect a child',
          yes: 'Yes',
        }),
        why: prose('Who decided, and why was there no other way?', {
          askedWhen: { viewed: ['needed', 'yes'] },
        }),
        device: choice('What about the device?', {
          kept: 'The child keeps it',
          secured: 'Secured, not looked into',
          taken: 'Taken for examination',
        }),
      },
      breaches: [
        {
          if: { viewed: 'yes' },
          says: 'An intimate image of a child was looked at without need.',
          source: notViewed,
        },
      ],
    },

    childHeard: {
      title: 'Child spoken with, and heard',
      by: 'constable',
      also: ['schools-officer', 'investigator', 'online-team', 'social-worker'],
      source: response,
      after: ['reported'],
      within: hours(48, 'reported', { source: ours('Within 48 hours') }),
      asks: {
        where: choice('Where?', {
          home: 'At home',
          school: 'At school, in private and out of uniform',
          schoolUniform: 'At school, where others saw police',
          station: 'At a police station',
        }),
        adult: yesNo('Was somebody there whom the child chose?'),
        ...voice,
      },
      breaches: [
        {
          if: { where: 'schoolUniform' },
          says: 'A child was spoken to about an intimate image where other children saw it.',
          source: ours('In private'),
        },
      ],
    },

    checked: {
      title: 'Aggravating facts looked for',
      by: 'constable',
      also: ['schools-officer', 'investigator', 'online-team', 'sergeant'],
      source: recording,
      after: ['reported'],
      within: hours(72, 'reported', { source: ours('Within 72 hours') }),
      again: true,
      decides: { table: 'imagery-aggravation', result: 'category', question: 'category' },
      asks: {
        adult: check('Is an adult involved?'),
        coercion: check('Was a child groomed, tricked, threatened, blackmailed or forced?'),
        gain: check('Did anybody gain by it, or mean to hurt or shame?'),
        extreme: check('Is it said to show violence, or anything extreme?'),
        gap: check('Is a child under 13, or is there a gap of age or power?'),
        spread: check('Did it go further than the child meant it to?'),
        altered: check('Was it made or altered by software to show another child?'),
        exploitation: check('Are there signs of exploitation, or missing episodes?'),
        repeated: check('Has the child come to notice for this before?'),
        against: check('Does the child it shows not want it dealt with in this way?'),
        history: check('Is earlier harm of the same kind known of the child who shared it?'),
        category: choice('What kind of case is it?', {
          'not aggravated': 'Not aggravated',
          repeated: 'Repeated',
          aggravated: 'Aggravated',
        }),
        reasons: prose('Why? Which answers are not known yet, and how will they be found?', {
          hint: neverHere,
        }),
      },
      leadsTo: [
        {
          pathway: 'child-exploitation',
          when: { exploitation: 'yes' },
          because: 'There are signs that somebody exploits the child.',
        },
        {
          pathway: 'online-harm',
          when: { adult: 'yes' },
          because: 'An adult may be behind it, and may reach other children.',
          source: response,
        },
        {
          pathway: 'safeguarding-notification',
          when: { category: ['aggravated', 'repeated'] },
          because: 'Somebody may be harming the child.',
        },
      ],
    },

    roleRecorded: {
      title: 'Crime recorded, with the right word for the child',
      by: 'constable',
      also: ['schools-officer', 'investigator', 'online-team'],
      source: recording,
      after: ['checked'],
      within: hours(24, 'checked', { source: ours('Within 24 hours') }),
      again: true,
      asks: {
        recorded: yesNo('Is a crime recorded?', { hint: 'It still is, even where nobody is a suspect.' }),
        word: choice('What is the child called in the record?', {
          involved: 'Person involved',
          victim: 'Victim',
          suspect: 'Suspect',
        }),
        reasons: prose('Why?'),
      },
      refuses: [
        {
          if: { word: 'suspect' },
          and: { checked: { category: 'not aggravated' } },
          says: 'A child in a case that is not aggravated is a person involved, not a suspect.',
          source: recording,
        },
        {
          if: { word: 'suspect' },
          and: { reported: { part: ['shown', 'received'] } },
          says: 'A child whom the image shows, or to whom it was sent, is not a suspect.',
          source: ours('Nobody is called a suspect who is not'),
        },
      ],
    },

    familyTold: {
      title: 'Parent or carer told, unless that is not safe',
      by: 'constable',
      also: ['schools-officer', 'investigator', 'social-worker'],
      source: from.imageryInSchools('Parents', 'unverified'),
      after: ['reported'],
      within: hours(48, 'reported', { source: ours('Within 48 hours') }),
      asks: {
        told: choice('Have they been told?', {
          yes: 'Yes, as the child wished',
          child: 'The child told them',
          notSafe: 'No: it may not be safe',
        }),
        why: prose('Why is it not safe, and who decided?', { askedWhen: { told: 'notSafe' } }),
        needs: prose('What does the family need?', { optional: true }),
      },
    },

    schoolConsidered: {
      title: 'Decided whether school has to know',
      by: 'schools-officer',
      also: ['constable', 'investigator'],
      source: from.imageryPractice('Schools and trained officers may deal with cases of low risk'),
      after: ['reported'],
      within: workingDays(2, 'reported', { source: ours('Two working days') }),
      again: true,
      asks: {
        needed: choice('What was decided?', {
          yes: 'School is asked',
          knows: 'School knows already, and is asked',
          no: 'School need not know',
        }),
        view: prose('What do the children want, and what may school know?'),
      },
    },

    schoolAsked: {
      title: 'School asked what it knows and what it can do',
      by: 'schools-officer',
      also: ['constable', 'investigator'],
      source: from.imageryPractice('Schools and trained officers may deal with cases of low risk'),
      when: { schoolConsidered: { needed: ['yes', 'knows'] } },
      within: workingDays(1, 'schoolConsidered', { source: ours('One working day') }),
      again: true,
      sharedWith: ['school'],
      asks: { reachedAt, asked: prose('What is school told and asked? Nothing that school does not need.') },
    },

    schoolAnswered: {
      title: 'School: what is done for every child in this',
      by: 'safeguarding-lead',
      source: from.imageryInSchools('Assessing risk, devices, recording, parents'),
      when: { schoolConsidered: { needed: ['yes', 'knows'] } },
      after: ['schoolAsked'],
      again: true,
      within: workingDays(2, 'schoolAsked', { source: ours('Two working days') }),
      answersTo: 'schoolAsked',
      sharedWith: ['police'],
      asks: {
        done: several('What is done?', {
          adult: 'One adult each child can go to',
          spread: 'Others told to delete and not to pass it on',
          bullying: 'Bullying dealt with',
          lesson: 'Teaching about images, without naming anybody',
        }),
        worry: prose('What does school know that points to harm?'),
      },
    },

    outcomeDecided: {
      title: 'Outcome decided, with the harm to this child in view',
      by: 'investigator',
      also: ['constable', 'schools-officer', 'decision-lead', 'online-team'],
      source: outcome21,
      after: ['checked', 'roleRecorded', 'childHeard'],
      within: workingDays(10, 'reported', { source: ours('Ten working days') }),
      again: true,
      besides: 'own-harm',
      asks: {
        outcome: choice('What is proposed?', {
          outcome21: 'Outcome 21: no further investigation, in the public interest',
          investigate: 'Investigate further',
          nothing: 'Nothing happened that is recorded as a crime',
        }),
        label: prose('What would a criminal process do to this child: school, work, a record that lasts?'),
        view: prose('What does the child whom the image shows want?'),
        reasons: prose('Why is this right for this child, and for the other child?'),
      },
      refuses: [
        {
          if: { outcome: 'outcome21' },
          and: { checked: { category: 'aggravated' } },
          says: 'Outcome 21 is not for a case with aggravating facts. Investigate who is behind it, or look at the facts again.',
          source: recording,
        },
      ],
    },

    outcomeAgreed: {
      title: 'Outcome agreed by a supervisor',
      by: 'sergeant',
      also: ['inspector'],
      source: ours('A supervisor agrees to every outcome'),
      when: { outcomeDecided: { outcome: ['outcome21', 'nothing'] } },
      within: workingDays(2, 'outcomeDecided', { source: ours('Two working days') }),
      answersTo: 'outcomeDecided',
      byAnother: ['outcomeDecided'],
      again: true,
      asks: {
        agrees: yesNo('Do you agree?', { hint: 'If not, the outcome is decided again.' }),
        reasons: prose('Why? Was any child called a suspect who is not, or blamed?'),
      },
    },

    closed: {
      title: 'Child told of outcome 21, and what it means later',
      by: 'constable',
      also: ['schools-officer', 'investigator'],
      source: outcome21,
      when: { outcomeDecided: { outcome: 'outcome21' }, outcomeAgreed: { agrees: 'yes' } },
      within: workingDays(5, 'outcomeAgreed', { source: ours('Five working days') }),
      ends: 'outcome 21',
      asks: {
        explained: yesNo('Was it explained who could see this later, and that it is not a caution?', {
          hint: 'Outcome 21 is not a caution. What may be disclosed is to be checked before it is explained.',
        }),
        removal: choice('Was help to have the image taken down offered?', {
          yes: 'Yes',
          notNeeded: 'It is nowhere that could be asked',
          no: 'No',
        }),
        ...voice,
      },
      breaches: [
        {
          if: { explained: 'no' },
          says: 'A child was not told what the outcome means later.',
          source: ours('Disclosure is explained'),
        },
        {
          if: { removal: 'no' },
          says: 'Nobody offered help to have the image taken down.',
          source: ours('Removal is offered'),
        },
      ],
    },

    nothingFound: {
      title: 'Child told that nothing was found to have happened',
      by: 'constable',
      also: ['schools-officer', 'investigator'],
      source: response,
      when: { outcomeDecided: { outcome: 'nothing' }, outcomeAgreed: { agrees: 'yes' } },
      within: workingDays(5, 'outcomeAgreed', { source: ours('Five working days') }),
      ends: 'nothing found',
      asks: { help: prose('What help was offered all the same?'), ...voice },
    },

    investigated: {
      title: 'Passed on for full investigation, and the child told',
      by: 'investigator',
      also: ['online-team', 'exploitation-team'],
      source: from.imageryPractice('Full response to exploitation, coercion, profit or an adult'),
      when: { outcomeDecided: { outcome: 'investigate' } },
      within: workingDays(2, 'outcomeDecided', { source: ours('Two working days') }),
      ends: 'investigated further',
      asks: {
        whom: choice('Who is investigated?', {
          adult: 'An adult',
          other: 'Another child',
          child: 'This child',
          notKnown: 'Somebody not known yet',
        }),
        told: prose('What was the child told?'),
        ...voice,
      },
      leadsTo: [
        {
          pathway: 'online-harm',
          when: { whom: ['adult', 'notKnown'] },
          because: 'Whoever is behind it may reach other children.',
          source: response,
        },
        {
          pathway: 'outcome-decision',
          when: { whom: 'child' },
          because: 'An outcome for this child is decided with everything that is known of the child.',
        },
      ],
    },
  },
})
