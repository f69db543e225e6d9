import { asSoonAsPracticable, days, dependingOn, hours, workingDays } from '../../kernel/clock.ts'
import { choice, date, prose, several, text, yesNo } from '../../kernel/form.ts'
import { pathwayOf } from '../../kernel/pathway.ts'
import { reachedAt } from '../questions.ts'
import type { Role } from '../roles.ts'
import * as from from '../sources.ts'
import { voice, voiceIf } from '../voice.ts'

const duty = from.slaveryPractice('National Referral Mechanism: duty to notify, Modern Slavery Act 2015 s.52')
const guardian = from.guardianGuidance('Independent adviser for a child who is or may be trafficked')
const firstDecision = from.slaveryDecisions('Reasonable grounds within 5 working days where possible')
const lastDecision = from.slaveryDecisions(
  'Conclusive grounds: no fixed limit, as soon as possible after recovery',
)
const pilotTarget = from.slaveryDecisions('Pilot of local panels: decisions by about 45 days', 'unverified')
const pilotMost = from.slaveryDecisions('Pilot of local panels: no later than 90 days', 'unverified')
const recovery = from.slaveryDecisions('Recovery period of at least 30 days')

const known = { yes: 'Yes', no: 'No', 'not known': 'Not known' }
const decided = {
  homeOffice: 'The competent authority of the Home Office',
  localPanel: 'The panel of the council',
}
const byLocalPanel = { reasonableGrounds: { decidedBy: 'localPanel' } } as const

/**
 * A child who may be a victim of slavery or trafficking, from the first signs to the conclusive decision.
 * Safety comes first and does not wait for any decision; a child owes no agreement to be referred.
 */
