import { asSoonAsPracticable, beforeNextSchoolDay, workingDays } from '../../kernel/clock.ts'
import { choice, dateTime, prose, several, text, yesNo } from '../../kernel/form.ts'
import { pathwayOf } from '../../kernel/pathway.ts'
import type { Role } from '../roles.ts'
import * as from from '../sources.ts'
import { voiceIf } from '../voice.ts'

const statute = from.victimsAndPrisonersAct('s.20, inserting Domestic Abuse Act 2021 s.49A')
const beforeTheBell = from.encompassPractice('The school knows before the next school day starts')
const supportAtSchool = from.childrensStrategy('Operation Encompass: children given support at school')

/**
 * Domestic abuse, and the child's school told of it.
 * Two clocks, kept apart: the statute's is as soon as reasonably practicable and has no hour; the scheme's is the start
 * of the next school day. A message that was sent meets the first; only one known to have arrived meets the second.
 */
export const operationEncompass = pathwayOf<Role>()({
  id: 'operation-encompass',
  title: 'Operation Encompass: school told of domestic abuse',
  about: 'Police have reasonable grounds to believe that a child may be a victim of domestic abuse.',
  source: from.encompassCommencement('Domestic Abuse Act 2021 s.49A in force on 7 November 2025'),
  inForceFrom: '2025-11-07',
  begins: 'incident',
  board: 'referrals',
  harmOf: 'child',
  forChild: {
    what: 'The police told one person at your school that things were hard at home.',
    why: 'So that somebody at school can look out for you. You did nothing wrong.',
    rights: [
      'You do not have to talk about it.',
      'You can choose who you talk to.',
      'Only the people who need to know are told.',
      'You can tell us if you feel unsafe, at any time.',
    ],
    next: 'Somebody at school may ask how you are. You can say what would help you.',
  },
  steps: {
    incident: {
      title: 'Domestic abuse that a child lives with came to light',
      by: 'constable',
      also: ['sergeant', 'call-handler', 'referrals-desk', 'hub-officer', 'investigator'],
      source: from.victimsAndPrisonersAct(
        's.20: reasonable grounds to believe, whether or not it is a crime',
      ),
      asks: {
        where: choice('Where was the child?', {
          saw: 'There, and saw it',
          heard: 'There, and heard it',
          lives: 'Not there: the child lives with it',
          notKnown: 'Not known yet',
        }),
        mayTell: choice('May the school be told?', {
          yes: 'Yes',
          exception: 'No: an exception in the regulations applies',
        }),
        facts: prose('What happened, as far as it touches this child?'),
        ...voiceIf({ where: ['saw', 'heard'] }),
      },
    },

    placeFound: {
      title: "Child's school or college found",
      by: 'referrals-desk',
      also: ['constable', 'schools-officer', 'hub-officer'],
      source: from.victimsAndPrisonersAct('s.20: the relevant educational establishment'),
      when: { incident: { mayTell: 'yes' } },
      within: asSoonAsPracticable('incident'),
      again: true,
      asks: {
        place: choice('Where does the child learn?', {
          school: 'At the school where the child is registered, also an independent one',
          college: 'At a college or 16 to 19 academy',
          other: 'At one other place of education',
          none: 'Nowhere: registered at no school',
          young: 'Under school age, and at no nursery school',
        }),
        name: text('Which one?', { askedWhen: { place: ['school', 'college', 'other'] } }),
        how: prose('How do you know, and since when?'),
      },
    },

    told: {
      title: 'School told, as soon as reasonably practicable',
      by: 'referrals-desk',
      also: ['constable', 'schools-officer', 'hub-officer'],
      source: statute,
      when: { placeFound: { place: ['school', 'college', 'other'] } },
      within: asSoonAsPracticable('incident', { source: statute }),
      again: true,
      sharedWith: ['school'],
      asks: {
        channel: choice('How was it told?', {
          mailbox: "To the safeguarding lead's own mailbox",
          telephone: 'By telephone, to the safeguarding lead or deputy',
          person: 'In person, to the safeguarding lead or deputy',
        }),
        message: prose('What does the school need to know, and no more?', {
          hint: 'The school reads what stands here, and nothing that was written down before.',
        }),
        care: prose('What must the school not do, so that nobody is put in danger?', {
          hint: 'For example: do not telephone a parent.',
        }),
        content: several('What does it hold?', {
          happened: 'That there was an incident, and when',
          child: "The child's name",
          where: 'Where the child was',
          care: 'What must not be done, so that nobody is put in danger',
          helpline: 'Where staff can ask for advice',
        }),
        shut: choice('Is the school shut for a week or more?', { no: 'No', yes: 'Yes: holidays' }),
      },
    },

    arrived: {
      title: 'Message known to have arrived before the next school day',
      by: 'referrals-desk',
      also: ['schools-officer', 'hub-officer'],
      source: beforeTheBell,
      when: { placeFound: { place: ['school', 'college', 'other'] } },
      within: beforeNextSchoolDay('incident', { source: beforeTheBell }),
      again: true,
      stillOwedWith: { state: 'no' },
      asks: {
        state: choice('Did it arrive?', {
          read: 'Yes: read, or spoken to the safeguarding lead',
          delivered: 'Delivered: nobody knows whether it was read',
          no: 'No',
        }),
        at: dateTime('When did it arrive?', { askedWhen: { state: ['read', 'delivered'] } }),
        why: prose('If it did not arrive before school started: why not?', { optional: true }),
      },
      breaches: [
        {
          if: { state: 'no' },
          says: 'The message to the school did not arrive.',
          source: beforeTheBell,
        },
      ],
    },

    holidayCare: {
      title: 'School shut: somebody else sees the child until it opens',
      by: 'referrals-desk',
      also: ['hub-officer', 'schools-officer'],
      source: from.proposal('A child in the holidays is not left until term', 'proposal'),
      when: { told: { shut: 'yes' } },
      within: workingDays(1, 'told', { source: from.proposal('One working day', 'proposal') }),
      outlivesEnding: true,
      asks: {
        who: choice('Who sees the child?', {
          socialWorker: 'A social worker or early help worker',
          officer: 'A schools officer or neighbourhood officer',
          service: 'A service for victims of domestic abuse',
          family: 'A relative whom the child trusts',
          nobody: 'Nobody was found',
        }),
        plan: prose('When, and how does the child reach them?'),
      },
      leadsTo: [
        {
          pathway: 'safeguarding-notification',
          when: { who: 'nobody' },
          because: 'Nobody sees this child until school opens. The hub can find somebody.',
        },
      ],
    },

    received: {
      title: "School's safeguarding lead has it",
      by: 'safeguarding-lead',
      source: beforeTheBell,
      when: { told: {} },
      within: beforeNextSchoolDay('told', { source: beforeTheBell }),
      answersTo: 'told',
      sharedWith: ['police'],
      asks: {
        ours: choice('Is the child at this school?', { yes: 'Yes', no: 'No: told to the wrong school' }),
        who: choice('Who else at school knows?', {
          few: 'Only those who need to',
          nobody: 'Nobody else',
        }),
      },
    },

    supported: {
      title: 'School said what was done for the child',
      by: 'safeguarding-lead',
      source: supportAtSchool,
      when: { received: { ours: 'yes' } },
      within: workingDays(1, 'received', { source: from.proposal('One working day', 'proposal') }),
      again: true,
      sharedWith: ['police'],
      asks: {
        came: choice('Was the child at school?', { yes: 'Yes', late: 'Late', no: 'No' }),
        done: several('What was done?', {
          adult: 'A trusted adult was near, and asked how the child is',
          quiet: 'A quiet place, or a break when needed',
          eased: 'Homework, uniform or lateness let go',
          food: 'Food or clothes',
          counsellor: 'A counsellor or nurse',
          watched: 'Watched over, without saying anything',
          none: 'Nothing yet',
        }),
        worried: choice('Is anybody worried that the child is being harmed?', { no: 'No', yes: 'Yes' }),
        ...voiceIf({ came: ['yes', 'late'] }),
      },
      leadsTo: [
        {
          pathway: 'safeguarding-notification',
          when: { worried: 'yes' },
          because: 'The school is worried that the child is being harmed.',
        },
      ],
    },

    absenceFollowed: {
      title: 'Child who did not come to school found safe',
      by: 'safeguarding-lead',
      also: ['schools-officer'],
      source: from.proposal('A child told of and not at school is looked for that day', 'proposal'),
      when: { supported: { came: 'no' } },
      within: beforeNextSchoolDay('supported', {
        source: from.proposal('Before the next school day', 'proposal'),
      }),
      again: true,
      stillOwedWith: { found: 'heard' },
      outlivesEnding: true,
      sharedWith: ['police'],
      asks: {
        found: choice('What was found?', {
          safe: 'Safe and well, seen by somebody from school or police',
          heard: 'Said to be well, not seen',
          notFound: 'Nobody knows where the child is',
        }),
        how: prose('Who saw the child, and what was learnt?'),
      },
      leadsTo: [
        {
          pathway: 'missing-child',
          when: { found: 'notFound' },
          because: 'Nobody knows where the child is.',
        },
      ],
    },

    closed: {
      title: 'What the school did read, and the officer who was there told',
      by: 'referrals-desk',
      also: ['schools-officer', 'hub-officer'],
      source: from.childrensStrategy('Action 20: Operation Encompass reviewed to improve what comes of it'),
      when: { supported: {} },
      within: workingDays(2, 'supported', { source: from.proposal('Two working days', 'proposal') }),
      ends: 'school told, and the child supported',
      asks: { helped: yesNo('Did it help the child?'), learnt: prose('What would have helped more?') },
    },

    wrongSchool: {
      title: 'Told to the wrong school: the right one is told on a new record',
      by: 'referrals-desk',
      also: ['hub-officer'],
      source: statute,
      when: { received: { ours: 'no' } },
      within: asSoonAsPracticable('received', { source: statute }),
      ends: 'told to the wrong school',
      asks: {
        taken: prose('How was the message taken back, and how could it go wrong?'),
        next: choice('What happens now?', {
          again: 'Started again for the right school',
          none: 'The child is at no school: the council was told',
        }),
      },
      leadsTo: [
        {
          pathway: 'operation-encompass',
          when: { next: 'again' },
          because: 'The school of the child does not know yet.',
        },
      ],
    },

    councilTold: {
      title: 'Child at no school: council told',
      by: 'referrals-desk',
      also: ['hub-officer'],
      source: from.proposal('A child at no school is told of to the council', 'proposal'),
      when: { placeFound: { place: ['none', 'young'] } },
      within: workingDays(1, 'placeFound', { source: from.proposal('One working day', 'proposal') }),
      sharedWith: ['childrens-services'],
      asks: {
        team: choice('Who was told?', {
          missingEducation: 'Those who look for children missing education',
          homeEducation: 'Those who visit children taught at home',
          early: 'Early years, or the health visitor',
        }),
        content: prose('What was told, and what must not be done so that nobody is put in danger?'),
      },
    },

    councilAnswered: {
      title: 'Council said who sees the child',
      by: 'social-worker',
      also: ['hub-decision-lead'],
      source: from.proposal('The council answers within two working days', 'proposal'),
      when: { councilTold: {} },
      within: workingDays(2, 'councilTold', { source: from.proposal('Two working days', 'proposal') }),
      answersTo: 'councilTold',
      sharedWith: ['police'],
      ends: 'at no school: council told',
      asks: {
        who: choice('Who sees the child?', {
          known: 'Somebody who knows the family already',
          new: 'Somebody new, and by when is written below',
          nobody: 'Nobody',
        }),
        plan: prose('When, and what then?'),
      },
    },

    notTold: {
      title: 'School not told, and why',
      by: 'referrals-desk',
      also: ['hub-officer', 'inspector'],
      source: from.victimsAndPrisonersAct('s.20: exceptions in regulations'),
      when: { incident: { mayTell: 'exception' } },
      within: workingDays(1, 'incident', { source: from.proposal('One working day', 'proposal') }),
      ends: 'not told, with reasons',
      asks: {
        exception: text('Which exception, in which regulation?'),
        reasons: prose('Why does it apply, and who else looks out for the child?'),
      },
    },
  },
})
