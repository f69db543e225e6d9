import { asSoonAsPracticable, dependingOn, workingDays } from '../../kernel/clock.ts'
import { choice, prose, several, yesNo } from '../../kernel/form.ts'
import { pathwayOf } from '../../kernel/pathway.ts'
import { adultPresent } from '../questions.ts'
import type { Role } from '../roles.ts'
import * as from from '../sources.ts'
import { voice } from '../voice.ts'

const test = from.youthCautions('s.135: evidence, admission, and neither prosecution nor conditions right')
const explanation = from.crimeAndDisorderAct('s.66ZA and s.66ZB: explained in ordinary language')
const referral = from.crimeAndDisorderAct('s.66ZB: referral to the youth offending team')
const told = from.victimsCode('Right 6: told the outcome', 'unverified')

/**
 * A youth caution: a formal warning on record, without conditions. The child must admit the offence, and need not agree
 * to the caution. It is spent at once.
 */
export const youthCaution = pathwayOf<Role>()({
  id: 'youth-caution',
  title: 'Youth caution',
  about: 'It was decided to give a child a youth caution.',
  source: test,
  inForceFrom: '2013-04-08',
  begins: 'proposed',
  board: 'decisions',
  forChild: {
    what: 'You said that you did it. The police will give you a youth caution. It is a formal warning.',
    why: 'It means you do not have to go to court for this.',
    rights: [
      'A grown-up must be with you when you get it.',
      'You can have a lawyer. It is free.',
      'They must tell you in plain words what it means.',
      'You can have help from the youth justice team.',
    ],
    next: 'It stays on a police record. You do not have to tell most people about it. Somebody from the youth justice team may call you.',
  },
  steps: {
    proposed: {
      title: 'Conditions of a youth caution checked',
      by: 'decision-lead',
      also: ['investigator'],
      source: test,
      sharedWith: ['youth-justice-service'],
      asks: {
        evidence: yesNo('Is there sufficient evidence to charge?'),
        admits: yesNo('Does the child admit the offence?'),
        neither: yesNo('Is neither a prosecution nor a conditional caution right?'),
        under18: yesNo('Is the child under 18 today?'),
        earlier: choice('Has the child had a caution before?', {
          none: 'No',
          caution: 'A youth caution',
          conditional: 'A youth conditional caution',
        }),
        victim: choice('Who was harmed?', {
          child: 'A child',
          adult: 'An adult',
          business: 'A business or another organisation',
          nobody: 'Nobody in particular',
        }),
      },
      refuses: [
        {
          if: { evidence: 'no' },
          says: 'A youth caution needs sufficient evidence to charge.',
          source: test,
        },
        { if: { admits: 'no' }, says: 'A youth caution needs an admission of the offence.', source: test },
        {
          if: { neither: 'no' },
          says: 'A youth caution is for when neither a prosecution nor a conditional caution is right.',
          source: test,
        },
        {
          if: { under18: 'no' },
          says: 'A youth caution can only be given to somebody under 18.',
          source: from.crimeAndDisorderAct('s.66ZA', 'unverified'),
        },
      ],
    },

    explained: {
      title: 'Caution explained in ordinary language, before it is given',
      by: 'decision-lead',
      also: ['investigator', 'sergeant', 'constable'],
      source: explanation,
      after: ['proposed'],
      within: workingDays(5, 'proposed', { source: from.proposal('Five working days', 'proposal') }),
      unless: ['stopped'],
      sharedWith: ['youth-justice-service'],
      asks: {
        adultPresent,
        advice: choice('Did the child have legal advice?', {
          yes: 'Yes',
          declined: 'Offered and not wanted, after it was explained that it is free',
          no: 'No',
        }),
        explained: several('What was explained?', {
          record: 'It goes on the national police record',
          spent: 'It is spent at once',
          disclosure: 'It is not told automatically, and may matter for some kinds of work',
          court: 'A later court may be told of it',
          referral: 'The youth justice service is told, and may offer help',
        }),
        admits: yesNo('Does the child still admit the offence?'),
        understood: yesNo('Could the child say back what it means?'),
        ...voice,
      },
      refuses: [
        {
          if: { adultPresent: 'no' },
          says: 'A youth caution must be explained to the child and an appropriate adult.',
          source: explanation,
        },
      ],
      breaches: [
        {
          if: { advice: 'no' },
          says: 'The child was not offered legal advice before the caution.',
          source: from.londonResolutions('Informed choice of the child', 'unverified'),
        },
      ],
    },

    given: {
      title: 'Youth caution given',
      by: 'decision-lead',
      also: ['sergeant', 'constable', 'investigator'],
      source: from.crimeAndDisorderAct('s.66ZA: given in the presence of an appropriate adult'),
      when: { explained: { admits: 'yes' } },
      within: workingDays(5, 'explained', { source: from.proposal('Five working days', 'proposal') }),
      sharedWith: ['youth-justice-service'],
      ends: 'youth caution given',
      asks: {
        adultPresent,
        under18: yesNo('Is the child under 18 today?'),
        who: choice('Who was the appropriate adult?', {
          parent: 'Parent or guardian',
          authority: 'Somebody for the authority that looks after the child',
          socialWorker: 'A social worker of the local authority',
          other: 'Another responsible adult, who is not police',
        }),
        outcomeType: choice('Which outcome type is recorded?', {
          2: '2: caution of a child',
          other: 'Another: say which below',
        }),
        recorded: yesNo('Is it on the national record, and marked as spent today?'),
        ...voice,
      },
      refuses: [
        {
          if: { adultPresent: 'no' },
          says: 'A youth caution must be given in the presence of an appropriate adult.',
          source: from.crimeAndDisorderAct('s.66ZA: given in the presence of an appropriate adult'),
        },
        {
          if: { under18: 'no' },
          says: 'A youth caution can only be given to somebody under 18. Stop it, and decide anew.',
          source: from.crimeAndDisorderAct('s.66ZA', 'unverified'),
        },
      ],
      breaches: [
        {
          if: { recorded: 'no' },
          says: 'The record does not show that the caution is spent.',
          source: from.disclosureChecker('A youth caution is spent at once'),
        },
      ],
    },

    notGiven: {
      title: 'Not admitted, so not given: back to the decision',
      by: 'decision-lead',
      also: ['investigator'],
      source: test,
      when: { explained: { admits: 'no' } },
      within: workingDays(1, 'explained', { source: from.proposal('One working day', 'proposal') }),
      sharedWith: ['youth-justice-service'],
      ends: 'not given',
      leadsTo: [
        { pathway: 'outcome-decision', because: 'The caution was not given, so the decision is open again.' },
      ],
      asks: { next: prose('What could help the child all the same? Diversion needs no admission.') },
    },

    stopped: {
      title: 'Stopped before it was given: back to the decision',
      by: 'decision-lead',
      also: ['investigator'],
      source: test,
      after: ['proposed'],
      until: ['given'],
      power: true,
      sharedWith: ['youth-justice-service'],
      ends: 'stopped',
      leadsTo: [{ pathway: 'outcome-decision', because: 'It was stopped, so the decision is open again.' }],
      asks: {
        why: choice('Why?', {
          age: 'The child has turned 18',
          evidence: 'The evidence is not sufficient',
          better: 'Something better was found for the child',
          other: 'Something else',
        }),
        reasons: prose('What stood in the way?'),
      },
    },

    referred: {
      title: 'Child referred to the youth justice service',
      by: 'decision-lead',
      also: ['investigator'],
      source: referral,
      when: { given: {} },
      within: asSoonAsPracticable('given', {
        promptAfterMinutes: 1440,
        source: from.proposal('Reminder after a day', 'proposal'),
      }),
      outlivesEnding: true,
      sharedWith: ['youth-justice-service'],
      asks: {
        duty: choice('What follows for the service?', {
          may: 'First caution: it may assess, and may offer a programme',
          must: 'A caution before: it must assess, and arrange a programme unless that is wrong',
        }),
        what: prose('What should they know about this child?'),
      },
      refuses: [
        {
          if: { duty: 'may' },
          and: { proposed: { earlier: ['caution', 'conditional'] } },
          says: 'The child has had a caution before, so the service must assess.',
          source: referral,
        },
      ],
    },

    assessed: {
      title: 'Child assessed by the youth justice service',
      by: 'youth-justice-worker',
      source: from.caseManagement('Assessment within ten working days of referral'),
      when: { referred: { duty: 'must' } },
      answersTo: 'referred',
      within: workingDays(10, 'referred', {
        source: from.caseManagement('Assessment within ten working days of referral'),
      }),
      outlivesEnding: true,
      sharedWith: ['police'],
      asks: {
        needs: prose("The child's strengths and needs"),
        programme: choice('Is a programme arranged?', {
          yes: 'Yes',
          no: 'No: it would be wrong for this child',
        }),
        why: prose('What is in it, or why would it be wrong?'),
        ...voice,
      },
    },

    helpOffered: {
      title: 'Help offered by the youth justice service',
      by: 'youth-justice-worker',
      source: referral,
      when: { referred: { duty: 'may' } },
      within: workingDays(10, 'referred', {
        source: from.caseManagement('Assessment within ten working days of referral'),
      }),
      power: true,
      outlivesEnding: true,
      sharedWith: ['police'],
      asks: {
        offered: prose('What was offered?'),
        taken: yesNo('Does the child want it?'),
        ...voice,
      },
    },

    victimTold: {
      title: 'Victim told',
      by: 'investigator',
      also: ['witness-care', 'decision-lead'],
      source: told,
      when: { given: {}, proposed: { victim: ['child', 'adult', 'business'] } },
      within: dependingOn(
        [{ when: { proposed: { victim: 'child' } }, clock: workingDays(1, 'given', { source: told }) }],
        workingDays(5, 'given', { source: told }),
      ),
      outlivesEnding: true,
      asks: { said: prose('What was said, and what did they say?') },
    },
  },
})
