import { asSoonAsPracticable, hours } from '../../kernel/clock.ts'
import { choice, dateTime, number, prose } from '../../kernel/form.ts'
import { pathwayOf } from '../../kernel/pathway.ts'
import type { Role } from '../roles.ts'
import * as from from '../sources.ts'
import { voice } from '../voice.ts'

const gaps = from.childrensStrategy(
  'Objective 5: enough secure accommodation and secure mental health placements',
)
const fourHours = from.proposal('An answer within four hours', 'proposal')

const offer = {
  offer: choice('What is the answer?', {
    place: 'There is a place',
    looking: 'No place yet: we go on looking',
    no: 'No: this is not what the child needs',
  }),
  ready: dateTime('From when?', { mayBeAhead: true, askedWhen: { offer: 'place' } }),
  tried: prose('What was tried, and what would help meanwhile?', { askedWhen: { offer: ['looking', 'no'] } }),
}

/**
 * A child waits for a place that an agency must find: secure, or in a mental health hospital. It holds the wait from both
 * sides, and decides nothing of whether such a place is right or lawful: that is for those who may.
 */
export const placementWanted = pathwayOf<Role>()({
  id: 'placement-wanted',
  title: 'Place wanted for a child',
  about:
    'A child cannot stay where they are, and an agency is asked for a place: secure, or in a mental health hospital.',
  source: gaps,
  inForceFrom: '2025-01-01',
  begins: 'wanted',
  board: 'referrals',
  forChild: {
    what: 'You cannot stay where you are. We have asked for a place where you can be safe and get help.',
    why: 'The people who asked are worried about you. A police station is not the right place for you.',
    rights: [
      'You can say where you want to be, and where not.',
      'You can ask who decides, and why.',
      'You can have somebody with you whom you trust.',
      'You can tell us if you do not feel safe.',
    ],
    next: 'We tell you as soon as there is an answer. Until then somebody looks after you.',
  },
  steps: {
    wanted: {
      title: 'Place asked for',
      by: 'hub-officer',
      also: ['custody-officer', 'inspector', 'designated-officer', 'constable', 'sergeant'],
      source: gaps,
      sharedWith: ['childrens-services', 'health'],
      asks: {
        kind: choice('What kind of place?', {
          mentalHealth: 'In a mental health hospital or unit',
          secure: 'Secure accommodation',
        }),
        whereNow: choice('Where is the child now?', {
          station: 'At a police station',
          emergency: 'In an emergency department',
          ward: 'On another ward',
          home: 'At home, or where the child is cared for',
        }),
        why: prose('Why does the child need it?'),
        ...voice,
      },
    },

    councilAnswered: {
      title: "Children's services said what place there is",
      by: 'social-worker',
      also: ['hub-decision-lead'],
      source: fourHours,
      when: { wanted: { kind: 'secure' } },
      within: hours(4, 'wanted', { source: fourHours }),
      unless: ['given', 'notWanted'],
      answersTo: 'wanted',
      again: true,
      sharedWith: ['police'],
      asks: offer,
    },

    healthAnswered: {
      title: 'Health service said what place there is',
      by: 'health-professional',
      source: fourHours,
      when: { wanted: { kind: 'mentalHealth' } },
      within: hours(4, 'wanted', { source: fourHours }),
      unless: ['given', 'notWanted'],
      answersTo: 'wanted',
      again: true,
      sharedWith: ['police'],
      asks: offer,
    },

    childTold: {
      title: 'Child told what was asked for, and asked where they want to be',
      by: 'hub-officer',
      also: ['custody-officer', 'detention-officer', 'designated-officer', 'constable', 'sergeant'],
      source: from.childrensStrategy("Child First: the child's wishes"),
      after: ['wanted'],
      within: asSoonAsPracticable('wanted'),
      again: true,
      asks: { changed: prose('What was done differently because of what the child said?'), ...voice },
    },

    given: {
      title: 'Child has the place',
      by: 'hub-officer',
      also: [
        'custody-officer',
        'designated-officer',
        'constable',
        'sergeant',
        'social-worker',
        'health-professional',
      ],
      source: gaps,
      after: ['wanted'],
      within: asSoonAsPracticable('wanted', {
        promptAfterMinutes: 240,
        source: from.proposal('Reminder after four hours', 'proposal'),
      }),
      unless: ['notWanted'],
      sharedWith: ['childrens-services', 'health'],
      asks: {
        miles: number('How far is it from home?', { from: 0, to: 600, unit: 'miles' }),
        ...voice,
      },
      ends: 'given',
    },

    notWanted: {
      title: 'Place no longer needed',
      by: 'hub-officer',
      also: ['custody-officer', 'inspector', 'designated-officer', 'constable', 'sergeant'],
      source: from.proposal('The wait ends when the need does', 'proposal'),
      power: true,
      after: ['wanted'],
      sharedWith: ['childrens-services', 'health'],
      asks: { why: prose('Why, and where is the child instead?') },
      ends: 'no longer needed',
    },
  },
})
