import { asSoonAsPracticable, byDate, every, workingDays } from '../../kernel/clock.ts'
import { choice, date, prose, several } from '../../kernel/form.ts'
import { pathwayOf } from '../../kernel/pathway.ts'
import type { Role } from '../roles.ts'
import * as from from '../sources.ts'
import { voice } from '../voice.ts'

const adder = from.childrensStrategy('Project ADDER: referral and diversion into drug treatment')
const wherever = from.childrensStrategy('Project ADDER: children in and outside criminal justice')

/** What is kept of treatment itself stays with those who treat: police see that it was done, and when. */
const health = ['police']

/** A child for whom drugs or alcohol are a harm, from the person who saw it to help that fits, on both sides of arrest. */
export const drugTreatmentReferral = pathwayOf<Role>()({
  id: 'drug-treatment-referral',
  title: 'Drug and alcohol treatment referral',
  about:
    'Somebody sees that drugs or alcohol harm a child, whether or not the child is suspected of anything.',
  source: adder,
  inForceFrom: '2025-01-01',
  begins: 'seen',
  board: 'referrals',
  forChild: {
    what: 'Somebody is worried that drugs or drink are hurting you. They asked if you want help.',
    why: 'Help early on works best. Asking for help does not get you into trouble.',
    rights: [
      'You can say yes or no. You can change your mind.',
      'What you tell your worker stays with them, unless somebody is in danger.',
      'You can bring somebody you trust.',
      'You can ask for another worker.',
    ],
    next: 'If you say yes, a worker will meet you. They will ask what you want, and make a plan with you.',
  },
  steps: {
    seen: {
      title: 'Harm from drugs or alcohol seen',
      by: 'constable',
      also: [
        'sergeant',
        'custody-officer',
        'schools-officer',
        'hub-officer',
        'exploitation-team',
        'youth-worker',
        'youth-justice-worker',
        'liaison-practitioner',
        'safeguarding-lead',
        'social-worker',
        'health-professional',
      ],
      source: wherever,
      asks: {
        setting: choice('In what setting?', {
          justice: 'Criminal justice: custody, a stop, an interview or an outcome',
          school: 'School or college',
          outreach: 'Outreach, or on the street, without suspicion',
          home: 'At home',
          hospital: 'Hospital or another health service',
          missing: 'After being missing',
        }),
        signs: several('What was seen or told?', {
          uses: 'The child uses drugs or alcohol',
          unwell: 'The child is unwell from it',
          owes: 'The child owes money for drugs',
          carries: "The child was found with drugs that seem to be somebody else's",
          family: 'Somebody at home uses drugs or alcohol in a way that harms',
          early: 'Early signs: friends, moods, school',
        }),
        urgent: choice('Does the child need a doctor now?', { no: 'No', yes: 'Yes' }),
        exploited: choice('May somebody be exploiting the child?', {
          no: 'No sign',
          yes: 'Yes',
          'not known': 'Not known',
        }),
        facts: prose('What was seen and heard?'),
        ...voice,
      },
      leadsTo: [
        {
          pathway: 'child-exploitation',
          when: { exploited: 'yes' },
          because: 'Somebody may be exploiting the child. A child made to carry drugs is a victim.',
        },
        {
          pathway: 'safeguarding-notification',
          when: { signs: 'family' },
          because: 'Drugs or alcohol at home may be harming the child. The hub is told.',
        },
      ],
    },

    doctorSeen: {
      title: 'Child seen by a doctor or nurse',
      by: 'constable',
      also: ['custody-officer', 'sergeant', 'health-professional', 'schools-officer', 'youth-worker'],
      source: from.proposal('Health first', 'proposal'),
      when: { seen: { urgent: 'yes' } },
      within: asSoonAsPracticable('seen'),
      asks: { result: prose('Who saw the child, and what must whoever cares for the child know?') },
    },

    asked: {
      title: 'Child asked whether they want help, by somebody who explained it',
      by: 'constable',
      also: [
        'custody-officer',
        'schools-officer',
        'hub-officer',
        'youth-worker',
        'youth-justice-worker',
        'liaison-practitioner',
        'safeguarding-lead',
        'social-worker',
        'health-professional',
      ],
      source: adder,
      after: ['seen'],
      within: workingDays(2, 'seen', { source: from.proposal('Two working days', 'proposal') }),
      again: true,
      asks: {
        answer: choice('What does the child say?', {
          yes: 'Yes',
          later: 'Not now, perhaps later',
          no: 'No',
        }),
        voluntary: choice('Does the child know that it is their choice, and no punishment?', {
          yes: 'Yes',
          no: 'No',
        }),
        family: choice('Does a parent or carer know?', {
          agrees: 'Yes, and agrees',
          disagrees: 'Yes, and does not agree: the child understands and decides',
          childDecides: 'No: the child understands and does not want it',
          notSafe: 'No: it would not be safe',
        }),
        ...voice,
      },
      refuses: [
        {
          if: { answer: 'yes', voluntary: 'no' },
          says: 'A child agrees only if they know that it is their choice. Explain it, and ask again.',
          source: from.proposal('Help is a choice', 'proposal'),
        },
      ],
    },

    sent: {
      title: 'Referral sent to the treatment service',
      by: 'constable',
      also: [
        'custody-officer',
        'schools-officer',
        'hub-officer',
        'youth-worker',
        'youth-justice-worker',
        'liaison-practitioner',
        'safeguarding-lead',
        'social-worker',
        'health-professional',
      ],
      source: adder,
      when: { asked: { answer: 'yes' } },
      within: workingDays(1, 'asked', { source: from.proposal('One working day', 'proposal') }),
      again: true,
      sharedWith: ['treatment-service'],
      asks: {
        reach: choice('How does the child want to be reached?', {
          own: "On the child's own telephone",
          parent: 'Through a parent or carer',
          school: 'At school',
          worker: 'Through a worker the child knows',
        }),
        needs: prose('What does the service need to know, and no more?'),
        care: prose('What must the service not do, so that the child stays safe?', { optional: true }),
      },
    },

    received: {
      title: 'Treatment service received it, and accepted or declined it',
      by: 'treatment-worker',
      source: from.proposal('The service answers within two working days', 'proposal'),
      when: { sent: {} },
      within: workingDays(2, 'sent', { source: from.proposal('Two working days', 'proposal') }),
      answersTo: 'sent',
      again: true,
      sharedWith: ['police'],
      asks: {
        answer: choice('What is the answer?', { accepted: 'Accepted', declined: 'Declined' }),
        declinedWhy: choice(
          'Why is it declined?',
          {
            area: 'The child lives outside our area',
            age: 'We do not treat children of this age',
            already: 'The child is in treatment already',
            other: 'Another reason',
          },
          { askedWhen: { answer: 'declined' } },
        ),
        instead: prose('Who could help this child?', { askedWhen: { answer: 'declined' } }),
      },
    },

    offered: {
      title: 'First meeting offered',
      by: 'treatment-worker',
      source: from.proposal('A first meeting offered within five working days', 'proposal'),
      when: { received: { answer: 'accepted' } },
      within: workingDays(5, 'received', { source: from.proposal('Five working days', 'proposal') }),
      again: true,
      sharedWith: ['police'],
      asks: {
        on: date('On which day is it?'),
        place: choice('Where?', {
          near: 'Somewhere the child chose',
          school: 'At school',
          home: 'At home',
          service: 'At the service',
          online: 'By telephone or video',
        }),
      },
    },

    attended: {
      title: 'First meeting',
      by: 'treatment-worker',
      source: adder,
      when: { offered: {} },
      within: byDate('offered', 'on', { source: from.proposal('On the day it was offered for', 'proposal') }),
      again: true,
      withheldFrom: health,
      asks: {
        came: choice('Did the child come?', { yes: 'Yes', no: 'No' }),
        said: prose('What did the child say, or what is known of why the child did not come?'),
      },
    },

    reachedOut: {
      title: 'Somebody went to the child to ask what would make it easier',
      by: 'treatment-worker',
      also: ['youth-worker', 'youth-justice-worker', 'schools-officer', 'social-worker'],
      source: from.proposal('A child who did not come is asked why, not struck off', 'proposal'),
      when: { attended: { came: 'no' } },
      within: workingDays(3, 'attended', { source: from.proposal('Three working days', 'proposal') }),
      again: true,
      withheldFrom: health,
      asks: {
        result: choice('What came of it?', {
          again: 'Another meeting is offered',
          later: 'The child wants it later',
          notFound: 'The child was not reached',
        }),
        easier: prose('What would make it easier: place, time, person, something else?'),
      },
    },

    contactLost: {
      title: 'Contact lost, after trying again',
      by: 'treatment-worker',
      source: from.proposal('Four weeks of trying', 'proposal'),
      after: ['reachedOut'],
      when: { attended: { came: 'no' } },
      within: workingDays(20, 'attended', { source: from.proposal('Twenty working days', 'proposal') }),
      sharedWith: ['police'],
      ends: 'contact with the child was lost',
      asks: {
        tried: prose('What was tried, and how can the child come back?'),
        worried: choice('Is anybody worried about the child?', { no: 'No', yes: 'Yes' }),
      },
      leadsTo: [
        {
          pathway: 'safeguarding-notification',
          when: { worried: 'yes' },
          because: 'The child is lost to help, and somebody is worried.',
        },
      ],
    },

    diversionTold: {
      title: 'Police told that the child came, and no more, for a decision that waits',
      by: 'treatment-worker',
      source: from.childrensStrategy('Project ADDER: diversion into treatment'),
      when: { seen: { setting: 'justice' }, attended: { came: 'yes' } },
      within: workingDays(2, 'attended', { source: from.proposal('Two working days', 'proposal') }),
      outlivesEnding: true,
      sharedWith: ['police'],
      asks: {
        told: choice('What may be told, as the child agreed?', {
          came: 'That the child came',
          goesOn: 'That the child came and goes on',
          nothing: 'The child does not agree: nothing but that the referral ended',
        }),
      },
    },

    planned: {
      title: 'Plan made with the child',
      by: 'treatment-worker',
      source: adder,
      when: { attended: { came: 'yes' } },
      within: workingDays(10, 'attended', { source: from.proposal('Ten working days', 'proposal') }),
      again: true,
      withheldFrom: health,
      asks: {
        wants: prose('What does the child want to change, in what order?'),
        plan: several('What is in the plan?', {
          talking: 'Talking with one worker',
          health: 'Health checks or medicine',
          family: 'Help for the family',
          school: 'Help at school or to get back there',
          activity: 'Sport, arts or work',
          safety: 'Staying safer while using',
          debt: 'Getting out of a debt safely',
        }),
        ...voice,
      },
    },

    familyHelped: {
      title: 'Help offered to the family',
      by: 'treatment-worker',
      also: ['social-worker'],
      source: from.childrensStrategy('Project ADDER: drug use in the family seen as a risk to the child'),
      when: { seen: { signs: 'family' }, received: { answer: 'accepted' } },
      within: workingDays(10, 'received', { source: from.proposal('Ten working days', 'proposal') }),
      outlivesEnding: true,
      sharedWith: ['childrens-services'],
      withheldFrom: health,
      asks: {
        answer: choice('What did they say?', { yes: 'Yes', no: 'No', notSafe: 'Not asked: it was not safe' }),
        plan: prose('What happens, and who looks after the child meanwhile?'),
      },
    },

    reviewed: {
      title: 'Looked at again with the child',
      by: 'treatment-worker',
      source: from.proposal('After one month, then every three', 'proposal'),
      when: { attended: { came: 'yes' }, planned: {} },
      within: every(
        { first: 1, next: 3, from: 'planned', unit: 'months' },
        { source: from.proposal('After one month, then every three', 'proposal') },
      ),
      until: ['completed', 'leftEarly', 'contactLost', 'declinedByService', 'notWanted'],
      withheldFrom: health,
      asks: {
        change: choice('How is it for the child?', { better: 'Better', same: 'The same', worse: 'Worse' }),
        next: prose('What goes on, what changes?'),
        ...voice,
      },
    },

    completed: {
      title: 'Treatment ended as planned',
      by: 'treatment-worker',
      source: adder,
      after: ['planned'],
      when: { attended: { came: 'yes' } },
      withheldFrom: health,
      ends: 'treatment ended as planned',
      asks: {
        back: choice('Does the child know how to come back?', { yes: 'Yes', no: 'No' }),
        better: choice('What does the child say of it?', {
          helped: 'It helped',
          some: 'It helped a little',
          no: 'It did not help',
        }),
      },
    },

    leftEarly: {
      title: 'Child left treatment before it was to end',
      by: 'treatment-worker',
      source: adder,
      when: { attended: { came: 'yes' } },
      power: true,
      withheldFrom: health,
      ends: 'the child left treatment early',
      asks: {
        back: choice('Does the child know how to come back?', { yes: 'Yes', no: 'No' }),
        why: prose('Why, in the words of the child, if the child said?'),
      },
    },

    declinedByService: {
      title: 'No treatment service took the child: other help found',
      by: 'hub-officer',
      also: ['constable', 'schools-officer', 'youth-justice-worker', 'social-worker', 'custody-officer'],
      source: from.proposal('A referral that is declined is not the end of the worry', 'proposal'),
      when: { received: { answer: 'declined' } },
      within: workingDays(2, 'received', { source: from.proposal('Two working days', 'proposal') }),
      ends: 'no service took the child',
      asks: { instead: prose('Who helps the child instead, and was the child told?') },
    },

    notWanted: {
      title: 'Child does not want help now, and knows how to ask for it',
      by: 'constable',
      also: [
        'custody-officer',
        'schools-officer',
        'hub-officer',
        'youth-worker',
        'youth-justice-worker',
        'liaison-practitioner',
        'safeguarding-lead',
        'social-worker',
        'health-professional',
      ],
      source: from.proposal('No is an answer; help stays open', 'proposal'),
      when: { asked: { answer: ['no', 'later'] } },
      within: workingDays(5, 'asked', { source: from.proposal('Five working days', 'proposal') }),
      ends: 'not wanted now',
      asks: { told: prose('What was the child given, and who asks again?') },
    },
  },
})
