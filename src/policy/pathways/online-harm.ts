import { dependingOn, every, hours, workingDays } from '../../kernel/clock.ts'
import { choice, number, prose, several, text, yesNo } from '../../kernel/form.ts'
import { pathwayOf } from '../../kernel/pathway.ts'
import { reachedAt } from '../questions.ts'
import type { Role } from '../roles.ts'
import * as from from '../sources.ts'
import { voice, voiceIf } from '../voice.ts'

const intake = from.childrensStrategy('Action 15: the National Crime Agency receives reports from industry')
const together = from.childrensStrategy(
  'Action 14: with the National Crime Agency and others, identify victims',
)
const extortion = from.childrensStrategy(
  'Sextortion: many children in many forces, and a toolkit for officers',
)
const oneQueue = from.childrensStrategy('Actions 17 and 18: find the highest harm faster, in one structure')
const neverHere =
  'No image is stored, shown or described in this system. Give the reference of the system that holds it.'

const known = { yes: 'Yes', no: 'No', 'not known': 'Not known' }
const inLondon = { childIdentified: { result: 'london' } } as const

/**
 * A child harmed online, named or not yet: from the report of an agency, a company, a family or the child until the
 * child is safe. One suspect may reach many children, so every force that has one of them is told.
 */
export const onlineHarm = pathwayOf<Role>()({
  id: 'online-harm',
  title: 'Child harmed online',
  about: 'Somebody grooms, blackmails or abuses a child online, or has material that shows a child abused.',
  source: together,
  inForceFrom: '2025-01-01',
  begins: 'received',
  board: 'exploitation',
  harmOf: 'child',
  offChildReceipt:
    "Whoever harms the child may live with the child, or read the child's phone and post. The child is told face to face, with support, when it is safe.",
  steps: {
    received: {
      title: 'Report received',
      by: 'online-team',
      also: [
        'agency-investigator',
        'call-handler',
        'constable',
        'sergeant',
        'investigator',
        'schools-officer',
        'exploitation-team',
      ],
      source: intake,
      asks: {
        origin: choice('Where does the report come from?', {
          agency: 'National Crime Agency',
          company: 'A company, through the National Crime Agency',
          force: 'Another force or another country',
          child: 'The child',
          family: 'Family or carer',
          school: 'School or another agency',
          found: 'Found by the police',
        }),
        reference: text('Reference of the report', { hint: neverHere }),
        kinds: several('What is reported?', {
          grooming: 'Grooming',
          extortion: 'Blackmail with images: sextortion',
          material: 'Material that shows a child abused',
          made: 'Material made or altered by software',
          live: 'Abuse shown live',
          meeting: 'A meeting arranged or attempted',
        }),
        known: choice('What is known of the child?', {
          named: 'Who the child is',
          partly: 'An account, a school or an area',
          notKnown: 'Nothing yet',
        }),
        what: prose('What did the suspect do, where, and when last?', { hint: neverHere }),
      },
    },

    graded: {
      title: 'Report graded by a person',
      by: 'online-team',
      source: oneQueue,
      after: ['received'],
      within: hours(2, 'received', { source: from.proposal('Graded within 2 hours', 'proposal') }),
      again: true,
      decides: { table: 'online-grade', result: 'grade', question: 'grade' },
      asks: {
        danger: choice(
          'Is a child in danger now: a meeting, abuse that goes on, or thoughts of suicide or self-harm?',
          known,
        ),
        extortion: choice('Is a child being blackmailed?', known),
        access: choice('Can the suspect reach children at home, at work or in any other way?', known),
        recent: choice('Is the harm recent, or the material new?', known),
        grade: choice('What is the grade?', {
          immediate: 'Immediate: act now',
          high: 'High: act within a day',
          medium: 'Medium: act within a week',
        }),
        reasons: prose('Why this grade?', {
          hint: 'A program may sort reports. A person grades each one, and says why.',
        }),
      },
    },

    gradeChecked: {
      title: 'Grade checked by a supervisor',
      by: 'sergeant',
      also: ['inspector'],
      source: oneQueue,
      after: ['graded'],
      within: hours(12, 'graded', { source: from.proposal('Checked within 12 hours', 'proposal') }),
      answersTo: 'graded',
      again: true,
      asks: {
        agrees: yesNo('Is the grade right?', { hint: 'If not, have it graded again.' }),
        reasons: prose('Why?'),
      },
    },

    acted: {
      title: 'First action taken, as the grade asks',
      by: 'online-team',
      also: ['constable', 'investigator', 'sergeant'],
      source: together,
      after: ['graded'],
      within: dependingOn(
        [
          {
            when: { graded: { grade: 'immediate' } },
            clock: hours(1, 'graded', { source: from.proposal('Immediate: within the hour', 'proposal') }),
          },
          {
            when: { graded: { grade: 'high' } },
            clock: hours(24, 'graded', { source: from.proposal('High: 24 hours', 'proposal') }),
          },
        ],
        hours(7 * 24, 'graded', { source: from.proposal('Medium: 7 days', 'proposal') }),
      ),
      asks: {
        actions: several('What was done?', {
          seen: 'Officers sent to the child',
          arrest: 'Suspect arrested',
          search: 'Warrant sought',
          preserved: 'Accounts and messages kept by the company',
          identified: 'Child identified',
          force: 'Another force asked to act now',
        }),
        next: prose('What comes next, and who does it?'),
      },
    },

    extortionAdvised: {
      title: 'Child who is blackmailed told: it is not your fault, do not pay, keep the messages',
      by: 'online-team',
      also: ['constable', 'call-handler', 'sergeant', 'schools-officer', 'investigator'],
      source: extortion,
      when: { received: { kinds: 'extortion', known: ['named', 'partly'] } },
      within: hours(1, 'received', { source: from.proposal('Within the hour', 'proposal') }),
      sharedWith: ['childrens-services'],
      asks: {
        said: several('What was said to the child?', {
          fault: 'You are not in trouble, and this is not your fault',
          pay: 'Do not pay, and do not send anything more',
          keep: 'Keep the messages and the name of the account',
          stop: 'Stop answering; we help you to block and report',
          adult: 'Tell an adult you trust',
        }),
        paid: choice('Has money been paid?', known),
        suicide: choice('Did the child speak of suicide or of not wanting to live?', known),
        company: yesNo('Is somebody with the child now?'),
        ...voice,
      },
      breaches: [
        {
          if: { suicide: ['yes', 'not known'], company: 'no' },
          says: 'A child who is blackmailed, and may think of suicide, was left alone.',
          source: from.proposal('Nobody left alone in such danger', 'proposal'),
        },
      ],
      leadsTo: [
        {
          pathway: 'image-support',
          because: 'Blackmail with images always needs help with the images.',
          source: from.childrensStrategy('Action 16: support after an image was shared'),
        },
        {
          pathway: 'safeguarding-notification',
          when: { suicide: ['yes', 'not known'] },
          because: 'The child may harm himself or herself.',
        },
      ],
    },

    childIdentified: {
      title: 'Looked for the child: who and where',
      by: 'online-team',
      also: ['agency-investigator', 'investigator'],
      source: together,
      after: ['graded'],
      within: dependingOn(
        [
          {
            when: { graded: { grade: 'immediate' } },
            clock: hours(24, 'graded', { source: from.proposal('Immediate: 24 hours', 'proposal') }),
          },
          {
            when: { graded: { grade: 'high' } },
            clock: hours(7 * 24, 'graded', { source: from.proposal('High: 7 days', 'proposal') }),
          },
        ],
        hours(28 * 24, 'graded', { source: from.proposal('Medium: 28 days', 'proposal') }),
      ),
      again: true,
      asks: {
        result: choice('What came of it?', {
          london: 'The child is known, and in London',
          elsewhere: 'The child is known, and somewhere else',
          notYet: 'Not known yet',
        }),
        how: prose('What was tried, and what is left to try?', { hint: neverHere }),
      },
    },

    soughtAgain: {
      title: 'Looked for the child again',
      by: 'online-team',
      also: ['agency-investigator'],
      source: together,
      when: { childIdentified: { result: 'notYet' } },
      within: every(
        { first: 28, next: 28, unit: 'days', from: 'childIdentified' },
        { source: from.proposal('Every 28 days until the child is known', 'proposal') },
      ),
      asks: {
        result: choice('What came of it?', {
          known: 'The child is known now: record who and where',
          notYet: 'Not known yet',
        }),
        how: prose('What was tried, and with whom?', { hint: neverHere }),
      },
    },

    childSeen: {
      title: 'Child seen, made safe, told and heard',
      by: 'online-team',
      also: ['constable', 'sergeant', 'investigator', 'exploitation-team', 'social-worker'],
      source: together,
      when: inLondon,
      within: dependingOn(
        [
          {
            when: { graded: { grade: 'immediate' } },
            clock: hours(2, 'childIdentified', { source: from.proposal('Immediate: 2 hours', 'proposal') }),
          },
        ],
        hours(48, 'childIdentified', { source: from.proposal('Otherwise 48 hours', 'proposal') }),
      ),
      sharedWith: ['childrens-services', 'victim-service'],
      asks: {
        suspectNear: choice('Does the suspect live with the child or know where the child is?', known),
        alone: choice('How was the child seen?', {
          trusted: 'With somebody the child chose',
          alone: 'Alone',
          parent: 'With a parent, who was not the suspect',
        }),
        shared: yesNo('Was an image of the child shared, or is that threatened?'),
        exploited: yesNo('Is the child exploited away from the screen too?'),
        plan: prose('What keeps the child safe at home, at school and online?'),
        ...voice,
      },
      leadsTo: [
        {
          pathway: 'image-support',
          when: { shared: 'yes' },
          because: 'There is support for a child whose image was shared.',
          source: from.childrensStrategy('Action 16: support after an image was shared'),
        },
        {
          pathway: 'child-exploitation',
          when: { exploited: 'yes' },
          because: 'Somebody exploits the child, online and off.',
        },
        {
          pathway: 'safeguarding-notification',
          because: "A child was harmed: children's services are told.",
        },
        {
          pathway: 'victim-or-witness',
          because: 'A child who is the victim of a crime has rights with clocks of their own.',
          source: from.victimsCode('Twelve rights, with enhanced rights for children'),
        },
      ],
    },

    servicesTold: {
      title: "Children's services told",
      by: 'online-team',
      also: ['hub-officer', 'investigator', 'constable'],
      source: together,
      when: inLondon,
      within: hours(24, 'childIdentified', { source: from.proposal('Within 24 hours', 'proposal') }),
      outlivesEnding: true,
      sharedWith: ['childrens-services'],
      asks: {
        reachedAt,
        siblings: yesNo('Are there other children who live with the child or with the suspect?'),
        said: prose('What was said, and what do they know?'),
      },
    },

    suspectLinked: {
      title: 'Suspect linked with every other child, in every force',
      by: 'online-team',
      also: ['agency-investigator', 'investigator'],
      source: extortion,
      after: ['graded'],
      within: workingDays(2, 'received', { source: from.proposal('Two working days', 'proposal') }),
      again: true,
      sharedWith: ['national-crime-agency'],
      asks: {
        suspect: choice('What is known of the suspect?', {
          named: 'Named',
          account: 'An account, a number or an address',
          abroad: 'Abroad',
          notKnown: 'Nothing yet',
        }),
        reference: text('Reference that links every child of this suspect', {
          hint: 'The same for each child. Never a name.',
        }),
        others: number('How many other children are known?', { from: 0, to: 10_000, unit: 'children' }),
        elsewhere: yesNo('Do any of them live outside London, or does the suspect?'),
        told: choice('Have the other forces or countries been told?', {
          yes: 'Yes',
          no: 'No',
          notNeeded: 'There are none',
        }),
        reach: choice('Can the suspect reach children where the suspect lives or works?', known),
      },
      breaches: [
        {
          if: { elsewhere: 'yes', told: ['no', 'notNeeded'] },
          says: 'A suspect reaches children elsewhere, and the forces there have not been told.',
          source: extortion,
        },
      ],
    },

    leadAgreed: {
      title: 'Agreed which force leads against the suspect',
      by: 'agency-investigator',
      source: together,
      when: { suspectLinked: { elsewhere: 'yes' } },
      within: workingDays(2, 'suspectLinked', { source: from.proposal('Two working days', 'proposal') }),
      answersTo: 'suspectLinked',
      again: true,
      sharedWith: ['police'],
      asks: {
        lead: choice('Who leads?', {
          london: 'The Metropolitan Police Service',
          other: 'Another force',
          agency: 'The National Crime Agency',
          abroad: 'Another country',
        }),
        children: prose('Who sees each child, and who has been told?'),
      },
    },

    materialKept: {
      title: 'Material and messages secured where they belong, and nothing kept here',
      by: 'online-team',
      also: ['constable', 'investigator'],
      source: from.imageryInSport('Images are not viewed, copied or sent on'),
      after: ['graded'],
      within: hours(24, 'received', { source: from.proposal('Within 24 hours', 'proposal') }),
      asks: {
        where: text('Reference of the system that holds it', { hint: neverHere }),
        devices: choice("What about the child's phone?", {
          left: 'The child keeps it',
          copied: 'Copied quickly and given back',
          taken: 'Taken: another phone was arranged',
          takenOnly: 'Taken, with nothing in its place',
          none: 'Not needed',
        }),
        viewed: choice('Was anything looked at by somebody who did not have to?', { no: 'No', yes: 'Yes' }),
      },
      breaches: [
        {
          if: { devices: 'takenOnly' },
          says: 'A child who was harmed was left without a phone.',
          source: from.proposal('A child is not left without a phone', 'proposal'),
        },
        {
          if: { viewed: 'yes' },
          says: 'Material that shows a child was looked at by somebody who did not have to.',
          source: from.imageryInSport('Images are not viewed, copied or sent on'),
        },
      ],
    },

    supportAsked: {
      title: 'Advocate for the child asked for',
      by: 'online-team',
      also: ['investigator', 'social-worker'],
      source: from.victimsCode('Right 4: referral to support within two working days'),
      when: inLondon,
      within: workingDays(2, 'childIdentified', {
        source: from.victimsCode('Right 4: referral to support within two working days'),
      }),
      outlivesEnding: true,
      again: true,
      sharedWith: ['victim-service'],
      asks: { reachedAt, needs: prose('What does the child need, and how is it safe to get in touch?') },
    },

    supportAnswered: {
      title: 'Advocate: what the child was offered',
      by: 'victim-advocate',
      source: from.advocateService('Contact point for the child and family, independent of the police'),
      when: inLondon,
      after: ['supportAsked'],
      within: hours(48, 'supportAsked', {
        source: from.advocateService('One service quotes contact within 48 hours'),
      }),
      answersTo: 'supportAsked',
      outlivesEnding: true,
      again: true,
      stillOwedWith: { answer: 'waiting' },
      sharedWith: ['police', 'childrens-services'],
      asks: {
        answer: choice('What is offered?', {
          started: 'Support has started',
          waiting: 'There is a wait',
          notNow: 'The child does not want it now: it is offered again',
        }),
        ...voiceIf({ answer: ['started', 'notNow'] }),
      },
    },

    suspectDecided: {
      title: 'Decided about the suspect',
      by: 'online-team',
      also: ['investigator', 'decision-lead'],
      source: together,
      after: ['suspectLinked'],
      within: every(
        { first: 28, next: 28, unit: 'days', from: 'received' },
        { source: from.proposal('Looked at every 28 days until it is decided', 'proposal') },
      ),
      until: ['suspectClosed'],
      outlivesEnding: true,
      asks: {
        decision: choice('Where does the case stand?', {
          investigating: 'Still investigated',
          advice: 'With the Crown Prosecution Service',
          charged: 'Charged',
          other: 'Another force or country leads',
          notPursued: 'No further action',
        }),
        risk: prose('What stops the suspect from reaching children meanwhile?'),
      },
    },

    suspectClosed: {
      title: 'Case against the suspect over, and the child told what came of it',
      by: 'online-team',
      also: ['investigator', 'witness-care'],
      source: together,
      when: { suspectDecided: { decision: ['charged', 'other', 'notPursued'] } },
      outlivesEnding: true,
      asks: {
        outcome: choice('How did it end?', {
          convicted: 'Convicted',
          acquitted: 'Not convicted',
          passed: 'Passed to another force or country',
          stopped: 'Stopped before a court decided',
        }),
        told: prose('How was the child told?'),
      },
    },

    childSafe: {
      title: 'Child safe, and support goes on',
      by: 'online-team',
      also: ['sergeant', 'investigator'],
      source: together,
      when: inLondon,
      after: ['childSeen'],
      within: workingDays(20, 'childIdentified', { source: from.proposal('20 working days', 'proposal') }),
      sharedWith: ['childrens-services', 'victim-service'],
      ends: 'child safe',
      asks: {
        because: prose('What keeps the child safe now? Who watches over it?'),
        support: prose('Which support goes on, and how can the child come back?'),
        ...voice,
      },
    },

    passedOn: {
      title: 'Child passed to the force where the child lives',
      by: 'online-team',
      also: ['agency-investigator'],
      source: extortion,
      when: { childIdentified: { result: 'elsewhere' } },
      within: dependingOn(
        [
          {
            when: { graded: { grade: 'immediate' } },
            clock: hours(1, 'childIdentified', { source: from.proposal('Immediate: 1 hour', 'proposal') }),
          },
        ],
        hours(24, 'childIdentified', { source: from.proposal('Otherwise 24 hours', 'proposal') }),
      ),
      sharedWith: ['national-crime-agency'],
      ends: 'passed to another force',
      asks: {
        where: text('Which force or country?'),
        accepted: yesNo('Has it accepted, and said who sees the child?'),
      },
      refuses: [
        {
          if: { accepted: 'no' },
          says: 'The child stays with us until the other force has accepted. Record it then.',
          source: from.proposal('No handover before it is accepted', 'proposal'),
        },
      ],
    },

    notFound: {
      title: 'Child not found: kept for identification with the national agency',
      by: 'inspector',
      also: ['superintendent'],
      source: together,
      when: { childIdentified: { result: 'notYet' } },
      power: true,
      sharedWith: ['national-crime-agency'],
      ends: 'child not found',
      asks: {
        tried: prose('What was tried, and by whom?'),
        kept: text('Reference under which it is kept, to be tried again', { hint: neverHere }),
      },
    },
  },
})
