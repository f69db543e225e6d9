import { asSoonAsPracticable, byDate, dependingOn, every, hours, workingDays } from '../../kernel/clock.ts'
import {
  choice,
  dateTime,
  prose,
  type Question,
  type Questions,
  several,
  text,
  yesNo,
} from '../../kernel/form.ts'
import { childFacts, pathwayOf } from '../../kernel/pathway.ts'
import type { Source } from '../../kernel/source.ts'
import { reachedAt, under12 } from '../questions.ts'
import type { Role } from '../roles.ts'
import * as from from '../sources.ts'
import { voice, voiceIf } from '../voice.ts'

const under10 = under12.slice(0, 10)
/** A day in minutes. */
const day = 1440
const from12 = childFacts.age.slice(12, 18)
const isVictim = { reported: { part: 'victim' } } as const
const notEnhanced = { needsAssessed: { rights: ['standard', 'declined'] } } as const

/** The eight measures a court may order, each asked about by its own name. */
const measures = {
  screen: 'Screen round the witness box (section 23)',
  liveLink: 'Live link from another room or place (section 24)',
  inPrivate: 'Evidence in private (section 25)',
  wigs: 'Wigs and gowns off (section 26)',
  recorded: 'Recorded interview as evidence (section 27)',
  recordedQuestions: 'Recorded cross-examination before the trial (section 28)',
  intermediary: 'Intermediary (section 29)',
  aids: 'Help to communicate (section 30)',
} as const

const forEach = (options: Readonly<Record<string, string>>): Questions =>
  Object.fromEntries(Object.entries(measures).map(([name, label]) => [name, choice(label, options)]))

const childTold = { who: ['both', 'child'] } as const

/** Who was told, and how: asked wherever the Code gives a right to be told. When is the time of the step itself. */
const told: Readonly<Record<string, Question>> = {
  who: choice('Who was told?', {
    both: 'The child and a parent or carer',
    child: 'The child',
    parent: 'A parent or carer only',
  }),
  whyNotChild: prose('Why was the child not told, and who will tell them?', { askedWhen: { who: 'parent' } }),
  how: choice('How?', {
    agreed: 'In the way the child had asked for',
    other: 'In another way',
  }),
  understood: choice(
    'Did the child understand what it means?',
    {
      yes: 'Yes: the child could say it back',
      unsure: 'Not sure',
      notAsked: 'Not asked',
    },
    { askedWhen: childTold },
  ),
  ...voiceIf(childTold),
}

const oneDay = from.victimsCode('Right 6: one working day under enhanced rights')
const fiveDays = from.victimsCode('Right 6: five working days')

/** One working day under enhanced rights, five under standard ones. Until somebody decides, a child has enhanced rights. */
const soonTold = <const S extends string>(step: S, source: Source) =>
  dependingOn(
    [{ when: notEnhanced, clock: workingDays(5, step, { source: fiveDays }) }],
    workingDays(1, step, { source }),
  )

/**
 * A child who was harmed by an offence, or who saw it, from the report to the last thing that they are owed.
 * The rights are those of the Code in force from 1 April 2021. What only the draft of 5 February 2026 promises is a step
 * of its own with that source, so that it can be taken over, or taken out, when the new Code is in force.
 */
