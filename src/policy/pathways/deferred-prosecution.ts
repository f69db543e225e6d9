import { asSoonAsPracticable, byDate, dependingOn, every, workingDays } from '../../kernel/clock.ts'
import { choice, date, prose, several, yesNo } from '../../kernel/form.ts'
import { pathwayOf } from '../../kernel/pathway.ts'
import { actions, adultPresent } from '../questions.ts'
import type { Role } from '../roles.ts'
import * as from from '../sources.ts'
import { voice } from '../voice.ts'

const scheme = from.childrensStrategy(
  'Action 23: deferred prosecution; diversion always, by the youth justice service',
)
const noAdmission = from.outcome22('No admission is needed')
const onlyDone = from.outcome22('Recorded only once the activity is completed')
const told = from.victimsCode('Right 6: told the outcome', 'unverified')

/** One working day for a child who was harmed, who has enhanced rights; five for others. */
const soonTold = <const S extends string>(step: S) =>
  dependingOn(
    [{ when: { proposed: { victim: 'child' } }, clock: workingDays(1, step, { source: told }) }],
    workingDays(5, step, { source: told }),
  )

/**
 * Prosecution is put off while the child keeps a contract with the youth justice service. Done: no further action.
 * Not done: somebody asks why, hears the child, and may change the contract before the decision is opened again.
 */
