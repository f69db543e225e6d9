import { every, workingDays } from '../../kernel/clock.ts'
import { choice, date, number, prose, several } from '../../kernel/form.ts'
import { pathwayOf } from '../../kernel/pathway.ts'
import type { Role } from '../roles.ts'
import * as from from '../sources.ts'
import { voice, voiceIf } from '../voice.ts'

const cusp = from.childrensStrategy('Action 5: children on the cusp given the right help through a referral')
const threeDays = from.proposal('A service answers within three working days', 'proposal')

const answer = {
  answer: choice('What is the answer?', {
    yes: 'Yes: there is a place now',
    waiting: 'Yes, after a wait',
    no: 'No',
  }),
  weeks: number(
    'How many weeks is the wait?',
    { from: 1, to: 104, unit: 'weeks' },
    { askedWhen: { answer: 'waiting' } },
  ),
  from: date('From which day?', { askedWhen: { answer: 'yes' } }),
  why: prose('Why not, and who could?', { askedWhen: { answer: 'no' } }),
}

/** What a service that is asked reads: this and nothing that was written down before. */
const need = { needs: prose('What does the service need to know, and no more? What does the child want?') }
const asking: readonly Role[] = ['constable', 'hub-officer', 'safeguarding-lead', 'youth-justice-worker']
const oneDay = workingDays(1, 'offered' as const, { source: from.proposal('One working day', 'proposal') })

/**
 * Help for a child before trouble grows, from schools and wards. It rests on the child's own wish: no offence is needed,
 * none is admitted, and saying no has no consequence.
 */
