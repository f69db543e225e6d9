import { dependingOn, every, hours, months, workingDays } from '../../kernel/clock.ts'
import { choice, date, number, prose, several, text, yesNo } from '../../kernel/form.ts'
import { pathwayOf } from '../../kernel/pathway.ts'
import { actions, reachedAt } from '../questions.ts'
import type { Role } from '../roles.ts'
import * as from from '../sources.ts'

const strategy = from.childrensStrategy('Registered sex offenders: visits, assessment, plans, civil orders')
const ours = (point: string) => from.proposal(point, 'proposal')
const notification = ours('What the person must notify; the Act is to be checked')

const risk = {
  veryHigh: 'Very high',
  high: 'High',
  medium: 'Medium',
  low: 'Low',
}
const reached = {
  home: 'Lives with children',
  family: 'Sees children of the family',
  work: 'Work, hobby or worship with children',
  online: 'Children reached online',
  none: 'None known',
}

/**
 * An adult who must notify the police as a sex offender, from registration until it ends. What is public about this work
 * is little: the strategy names visits, assessment, plans and orders. Every time here is proposed, for the force to set.
 */
export const registeredOffender = pathwayOf<Role>()({
  id: 'registered-offender',
  title: 'Registered sex offender',
  about: 'An adult is registered as a sex offender, and the police manage the risk to children.',
  source: strategy,
  inForceFrom: '2025-01-01',
  begins: 'registered',
  board: 'offenders',
  subject: 'adult',
  steps: {
    registered: {
      title: 'Registered: what must be notified, and until when',
      by: 'offender-manager',
      also: ['sergeant'],
      source: notification,
      sharedWith: ['probation'],
      asks: {
        why: choice('Why must the person notify?', {
          convicted: 'Convicted',
          cautioned: 'Cautioned',
          order: 'An order of a court',
          moved: 'Moved here from another force or country',
        }),
        until: choice('For how long?', { fixed: 'Until a day', indefinite: 'Without an end' }),
        untilDay: date('Until which day?', { askedWhen: { until: 'fixed' } }),
        given: several('What has been notified?', {
          address: 'Home address',
          other: 'Other addresses',
          travel: 'Travel',
          bank: 'Bank accounts',
          identity: 'Identity documents',
          children: 'A home with children',
        }),
        probation: yesNo('Does the probation service supervise the person?'),
      },
    },

    assessed: {
      title: 'Risk to children assessed',
      by: 'offender-manager',
      also: ['sergeant'],
      source: ours('Assessment with the tool of the force; a national tool is in use that was not seen'),
      after: ['registered'],
      within: workingDays(15, 'registered', { source: ours('15 working days') }),
      again: true,
      sharedWith: ['probation'],
      asks: {
        tool: text('Which tool and edition?'),
        level: choice('How great is the risk?', risk),
        reach: several('How does the person reach children?', reached),
        raises: prose('What raises the risk?'),
        lowers: prose('What lowers it?'),
      },
    },

    childrenKnown: {
      title: "Children found to be within reach when assessed: children's services told of each",
      by: 'hub-officer',
      also: ['offender-manager', 'constable'],
      source: strategy,
      when: { assessed: { reach: ['home', 'family', 'work'] } },
      within: hours(24, 'assessed', { source: ours('Within 24 hours') }),
      answersTo: 'assessed',
      again: true,
      stillOwedWith: { notified: 'some' },
      outlivesEnding: true,
      sharedWith: ['childrens-services'],
      asks: {
        notified: choice('Has a safeguarding notification been made for each?', {
          yes: 'Yes, for each',
          earlier: 'Every child was notified before',
          some: 'Not yet for each',
        }),
        tonight: prose('What keeps the children safe tonight?'),
      },
      breaches: [
        {
          if: { notified: 'some' },
          says: "A child whom a registered sex offender reaches was not notified to children's services.",
          source: ours('A notification for each child'),
        },
      ],
    },

    levelChecked: {
      title: 'Assessment checked by a supervisor',
      by: 'sergeant',
      also: ['inspector'],
      source: ours('Assessment is checked'),
      after: ['assessed'],
      within: workingDays(5, 'assessed', { source: ours('Five working days') }),
      unless: ['movedAway'],
      answersTo: 'assessed',
      again: true,
      asks: {
        agrees: yesNo('Is the level right?', { hint: 'If not, have it assessed again.' }),
        reasons: prose('Why?'),
      },
    },

    planned: {
      title: 'Risk management plan made, each action with an owner',
      by: 'offender-manager',
      source: strategy,
      after: ['assessed'],
      within: workingDays(20, 'registered', { source: ours('20 working days') }),
      unless: ['movedAway'],
      again: true,
      sharedWith: ['probation'],
      asks: {
        children: prose('Which children may the person reach, and what stands between?', {
          hint: 'No names of children here: notify children’s services for each child.',
        }),
        measures: several('What is in the plan?', {
          visits: 'Visits without notice',
          devices: 'Devices looked at, or watched over',
          orders: 'A civil order',
          agencies: 'Meetings with other agencies',
          told: 'Somebody told, so that a child can be kept safe',
          support: 'Housing, treatment or other help to live without harm',
        }),
        agreed: actions('What is to be done, who does it, and by when?'),
      },
    },

    actionDone: {
      title: 'Action of the plan done',
      by: 'offender-manager',
      source: strategy,
      when: { planned: {} },
      each: { step: 'planned', question: 'agreed' },
      sharedWith: ['probation'],
      asks: {
        result: choice('Was it done?', { done: 'Yes', changed: 'In another way', notDone: 'No' }),
        what: prose('What was done, and are children safer for it?'),
      },
    },

    probationAsked: {
      title: 'Probation service asked to agree the plan',
      by: 'offender-manager',
      source: ours('One plan, not two'),
      when: { registered: { probation: 'yes' } },
      after: ['planned'],
      within: workingDays(22, 'registered', { source: ours('22 working days') }),
      again: true,
      sharedWith: ['probation'],
      asks: { reachedAt, asked: prose('What is asked of the probation service?') },
    },

    probationAnswered: {
      title: 'Probation service: what it agrees and does',
      by: 'probation-practitioner',
      source: ours('One plan, not two'),
      when: { registered: { probation: 'yes' } },
      after: ['probationAsked'],
      within: workingDays(5, 'probationAsked', { source: ours('Five working days') }),
      answersTo: 'probationAsked',
      again: true,
      sharedWith: ['police'],
      asks: {
        agrees: choice('Does it agree?', { yes: 'Yes', partly: 'In part', no: 'No' }),
        does: prose('What does it do, and what has it seen?'),
      },
    },

    visited: {
      title: 'Visited at home',
      by: 'offender-manager',
      source: strategy,
      after: ['assessed'],
      within: dependingOn(
        [
          {
            when: { assessed: { level: 'veryHigh' } },
            clock: every(
              { first: 1, next: 1, unit: 'months', from: 'assessed' },
              { source: ours('Very high: every month') },
            ),
          },
          {
            when: { assessed: { level: 'high' } },
            clock: every(
              { first: 3, next: 3, unit: 'months', from: 'assessed' },
              { source: ours('High: every 3 months') },
            ),
          },
          {
            when: { assessed: { level: 'medium' } },
            clock: every(
              { first: 6, next: 6, unit: 'months', from: 'assessed' },
              { source: ours('Medium: every 6 months') },
            ),
          },
        ],
        every(
          { first: 12, next: 12, unit: 'months', from: 'assessed' },
          { source: ours('Low: every 12 months') },
        ),
      ),
      again: true,
      stillOwedWith: { met: ['out', 'refused', 'gone'] },
      sharedWith: ['probation'],
      asks: {
        notice: choice('Was it announced?', { no: 'No', yes: 'Yes' }),
        met: choice('Was the person seen?', {
          yes: 'Yes',
          out: 'No: not at home',
          refused: 'No: would not open',
          gone: 'No: no longer lives there',
        }),
        children: choice('Do children live there, visit, or is there a sign of a child?', {
          no: 'No',
          yes: 'Yes',
          'not known': 'Not known',
        }),
        devices: choice('Were devices looked at?', {
          nothing: 'Yes: nothing found',
          found: 'Yes: something found',
          not: 'No',
        }),
        change: choice('Has anything changed that bears on the risk?', {
          no: 'No',
          up: 'Yes: assess again, the risk is greater',
          down: 'Yes: assess again, the risk is smaller',
        }),
        seen: prose('What was seen and said?'),
      },
    },

    childrenProtected: {
      title: "Children whom the person reaches: children's services told of each",
      by: 'hub-officer',
      also: ['offender-manager', 'constable'],
      source: strategy,
      when: { visited: { children: ['yes', 'not known'] } },
      within: hours(24, 'visited', { source: ours('Within 24 hours') }),
      answersTo: 'visited',
      again: true,
      stillOwedWith: { notified: 'some' },
      outlivesEnding: true,
      sharedWith: ['childrens-services'],
      asks: {
        number: number('How many children?', { from: 0, to: 50, unit: 'children' }),
        notified: choice('Has a safeguarding notification been made for each?', {
          yes: 'Yes, for each',
          some: 'Not yet for each',
          none: 'No child was found after all',
        }),
        reachedAt,
        tonight: prose('What keeps the children safe tonight?'),
      },
      breaches: [
        {
          if: { notified: 'some' },
          says: "A child whom a registered sex offender reaches was not notified to children's services.",
          source: ours('A notification for each child'),
        },
      ],
    },

    servicesAnswered: {
      title: "Children's services: what is done for the children",
      by: 'social-worker',
      also: ['hub-decision-lead'],
      source: ours('The police hear what was done'),
      when: { childrenProtected: { notified: ['yes', 'some'] } },
      within: workingDays(1, 'childrenProtected', {
        source: from.workingTogether('Decision within one working day', 'unverified'),
      }),
      answersTo: 'childrenProtected',
      again: true,
      stillOwedWith: { told: 'no' },
      outlivesEnding: true,
      sharedWith: ['police'],
      asks: {
        done: prose('What was decided for each child, and who sees the children?'),
        told: choice('Does whoever looks after the children know what they need to know?', {
          yes: 'Yes',
          no: 'Not yet',
        }),
      },
    },

    orderConsidered: {
      title: 'Civil order considered',
      by: 'offender-manager',
      also: ['investigator'],
      source: strategy,
      when: { assessed: { level: ['high', 'veryHigh'] } },
      within: months(1, 'assessed', { source: ours('One month') }),
      again: true,
      asks: {
        order: choice('Which order?', {
          harm: 'Sexual harm prevention order, or a change to it',
          risk: 'Sexual risk order',
          none: 'None is needed: say why',
          inForce: 'One is in force, and it is enough',
        }),
        prohibits: prose('What would it forbid, and which children would that protect?'),
        reasons: prose('Why?'),
      },
    },

    orderDecided: {
      title: 'Civil order: what the court decided',
      by: 'offender-manager',
      also: ['investigator'],
      source: from.sexualOffencesAct('ss.103A and 122A', 'unverified'),
      when: { orderConsidered: { order: ['harm', 'risk'] } },
      within: months(3, 'orderConsidered', { source: ours('Three months') }),
      again: true,
      outlivesEnding: true,
      sharedWith: ['probation'],
      asks: {
        decision: choice('What was decided?', {
          made: 'Made',
          interim: 'Made for the time being',
          refused: 'Refused',
        }),
        until: date('Until which day?', { optional: true, askedWhen: { decision: ['made', 'interim'] } }),
        prohibits: prose('What does it forbid?', { askedWhen: { decision: ['made', 'interim'] } }),
      },
    },

    confirmed: {
      title: 'Details confirmed by the person, as every year',
      by: 'offender-manager',
      source: ours('Once a year; the Act is to be checked'),
      after: ['registered'],
      within: every(
        { first: 12, next: 12, unit: 'months', from: 'registered' },
        { source: ours('Once a year; the Act is to be checked') },
      ),
      asks: {
        confirmed: choice('Were they confirmed?', { yes: 'Yes', late: 'Yes, too late', no: 'No' }),
        changed: prose('What has changed?', { optional: true }),
      },
    },

    breachFound: {
      title: 'Breach of an order, or failure to notify, found',
      by: 'offender-manager',
      also: ['constable', 'investigator', 'online-team'],
      source: strategy,
      after: ['registered'],
      power: true,
      again: true,
      sharedWith: ['probation'],
      asks: {
        kind: several('What was found?', {
          address: 'Moved, or an address not notified',
          contact: 'Contact with a child',
          devices: 'A device or account not allowed or hidden',
          travel: 'Travel not notified',
          missing: 'Whereabouts not known',
          other: 'Another breach',
        }),
        harmed: choice('May a child have been harmed, or be in danger?', {
          yes: 'Yes',
          no: 'No',
          'not known': 'Not known',
        }),
        what: prose('What was found, and how?'),
      },
    },

    childMadeSafe: {
      title: 'Child made safe after a breach',
      by: 'investigator',
      also: ['offender-manager', 'constable', 'sergeant', 'online-team'],
      source: strategy,
      when: { breachFound: { harmed: ['yes', 'not known'] } },
      within: hours(1, 'breachFound', { source: ours('A child may be harmed: within the hour') }),
      answersTo: 'breachFound',
      again: true,
      stillOwedWith: { seen: 'no' },
      outlivesEnding: true,
      sharedWith: ['childrens-services'],
      asks: {
        seen: choice('Has every child been seen?', {
          yes: 'Yes',
          no: 'Not yet',
          none: 'No child was found after all',
        }),
        safe: prose('What keeps the children safe tonight?', {
          hint: 'No names here: make a safeguarding notification for each child.',
        }),
      },
    },

    breachActed: {
      title: 'Breach acted on',
      by: 'investigator',
      also: ['offender-manager', 'constable', 'sergeant'],
      source: strategy,
      when: { breachFound: {} },
      within: hours(24, 'breachFound', { source: ours('24 hours') }),
      answersTo: 'breachFound',
      again: true,
      outlivesEnding: true,
      sharedWith: ['probation'],
      asks: {
        done: several('What was done?', {
          arrested: 'Arrested',
          looked: 'Searched for',
          recalled: 'Probation asked to recall',
          warned: 'Warned',
          court: 'Taken to court',
        }),
        assessAgain: yesNo('Is the risk to be assessed again?'),
        reasons: prose('Why?'),
      },
    },

    ended: {
      title: 'Notification ended',
      by: 'sergeant',
      also: ['inspector', 'offender-manager'],
      source: notification,
      after: ['assessed'],
      power: true,
      sharedWith: ['probation'],
      ends: 'notification ended',
      asks: {
        why: choice('Why?', {
          expired: 'The day came',
          reviewed: 'Ended after a review',
          died: 'The person died',
          quashed: 'The conviction was set aside',
        }),
        children: prose('Which children are still within reach, and who watches over them now?'),
      },
    },

    movedAway: {
      title: 'Moved: another force manages the person',
      by: 'offender-manager',
      also: ['sergeant'],
      source: ours('No handover before it is accepted'),
      after: ['assessed'],
      power: true,
      sharedWith: ['probation'],
      ends: 'managed by another force',
      asks: {
        where: text('Which force?'),
        accepted: yesNo('Has it accepted in writing?'),
        told: prose('What was it told of children the person may reach there?'),
      },
      refuses: [
        {
          if: { accepted: 'no' },
          says: 'The person stays with us until the other force has accepted. Record it then.',
          source: ours('No handover before it is accepted'),
        },
      ],
    },
  },
})