export const deferredProsecution = pathwayOf<Role>()({
  id: 'deferred-prosecution',
  title: 'Deferred prosecution',
  about: 'A prosecution of a child is put off, while the child does what a contract says.',
  source: scheme,
  inForceFrom: '2025-01-01',
  begins: 'proposed',
  board: 'decisions',
  forChild: {
    what: 'The police think you broke the law. They will wait, and not take you to court now.',
    why: 'You get help first. If you do what you agree, it ends there.',
    rights: [
      'You choose if you want this.',
      'You do not have to say that you did it.',
      'You can have a lawyer. It is free.',
      'A grown-up you trust can be with you.',
      'What you agree must be things you can do.',
    ],
    next: 'Somebody from the youth justice team makes a plan with you. When it is done, the police take no more action.',
  },
  steps: {
    proposed: {
      title: 'Deferred prosecution proposed',
      by: 'decision-lead',
      also: ['investigator'],
      source: scheme,
      sharedWith: ['youth-justice-service'],
      asks: {
        evidence: choice('Who said that the evidential test is passed?', {
          lead: 'An evidential review officer',
          prosecutor: 'A prosecutor',
          nobody: 'Nobody yet',
        }),
        position: choice('What is the position of the child?', {
          none: 'Says nothing, or denies it',
          responsibility: 'Accepts responsibility',
          admits: 'Admits it',
        }),
        summary: yesNo('Is it a summary offence, with a limit of six months?'),
        lastDay: date('What is the last day on which proceedings may start?', {
          askedWhen: { summary: 'yes' },
        }),
        victim: choice('Who was harmed?', {
          child: 'A child',
          adult: 'An adult',
          business: 'A business or another organisation',
          nobody: 'Nobody in particular',
        }),
        views: prose('What does the victim say, and want? Was a restorative meeting wanted?', {
          optional: true,
        }),
      },
      refuses: [
        {
          if: { evidence: 'nobody' },
          says: 'There is nothing to put off until somebody says that there is a case to answer.',
          source: from.outcome22('A case to answer', 'unverified'),
        },
      ],
    },

    panel: {
      title: 'Youth justice service said what it can offer',
      by: 'youth-justice-worker',
      source: scheme,
      after: ['proposed'],
      answersTo: 'proposed',
      within: workingDays(10, 'proposed', {
        source: from.caseManagement('Assessment within ten working days of referral'),
      }),
      sharedWith: ['police'],
      asks: {
        takes: choice('Can the service work with the child?', {
          yes: 'Yes',
          no: 'No: something else would be better',
        }),
        needs: prose("The child's strengths and needs, harm done to the child, and what lay behind it"),
        plan: prose('What would the work be, for how long, with whom?'),
        ...voice,
      },
    },

    notTaken: {
      title: 'The service cannot: back to the decision',
      by: 'decision-lead',
      also: ['investigator'],
      source: scheme,
      when: { panel: { takes: 'no' } },
      within: workingDays(1, 'panel', { source: from.proposal('One working day', 'proposal') }),
      sharedWith: ['youth-justice-service'],
      ends: 'not begun',
      leadsTo: [
        { pathway: 'outcome-decision', because: 'The service offers no diversion, so it is decided anew.' },
      ],
      asks: { next: prose('What is done for the child instead?') },
    },

    offered: {
      title: 'Contract explained and offered to the child',
      by: 'youth-justice-worker',
      also: ['decision-lead', 'investigator'],
      source: noAdmission,
      when: { panel: { takes: 'yes' } },
      within: workingDays(5, 'panel', { source: from.proposal('Five working days', 'proposal') }),
      sharedWith: ['police'],
      asks: {
        adultPresent,
        advice: choice('Did the child have legal advice?', {
          yes: 'Yes',
          declined: 'Offered and not wanted, after it was explained that it is free',
          no: 'No',
        }),
        explained: several('What was explained?', {
          choice: 'The child may say no',
          admission: 'No admission is asked for',
          done: 'Once it is done, police take no further action',
          broken: 'What happens if it is not done',
          record: 'What is kept on record',
        }),
        agrees: yesNo('Does the child want it?'),
        ...voice,
      },
      breaches: [
        {
          if: { advice: 'no' },
          says: 'The child answered without having been offered legal advice.',
          source: from.proposal('Legal advice offered before a contract', 'proposal'),
        },
        {
          if: { adultPresent: 'no' },
          says: 'The contract was offered without an appropriate adult.',
          source: from.proposal('An appropriate adult at every offer', 'proposal'),
        },
      ],
    },

    declined: {
      title: 'Not wanted: back to the decision',
      by: 'decision-lead',
      also: ['investigator'],
      source: noAdmission,
      when: { offered: { agrees: 'no' } },
      within: workingDays(1, 'offered', { source: from.proposal('One working day', 'proposal') }),
      sharedWith: ['youth-justice-service'],
      ends: 'declined',
      leadsTo: [
        { pathway: 'outcome-decision', because: 'The child does not want it, so it is decided anew.' },
      ],
      asks: { next: prose('What could help the child all the same?') },
    },

    agreed: {
      title: 'Contract agreed and signed',
      by: 'youth-justice-worker',
      also: ['decision-lead'],
      source: scheme,
      when: { offered: { agrees: 'yes' } },
      within: workingDays(5, 'offered', { source: from.proposal('Five working days', 'proposal') }),
      again: true,
      sharedWith: ['police'],
      asks: {
        parties: several('Who signed?', {
          child: 'The child',
          adult: 'A parent or another responsible adult',
          service: 'The youth justice service',
          police: 'Police',
        }),
        kinds: several('What is in it?', {
          work: 'Work with the child',
          repair: 'Something that repairs the harm',
          school: 'School or training',
          health: 'Health or substances',
          family: 'Help for the family',
          away: 'Keeping away from a person or a place',
        }),
        actions: actions('Conditions: what, who sees to it that the child can, and by when?'),
        endsOn: date('On which day does the contract end?'),
        months: choice('How long is that?', {
          short: 'Up to 16 weeks',
          longer: 'Longer: say why below',
        }),
        whyLonger: prose('Why so long?', { askedWhen: { months: 'longer' } }),
        margin: choice('Does it end at least four weeks before the last day for proceedings?', {
          yes: 'Yes',
          none: 'There is no such day',
          no: 'No',
        }),
        ...voice,
      },
      refuses: [
        {
          if: { margin: 'no' },
          says: 'It must end early enough for a summary offence to be decided if the contract fails.',
          source: from.magistratesCourtsAct('s.127: six months for a summary offence', 'unverified'),
        },
        {
          if: { margin: 'none' },
          and: { proposed: { summary: 'yes' } },
          says: 'A summary offence has a last day for proceedings. Check it.',
          source: from.magistratesCourtsAct('s.127: six months for a summary offence', 'unverified'),
        },
      ],
    },

    conditionMet: {
      title: 'Condition seen to',
      by: 'youth-justice-worker',
      also: ['investigator'],
      source: scheme,
      after: ['agreed'],
      each: { step: 'agreed', question: 'actions' },
      sharedWith: ['police', 'youth-justice-service'],
      asks: {
        met: choice('Was it met?', {
          yes: 'Yes',
          reason: 'No, with a reason',
          no: 'No, and no reason is known',
        }),
        evidence: prose('What shows it, or what stood in the way? Who could have helped?'),
        ...voice,
      },
    },

    reviewed: {
      title: 'Contract reviewed with the child',
      by: 'youth-justice-worker',
      source: from.proposal('Every four weeks', 'proposal'),
      when: { agreed: {} },
      within: every(
        { first: 28, next: 28, unit: 'days', from: 'agreed' },
        { source: from.proposal('Every four weeks', 'proposal') },
      ),
      sharedWith: ['police'],
      asks: {
        going: choice('How is it going?', {
          well: 'Well',
          help: 'With more help',
          change: 'The contract should change',
          stuck: 'It is not going',
        }),
        next: prose('What is next, and who does it?'),
        ...voice,
      },
    },

    brokenReported: {
      title: 'Police told that the contract is not kept',
      by: 'youth-justice-worker',
      also: ['investigator', 'decision-lead'],
      source: from.outcome22('If it is not completed, other outcomes are open again'),
      after: ['agreed'],
      power: true,
      again: true,
      sharedWith: ['police'],
      asks: {
        what: choice('What happened?', {
          missed: 'Something was not done',
          again: 'The child is suspected of another offence',
          gone: 'Nobody can reach the child',
        }),
        tried: prose('What was done to help the child keep it?'),
        ...voice,
      },
      leadsTo: [
        {
          pathway: 'missing-child',
          when: { what: 'gone' },
          because: 'A child whom nobody can reach may be missing.',
        },
      ],
    },

    brokenDecided: {
      title: 'What follows from a contract that is not kept',
      by: 'decision-lead',
      source: from.proposal('Breach decided by police with the youth justice service', 'proposal'),
      after: ['brokenReported'],
      within: workingDays(5, 'brokenReported', { source: from.proposal('Five working days', 'proposal') }),
      again: true,
      besides: 'own-harm',
      sharedWith: ['youth-justice-service'],
      asks: {
        heard: yesNo('Was the child heard, with an adult?'),
        excuse: choice('Was there a reasonable excuse?', { yes: 'Yes', no: 'No', unclear: 'Not clear yet' }),
        answer: choice('What is decided?', {
          goOn: 'Go on as before',
          vary: 'Agree a changed contract',
          close: 'No further action all the same',
          decide: 'End it, and decide anew about the offence',
        }),
        jointly: choice('How was it decided?', {
          together: 'Together with the youth justice service, which agrees',
          differs: 'Together; the youth justice service would decide otherwise',
          alone: 'By police alone',
        }),
        why: prose('Why?'),
      },
      refuses: [
        {
          if: { excuse: ['yes', 'unclear'], answer: 'decide' },
          says: 'It is ended only where there was no reasonable excuse.',
          source: from.proposal('No contract ends where there was a reason', 'proposal'),
        },
      ],
      breaches: [
        {
          if: { heard: 'no' },
          says: 'It was decided without hearing the child.',
          source: from.proposal('A child is heard before a contract ends', 'proposal'),
        },
        {
          if: { jointly: 'alone' },
          says: 'It was decided without the youth justice service.',
          source: from.gravityMatrix('Joint decision with the youth justice service'),
        },
      ],
    },

    returned: {
      title: 'Contract ended: back to the decision',
      by: 'decision-lead',
      source: from.outcome22('If it is not completed, other outcomes are open again'),
      when: { brokenDecided: { answer: 'decide' } },
      within: workingDays(1, 'brokenDecided', { source: from.proposal('One working day', 'proposal') }),
      sharedWith: ['youth-justice-service'],
      ends: 'back to the decision',
      leadsTo: [
        { pathway: 'outcome-decision', because: 'The contract was not kept, so it is decided anew.' },
      ],
      asks: {
        done: prose('What had the child done by then? It counts.'),
        childTold: yesNo('Have the child and an adult been told?'),
      },
    },

    closed: {
      title: 'Closed all the same: no further action',
      by: 'decision-lead',
      source: from.outcomeTypes('10: formal action is not in the public interest'),
      when: { brokenDecided: { answer: 'close' } },
      within: workingDays(1, 'brokenDecided', { source: from.proposal('One working day', 'proposal') }),
      sharedWith: ['youth-justice-service'],
      ends: 'no further action',
      asks: {
        outcomeType: choice('Which outcome type is recorded?', {
          10: '10: formal action is not in the public interest',
          20: '20: another body takes over',
        }),
        why: prose('Why?'),
      },
    },

    withdrawn: {
      title: 'Withdrawn by the child: back to the decision',
      by: 'youth-justice-worker',
      also: ['decision-lead', 'investigator'],
      source: from.outcome22('The child agrees to the activity', 'unverified'),
      after: ['agreed'],
      power: true,
      sharedWith: ['police'],
      ends: 'withdrawn',
      leadsTo: [{ pathway: 'outcome-decision', because: 'The child withdrew, so it is decided anew.' }],
      asks: {
        advice: yesNo('Did the child have advice about what follows?'),
        ...voice,
      },
    },

    completed: {
      title: 'Contract kept: no further action',
      by: 'youth-justice-worker',
      also: ['decision-lead', 'investigator'],
      source: onlyDone,
      when: { agreed: {} },
      within: byDate('agreed', 'endsOn', { source: scheme }),
      unless: ['returned', 'withdrawn', 'closed'],
      sharedWith: ['police', 'youth-justice-service'],
      ends: 'completed: no further action',
      asks: {
        allDone: yesNo('Has everything in the contract been done?'),
        outcomeType: choice('Which outcome type is recorded?', {
          22: '22: diversion done, and further action is not in the public interest',
          other: 'Another',
        }),
        changed: prose('What changed for the child, and what help goes on?'),
        ...voice,
      },
      refuses: [
        {
          if: { allDone: 'no' },
          says: 'Outcome 22 is recorded only once everything is done. Report it, or agree a changed contract.',
          source: onlyDone,
        },
      ],
    },

    childTold: {
      title: 'Child told that police take no further action',
      by: 'investigator',
      also: ['decision-lead', 'youth-justice-worker'],
      source: scheme,
      when: { completed: {} },
      within: workingDays(1, 'completed', { source: from.proposal('One working day', 'proposal') }),
      outlivesEnding: true,
      sharedWith: ['youth-justice-service'],
      asks: {
        how: choice('How?', { inPerson: 'In person', telephone: 'By telephone', written: 'In writing' }),
        ...voice,
      },
    },

    victimTold: {
      title: 'Victim told what came of it',
      by: 'investigator',
      also: ['witness-care', 'decision-lead'],
      source: told,
      afterAny: ['completed', 'closed', 'returned', 'withdrawn'],
      when: { proposed: { victim: ['child', 'adult', 'business'] } },
      within: dependingOn(
        [
          { when: { completed: {} }, clock: soonTold('completed') },
          { when: { closed: {} }, clock: soonTold('closed') },
          { when: { returned: {} }, clock: soonTold('returned') },
          { when: { withdrawn: {} }, clock: soonTold('withdrawn') },
        ],
        asSoonAsPracticable('proposed'),
      ),
      outlivesEnding: true,
      asks: { said: prose('What was said, and what did they say?') },
    },
  },
})