export const victimOrWitness = pathwayOf<Role>()({
  id: 'victim-or-witness',
  title: 'Child as victim or witness',
  about: 'A child was harmed by an offence, or saw or heard one.',
  source: from.victimsCode('Twelve rights'),
  inForceFrom: '2021-04-01',
  begins: 'reported',
  board: 'victims',
  harmOf: 'child',
  forChild: {
    what: 'Somebody may have hurt you, or you saw something bad happen. The police write it down and look into it.',
    why: 'It is not your fault. The law gives you rights, and people must keep to them.',
    rights: [
      'You can have somebody you trust with you.',
      'You must be told things in words you know.',
      'You can choose who tells you, and how.',
      'You can have a person who helps only you.',
      'You can say what you want to happen.',
      'You can say or write how it made you feel, for the court.',
      'If there is a court, you can get help. You may not have to be in the same room.',
      'You can say no, and you can change your mind.',
      'You can complain if we do not do what we should.',
    ],
    next: 'The police tell you what happens, each time something important happens. You can ask at any time.',
  },
  steps: {
    reported: {
      title: 'Child named as a victim or witness',
      by: 'constable',
      also: ['investigator', 'call-handler', 'sergeant', 'schools-officer', 'online-team'],
      source: from.victimsCode('Who is a victim: under 18 when it happened'),
      sharedWith: ['childrens-services'],
      leadsTo: [
        {
          pathway: 'safeguarding-notification',
          when: { safe: ['no', 'notKnown'] },
          because: 'The child may not be safe now.',
        },
        {
          pathway: 'child-exploitation',
          when: { offence: 'slavery' },
          because: 'Somebody uses the child for their own gain.',
        },
        {
          pathway: 'modern-slavery-referral',
          when: { offence: 'slavery' },
          because: 'The child may be a victim of slavery.',
        },
        { pathway: 'online-harm', when: { offence: 'online' }, because: 'It happened online.' },
        {
          pathway: 'image-support',
          when: { image: 'yes' },
          because: 'An image of the child was shared: there is a package of support.',
        },
        {
          pathway: 'domestic-abuse-desk',
          when: { offence: 'domesticAbuse' },
          because: 'Every child of the household is found.',
        },
      ],
      asks: {
        part: choice('Was the child harmed, or a witness?', {
          victim: 'Harmed by it, also if the child saw or heard abuse at home',
          witness: 'Saw or heard it, and was not harmed',
        }),
        offence: choice('What kind of offence?', {
          sexual: 'Sexual offence',
          domesticAbuse: 'Domestic abuse',
          slavery: 'Modern slavery or exploitation',
          hate: 'Hate crime',
          terrorism: 'Terrorism',
          killing: 'Killing, or an attempt, of the child or a near relative',
          knifeOrGun: 'Offence with a knife or gun',
          violence: 'Other violence',
          robbery: 'Robbery',
          online: 'Harm online',
          theft: 'Theft or damage',
          other: 'Something else',
        }),
        image: yesNo('Was an intimate image of the child made or shared?'),
        safe: choice('Is the child safe now?', { yes: 'Yes', no: 'No', notKnown: 'Not known' }),
        account: prose('What is known so far? Only what had to be asked.'),
        ...voice,
      },
    },

    understood: {
      title: 'Right 1: how the child understands and is understood',
      by: 'investigator',
      also: ['constable', 'sergeant', 'online-team'],
      source: from.victimsCode('Right 1: to understand and be understood'),
      after: ['reported'],
      within: asSoonAsPracticable('reported'),
      again: true,
      asks: {
        needs: several('What does the child need?', {
          none: 'Nothing more than plain words',
          language: 'Interpreter or translation',
          easyRead: 'Easy-read words or pictures',
          communication: 'Help to understand or to speak',
          time: 'More time, or another place',
        }),
        given: prose('What was given?'),
        supporter: choice('Whom does the child want beside them?', {
          chosen: 'Somebody the child chose, who may be there',
          refused: 'Somebody the child chose, who may not be there',
          nobody: 'Nobody',
        }),
        whyRefused: prose('Why may this person not be there? The child is told the reason.', {
          askedWhen: { supporter: 'refused' },
        }),
        ...voice,
      },
    },

    crimeRecorded: {
      title: 'Right 2: crime recorded',
      by: 'constable',
      also: ['investigator', 'call-handler', 'sergeant', 'online-team'],
      source: from.victimsCode('Right 2: recorded without unjustified delay'),
      after: ['reported'],
      within: asSoonAsPracticable('reported'),
      asks: {
        recorded: yesNo('Is a crime recorded?'),
        reference: text('Reference', { askedWhen: { recorded: 'yes' } }),
        why: prose('Why not? The child is told.', { askedWhen: { recorded: 'no' } }),
        lookedAfter: yesNo('Does the crime record say whether the child is looked after?'),
      },
      breaches: [
        {
          if: { lookedAfter: 'no' },
          says: 'The crime record does not say whether the child is looked after.',
          source: from.childrensStrategy('Action 26: looked-after status on every record'),
        },
      ],
    },

    wishesHeard: {
      title: 'What the child wants to happen',
      by: 'investigator',
      also: ['constable', 'sergeant', 'online-team', 'victim-advocate'],
      source: from.childrensStrategy('Action 31: rights of victims under 18'),
      after: ['reported'],
      within: workingDays(2, 'reported', {
        source: from.proposal('Beside the needs assessment', 'proposal'),
      }),
      again: true,
      sharedWith: ['victim-service'],
      asks: {
        wants: several('What does the child want?', {
          safe: 'To be safe',
          stop: 'That it stops',
          told: 'To be told what happens',
          punished: 'That whoever did it goes to court',
          noCourt: 'That nobody goes to court',
          sorry: 'To hear that somebody is sorry',
          helped: 'That whoever did it gets help',
          left: 'To be left alone',
          unsure: 'The child is not sure yet',
        }),
        takesPart: choice('Does the child want to give evidence?', {
          yes: 'Yes',
          unsure: 'Not sure yet',
          no: 'No',
        }),
        ...voice,
      },
    },

    withoutChild: {
      title: "Decided how the case goes on without the child's evidence",
      by: 'investigator',
      also: ['sergeant', 'decision-lead', 'online-team'],
      source: from.childrensStrategy('Action 13: prosecute without needing the testimony of the child'),
      when: { wishesHeard: { takesPart: 'no' } },
      within: workingDays(5, 'wishesHeard', { source: from.proposal('Five working days', 'proposal') }),
      asks: {
        evidence: prose('What other evidence is there, and what will be looked for?'),
        goesOn: choice('What was decided?', {
          goesOn: 'The case goes on without the child',
          waits: 'It waits, and the child may change their mind',
          ends: 'It cannot go on',
        }),
        pressed: yesNo('Does anybody press or frighten the child?'),
        explained: yesNo('Was the child told that all rights and all help stay?'),
      },
      breaches: [
        {
          if: { explained: 'no' },
          says: 'The child was not told that their rights stay when they do not give evidence.',
          source: from.proposal('Rights do not depend on evidence', 'proposal'),
        },
      ],
    },

    needsAssessed: {
      title: 'Right 4: needs assessed, and whether the child has enhanced rights',
      by: 'investigator',
      also: ['constable', 'sergeant', 'online-team'],
      source: from.victimsCode('Right 4: needs assessment'),
      after: ['reported'],
      when: isVictim,
      within: workingDays(2, 'reported', { source: from.victimsCode('Right 4: two working days') }),
      again: true,
      decides: { table: 'enhanced-rights', result: 'rights', question: 'rights' },
      sharedWith: ['victim-service'],
      asks: {
        underAtOffence: choice('Was the child under 18 when it happened?', {
          yes: 'Yes',
          no: 'No',
          'not known': 'Not known',
        }),
        seriousCrime: yesNo('Is it one of the most serious crimes?', {
          hint: 'Such as a sexual offence, domestic abuse, hate crime, terrorism, modern slavery, attempted murder, or the death of a near relative.',
        }),
        targeted: choice('Was the child made a victim again and again?', {
          yes: 'Yes',
          no: 'No',
          'not known': 'Not known',
        }),
        needs: choice('May illness, disability, fear or distress stand in the way of giving evidence?', {
          yes: 'Yes',
          no: 'No',
          'not known': 'Not known',
        }),
        rights: choice('Which rights does the child have?', {
          enhanced: 'Enhanced rights',
          standard: 'Standard rights',
          declined: 'Enhanced rights, which the child does not want',
        }),
        safety: prose('What does the child need to be safe, and who does it?'),
        reasons: prose('Why? Say what the child and family said they need.'),
        ...voice,
      },
      refuses: [
        {
          if: { underAtOffence: ['yes', 'not known'], rights: 'standard' },
          says: 'Whoever was under 18 when it happened has enhanced rights. They are not taken away; the child may decline them.',
          source: from.victimsCode('Enhanced rights: under 18 when it happened'),
        },
      ],
    },

    confirmed: {
      title: 'Right 3: written confirmation given, in words the child understands',
      by: 'investigator',
      also: ['constable', 'sergeant', 'online-team'],
      source: from.victimsCode('Right 3: written confirmation'),
      after: ['reported'],
      when: isVictim,
      within: asSoonAsPracticable('reported'),
      sharedWith: ['youth-justice-service'],
      asks: {
        byChild: choice('Is whoever did it a child?', { yes: 'Yes', no: 'No', notKnown: 'Not known' }),
        safeWay: yesNo('Was it sent in a way that is safe for the child?', {
          hint: 'Nobody who may harm the child reads it.',
        }),
        missing: several('What was left out?', {
          nothing: 'Nothing',
          details: 'What is said to have happened',
          number: 'The crime number',
          contact: 'Whom to ask',
          rights: 'The rights of victims',
          support: 'Where there is help',
        }),
        ...told,
      },
      breaches: [
        {
          if: { safeWay: 'no' },
          says: 'Written confirmation was sent where it may not be safe for the child.',
          source: from.victimsCode('Right 3: a safe way'),
        },
        {
          if: { missing: ['details', 'number', 'contact', 'rights', 'support'] },
          says: 'The written confirmation left out something the Code asks for.',
          source: from.victimsCode('Right 3: what it holds'),
        },
      ],
    },

    restorativeOffered: {
      title: 'Right 3: restorative justice explained by the youth justice service',
      by: 'youth-justice-worker',
      source: from.victimsCode('Right 3: from the youth justice service if whoever did it is under 18'),
      after: ['confirmed'],
      when: { confirmed: { byChild: 'yes' } },
      within: workingDays(10, 'confirmed', { source: from.proposal('Ten working days', 'proposal') }),
      answersTo: 'confirmed',
      outlivesEnding: true,
      sharedWith: ['police', 'victim-service'],
      asks: {
        answer: choice('What did the child say?', {
          wants: 'Wants it',
          later: 'Perhaps later',
          no: 'Does not want it',
        }),
        ...told,
      },
    },

    supportOffered: {
      title: 'Right 4: referral to specialist support offered',
      by: 'investigator',
      also: ['constable', 'sergeant', 'online-team'],
      source: from.victimsCode('Right 4: referral to support'),
      after: ['reported'],
      when: isVictim,
      within: workingDays(2, 'reported', { source: from.victimsCode('Right 4: two working days') }),
      again: true,
      outlivesEnding: true,
      sharedWith: ['victim-service', 'childrens-services'],
      asks: {
        answer: choice('What did the child say?', {
          yes: 'Yes: referred',
          has: 'Has an advocate already',
          later: 'Not now: to be asked again',
          no: 'No',
        }),
        service: text('Which service?', { askedWhen: { answer: ['yes', 'has'] } }),
        explained: yesNo('Was it said that the advocate is independent of the police, and free?'),
        ...told,
      },
    },

    advocateAnswered: {
      title: 'Advocate answered the referral and spoke with the child',
      by: 'victim-advocate',
      source: from.advocateService('Contact after a referral'),
      after: ['supportOffered'],
      when: { supportOffered: { answer: 'yes' } },
      within: hours(48, 'supportOffered', {
        source: from.advocateService('One service says 48 hours; London is to agree its own', 'unverified'),
      }),
      answersTo: 'supportOffered',
      outlivesEnding: true,
      again: true,
      sharedWith: ['police', 'childrens-services'],
      asks: {
        answer: choice('What is the answer?', {
          accepted: 'Accepted: an advocate is named',
          waiting: 'Accepted, with a wait',
          declined: 'Not accepted',
          childSaidNo: 'The child did not want it after all',
        }),
        days: choice(
          'How long is the wait?',
          { weeks2: 'Up to two weeks', weeks6: 'Two to six weeks', longer: 'Longer' },
          { askedWhen: { answer: 'waiting' } },
        ),
        reasons: prose('Why, and what is offered instead?', {
          askedWhen: { answer: ['waiting', 'declined'] },
        }),
        ...voiceIf({ answer: ['accepted', 'childSaidNo'] }),
      },
    },

    otherSupport: {
      title: 'Other support found for the child, if the service has no place yet',
      by: 'investigator',
      also: ['sergeant', 'online-team'],
      source: from.proposal('No child is left without support', 'proposal'),
      when: { advocateAnswered: { answer: ['waiting', 'declined'] } },
      within: workingDays(5, 'advocateAnswered', { source: from.proposal('Five working days', 'proposal') }),
      outlivesEnding: true,
      sharedWith: ['childrens-services'],
      asks: { reachedAt, found: prose('Who supports the child now?') },
    },

    compensation: {
      title: 'Right 5: compensation explained',
      by: 'investigator',
      also: ['constable', 'sergeant', 'witness-care', 'online-team'],
      source: from.victimsCode('Right 5: compensation'),
      after: ['reported'],
      when: isVictim,
      within: asSoonAsPracticable('reported'),
      outlivesEnding: true,
      asks: { ...told },
    },

    updatesAgreed: {
      title: 'Right 6: agreed how often, how and through whom the child is told',
      by: 'investigator',
      also: ['constable', 'sergeant', 'witness-care', 'online-team'],
      source: from.victimsCode('Right 6: how often and in which way is agreed, and may change'),
      after: ['reported'],
      within: workingDays(2, 'reported', {
        source: from.proposal('Beside the needs assessment', 'proposal'),
      }),
      again: true,
      sharedWith: ['victim-service'],
      asks: {
        often: choice('How often does the child want to hear, also when nothing is new?', {
          week: 'Every week',
          twoWeeks: 'Every two weeks',
          month: 'Every month',
          newsOnly: 'Only when there is news',
        }),
        through: choice('Through whom?', {
          direct: 'The child directly',
          both: 'The child, with a parent or carer',
          parent: 'A parent or carer',
          advocate: 'The advocate',
          school: 'Somebody trusted at school',
        }),
        channel: choice('How?', {
          person: 'Face to face',
          call: 'Telephone or video call',
          message: 'Message',
          letter: 'Letter or e-mail',
        }),
        unsafe: prose('What is not safe: times, numbers, addresses, people who must not know?', {
          optional: true,
        }),
        ...voice,
      },
    },

    directContact: {
      title: 'Child of 12 or older asked whether they want to be told directly',
      by: 'investigator',
      also: ['constable', 'sergeant', 'witness-care', 'online-team'],
      source: from.draftVictimsCode('Direct contact from the age of 12: a draft, not in force', 'unverified'),
      after: ['reported'],
      when: { child: { age: from12 } },
      within: workingDays(5, 'reported', { source: from.proposal('Five working days', 'proposal') }),
      asks: {
        answer: choice('What did the child say?', {
          yes: 'Yes, beside a parent or carer',
          only: 'Yes, and not through a parent or carer',
          no: 'No: through a parent or carer',
        }),
        ...voice,
      },
    },

    updated: {
      title: 'Right 6: child told how it goes on, as agreed',
      by: 'investigator',
      also: ['constable', 'sergeant', 'witness-care', 'online-team'],
      source: from.victimsCode('Right 6: updates as agreed'),
      when: { updatesAgreed: { often: ['week', 'twoWeeks', 'month'] } },
      within: dependingOn(
        [
          {
            when: { updatesAgreed: { often: 'week' } },
            clock: every(
              { first: 7, next: 7, unit: 'days', from: 'updatesAgreed' },
              { source: from.victimsCode('Right 6: as agreed, every week') },
            ),
          },
          {
            when: { updatesAgreed: { often: 'twoWeeks' } },
            clock: every(
              { first: 14, next: 14, unit: 'days', from: 'updatesAgreed' },
              { source: from.victimsCode('Right 6: as agreed, every two weeks') },
            ),
          },
        ],
        every(
          { first: 1, next: 1, unit: 'months', from: 'updatesAgreed' },
          { source: from.victimsCode('Right 6: as agreed, every month') },
        ),
      ),
      until: ['endedWithoutCourt', 'endedWithoutConviction', 'endedWithSentence'],
      asks: { news: prose('What was the child told?'), ...told },
    },

    interviewed: {
      title: "Right 2: child's account taken, once and with care",
      by: 'investigator',
      also: ['constable', 'sergeant', 'online-team'],
      source: from.victimsCode('Right 2: few interviews, by the same person if possible'),
      after: ['reported'],
      power: true,
      again: true,
      asks: {
        how: choice('How?', {
          recorded: 'Recorded interview for use as evidence',
          written: 'Written statement',
          notes: 'Notes only',
        }),
        before: choice('How often was the child interviewed before?', {
          never: 'Not once',
          once: 'Once',
          more: 'More than once',
        }),
        same: yesNo('Was it the same interviewer as before?', { askedWhen: { before: ['once', 'more'] } }),
        why: prose('Why was another interview necessary?', { askedWhen: { before: ['once', 'more'] } }),
        sexAsked: choice('Could the child choose the sex of the interviewer?', {
          yes: 'Yes, and got it',
          notPossible: 'Yes, and it was not possible',
          no: 'Not asked',
        }),
        intermediary: choice('Was an intermediary considered?', {
          yes: 'Yes, and one was there',
          notNeeded: 'Yes, and not needed',
          no: 'No',
        }),
        beside: yesNo('Was the person there whom the child wanted?'),
        met: yesNo('Did the child meet, or might have met, whoever is suspected?'),
        property: yesNo('Is anything of the child kept, such as a phone or clothes?'),
        ...voice,
      },
      breaches: [
        {
          if: { met: 'yes' },
          says: 'The child came near whoever is suspected without need.',
          source: from.victimsCode('Right 2: no needless contact'),
        },
        {
          if: { intermediary: 'no' },
          says: 'Nobody considered an intermediary before the child was interviewed.',
          source: from.victimsCode('Right 2: an intermediary is considered'),
        },
      ],
    },

    propertyReturned: {
      title: "Right 10: the child's things given back",
      by: 'investigator',
      also: ['constable', 'sergeant', 'online-team'],
      source: from.victimsCode('Right 10: property back as soon as possible', 'unverified'),
      when: { interviewed: { property: 'yes' } },
      within: asSoonAsPracticable('interviewed'),
      outlivesEnding: true,
      asks: {
        given: choice('What happened?', {
          back: 'Given back',
          replaced: 'Something in its place was lent or paid',
          kept: 'Kept until the case ends, and the child was told why',
        }),
      },
    },

    statementOffered: {
      title: 'Right 7: personal statement offered',
      by: 'investigator',
      also: ['constable', 'sergeant', 'witness-care', 'online-team'],
      source: from.victimsCode('Right 7: a personal statement is offered'),
      after: ['reported'],
      when: isVictim,
      within: workingDays(5, 'reported', { source: from.proposal('Five working days', 'proposal') }),
      again: true,
      asks: {
        answer: choice('What did the child say?', {
          yes: 'Wants to make one',
          later: 'Not now: may do so at any time before sentence',
          no: 'Does not want to',
        }),
        apart: yesNo('Was it said that it is apart from the evidence, and can be added to?'),
        ...told,
      },
    },

    statementMade: {
      title: 'Right 7: personal statement made',
      by: 'investigator',
      also: ['constable', 'sergeant', 'witness-care', 'online-team'],
      source: from.victimsCode('Right 7: separate from the evidence; may be added to', 'unverified'),
      when: { statementOffered: { answer: 'yes' } },
      within: asSoonAsPracticable('statementOffered'),
      until: ['sentence'],
      again: true,
      asks: {
        by: choice('Who made it?', {
          child: 'The child',
          parent: 'A parent or carer for the child',
          both: 'Both',
        }),
        form: choice('In which form?', {
          written: 'Written',
          recorded: 'Recorded',
          drawn: 'Drawn, or in another way the child chose',
        }),
        heard: choice('If somebody is convicted, how should the court hear it?', {
          read: 'Read out by the child',
          other: 'Read out by somebody else',
          played: 'Played',
          judge: 'Read by the judge only',
          undecided: 'To be decided',
        }),
        ...voiceIf({ by: ['child', 'both'] }),
      },
    },

    keyDecision: {
      title: 'Arrest, interview, release or bail that the child must be told of',
      by: 'constable',
      also: ['investigator', 'sergeant', 'custody-officer', 'decision-lead', 'online-team'],
      source: from.victimsCode('Right 6: key decisions, with reasons'),
      after: ['reported'],
      power: true,
      again: true,
      asks: {
        what: choice('What?', {
          arrested: 'Somebody was arrested',
          interviewed: 'Somebody was interviewed under caution',
          released: 'Somebody was released without charge',
          bailed: 'Somebody was bailed, or released while enquiries go on',
          bailChanged: 'Conditions of bail were changed, or ended',
          outOfCourt: 'An out of court resolution is being considered',
        }),
        about: prose('What must the child know, and be kept from?'),
      },
    },

    decisionTold: {
      title: 'Right 6: child told of an arrest, interview, release or bail, with the reasons',
      by: 'investigator',
      also: ['constable', 'sergeant', 'decision-lead', 'online-team'],
      source: from.victimsCode('Right 6: key decisions, with reasons'),
      after: ['keyDecision'],
      when: isVictim,
      within: soonTold('keyDecision', oneDay),
      answersTo: 'keyDecision',
      again: true,
      outlivesEnding: true,
      asks: { safety: prose('What changes for the safety of the child, and who does it?'), ...told },
    },

    viewsAsked: {
      title: "Child's views on an out of court resolution heard before it is decided",
      by: 'investigator',
      also: ['decision-lead', 'sergeant', 'youth-justice-worker', 'online-team'],
      source: from.victimsCode('Right 6: views on an out of court resolution', 'unverified'),
      after: ['keyDecision'],
      when: { reported: { part: 'victim' }, keyDecision: { what: 'outOfCourt' } },
      within: asSoonAsPracticable('keyDecision'),
      until: ['caseDecided'],
      sharedWith: ['youth-justice-service'],
      asks: {
        heard: choice('What happened?', {
          heard: 'The child said what they want',
          notReached: 'It was not practicable, for the reasons below',
          declined: 'The child did not want to say',
        }),
        views: prose('What does the child want, and what does a parent or carer say?'),
        ...voiceIf({ heard: ['heard', 'declined'] }),
      },
    },

    caseDecided: {
      title: 'Case decided: charge, no charge, out of court, or no investigation',
      by: 'decision-lead',
      also: ['investigator', 'sergeant', 'online-team'],
      source: from.victimsCode('Right 6: charge, and decision not to charge or investigate', 'unverified'),
      after: ['reported'],
      within: asSoonAsPracticable('reported', {
        promptAfterMinutes: 28 * day,
        source: from.proposal('Reminder after 28 days', 'proposal'),
      }),
      again: true,
      sharedWith: ['victim-service'],
      asks: {
        decision: choice('What was decided?', {
          charged: 'Charged',
          notCharged: 'Not charged',
          outOfCourt: 'Out of court resolution',
          notInvestigated: 'No investigation, or no further one',
        }),
        reasons: prose('Why? As the child will be told.'),
      },
    },

    caseDecisionTold: {
      title: 'Right 6: child told how the case was decided, with the reasons',
      by: 'investigator',
      also: ['sergeant', 'witness-care', 'online-team'],
      source: from.victimsCode('Right 6: decision not to investigate, or on charge'),
      after: ['caseDecided'],
      within: soonTold(
        'caseDecided',
        from.victimsCode('Right 6: one working day; not confirmed for a charge', 'unverified'),
      ),
      answersTo: 'caseDecided',
      again: true,
      outlivesEnding: true,
      asks: {
        review: choice('Was the child told that a decision not to charge can be looked at again?', {
          yes: 'Yes',
          no: 'No',
          notThis: 'Does not arise: charged',
        }),
        support: yesNo('Was somebody with the child, and does help go on?'),
        ...told,
      },
      breaches: [
        {
          if: { review: 'no' },
          and: { caseDecided: { decision: ['notCharged', 'notInvestigated'] } },
          says: 'The child was not told that the decision can be looked at again.',
          source: from.rightToReview('A person under 18 may ask directly'),
        },
      ],
    },

    reviewAsked: {
      title: 'Child, or somebody for the child, asks for the decision on the case to be looked at again',
      by: 'investigator',
      also: ['constable', 'sergeant', 'victim-advocate', 'witness-care', 'online-team'],
      source: from.rightToReview('A person under 18 may ask directly'),
      when: { caseDecided: { decision: ['notCharged', 'notInvestigated', 'outOfCourt'] } },
      power: true,
      again: true,
      outlivesEnding: true,
      asks: {
        who: choice('Who asks?', {
          child: 'The child',
          parent: 'A parent or carer',
          advocate: 'The advocate',
        }),
        helped: yesNo('Has the child somebody to help with it?'),
        ...voiceIf({ who: 'child' }),
      },
    },

    reviewAnswered: {
      title: 'Decision on the case looked at again, by somebody else, and the child told',
      by: 'decision-lead',
      also: ['inspector'],
      source: from.rightToReview('Looked at again'),
      when: { reviewAsked: {} },
      within: workingDays(30, 'reviewAsked', { source: from.proposal('Thirty working days', 'proposal') }),
      answersTo: 'reviewAsked',
      byAnother: ['caseDecided'],
      again: true,
      outlivesEnding: true,
      sharedWith: ['victim-service'],
      asks: {
        result: choice('What came of it?', {
          stands: 'The decision stands',
          changed: 'Another decision: record it as such',
        }),
        reasons: prose('Why? As the child is told.'),
      },
    },

    measuresExplained: {
      title: 'Special measures explained one by one, and what the child wants',
      by: 'investigator',
      also: ['sergeant', 'witness-care', 'online-team'],
      source: from.evidenceAct1999('ss.16 to 30'),
      after: ['reported'],
      within: workingDays(20, 'reported', {
        source: from.proposal('Twenty working days, and before any interview for court', 'proposal'),
      }),
      again: true,
      sharedWith: ['victim-service'],
      decides: { table: 'special-measures', result: 'measures', question: 'measures' },
      asks: {
        underAtHearing: choice('Will the child be under 18 at the hearing, or at the recording?', {
          yes: 'Yes',
          no: 'No',
          'not known': 'Not known',
        }),
        impaired: choice('Does a disability or disorder make it harder to give evidence?', {
          yes: 'Yes',
          no: 'No',
          'not known': 'Not known',
        }),
        offence: choice('What is it about?', {
          sexual: 'Sexual offence',
          'slavery or domestic abuse': 'Modern slavery or domestic abuse',
          'knife or gun': 'Offence with a knife or gun',
          other: 'Something else',
        }),
        fear: choice('Is the child afraid?', {
          'of somebody': 'Of somebody who tries to frighten them, or may',
          'of giving evidence': 'Of giving evidence',
          no: 'No',
          'not known': 'Not known',
        }),
        measures: choice('Which may the court be asked for?', {
          'every measure': 'Every measure',
          'every measure but evidence in private': 'Every measure but evidence in private',
          'every measure but an intermediary and aids': 'Every measure but an intermediary and aids',
          'screen, live link, recording, and wigs and gowns off':
            'Screen, live link, recording, and wigs and gowns off',
          none: 'None',
        }),
        ...forEach({
          wanted: 'Offered: the child wants it',
          notWanted: 'Offered: the child does not want it',
          later: 'Offered: not decided yet',
          notOffered: 'Not offered',
        }),
        wants: choice('Does the child want any of them?', {
          yes: 'Yes',
          later: 'Not decided yet',
          no: 'No: the child wants to be in the court room',
        }),
        reasons: prose(
          'Why these? A child may also choose not to have the recorded interview and live link.',
        ),
        ...voice,
      },
      refuses: [
        {
          if: { underAtHearing: 'yes', measures: 'none' },
          says: 'Every witness under 18 is eligible for special measures. The child may say no to each of them.',
          source: from.specialMeasuresGuide('Every witness under 18 is eligible'),
        },
      ],
      breaches: [
        {
          if: { screen: 'notOffered', liveLink: 'notOffered', recorded: 'notOffered' },
          says: 'No screen, live link or recorded interview was offered to the child.',
          source: from.specialMeasuresGuide('Every witness under 18 is eligible'),
        },
      ],
    },

    measuresAppliedFor: {
      title: 'Special measures applied for, as the child wants',
      by: 'investigator',
      also: ['sergeant', 'witness-care', 'online-team'],
      source: from.evidenceAct1999('s.19: the court decides on an application', 'unverified'),
      when: { measuresExplained: { wants: 'yes' }, caseDecided: { decision: 'charged' } },
      within: asSoonAsPracticable('caseDecided'),
      again: true,
      sharedWith: ['victim-service'],
      asks: {
        ...forEach({
          applied: 'Applied for',
          automatic: 'Comes by itself for a child',
          notWanted: 'Not wanted',
          notApplied: 'Wanted, and not applied for',
        }),
        why: prose('Why was something the child wants not applied for?', { optional: true }),
      },
      breaches: Object.keys(measures).map(name => ({
        if: { [name]: 'notApplied' },
        says: `The child wanted it, and it was not applied for: ${measures[name as keyof typeof measures].toLowerCase()}.`,
        source: from.childrensStrategy('Action 31: rights of victims under 18'),
      })),
    },

    measuresDecided: {
      title: 'Right 8: what the court decided on special measures, and the child told',
      by: 'witness-care',
      source: from.victimsCode('Right 8: result on special measures'),
      when: { measuresExplained: { wants: 'yes' }, caseDecided: { decision: 'charged' } },
      after: ['measuresAppliedFor'],
      within: asSoonAsPracticable('measuresAppliedFor'),
      answersTo: 'measuresAppliedFor',
      again: true,
      sharedWith: ['victim-service'],
      asks: {
        ...forEach({
          granted: 'Granted',
          refused: 'Refused',
          notAsked: 'Not asked for',
        }),
        practice: choice('Has the child tried out what was granted?', {
          yes: 'Yes',
          planned: 'Planned',
          no: 'No',
        }),
        ...told,
      },
    },

    secondAssessment: {
      title: 'Right 8: needs assessed again for court',
      by: 'witness-care',
      source: from.victimsCode('Right 8: second needs assessment'),
      when: { caseDecided: { decision: 'charged' } },
      within: asSoonAsPracticable('caseDecided'),
      again: true,
      sharedWith: ['victim-service'],
      asks: {
        needs: prose(
          'What does the child need for court: journey, waiting apart, food, school, breaks, people?',
        ),
        visit: choice('Does the child want to see the court first?', {
          yes: 'Yes',
          no: 'No',
          later: 'To be asked again',
        }),
        unavailable: prose('When can the child not come: exams, school, faith days, birthdays?', {
          optional: true,
        }),
        ...voice,
      },
    },

    fastTracked: {
      title: 'Case of a witness under 10 put on the fast track',
      by: 'investigator',
      also: ['sergeant', 'decision-lead', 'witness-care', 'online-team'],
      source: from.specialMeasuresGuide('Witness under 10: fast-track protocol'),
      when: { child: { age: under10 }, caseDecided: { decision: 'charged' } },
      within: asSoonAsPracticable('caseDecided'),
      asks: { agreed: prose('With whom was it agreed, and what is the plan?') },
    },

    courtVisited: {
      title: 'Right 8: court seen by the child before the trial',
      by: 'witness-care',
      also: ['victim-advocate'],
      source: from.victimsCode('Right 8: visit to the court'),
      when: { caseDecided: { decision: 'charged' }, secondAssessment: { visit: 'yes' } },
      within: asSoonAsPracticable('secondAssessment'),
      until: ['gaveEvidence', 'verdict'],
      sharedWith: ['victim-service'],
      asks: { asked: prose('What did the child want to know, and what will be done?'), ...voice },
    },

    hearingListed: {
      title: 'Hearing fixed or changed',
      by: 'investigator',
      also: ['witness-care', 'decision-lead', 'online-team'],
      source: from.victimsCode('Right 8: date, time and place of hearings'),
      when: { caseDecided: { decision: 'charged' } },
      power: true,
      again: true,
      sharedWith: ['victim-service'],
      asks: {
        kind: choice('Which hearing?', {
          first: 'First hearing',
          bail: 'Bail',
          plea: 'Plea and preparation',
          recording: 'Recorded cross-examination',
          trial: 'Trial',
          sentence: 'Sentence',
        }),
        at: dateTime('When?', { mayBeAhead: true }),
        evidence: yesNo('Is the child to give evidence there?'),
      },
    },

    hearingTold: {
      title: 'Right 8: child told of the hearing, and whether they must give evidence',
      by: 'witness-care',
      source: from.victimsCode('Right 8: one working day'),
      when: { caseDecided: { decision: 'charged' } },
      after: ['hearingListed'],
      within: workingDays(1, 'hearingListed', {
        source: from.victimsCode('Right 8: one working day for everybody'),
      }),
      answersTo: 'hearingListed',
      again: true,
      asks: { ...told },
    },

    readyForHearing: {
      title: 'Checked before the child gives evidence that everything is in place',
      by: 'witness-care',
      also: ['investigator', 'victim-advocate', 'online-team'],
      source: from.proposal('No measure fails on the day', 'proposal'),
      when: { caseDecided: { decision: 'charged' }, hearingListed: { evidence: 'yes' } },
      within: byDate('hearingListed', 'at', {
        source: from.proposal('Before the hearing begins', 'proposal'),
      }),
      until: ['verdict'],
      again: true,
      asks: {
        missing: several('What is not in place?', {
          nothing: 'Everything is',
          measures: 'A measure that was granted',
          person: 'The person the child wants beside them',
          journey: 'The journey, or waiting apart',
          interpreter: 'Interpreter or intermediary',
        }),
        done: prose('What is done about it?', { optional: true }),
      },
    },

    courtNews: {
      title: 'Result of a bail hearing, a warrant or a new arrest came from the court',
      by: 'investigator',
      also: ['witness-care', 'decision-lead', 'online-team'],
      source: from.victimsCode('Right 8: bail hearings, warrants and new arrests'),
      when: { caseDecided: { decision: 'charged' } },
      power: true,
      again: true,
      asks: {
        what: choice('What?', {
          bail: 'Bail, with or without conditions',
          custody: 'Kept in custody',
          warrant: 'Warrant issued or carried out',
          arrest: 'Arrested again',
        }),
        about: prose('What must the child know to be safe?'),
      },
    },

    courtNewsTold: {
      title: 'Right 8: child told of the bail hearing, warrant or new arrest',
      by: 'witness-care',
      source: from.victimsCode('Right 8: bail hearings, warrants and new arrests'),
      when: { caseDecided: { decision: 'charged' } },
      after: ['courtNews'],
      within: soonTold('courtNews', from.victimsCode('Right 8: one working day under enhanced rights')),
      answersTo: 'courtNews',
      again: true,
      outlivesEnding: true,
      asks: { ...told },
    },

    gaveEvidence: {
      title: 'Child gave evidence',
      by: 'witness-care',
      also: ['investigator', 'victim-advocate', 'online-team'],
      source: from.victimsCode('Right 8: giving evidence'),
      when: { caseDecided: { decision: 'charged' } },
      power: true,
      again: true,
      sharedWith: ['victim-service'],
      asks: {
        where: choice('How?', {
          recording: 'Recorded before the trial',
          link: 'By live link',
          screen: 'In the court room, with a screen',
          room: 'In the court room',
        }),
        asGranted: yesNo('Was everything there that the court had granted?'),
        waited: choice('How long did the child wait?', {
          hour: 'Under an hour',
          half: 'One to three hours',
          day: 'Longer, or sent home to come again',
        }),
        metThem: yesNo('Did the child meet whoever is accused, or their friends or family?'),
        ...voice,
      },
      breaches: [
        {
          if: { asGranted: 'no' },
          says: 'The child gave evidence without something the court had granted.',
          source: from.evidenceAct1999('ss.23 to 30'),
        },
        {
          if: { metThem: 'yes' },
          says: 'The child met the accused, or somebody close to them, at court.',
          source: from.victimsCode('Right 8: waiting apart', 'unverified'),
        },
      ],
    },

    expenses: {
      title: 'Right 10: expenses for coming to court claimed',
      by: 'witness-care',
      source: from.earlierVictimsCode('Expenses within ten working days', 'unverified'),
      when: { gaveEvidence: {} },
      within: workingDays(10, 'gaveEvidence', {
        source: from.earlierVictimsCode('Ten working days', 'unverified'),
      }),
      outlivesEnding: true,
      asks: {
        claimed: choice('What happened?', { paid: 'Paid', claimed: 'Claimed', none: 'There were none' }),
      },
    },

    verdict: {
      title: 'Verdict, or another end of the trial',
      by: 'investigator',
      also: ['witness-care', 'decision-lead', 'online-team'],
      source: from.victimsCode('Right 9: verdict and sentence'),
      when: { caseDecided: { decision: 'charged' } },
      within: asSoonAsPracticable('caseDecided', {
        promptAfterMinutes: 182 * day,
        source: from.proposal('Reminder after half a year', 'proposal'),
      }),
      asks: {
        result: choice('What was it?', {
          guilty: 'Guilty of all or some of it',
          notGuilty: 'Not guilty',
          stopped: 'The case was stopped',
        }),
        meaning: prose('What does it mean for the child?'),
      },
    },

    verdictTold: {
      title: 'Right 9: child told of the verdict, and what it means',
      by: 'witness-care',
      source: from.victimsCode('Right 9: verdict and sentence'),
      when: { verdict: {} },
      within: workingDays(1, 'verdict', { source: from.victimsCode('Right 9: one working day') }),
      answersTo: 'verdict',
      outlivesEnding: true,
      asks: { ...told },
    },

    sentence: {
      title: 'Sentence passed',
      by: 'investigator',
      also: ['witness-care', 'decision-lead', 'online-team'],
      source: from.victimsCode('Right 9: verdict and sentence'),
      when: { verdict: { result: 'guilty' } },
      within: asSoonAsPracticable('verdict', {
        promptAfterMinutes: 28 * day,
        source: from.proposal('Reminder after 28 days', 'proposal'),
      }),
      asks: {
        statement: choice('Was the personal statement heard?', {
          yes: 'Yes, in the way the child wanted',
          otherwise: 'Yes, in another way',
          none: 'There was none',
          no: 'No',
        }),
        long: yesNo(
          'Is it a sentence of 12 months or more, for an offence on the list of the contact scheme?',
        ),
        orders: prose('Orders that keep the child safe'),
      },
      breaches: [
        {
          if: { statement: 'no' },
          says: "The child's personal statement was not heard before sentence.",
          source: from.victimsCode('Right 7: personal statement', 'unverified'),
        },
      ],
    },

    sentenceTold: {
      title: 'Right 9: child told of the sentence, and what it means',
      by: 'witness-care',
      source: from.victimsCode('Right 9: verdict and sentence'),
      when: { sentence: {} },
      within: workingDays(1, 'sentence', { source: from.victimsCode('Right 9: one working day') }),
      answersTo: 'sentence',
      outlivesEnding: true,
      asks: { ...told },
    },

    contactSchemeReferred: {
      title: 'Right 11: referred to the Victim Contact Scheme',
      by: 'witness-care',
      source: from.victimsCode('Right 11: Victim Contact Scheme', 'unverified'),
      when: { sentence: { long: 'yes' } },
      within: workingDays(20, 'sentence', {
        source: from.victimsCode('Right 11: twenty working days', 'unverified'),
      }),
      outlivesEnding: true,
      sharedWith: ['probation'],
      asks: {
        answer: choice('What did the child say?', {
          yes: 'Wants to be told',
          parent: 'A parent or carer is to be told',
          no: 'Does not want it now: may say so later',
        }),
        ...told,
      },
    },

    contactSchemeAnswered: {
      title: 'Right 11: probation named who tells the child about the person convicted',
      by: 'probation-practitioner',
      source: from.victimsCode('Right 11: Victim Contact Scheme', 'unverified'),
      after: ['contactSchemeReferred'],
      when: { contactSchemeReferred: { answer: ['yes', 'parent'] } },
      within: workingDays(20, 'contactSchemeReferred', {
        source: from.proposal('Twenty working days', 'proposal'),
      }),
      answersTo: 'contactSchemeReferred',
      outlivesEnding: true,
      sharedWith: ['police'],
      asks: {
        named: yesNo('Has somebody been named, and met the child or parent?'),
        conditions: prose('What may be asked for, so that the child is safe?'),
      },
    },

    appealLodged: {
      title: 'Appeal made, or decided',
      by: 'investigator',
      also: ['witness-care', 'decision-lead', 'online-team'],
      source: from.victimsCode('Right 9: appeals', 'unverified'),
      when: { verdict: {} },
      power: true,
      again: true,
      outlivesEnding: true,
      asks: {
        what: choice('What?', { made: 'An appeal was made', decided: 'An appeal was decided' }),
        about: prose('What does it mean for the child?'),
      },
    },

    appealTold: {
      title: 'Right 9: child told of the appeal',
      by: 'witness-care',
      source: from.victimsCode('Right 9: appeals', 'unverified'),
      when: { verdict: {} },
      after: ['appealLodged'],
      within: soonTold('appealLodged', from.victimsCode('Right 9: appeals', 'unverified')),
      answersTo: 'appealLodged',
      again: true,
      outlivesEnding: true,
      asks: { ...told },
    },

    complained: {
      title: 'Right 12: child, or somebody for the child, says that a right was not met',
      by: 'constable',
      also: ['investigator', 'sergeant', 'witness-care', 'victim-advocate', 'social-worker', 'online-team'],
      source: from.victimsCode('Right 12: to complain', 'unverified'),
      after: ['reported'],
      power: true,
      again: true,
      outlivesEnding: true,
      leadsTo: [
        {
          pathway: 'restorative-complaint',
          because:
            'The child can be heard by the officers, if the child wants to, and what was wrong put right.',
          source: from.childrensStrategy('Action 34: restorative complaints'),
        },
      ],
      asks: {
        who: choice('Who says so?', { child: 'The child', adult: 'An adult for the child' }),
        right: choice('Which right?', {
          understand: '1: to understand and be understood',
          recorded: '2: to have it recorded',
          confirmed: '3: to have it in writing',
          support: '4: needs and support',
          compensation: '5: compensation',
          told: '6: to be told',
          statement: '7: personal statement',
          court: '8 and 9: the court',
          money: '10: expenses and things given back',
          after: '11: about the person convicted',
        }),
        ...voiceIf({ who: 'child' }),
      },
    },

    complaintAcknowledged: {
      title: 'Right 12: complaint acknowledged, and the child told what happens with it',
      by: 'complaints-team',
      also: ['sergeant', 'inspector'],
      source: from.victimsCode('Right 12: to complain', 'unverified'),
      after: ['complained'],
      within: workingDays(10, 'complained', {
        source: from.victimsCode('Right 12: ten working days', 'unverified'),
      }),
      answersTo: 'complained',
      again: true,
      outlivesEnding: true,
      asks: { righted: prose('What is put right at once?', { optional: true }), ...told },
    },

    endedWithoutCourt: {
      title: 'Case ended without court: what goes on for the child',
      by: 'investigator',
      also: ['sergeant', 'witness-care', 'online-team'],
      source: from.victimsCode('Right 4: support'),
      when: { caseDecided: { decision: ['notCharged', 'outOfCourt', 'notInvestigated'] } },
      within: asSoonAsPracticable('caseDecided'),
      ends: 'ended without a court case',
      asks: {
        goesOn: several('What goes on?', {
          support: 'Support by an advocate or service',
          safety: 'What keeps the child safe',
          review: 'A review of the decision, if asked for',
          nothing: 'Nothing: the child does not want more',
        }),
        ...voice,
      },
    },

    endedWithoutConviction: {
      title: 'Case ended at court without a conviction: what goes on for the child',
      by: 'investigator',
      also: ['sergeant', 'witness-care', 'online-team'],
      source: from.victimsCode('Right 4: support'),
      when: { verdict: { result: ['notGuilty', 'stopped'] } },
      within: asSoonAsPracticable('verdict'),
      ends: 'ended without a conviction',
      asks: {
        goesOn: prose('What keeps the child safe now, and who supports them?'),
        believed: yesNo(
          'Was it said to the child that the result does not mean that they were not believed?',
        ),
        ...voice,
      },
    },

    endedWithSentence: {
      title: 'Case ended with a sentence: what goes on for the child',
      by: 'investigator',
      also: ['sergeant', 'witness-care', 'online-team'],
      source: from.victimsCode('Right 4: support'),
      when: { sentence: {} },
      within: asSoonAsPracticable('sentence'),
      ends: 'ended with a sentence',
      asks: { goesOn: prose('What keeps the child safe now, and who supports them?'), ...voice },
    },
  },
})
