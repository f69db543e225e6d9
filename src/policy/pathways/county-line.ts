import { byDate, days, every, hours, workingDays } from '../../kernel/clock.ts'
import { choice, date, number, prose, several, text, yesNo } from '../../kernel/form.ts'
import { pathwayOf } from '../../kernel/pathway.ts'
import { actions, reachedAt } from '../questions.ts'
import type { Role } from '../roles.ts'
import * as from from '../sources.ts'

const orochi = from.childrensStrategy(
  'County lines: line holders, without needing the child to give evidence',
)
const london = from.childrensStrategy('Operation Yamata: drug lines within London')
const ours = (point: string) => from.proposal(point, 'proposal')
const safeFirst = from.childrensStrategy('County lines: children found are victims, and are made safe')

const children = (label: string, hint?: string) =>
  number(label, { from: 0, to: 500, unit: 'children' }, hint ? { hint } : {})
const people = (label: string) => number(label, { from: 0, to: 500, unit: 'people' })
const charges = (label: string) => number(label, { from: 0, to: 1000, unit: 'charges' })

/**
 * One telephone line on which drugs are sold, from the first trace until it is closed and stays closed. It is aimed at
 * whoever holds the line. Each child found on it has a record and episodes of its own: here they are only counted.
 */
export const countyLine = pathwayOf<Role>()({
  id: 'county-line',
  title: 'Closing a county line',
  about:
    'Drugs are sold over a telephone line, between areas or within London, and children may be made to carry them.',
  source: orochi,
  inForceFrom: '2025-01-01',
  begins: 'traced',
  board: 'offenders',
  subject: 'line',
  steps: {
    traced: {
      title: 'Line traced',
      by: 'lines-team',
      also: ['transport-constable', 'exploitation-team', 'investigator', 'agency-investigator'],
      source: from.exploitationDefinitions('County lines: a telephone line, areas, children used'),
      sharedWith: ['transport-police', 'national-crime-agency'],
      asks: {
        kind: choice('Which kind of line is it?', {
          county: 'From London to another area',
          inward: 'From another area to London',
          london: 'Within London only',
        }),
        areas: text('Between which places does it run?'),
        origin: several('How is it known?', {
          phones: 'Phone data',
          arrest: 'An arrest or a stop',
          child: 'A child who was found or missing',
          force: 'Another force',
          transport: 'British Transport Police',
          community: 'People who live there',
        }),
        childrenNow: yesNo('Is a child known to be on the line now?'),
        violence: yesNo('Is there violence or a weapon on the line, or a home taken over?'),
      },
    },

    assessed: {
      title: 'Harm done by the line assessed',
      by: 'lines-team',
      also: ['sergeant', 'inspector'],
      source: ours('Harm of a line'),
      after: ['traced'],
      within: hours(48, 'traced', { source: ours('Within 48 hours') }),
      again: true,
      asks: {
        isLine: yesNo('Is it a drug line?'),
        harm: choice(
          'How great is the harm?',
          {
            high: 'High: children, violence or homes taken over',
            medium: 'Medium: signs of these',
            low: 'Low: no sign of these',
          },
          { askedWhen: { isLine: 'yes' } },
        ),
        reasons: prose('Why?'),
      },
    },

    childrenSought: {
      title: 'Children on the line looked for, and each made safe',
      by: 'lines-team',
      also: ['exploitation-team', 'missing-team', 'constable'],
      source: safeFirst,
      when: { assessed: { isLine: 'yes' } },
      within: hours(24, 'assessed', { source: ours('Looked for within 24 hours') }),
      again: true,
      stillOwedWith: { opened: 'some' },
      sharedWith: ['childrens-services'],
      asks: {
        found: children('How many children are known on the line?'),
        safeguarded: children('How many of them have been made safe?', 'Found, seen, and with a plan.'),
        opened: choice('Has every child an exploitation episode, and a referral as a victim of slavery?', {
          yes: 'Yes, every child',
          some: 'Not yet every child',
          none: 'No child is known',
        }),
        suspects: children('How many of the children are dealt with as suspects only?'),
        next: prose('Who still has to be found, and who looks?', {
          hint: 'No names here: open an exploitation episode for each child.',
        }),
      },
      breaches: [
        {
          if: { opened: 'some' },
          says: 'A child on the line has no exploitation episode, or was not referred as a victim.',
          source: safeFirst,
        },
      ],
      leadsTo: [
        {
          pathway: 'child-exploitation',
          when: { opened: 'some' },
          because: 'Every child on the line has an exploitation episode, on the record of the child.',
          source: safeFirst,
        },
        {
          pathway: 'modern-slavery-referral',
          when: { opened: 'some' },
          because: 'Every child on the line is referred as a victim of slavery.',
          source: safeFirst,
        },
      ],
    },

    transportAsked: {
      title: 'British Transport Police and the area at the other end told',
      by: 'lines-team',
      source: ours('Both ends of a line know of it'),
      when: { assessed: { isLine: 'yes' } },
      within: workingDays(1, 'assessed', { source: ours('One working day') }),
      unless: ['passedOn'],
      again: true,
      sharedWith: ['transport-police', 'national-crime-agency'],
      asks: {
        reachedAt,
        told: several('Who was told?', {
          transport: 'British Transport Police',
          force: 'The force at the other end',
          agency: 'National Crime Agency',
          boroughs: 'The boroughs where it starts',
        }),
        asked: prose('What was asked: journeys, tickets, stops, children travelling alone?'),
      },
    },

    transportAnswered: {
      title: 'British Transport Police: what is known of journeys and children',
      by: 'transport-constable',
      source: ours('Both ends of a line know of it'),
      when: { assessed: { isLine: 'yes' } },
      after: ['transportAsked'],
      within: workingDays(3, 'transportAsked', { source: ours('Three working days') }),
      answersTo: 'transportAsked',
      again: true,
      sharedWith: ['police'],
      asks: {
        seen: children('How many children were seen on its journeys?'),
        said: prose('Which journeys and times, and what was done for each child?'),
      },
    },

    holderSought: {
      title: 'Whoever holds the line identified',
      by: 'lines-team',
      also: ['investigator'],
      source: orochi,
      when: { assessed: { isLine: 'yes' } },
      within: days(28, 'assessed', { source: ours('28 days') }),
      unless: ['passedOn'],
      again: true,
      stillOwedWith: { result: 'notKnown' },
      asks: {
        result: choice('Who holds it?', {
          named: 'Somebody named',
          partly: 'A phone or an address',
          notKnown: 'Not known yet',
        }),
        adult: choice('Is that person an adult?', {
          yes: 'Yes',
          child: 'No: a child, who may be controlled by somebody else',
          'not known': 'Not known',
        }),
        evidence: several('What proves it without a child?', {
          phones: 'Phones traced to the person',
          messages: 'Calls, messages and adverts sent to many',
          cellSite: 'Where the phones were',
          travel: 'Cameras, number plates and tickets',
          forensics: 'Forensic traces',
          money: 'Money',
          none: 'Nothing yet',
        }),
        plan: prose('What comes next?'),
      },
    },

    planned: {
      title: 'Closing of the line planned, with children made safe first',
      by: 'lines-team',
      also: ['inspector', 'investigator'],
      source: orochi,
      when: { holderSought: { result: ['named', 'partly'] } },
      within: workingDays(5, 'holderSought', { source: ours('Five working days') }),
      again: true,
      asks: {
        means: several('How is it to be closed?', {
          arrest: 'Arrest of whoever holds it',
          order: 'Drug dealing telecommunications restriction order',
          seizure: 'Phone seized',
          slaveryOrder: 'Slavery and trafficking prevention or risk order',
          closure: 'Premises closed',
        }),
        day: date('On what day?'),
        childrenSafe: yesNo('Is there a place and a person for every child who may be found that day?'),
        agreed: actions('Who does what, and by when?'),
      },
      breaches: [
        {
          if: { childrenSafe: 'no' },
          says: 'A line was to be closed with no plan for the children who might be found.',
          source: safeFirst,
        },
      ],
    },

    actionDone: {
      title: 'Action agreed for the closing done',
      by: 'lines-team',
      source: orochi,
      when: { planned: {} },
      each: { step: 'planned', question: 'agreed' },
      asks: {
        result: choice('Was it done?', { done: 'Yes', changed: 'In another way', notDone: 'No' }),
        what: prose('What was done, and what came of it?'),
      },
    },

    arrested: {
      title: 'Arrests, on the day of the closing or before',
      by: 'lines-team',
      also: ['investigator'],
      source: orochi,
      when: { planned: {} },
      within: byDate('planned', 'day', { source: ours('By the day planned') }),
      again: true,
      asks: {
        adults: people('How many adults were arrested?'),
        children: children('How many children were found?'),
        childrenArrested: children('How many of those children were arrested?'),
        why: prose('If a child was arrested: why, and who considered the harm to that child?', {
          optional: true,
        }),
      },
    },

    charged: {
      title: 'Charges: slavery and supply, without needing a child to give evidence',
      by: 'lines-team',
      also: ['investigator', 'decision-lead'],
      source: orochi,
      when: { planned: {} },
      after: ['arrested'],
      again: true,
      outlivesEnding: true,
      asks: {
        slavery: charges('How many charges of modern slavery?'),
        peopleSlavery: people('How many people were charged with modern slavery?'),
        supply: charges('How many charges of supplying drugs?'),
        other: charges('How many other charges, such as weapons?'),
        needsChild: choice('Does any charge need a child to give evidence?', { no: 'No', yes: 'Yes' }),
        why: prose('Why, and what would prove it instead?', { askedWhen: { needsChild: 'yes' } }),
      },
    },

    reviewed: {
      title: 'Line reviewed',
      by: 'lines-team',
      also: ['sergeant', 'inspector'],
      source: ours('A line is looked at again until it is closed'),
      when: { assessed: { isLine: 'yes' } },
      within: every(
        { first: 28, next: 28, unit: 'days', from: 'assessed' },
        { source: ours('Every 28 days') },
      ),
      asks: {
        state: choice('Where does it stand?', {
          active: 'Active',
          quiet: 'Quiet',
          moved: 'Moved to another number or name',
        }),
        childrenNow: children('How many children are on it now?'),
        next: prose('What comes next, and who does it?'),
      },
    },

    closed: {
      title: 'Line closed',
      by: 'lines-team',
      source: orochi,
      when: { planned: {} },
      within: byDate('planned', 'day', { source: ours('By the day planned') }),
      sharedWith: ['transport-police', 'national-crime-agency', 'childrens-services'],
      ends: 'line closed',
      asks: {
        how: several('How was it closed?', {
          holder: 'Whoever held it was charged',
          order: 'Telecommunications restriction order',
          seizure: 'Phone seized',
          ceased: 'It stopped by itself',
        }),
        arrests: people('How many arrests in all?'),
        chargesInAll: charges('How many charges in all?'),
        slavery: people('How many people were charged with modern slavery?'),
        safeguarded: children('How many children were made safe?'),
        services: several('Which services are with the children?', {
          violence: 'Violence and Exploitation Service',
          saferLondon: 'Safer London',
          abianda: 'Abianda',
          safeCall: 'SafeCall',
          stGiles: 'St Giles Trust',
          catch22: 'Catch22',
          other: 'Another service',
          none: 'No child was on the line',
        }),
      },
    },

    watched: {
      title: 'Looked whether the line is back, and whether its children are safe',
      by: 'lines-team',
      also: ['exploitation-team'],
      source: ours('A closed line may come back under another number'),
      when: { closed: {} },
      within: days(28, 'closed', { source: ours('28 days after it was closed') }),
      outlivesEnding: true,
      sharedWith: ['childrens-services'],
      asks: {
        back: choice('Is it back?', { no: 'No', yes: 'Yes: another record is opened', unsure: 'Not sure' }),
        childrenSafe: children('How many of its children are safe and with a service?'),
        debts: prose(
          'Who may want a debt for what was seized from these children, and what is done about it?',
        ),
      },
    },

    notALine: {
      title: 'Closed: not a drug line',
      by: 'lines-team',
      also: ['sergeant'],
      source: ours('Not a drug line'),
      when: { assessed: { isLine: 'no' } },
      within: workingDays(5, 'assessed', { source: ours('Five working days') }),
      ends: 'not a drug line',
      asks: { why: prose('What is it instead, and is any child harmed all the same?') },
    },

    passedOn: {
      title: 'Passed to the force that leads',
      by: 'lines-team',
      also: ['inspector'],
      source: london,
      after: ['assessed'],
      power: true,
      sharedWith: ['transport-police', 'national-crime-agency'],
      ends: 'passed to another force',
      asks: {
        where: text('Which force leads?'),
        accepted: yesNo('Has it accepted?'),
        kept: prose('Which children stay with us, and who looks after each?'),
      },
      refuses: [
        {
          if: { accepted: 'no' },
          says: 'The line stays with us until the other force has accepted. Record it then.',
          source: ours('No handover before it is accepted'),
        },
      ],
    },
  },
})