export const childReferral = pathwayOf<Role>()({
  id: 'child-referral',
  title: 'Referral of a child on the cusp',
  about: 'Somebody at a school or in a ward sees a child who needs help before trouble grows.',
  source: cusp,
  inForceFrom: '2025-01-01',
  begins: 'seen',
  board: 'referrals',
  forChild: {
    what: 'Somebody who knows you thinks that some help would be good for you. They asked what you want.',
    why: 'Help works best before things get hard. You are not in trouble. This is not a punishment.',
    rights: [
      'You choose. You can say yes, no or not now.',
      'You can change your mind at any time.',
      'You can ask for something else than what we offer.',
      'You can ask what was written about you.',
    ],
    next: 'If you say yes, we look for the right person. They will meet you, and you can see if you like it.',
  },
  steps: {
    seen: {
      title: 'Child who needs help before trouble grows',
      by: 'schools-officer',
      also: [
        'constable',
        'sergeant',
        'hub-officer',
        'safeguarding-lead',
        'social-worker',
        'youth-worker',
        'youth-justice-worker',
        'transport-constable',
      ],
      source: cusp,
      asks: {
        where: choice('Where was it seen?', {
          school: 'School or college',
          ward: 'In the ward: street, park, estate, transport',
          custody: 'After custody or a stop',
          home: 'At home',
          online: 'Online',
        }),
        signs: several('What was seen?', {
          friends: 'Older friends or groups who draw the child in',
          out: 'Not at school, or sent home from it',
          fights: 'Fights, or carrying something for protection',
          taking: 'Taking or damaging things',
          drugs: 'Drugs or alcohol',
          afraid: 'Afraid, or a victim',
          home: 'Trouble at home',
          low: 'Low, angry or alone',
        }),
        harm: choice('May somebody be harming or exploiting the child?', {
          no: 'No sign',
          yes: 'Yes',
          'not known': 'Not known',
        }),
        needs: choice('Has the child a special educational need or a disability?', {
          yes: 'Yes',
          no: 'No',
          'not known': 'Not known',
        }),
        good: prose('What is this child good at, and who is good for the child?'),
        facts: prose('What was seen? Keep facts and opinion apart.'),
        ...voice,
      },
      leadsTo: [
        {
          pathway: 'safeguarding-notification',
          when: { harm: 'yes' },
          because: 'Somebody may be harming the child. That is told to the hub, whatever else is offered.',
        },
        {
          pathway: 'drug-treatment-referral',
          when: { signs: 'drugs' },
          because: 'A treatment service knows more about drugs and alcohol.',
        },
      ],
    },

    knownChecked: {
      title: 'Checked who helps the child already',
      by: 'schools-officer',
      also: ['hub-officer', 'constable'],
      source: from.proposal('No second helper for the same need', 'proposal'),
      after: ['seen'],
      within: workingDays(2, 'seen', { source: from.proposal('Two working days', 'proposal') }),
      unless: ['notWanted', 'mindChanged'],
      asks: {
        helped: choice('Who helps already?', {
          nobody: 'Nobody',
          school: 'School',
          services: "Children's services or early help",
          youthJustice: 'Youth justice service',
          other: 'Somebody else',
        }),
        together: prose('How does this fit with it?', {
          askedWhen: { helped: ['school', 'services', 'youthJustice', 'other'] },
        }),
      },
    },

    asked: {
      title: 'Child asked what they want, and whether they agree',
      by: 'schools-officer',
      also: ['constable', 'safeguarding-lead', 'social-worker', 'youth-worker', 'youth-justice-worker'],
      source: from.childrensStrategy("Child First: the child's wishes"),
      after: ['seen'],
      within: workingDays(3, 'seen', { source: from.proposal('Three working days', 'proposal') }),
      again: true,
      asks: {
        agrees: choice('Does the child agree?', { yes: 'Yes', later: 'Not now, perhaps later', no: 'No' }),
        parent: choice('Does a parent or carer agree?', {
          yes: 'Yes',
          no: 'No',
          notAsked: 'Not asked: the child understands, and has a reason',
        }),
        parentWhy: prose('Why not, or why were they not asked?', {
          askedWhen: { parent: ['no', 'notAsked'] },
        }),
        wants: several('What does the child want?', {
          person: 'A person to talk to',
          cadets: 'Cadets',
          sport: 'Sport, music or arts',
          school: 'Help at school',
          work: 'Work or training',
          home: 'Help at home',
          safe: 'To be safe on the way to school',
          else: 'Something else',
        }),
        ...voice,
      },
    },

    offered: {
      title: 'Offer chosen with the child',
      by: 'schools-officer',
      also: ['constable', 'hub-officer', 'safeguarding-lead', 'youth-justice-worker'],
      source: cusp,
      when: { asked: { agrees: 'yes' } },
      within: workingDays(2, 'asked', { source: from.proposal('Two working days', 'proposal') }),
      again: true,
      asks: {
        offer: choice('What is offered?', {
          mentor: 'A mentor, or somebody to talk to',
          help: 'Early help for child and family',
          prevention: 'Youth justice service, by choice',
          school: 'Help at school',
          cadets: 'Cadets',
        }),
        fits: prose('How does it fit what the child wants?'),
      },
    },

    mentorAsked: {
      title: 'Mentoring service asked for a place',
      by: 'schools-officer',
      also: asking,
      source: cusp,
      when: { offered: { offer: 'mentor' } },
      within: oneDay,
      again: true,
      sharedWith: ['specialist-service'],
      asks: need,
    },

    mentorAnswered: {
      title: 'Mentoring service answered',
      by: 'specialist-worker',
      source: threeDays,
      when: { mentorAsked: {} },
      within: workingDays(3, 'mentorAsked', { source: threeDays }),
      answersTo: 'mentorAsked',
      again: true,
      sharedWith: ['police'],
      asks: answer,
    },

    helpAsked: {
      title: 'Early help asked for a place',
      by: 'schools-officer',
      also: asking,
      source: cusp,
      when: { offered: { offer: 'help' } },
      within: oneDay,
      again: true,
      sharedWith: ['childrens-services'],
      asks: need,
    },

    helpAnswered: {
      title: 'Early help answered',
      by: 'social-worker',
      also: ['hub-decision-lead'],
      source: threeDays,
      when: { helpAsked: {} },
      within: workingDays(3, 'helpAsked', { source: threeDays }),
      answersTo: 'helpAsked',
      again: true,
      sharedWith: ['police'],
      asks: answer,
    },

    preventionAsked: {
      title: 'Youth justice service asked for a place',
      by: 'schools-officer',
      also: asking,
      source: cusp,
      when: { offered: { offer: 'prevention' } },
      within: oneDay,
      again: true,
      sharedWith: ['youth-justice-service'],
      asks: need,
    },

    preventionAnswered: {
      title: 'Youth justice service answered',
      by: 'youth-justice-worker',
      source: threeDays,
      when: { preventionAsked: {} },
      within: workingDays(3, 'preventionAsked', { source: threeDays }),
      answersTo: 'preventionAsked',
      again: true,
      sharedWith: ['police'],
      asks: answer,
    },

    schoolAsked: {
      title: 'School asked for a place',
      by: 'schools-officer',
      also: asking,
      source: cusp,
      when: { offered: { offer: 'school' } },
      within: oneDay,
      again: true,
      sharedWith: ['school'],
      asks: need,
    },

    schoolAnswered: {
      title: 'School answered',
      by: 'safeguarding-lead',
      source: threeDays,
      when: { schoolAsked: {} },
      within: workingDays(3, 'schoolAsked', { source: threeDays }),
      answersTo: 'schoolAsked',
      again: true,
      sharedWith: ['police'],
      asks: answer,
    },

    cadetsAnswered: {
      title: 'Cadet unit answered',
      by: 'constable',
      also: ['schools-officer', 'sergeant'],
      source: from.childrensStrategy(
        'Action 7: a cadet unit in every area, with places for children who need one',
      ),
      when: { offered: { offer: 'cadets' } },
      within: workingDays(3, 'offered', { source: threeDays }),
      answersTo: 'offered',
      again: true,
      asks: answer,
    },

    begun: {
      title: 'Child met whoever helps, and it began or did not',
      by: 'schools-officer',
      also: ['constable', 'specialist-worker', 'social-worker', 'youth-justice-worker', 'safeguarding-lead'],
      source: cusp,
      afterAny: ['mentorAnswered', 'helpAnswered', 'preventionAnswered', 'schoolAnswered', 'cadetsAnswered'],
      when: { offered: {} },
      within: workingDays(15, 'offered', { source: from.proposal('Fifteen working days', 'proposal') }),
      again: true,
      stillOwedWith: { helper: 'no' },
      asks: {
        state: choice('What happened?', {
          begun: 'It began',
          notTaken: 'No service took the child on',
          changedMind: 'The child changed their mind',
        }),
        helper: choice(
          'Has the child one person to go to?',
          { yes: 'Yes', no: 'Not yet' },
          { askedWhen: { state: 'begun' } },
        ),
        ...voiceIf({ state: ['begun', 'changedMind'] }),
      },
    },

    reviewed: {
      title: 'Looked at again with the child',
      by: 'schools-officer',
      also: ['constable', 'specialist-worker', 'social-worker', 'youth-justice-worker', 'safeguarding-lead'],
      source: from.proposal('After six weeks, then every three months', 'proposal'),
      when: { begun: { state: 'begun' } },
      within: every(
        { first: 42, next: 90, from: 'begun', unit: 'days' },
        { source: from.proposal('After six weeks, then every ninety days', 'proposal') },
      ),
      until: ['finished', 'notWanted', 'nobodyTook', 'mindChanged'],
      asks: {
        change: choice('How is it for the child?', { better: 'Better', same: 'The same', worse: 'Worse' }),
        harm: choice('May somebody be harming or exploiting the child?', { no: 'No sign', yes: 'Yes' }),
        next: prose('What goes on, what changes?'),
        ...voice,
      },
      leadsTo: [
        {
          pathway: 'safeguarding-notification',
          when: { harm: 'yes' },
          because: 'Somebody may be harming the child. That is told to the hub.',
        },
      ],
    },

    referrerTold: {
      title: 'Whoever saw the need told what came of it',
      by: 'schools-officer',
      also: ['constable', 'hub-officer'],
      source: from.proposal('Feedback to whoever saw the need', 'proposal'),
      when: { begun: {} },
      within: workingDays(5, 'begun', { source: from.proposal('Five working days', 'proposal') }),
      outlivesEnding: true,
      asks: { told: prose('What was told, as far as the child agrees?') },
    },

    finished: {
      title: 'Help ended, and what it changed',
      by: 'schools-officer',
      also: ['constable', 'specialist-worker', 'social-worker', 'youth-justice-worker', 'safeguarding-lead'],
      source: cusp,
      when: { begun: { state: 'begun' } },
      ends: 'helped',
      asks: {
        reached: choice('Did the child get what they wanted?', {
          yes: 'Yes',
          some: 'In part',
          no: 'No',
        }),
        school: choice('How is school?', { better: 'Better', same: 'The same', worse: 'Worse' }),
        stays: prose('What goes on, and whom does the child turn to?'),
        ...voice,
      },
    },

    notWanted: {
      title: 'Child does not want it now, and knows how to ask for it',
      by: 'schools-officer',
      also: ['constable', 'safeguarding-lead', 'youth-worker', 'youth-justice-worker', 'social-worker'],
      source: from.proposal('No is an answer; help stays open', 'proposal'),
      when: { asked: { agrees: ['no', 'later'] } },
      within: workingDays(5, 'asked', { source: from.proposal('Five working days', 'proposal') }),
      ends: 'not wanted now',
      asks: { told: prose('What was the child given, and who asks again?') },
    },

    nobodyTook: {
      title: 'No service took the child on: the gap told to the council',
      by: 'schools-officer',
      also: ['constable', 'hub-officer', 'sergeant'],
      source: from.childrensStrategy('Action 36: gaps in the journeys of children'),
      when: { begun: { state: 'notTaken' } },
      within: workingDays(5, 'begun', { source: from.proposal('Five working days', 'proposal') }),
      sharedWith: ['childrens-services'],
      ends: 'no service took the child on',
      asks: {
        gap: choice('What was missing?', {
          place: 'A place',
          age: 'A service for this age',
          area: 'A service in this area',
          needs: 'A service for this need or disability',
          language: 'A service in the language of the child',
        }),
        instead: prose('Who helps the child instead, and what was the child told?'),
      },
    },

    mindChanged: {
      title: 'Child changed their mind, and knows how to come back',
      by: 'schools-officer',
      also: ['constable', 'specialist-worker', 'social-worker', 'youth-justice-worker', 'safeguarding-lead'],
      source: from.proposal('No is an answer; help stays open', 'proposal'),
      when: { begun: { state: 'changedMind' } },
      within: workingDays(5, 'begun', { source: from.proposal('Five working days', 'proposal') }),
      ends: 'the child changed their mind',
      asks: { why: prose('Why, if the child said, and what would have been better?') },
    },
  },
})