export const modernSlaveryReferral = pathwayOf<Role>()({
  id: 'modern-slavery-referral',
  title: 'Child victim of modern slavery',
  about: 'A child may be a victim of slavery, servitude, forced labour or trafficking, within London too.',
  source: duty,
  inForceFrom: '2025-01-01',
  begins: 'signsFound',
  board: 'exploitation',
  harmOf: 'child',
  forChild: {
    what: 'The police think somebody may have used you, or made you do things for them. They have asked the Home Office to look at this.',
    why: 'What was done to you may be a crime. It is not your fault.',
    rights: [
      'You can have a guardian. A guardian works for you, not for the police.',
      'You can say what happened in your own words, and stop when you want.',
      'You can ask for somebody who speaks your language.',
      'You will get help whatever you say to the police.',
      'If you are in trouble for something you were made to do, tell your lawyer about this.',
    ],
    next: 'There are two decisions. The first one often comes within five working days. Somebody will tell you each time what was decided, and why.',
  },
  steps: {
    signsFound: {
      title: 'Signs of slavery found',
      by: 'exploitation-team',
      also: [
        'constable',
        'sergeant',
        'investigator',
        'custody-officer',
        'lines-team',
        'missing-team',
        'hub-officer',
        'transport-constable',
        'agency-investigator',
        'social-worker',
      ],
      source: from.referralMechanism('First responders: police, local authorities and others'),
      sharedWith: ['childrens-services'],
      asks: {
        kinds: several('What may have been done to the child?', {
          criminal: 'Made to commit crime',
          sexual: 'Sexual exploitation',
          labour: 'Forced to work',
          servitude: 'Kept as a servant',
          marriage: 'Forced to marry',
          organs: 'Removal of organs',
        }),
        signs: prose(
          'What points to it? Say what others did: journeys, threats, debts, places, phones, money.',
        ),
        abroad: choice('Was the child moved?', {
          within: 'Within one town or between towns in this country',
          into: 'Into this country',
          notMoved: 'Not as far as is known',
        }),
        ageInDoubt: yesNo("Does anybody doubt the child's age?"),
        safe: yesNo('Is the child safe now from whoever did this?'),
        suspected: yesNo('Is the child suspected of an offence?'),
      },
      leadsTo: [
        {
          pathway: 'safeguarding-notification',
          because: 'Safety comes before the referral.',
          source: from.referralMechanism('Safeguard first, then refer'),
        },
      ],
    },

    madeSafe: {
      title: 'Child made safe, before anything else',
      by: 'exploitation-team',
      also: ['constable', 'sergeant', 'investigator', 'social-worker'],
      source: from.referralMechanism('Safeguard first, then refer'),
      when: { signsFound: { safe: 'no' } },
      within: asSoonAsPracticable('signsFound', {
        promptAfterMinutes: 60,
        source: from.proposal('Reminder after an hour', 'proposal'),
      }),
      sharedWith: ['childrens-services'],
      asks: {
        how: prose('Where is the child now, who is with the child, and who must not find out?'),
        ...voice,
      },
    },

    treatedAsChild: {
      title: 'Treated as a child while age is in doubt',
      by: 'exploitation-team',
      also: ['investigator', 'custody-officer', 'social-worker'],
      source: from.guardianGuidance('Presumed to be a child until assessed'),
      when: { signsFound: { ageInDoubt: 'yes' } },
      within: asSoonAsPracticable('signsFound'),
      again: true,
      sharedWith: ['childrens-services', 'guardianship-service'],
      asks: {
        treated: choice('How is the child treated?', {
          child: 'As a child, until the age has been assessed',
          assessed: 'Assessed to be a child',
          adult: 'As an adult, before any assessment',
        }),
        reasons: prose('Who said what about the age, and on what ground?'),
      },
      breaches: [
        {
          if: { treated: 'adult' },
          says: 'Somebody who may be a child was treated as an adult before any assessment of age.',
          source: from.guardianGuidance('Presumed to be a child until assessed'),
        },
      ],
    },

    referrerAgreed: {
      title: 'Agreed at a strategy discussion who refers',
      by: 'social-worker',
      also: ['hub-decision-lead', 'conference-chair'],
      source: from.referralMechanism('The strategy discussion picks the referrer'),
      after: ['signsFound'],
      within: hours(24, 'signsFound', {
        source: from.strategyDiscussions('Within 24 hours: local practice', 'unverified'),
      }),
      answersTo: 'signsFound',
      sharedWith: ['police'],
      asks: {
        referrer: choice('Who refers?', {
          police: 'Police',
          services: "Children's services",
          agency: 'National Crime Agency',
          other: 'Another first responder',
        }),
        plan: prose('What keeps the child safe meanwhile, and where does the child live?'),
      },
    },

    childTold: {
      title: 'Child told what a referral is, and heard',
      by: 'exploitation-team',
      also: ['investigator', 'social-worker', 'guardian', 'lines-team'],
      source: from.slaveryPractice('Trained officer, open questions, recorded interview'),
      after: ['signsFound'],
      within: hours(48, 'signsFound', { source: from.proposal('Within 48 hours', 'proposal') }),
      sharedWith: ['childrens-services', 'guardianship-service'],
      asks: {
        interpreter: choice('Did the child understand everything?', {
          own: 'Yes, in a language the child knows well',
          interpreter: 'Yes, with an interpreter',
          not: 'No, or nobody checked',
        }),
        denies: yesNo('Does the child say that nothing happened?', {
          hint: 'Fear and shame silence children. This alone never stops a referral.',
        }),
        ...voice,
      },
    },

    referred: {
      title: 'Referred to the National Referral Mechanism',
      by: 'exploitation-team',
      also: ['investigator', 'lines-team', 'social-worker', 'agency-investigator'],
      bySome: [{ when: { referrerAgreed: { referrer: 'services' } }, by: 'social-worker' }],
      source: duty,
      after: ['signsFound'],
      within: workingDays(2, 'signsFound', { source: from.proposal('Two working days', 'proposal') }),
      sharedWith: ['childrens-services'],
      asks: {
        reference: text('Reference of the referral'),
        agreement: choice("Was the child's agreement treated as needed?", {
          no: 'No: a child is referred without it',
          yes: 'Yes',
        }),
        crime: yesNo('Is a crime recorded with the child as its victim?'),
        crimeReference: text('Crime reference', { askedWhen: { crime: 'yes' } }),
        missing: yesNo('Does the referral name every missing episode?'),
      },
      leadsTo: [
        {
          pathway: 'victim-or-witness',
          when: { crime: 'yes' },
          because: 'A child who is the victim of a crime has rights with clocks of their own.',
          source: from.victimsCode('Twelve rights, with enhanced rights for children'),
        },
      ],
      breaches: [
        {
          if: { crime: 'no' },
          says: 'A child was referred as a victim of slavery, and no crime is recorded.',
          source: from.slaveryPractice('A crime is recorded', 'unverified'),
        },
        {
          if: { agreement: 'yes' },
          says: 'The referral waited for an agreement that a child does not owe.',
          source: from.slaveryPractice('No agreement is needed for a child', 'unverified'),
        },
      ],
    },

    guardianAsked: {
      title: 'Independent guardian asked for',
      by: 'exploitation-team',
      also: ['investigator', 'lines-team', 'social-worker'],
      source: guardian,
      after: ['signsFound'],
      within: workingDays(2, 'signsFound', {
        source: from.guardianGuidance('Asked for when the child is referred', 'unverified'),
      }),
      again: true,
      sharedWith: ['guardianship-service', 'childrens-services'],
      asks: {
        parental: yesNo('Is there anybody in this country with parental responsibility for the child?', {
          hint: 'If not, a guardian works with the child directly; otherwise a coordinator advises.',
        }),
        reachedAt,
      },
    },

    guardianNamed: {
      title: 'Guardian or coordinator named, and in touch',
      by: 'guardian',
      source: guardian,
      after: ['guardianAsked'],
      within: workingDays(1, 'guardianAsked', {
        source: from.proposal('One working day; the line of the service answers day and night', 'proposal'),
      }),
      answersTo: 'guardianAsked',
      again: true,
      stillOwedWith: { answer: 'none' },
      sharedWith: ['police', 'childrens-services'],
      asks: {
        answer: choice('What is offered?', {
          guardian: 'A guardian who works with the child',
          coordinator: 'A coordinator who advises those around the child',
          none: 'Nobody yet',
        }),
        who: text('Who, and how are they reached?', { askedWhen: { answer: ['guardian', 'coordinator'] } }),
        ...voiceIf({ answer: 'guardian' }),
      },
    },

    defenceConsidered: {
      title: 'Defence of a child victim of slavery considered before any decision on the offence',
      by: 'decision-lead',
      also: ['investigator', 'exploitation-team'],
      source: from.slaveryPractice('Section 45: the statutory defence'),
      when: { signsFound: { suspected: 'yes' } },
      within: workingDays(2, 'signsFound', { source: from.proposal('Two working days', 'proposal') }),
      again: true,
      besides: 'own-harm',
      decides: { table: 'section-45-considered', result: 'route', question: 'route' },
      sharedWith: ['youth-justice-service'],
      asks: {
        victim: choice(
          'Are there signs that the child is, or was, a victim of slavery or exploitation?',
          known,
        ),
        excluded: choice('Is the offence listed in Schedule 4 of the Act?', known),
        direct: choice('Did the act follow directly from it?', known),
        reasonable: choice(
          'Would a reasonable person of the same age, in the same situation and with the same needs, do the same?',
          known,
        ),
        route: choice('What did you decide?', {
          'defence may be open': 'The defence may be open: ask the Crown Prosecution Service early',
          'outside the defence': 'Outside the defence: public interest and duress are still considered',
          'find out first': 'Find out first, and hold the decision',
          'not indicated': 'Not indicated',
        }),
        held: yesNo('Is every decision on the offence held until this is known?'),
        asked: choice('Has the Crown Prosecution Service been asked for early advice?', {
          yes: 'Yes',
          no: 'No',
          notNeeded: 'No, and there is nothing to ask yet',
        }),
        reasons: prose('Why?', { hint: 'A child need not show that anybody forced the act.' }),
      },
      breaches: [
        {
          if: { held: 'no', route: ['defence may be open', 'find out first'] },
          says: 'The offence was decided on before the defence of a child victim had been looked into.',
          source: from.proposal('No decision before the defence is considered', 'proposal'),
        },
        {
          if: { asked: 'no', route: 'defence may be open' },
          says: 'The defence may be open, and the prosecutors have not been asked.',
          source: from.slaveryProsecution('Early advice in slavery cases'),
        },
      ],
    },

    reasonableGrounds: {
      title: 'First decision: reasonable grounds to believe that the child is a victim',
      by: 'exploitation-team',
      also: ['investigator', 'lines-team', 'social-worker'],
      source: firstDecision,
      after: ['referred'],
      within: workingDays(5, 'referred', { source: firstDecision }),
      again: true,
      sharedWith: ['childrens-services', 'guardianship-service'],
      asks: {
        decidedBy: choice('Who decided?', decided),
        decision: choice('What was decided?', {
          positive: 'Reasonable grounds',
          negative: 'No reasonable grounds',
        }),
        reasons: prose('What reasons were given?'),
      },
    },

    recoveryPlanned: {
      title: 'Support in the recovery period planned',
      by: 'social-worker',
      source: recovery,
      when: { reasonableGrounds: { decision: 'positive' } },
      within: workingDays(5, 'reasonableGrounds', { source: from.proposal('Five working days', 'proposal') }),
      sharedWith: ['police', 'guardianship-service'],
      asks: {
        until: date('Until what day at least?', { hint: 'At least 30 days from the first decision.' }),
        support: prose('Where does the child live, and who helps with health, school, law and rest?'),
        safe: prose('What stops whoever did this from finding the child?'),
        ...voice,
      },
    },

    lookedAtAgain: {
      title: 'Decided whether to ask for a negative decision to be looked at again',
      by: 'guardian',
      also: ['social-worker', 'exploitation-team', 'investigator'],
      source: from.slaveryDecisions('Reconsideration', 'unverified'),
      when: { reasonableGrounds: { decision: 'negative' } },
      within: workingDays(5, 'reasonableGrounds', { source: from.proposal('Five working days', 'proposal') }),
      again: true,
      sharedWith: ['police', 'childrens-services'],
      asks: {
        decision: choice('What was decided?', {
          ask: 'Ask for it to be looked at again',
          accept: 'Leave it',
        }),
        evidence: prose('What was not known to those who decided? What does the child say?'),
      },
    },

    conclusiveGrounds: {
      title: 'Last decision: conclusive grounds',
      by: 'exploitation-team',
      also: ['investigator', 'lines-team', 'social-worker'],
      source: lastDecision,
      when: { reasonableGrounds: { decision: 'positive' } },
      within: dependingOn(
        [{ when: byLocalPanel, clock: days(90, 'referred', { source: pilotMost }) }],
        asSoonAsPracticable('reasonableGrounds', {
          promptAfterMinutes: 30 * 24 * 60,
          source: lastDecision,
        }),
      ),
      again: true,
      sharedWith: ['childrens-services', 'guardianship-service'],
      asks: {
        decidedBy: choice('Who decided?', decided),
        decision: choice('What was decided?', { positive: 'A victim', negative: 'Not a victim' }),
        reasons: prose('What reasons were given?'),
      },
    },

    panelAsked: {
      title: 'Panel of the council asked why there is no last decision yet, and when it comes',
      by: 'exploitation-team',
      also: ['investigator', 'social-worker'],
      source: pilotTarget,
      when: { reasonableGrounds: { decision: 'positive', decidedBy: 'localPanel' } },
      within: days(45, 'referred', { source: pilotTarget }),
      unless: ['conclusiveGrounds'],
      sharedWith: ['childrens-services', 'guardianship-service'],
      asks: {
        said: prose('What did the panel say: why, and by which day?'),
        told: prose('What was the child told of the wait, and by whom?'),
      },
    },

    decisionUsed: {
      title: 'Conclusive decision given to whoever decides on an offence of the child',
      by: 'exploitation-team',
      also: ['investigator', 'decision-lead'],
      source: from.slaveryProsecution('Public interest, duress and abuse of process are considered'),
      when: { signsFound: { suspected: 'yes' }, conclusiveGrounds: {} },
      within: workingDays(1, 'conclusiveGrounds', { source: from.proposal('One working day', 'proposal') }),
      outlivesEnding: true,
      sharedWith: ['youth-justice-service'],
      asks: {
        told: several('Who has it?', {
          prosecutors: 'Crown Prosecution Service',
          investigator: 'The officer in the case',
          solicitor: "The child's solicitor",
          youthJustice: 'Youth justice service',
        }),
        effect: prose('What changes in the case against the child?'),
      },
    },

    recognised: {
      title: 'Child told of being recognised as a victim, and support that goes on',
      by: 'guardian',
      also: ['social-worker', 'exploitation-team', 'investigator'],
      source: guardian,
      when: { conclusiveGrounds: { decision: 'positive' } },
      within: workingDays(5, 'conclusiveGrounds', { source: from.proposal('Five working days', 'proposal') }),
      sharedWith: ['police', 'childrens-services'],
      ends: 'recognised as a victim of modern slavery',
      asks: { support: prose('Which support goes on, with whom, and what happens at 18?'), ...voice },
    },

    notRecognised: {
      title: 'Child told of not being recognised, and what can still be done',
      by: 'guardian',
      also: ['social-worker', 'exploitation-team', 'investigator'],
      source: guardian,
      when: { conclusiveGrounds: { decision: 'negative' } },
      within: workingDays(5, 'conclusiveGrounds', { source: from.proposal('Five working days', 'proposal') }),
      sharedWith: ['police', 'childrens-services'],
      ends: 'not recognised at the last decision',
      asks: {
        support: prose('Who keeps the child safe, whatever was decided?'),
        again: choice('Will it be asked again?', {
          yes: 'Yes: a new referral or a new look',
          no: 'No',
        }),
        ...voice,
      },
    },

    notTakenOn: {
      title: 'Child told that the first decision was negative, and what can still be done',
      by: 'guardian',
      also: ['social-worker', 'exploitation-team', 'investigator'],
      source: guardian,
      when: { reasonableGrounds: { decision: 'negative' }, lookedAtAgain: { decision: 'accept' } },
      within: workingDays(5, 'lookedAtAgain', { source: from.proposal('Five working days', 'proposal') }),
      sharedWith: ['police', 'childrens-services'],
      ends: 'not recognised at the first decision',
      asks: { support: prose('Who keeps the child safe, whatever was decided?'), ...voice },
    },
  },
})
