import { byDate, dependingOn, every, hours, workingDays } from '../../kernel/clock.ts'
import { choice, date, number, prose, several, text, words, yesNo } from '../../kernel/form.ts'
import { pathwayOf } from '../../kernel/pathway.ts'
import { actions } from '../questions.ts'
import type { Role } from '../roles.ts'
import * as from from '../sources.ts'
import { voice, voiceIf } from '../voice.ts'

const decision = from.workingTogether('Decision within one working day, and the referrer told', 'unverified')
const checks = from.hubGrading('Times of the hub by grade: 4, 24 and 72 hours', 'unverified')
const ourScore = from.proposal('Score of a referral: fourteen points of quality', 'proposal')
const meeting = from.runningProcedure('Strategy discussion: who chairs, and how it is held')
const minimum = from.workingTogether(
  'Strategy discussion: social care, police and health at least',
  'unverified',
)
const conference = from.boroughProcedure('Conference within 15 working days of the strategy discussion')
const planReview = from.workingTogether(
  'Child protection plan: first review within 3 months, then within 6',
  'unverified',
)

const known = { yes: 'Yes', no: 'No', 'not known': 'Not known' }
const inThreeGrades = (label: string) => choice(label, { two: '2: yes', one: '1: in part', none: '0: no' })

const agencies = {
  services: "Children's services",
  police: 'Police',
  health: 'Health',
  school: 'School or college',
  youthJustice: 'Youth justice service',
  placement: 'Where the child is cared for',
  referrer: 'Whoever was worried',
  other: 'Another agency',
}

/**
 * A worry about a child, from the officer who had it to what came of it, timed on both sides.
 * A notification that the hub declines may be sent again, and then the hub owes an answer again.
 */
export const safeguardingNotification = pathwayOf<Role>()({
  id: 'safeguarding-notification',
  title: 'Safeguarding notification to the multi-agency hub',
  about: 'Somebody in the police is worried about a child, and tells the multi-agency safeguarding hub.',
  source: from.childrensStrategy('Multi-agency safeguarding hubs: threshold, sharing, feedback'),
  inForceFrom: '2025-01-01',
  begins: 'concern',
  board: 'referrals',
  harmOf: 'child',
  forChild: {
    what: 'A police officer is worried about you. They have told people whose job is to keep children safe.',
    why: 'You may be getting hurt, or you may need help. You are not in trouble for this.',
    rights: [
      'You can say what you think and what you want.',
      'You can ask what was written about you.',
      'You can ask for somebody you trust to be with you.',
      'You can say if you are not happy with what we did.',
    ],
    next: 'A social worker will read it. They may come to see you and your family. Somebody will tell you what they decide.',
  },
  steps: {
    concern: {
      title: 'Worry about a child written down',
      by: 'constable',
      also: [
        'sergeant',
        'call-handler',
        'custody-officer',
        'missing-team',
        'schools-officer',
        'investigator',
        'hub-officer',
        'referrals-desk',
        'exploitation-team',
        'online-team',
        'prevent-team',
        'transport-constable',
      ],
      source: from.childrensStrategy('Every contact: vulnerability looked for and recorded'),
      asks: {
        kinds: several('What is the worry about?', {
          physical: 'Physical harm',
          emotional: 'Emotional harm',
          sexual: 'Sexual harm',
          neglect: 'Neglect',
          domesticAbuse: 'Domestic abuse at home',
          exploitation: 'Somebody exploits the child',
          missing: 'Being missing',
          online: 'Harm online',
          health: 'Mental health, or self-harm',
          substances: 'Drugs or alcohol: the child, or an adult at home',
          violence: 'Violence outside the home',
          extremism: 'Others draw the child towards terrorism',
          slavery: 'Signs of slavery or trafficking',
          other: 'Something else',
        }),
        safeNow: choice('Is the child safe now?', known),
        done: prose('What was done at once to keep the child safe?', {
          askedWhen: { safeNow: ['no', 'not known'] },
        }),
        household: choice('Who else lives there?', {
          otherChildren: 'Other children: each has, or will have, a record of their own',
          noChildren: 'No other child',
          notKnown: 'Not known yet',
        }),
        facts: prose('What was seen and heard, when, and by whom? Keep facts and opinion apart.'),
        history: prose('What do earlier records say: notifications, missing, domestic abuse, care?'),
        protective: prose('Who and what helps to keep this child safe?'),
        informed: choice('Do the child and a parent know that this is shared?', {
          agree: 'Yes, and they agree',
          disagree: 'Yes, and they do not agree: it is shared to protect the child',
          unsafe: 'No: telling them now would put the child or somebody else in danger',
          notReached: 'No: not reached yet',
        }),
        ...voice,
      },
      leadsTo: [
        {
          pathway: 'police-protection',
          when: { safeNow: 'no' },
          because: 'The child is not safe now. Police protection is for a child who cannot wait for a court.',
        },
        {
          pathway: 'missing-child',
          when: { kinds: 'missing' },
          because: 'A child whose whereabouts are not known is looked for first.',
        },
        {
          pathway: 'domestic-abuse-desk',
          when: { kinds: 'domesticAbuse' },
          because: 'The desk finds every child of the household, and the school is told.',
        },
        {
          pathway: 'child-exploitation',
          when: { kinds: 'exploitation' },
          because: 'Somebody may be exploiting the child.',
        },
        {
          pathway: 'online-harm',
          when: { kinds: 'online' },
          because: 'Somebody may be harming the child online.',
        },
        {
          pathway: 'drug-treatment-referral',
          when: { kinds: 'substances' },
          because: 'Treatment is offered wherever drugs or alcohol are found to harm a child.',
          source: from.childrensStrategy('Project ADDER: referral into treatment'),
        },
        {
          pathway: 'prevent-referral',
          when: { kinds: 'extremism' },
          because: 'A child who is drawn towards terrorism is offered help beside any investigation.',
          source: from.childrensStrategy('Action 19: keep children from being radicalised'),
        },
        {
          pathway: 'modern-slavery-referral',
          when: { kinds: 'slavery' },
          because: 'Police and councils are first responders: a child with such signs is referred.',
          source: from.modernSlaveryAct('s.52', 'unverified'),
        },
      ],
    },

    graded: {
      title: 'Worry graded',
      by: 'hub-officer',
      also: ['sergeant', 'referrals-desk'],
      source: from.hubGrading('Four grades, from blue to red', 'unverified'),
      after: ['concern'],
      within: dependingOn(
        [
          {
            when: { concern: { safeNow: 'no' } },
            clock: hours(1, 'concern', { source: from.proposal('Not safe now: one hour', 'proposal') }),
          },
        ],
        hours(12, 'concern', { source: from.proposal('Otherwise by the next shift: 12 hours', 'proposal') }),
      ),
      again: true,
      decides: { table: 'referral-grade', result: 'grade', question: 'grade' },
      asks: {
        significantHarm: choice('Is there reason to suspect significant harm, or that it is likely?', known),
        needsServices: choice('Without services, is the child unlikely to be well or do well?', known),
        needsHelp: choice('Is there a need that early help could meet?', known),
        grade: choice('What is the grade?', {
          harm: 'Red: significant harm',
          need: 'Amber: a child in need',
          help: 'Green: early help',
          information: 'Blue: information only',
        }),
        reasons: prose('Why this grade? Say what is known, from whom, and what is not known.'),
      },
    },

    supervised: {
      title: 'Grade and flags checked by a supervisor',
      by: 'sergeant',
      also: ['inspector'],
      source: from.childrensStrategy('Safeguarding: flags used consistently, grades of risk supervised'),
      after: ['graded'],
      within: hours(24, 'graded', { source: from.proposal('Check within 24 hours', 'proposal') }),
      asks: {
        agrees: yesNo('Is the grade right?', { hint: 'If not, have it graded again.' }),
        flags: several('Which flags stand on the record now?', {
          none: 'None is needed',
          harm: 'Risk of significant harm',
          exploitation: 'Exploitation',
          missing: 'Missing, or often missing',
          domesticAbuse: 'Domestic abuse at home',
          online: 'Harm online',
          plan: 'Child protection plan',
          lookedAfter: 'Looked after',
        }),
        reasons: prose('Why? Was any of it assumed because of who the child is?'),
      },
    },

    keptAsInformation: {
      title: 'Kept as information: nothing is sent to the hub',
      by: 'sergeant',
      also: ['inspector'],
      source: from.hubGrading('Blue: information only', 'unverified'),
      after: ['supervised'],
      when: { graded: { grade: 'information' } },
      within: hours(24, 'supervised', { source: from.proposal('Within 24 hours', 'proposal') }),
      until: ['sent'],
      ends: 'kept as information',
      asks: { reasons: prose('Why is nobody else told, and what would change that?') },
    },

    sent: {
      title: 'Notification sent to the hub',
      by: 'hub-officer',
      also: ['constable', 'sergeant', 'referrals-desk', 'missing-team', 'exploitation-team'],
      source: from.hubToolkit('What is shared is proportionate, necessary and lawful'),
      when: { graded: { grade: ['harm', 'need', 'help'] } },
      within: dependingOn(
        [
          {
            when: { graded: { grade: 'harm' } },
            clock: hours(1, 'graded', { source: from.proposal('Red: one hour', 'proposal') }),
          },
        ],
        hours(24, 'graded', { source: from.proposal('Otherwise 24 hours', 'proposal') }),
      ),
      until: ['keptAsInformation'],
      again: true,
      sharedWith: ['childrens-services'],
      asks: {
        urgency: choice('With which grade is it sent?', {
          harm: 'Red: significant harm',
          need: 'Amber: a child in need',
          help: 'Green: early help',
        }),
        facts: prose('What was seen and heard, when, and by whom?', {
          hint: 'The hub reads what stands here. It does not see what was written down before.',
        }),
        words: words("The child's own words, exactly as they were said"),
        history: prose('What do earlier records say that matters now?'),
        people: prose('Who lives there, who keeps the child safe, and who may have done harm?'),
        basis: choice('On what ground is it shared?', {
          safeguarding: 'To safeguard the child: needed, and in proportion',
          agreed: 'With the agreement of the child or a parent',
        }),
        left: prose('What was left out, and why?', { optional: true }),
        worry: prose('In two sentences: what are you worried will happen to this child?'),
      },
      refuses: [
        {
          if: { urgency: ['need', 'help'] },
          and: { graded: { grade: 'harm' } },
          says: 'This worry was graded Red. Send it as that, or have it graded again.',
          source: from.proposal('Sent with the grade it was given', 'proposal'),
        },
        {
          if: { urgency: ['harm', 'help'] },
          and: { graded: { grade: 'need' } },
          says: 'This worry was graded Amber. Send it as that, or have it graded again.',
          source: from.proposal('Sent with the grade it was given', 'proposal'),
        },
        {
          if: { urgency: ['harm', 'need'] },
          and: { graded: { grade: 'help' } },
          says: 'This worry was graded Green. Send it as that, or have it graded again.',
          source: from.proposal('Sent with the grade it was given', 'proposal'),
        },
      ],
    },

    received: {
      title: 'Hub received it, and accepted or declined it',
      by: 'hub-decision-lead',
      also: ['social-worker'],
      source: from.hubToolkit('Agencies agree how soon they answer'),
      when: { sent: {} },
      within: hours(4, 'sent', { source: from.proposal('Four hours to receive it', 'proposal') }),
      answersTo: 'sent',
      again: true,
      sharedWith: ['police'],
      asks: {
        answer: choice('What is the answer?', { accepted: 'Accepted', declined: 'Declined' }),
        declinedWhy: choice(
          'Why is it declined?',
          {
            otherCouncil: 'The child lives in another borough',
            already: 'Somebody here is already working on the same worry',
            tooLittle: 'It says too little to decide on',
            below: 'It needs none of our services',
            other: 'Another reason',
          },
          { askedWhen: { answer: 'declined' } },
        ),
        why: prose('Why, and what would change the answer?', { askedWhen: { answer: 'declined' } }),
      },
    },

    declineAgreed: {
      title: 'Police agree with the decline, and tell the officer who was worried',
      by: 'hub-officer',
      also: ['sergeant', 'inspector'],
      source: from.proposal('A declined notification is agreed with, sent again or disputed', 'proposal'),
      when: { received: { answer: 'declined' } },
      within: workingDays(1, 'received', { source: from.proposal('One working day', 'proposal') }),
      ends: 'declined by the hub',
      asks: {
        reasons: prose('Why is it right that the hub does nothing, and who helps the child instead?'),
      },
    },

    disputed: {
      title: "Police disagree with the hub's answer or decision, and say so to its managers",
      by: 'hub-officer',
      also: ['sergeant', 'inspector'],
      source: from.inspectionRevisit('Disagreement with partners is to be taken further'),
      after: ['received'],
      power: true,
      again: true,
      sharedWith: ['childrens-services'],
      asks: { reasons: prose('With what do you disagree, and what does the child need instead?') },
    },

    disputeAnswered: {
      title: 'Disagreement answered',
      by: 'hub-decision-lead',
      also: ['conference-chair', 'social-worker'],
      source: from.proposal('A disagreement is answered within one working day', 'proposal'),
      after: ['disputed'],
      within: workingDays(1, 'disputed', { source: from.proposal('One working day', 'proposal') }),
      answersTo: 'disputed',
      again: true,
      sharedWith: ['police'],
      asks: {
        result: choice('What comes of it?', {
          changed: 'The answer or decision is changed: record it again',
          stands: 'It stands',
        }),
        reasons: prose('Why?'),
      },
    },

    policeChecked: {
      title: 'Police told the hub what they know of the child and the adults',
      by: 'hub-officer',
      source: from.hubToolkit('What is shared is proportionate, necessary and lawful'),
      when: { received: { answer: 'accepted' } },
      within: dependingOn(
        [
          { when: { graded: { grade: 'harm' } }, clock: hours(4, 'received', { source: checks }) },
          { when: { graded: { grade: 'need' } }, clock: hours(24, 'received', { source: checks }) },
        ],
        hours(72, 'received', { source: checks }),
      ),
      unless: ['decided'],
      again: true,
      sharedWith: ['childrens-services'],
      asks: { knows: prose('What is known, from which records? What was left out, and why?') },
    },

    healthAsked: {
      title: 'Health asked what it knows of the child',
      by: 'hub-decision-lead',
      also: ['social-worker'],
      source: from.hubToolkit('What is shared is proportionate, necessary and lawful'),
      when: { received: { answer: 'accepted' } },
      power: true,
      again: true,
      sharedWith: ['health'],
      asks: {
        request: prose('What is asked, and what does health need to know so that it can answer?', {
          hint: 'It reads what stands here, and nothing else.',
        }),
      },
    },

    healthAnswered: {
      title: 'Health told the hub what it knows of the child',
      by: 'health-professional',
      source: from.hubToolkit('What is shared is proportionate, necessary and lawful'),
      when: { healthAsked: {} },
      within: dependingOn(
        [
          { when: { graded: { grade: 'harm' } }, clock: hours(4, 'healthAsked', { source: checks }) },
          { when: { graded: { grade: 'need' } }, clock: hours(24, 'healthAsked', { source: checks }) },
        ],
        hours(72, 'healthAsked', { source: checks }),
      ),
      unless: ['decided'],
      answersTo: 'healthAsked',
      again: true,
      sharedWith: ['childrens-services'],
      withheldFrom: ['police'],
      asks: { knows: prose('What should the hub know to keep this child safe?') },
    },

    schoolAsked: {
      title: 'School asked what it knows of the child',
      by: 'hub-decision-lead',
      also: ['social-worker'],
      source: from.hubToolkit('What is shared is proportionate, necessary and lawful'),
      when: { received: { answer: 'accepted' } },
      power: true,
      again: true,
      sharedWith: ['school'],
      asks: {
        request: prose('What is asked, and what does the school need to know so that it can answer?', {
          hint: 'It reads what stands here, and nothing else.',
        }),
      },
    },

    schoolAnswered: {
      title: 'School told the hub what it knows of the child',
      by: 'safeguarding-lead',
      source: from.hubToolkit('What is shared is proportionate, necessary and lawful'),
      when: { schoolAsked: {} },
      within: dependingOn(
        [
          { when: { graded: { grade: 'harm' } }, clock: hours(4, 'schoolAsked', { source: checks }) },
          { when: { graded: { grade: 'need' } }, clock: hours(24, 'schoolAsked', { source: checks }) },
        ],
        hours(72, 'schoolAsked', { source: checks }),
      ),
      unless: ['decided'],
      answersTo: 'schoolAsked',
      again: true,
      sharedWith: ['childrens-services'],
      asks: {
        attendance: choice('Does the child come to school?', {
          yes: 'Yes',
          some: 'Sometimes, or only for part of the day',
          no: 'No',
        }),
        knows: prose('What has the school seen and heard?'),
      },
    },

    decided: {
      title: 'Council decided what happens next, and told the police',
      by: 'hub-decision-lead',
      also: ['social-worker'],
      source: decision,
      when: { received: { answer: 'accepted' } },
      within: workingDays(1, 'received', { source: decision }),
      unless: ['takenOver'],
      again: true,
      decides: { table: 'hub-threshold', result: 'level', question: 'level' },
      sharedWith: ['police'],
      asks: {
        significantHarm: choice('Is the child suffering significant harm, or likely to?', known),
        complexNeeds: choice('Are there several needs, or a complex one?', known),
        extraNeeds: choice('Are there needs that services for every child do not meet?', known),
        disability: choice('Has the child a disability?', known),
        level: choice('Which London threshold level is it?', {
          level1: 'Level 1: no additional needs',
          level2: 'Level 2: early help',
          level3: 'Level 3: complex needs',
          level4: 'Level 4: acute need',
        }),
        next: choice('What happens next?', {
          strategy: 'Strategy discussion',
          assessment: 'Assessment by a social worker',
          help: 'Early help',
          everyday: 'Services that every child has',
        }),
        reasons: prose('Why? What do the child and family want?'),
      },
      breaches: [
        {
          if: { level: 'level4', next: ['help', 'everyday'] },
          says: 'A child at level 4 was given no assessment and no strategy discussion.',
          source: from.thresholdGuide('Level 4: the statutory route'),
        },
        {
          if: { significantHarm: 'yes', next: ['assessment', 'help', 'everyday'] },
          says: 'Significant harm was suspected, and no strategy discussion was called.',
          source: from.workingTogether(
            'Strategy discussion when significant harm is suspected',
            'unverified',
          ),
        },
      ],
    },

    officerTold: {
      title: 'Officer who was worried told what came of it',
      by: 'hub-officer',
      also: ['sergeant'],
      source: from.childrensStrategy('Multi-agency safeguarding hubs: feedback on reports'),
      when: { decided: {} },
      within: workingDays(1, 'decided', { source: from.proposal('One working day', 'proposal') }),
      outlivesEnding: true,
      asks: { told: prose('What was the officer told: the decision, why, and what helped?') },
    },

    qualityScored: {
      title: 'Quality of the referral scored',
      by: 'hub-officer',
      also: ['case-audit-team', 'quality-team'],
      source: from.childrensStrategy('Objective 5: quality of referrals to the hub, by audit'),
      after: ['officerTold'],
      when: { decided: {} },
      within: workingDays(5, 'decided', { source: from.proposal('Five working days', 'proposal') }),
      outlivesEnding: true,
      asks: {
        household: inThreeGrades('Is it clear who the child is, and who lives there?'),
        childsVoice: inThreeGrades("Is the child's voice there, in the child's own words?"),
        presentation: inThreeGrades('Is it clear how the child looked and what was seen?'),
        risks: inThreeGrades('Are risks there, and what protects the child?'),
        history: inThreeGrades('Were earlier records read?'),
        analysis: inThreeGrades('Does it say what it means, and not only what happened?'),
        gradeRight: inThreeGrades('Does the grade fit the threshold?'),
        told: inThreeGrades('Do child and parents know, or does it say why not?'),
        language: inThreeGrades('Are its words fair to the child?'),
        timely: inThreeGrades('Did it come in time?'),
        acted: inThreeGrades('Does it say what was done at once?'),
        checked: inThreeGrades('Did a supervisor check it?'),
        exploitation: inThreeGrades('Was exploitation thought of?'),
        outcome: inThreeGrades('Was the officer told what came of it?'),
        points: number('How many points is that?', { from: 0, to: 28, unit: 'points' }),
        result: choice(
          'Does it reach the standard?',
          { reached: 'Yes', below: 'No' },
          { hint: '21 points or more, and no 0 for voice, grade or time.' },
        ),
        helped: prose('What was good, and what would make the next one better?'),
      },
      refuses: [
        {
          if: { result: 'reached', childsVoice: 'none' },
          says: "A referral without the child's voice does not reach the standard.",
          source: ourScore,
        },
        {
          if: { result: 'reached', gradeRight: 'none' },
          says: 'A referral with the wrong grade does not reach the standard.',
          source: ourScore,
        },
        {
          if: { result: 'reached', timely: 'none' },
          says: 'A referral that came too late does not reach the standard.',
          source: ourScore,
        },
      ],
    },

    qualityTalked: {
      title: 'Officer and supervisor talked about a referral below the standard',
      by: 'sergeant',
      also: ['inspector'],
      source: from.childrensStrategy('Multi-agency safeguarding hubs: feedback on reports'),
      when: { qualityScored: { result: 'below' } },
      within: workingDays(10, 'qualityScored', { source: from.proposal('Ten working days', 'proposal') }),
      outlivesEnding: true,
      asks: { change: prose('What was said, and what will change?') },
    },

    childTold: {
      title: 'Child told what was done with what they said',
      by: 'constable',
      also: ['sergeant', 'hub-officer', 'schools-officer', 'social-worker'],
      source: from.childrensStrategy("Child First: the child's voice is heard and answered"),
      when: { decided: {} },
      within: workingDays(5, 'decided', { source: from.proposal('Five working days', 'proposal') }),
      outlivesEnding: true,
      asks: {
        how: choice('How was it done?', {
          spoken: 'In words the child understands',
          helped: 'With an interpreter, pictures or somebody the child trusts',
          young: 'The child is too young: a safe adult was told',
          unsafe: 'Not done: it would put the child in danger',
        }),
        ...voiceIf({ how: ['spoken', 'helped'] }),
      },
    },

    helpStarted: {
      title: 'Early help or another service took the child on',
      by: 'social-worker',
      also: ['hub-decision-lead'],
      source: from.thresholdGuide('Levels 1 and 2: early help, and services for every child'),
      when: { decided: { next: ['help', 'everyday'] } },
      within: workingDays(10, 'decided', { source: from.proposal('Ten working days', 'proposal') }),
      sharedWith: ['police'],
      ends: 'early help, or services for every child',
      asks: {
        who: choice('Who took it on?', {
          earlyHelp: 'Early help',
          school: 'School',
          health: 'Health',
          charity: 'A charity or community group',
          nobody: 'Nobody: the family did not want help',
        }),
        plan: prose('What happens, who sees the child, and when is it looked at again?'),
      },
    },

    strategyHeld: {
      title: 'Strategy discussion held',
      by: 'conference-chair',
      also: ['hub-decision-lead', 'social-worker'],
      source: meeting,
      when: { decided: { next: 'strategy' } },
      within: hours(24, 'decided', {
        source: from.boroughProcedure('Strategy discussion within 24 hours: local practice', 'unverified'),
      }),
      unless: ['takenOver'],
      again: true,
      sharedWith: ['police', 'health'],
      asks: {
        how: choice('How was it held?', { met: 'People met', called: 'By telephone or video' }),
        came: several('Who came?', agencies),
        quorate: yesNo("Did children's services, police and health all take part?"),
        missing: prose('Who should have come and did not, and how are they told?', { optional: true }),
        childsView: prose('What does the child say, want and fear?'),
        decision: choice('What was decided?', {
          joint: "Section 47 enquiry by children's services and police together",
          single: "Section 47 enquiry by children's services alone",
          none: 'No section 47 enquiry: the assessment goes on',
        }),
        seeBy: date('By when is the child seen?'),
        reasons: prose('Why?'),
        agreed: actions('What was agreed?', { hint: 'What, who does it, and by when.' }),
        nextOn: date('When do they talk again?', { optional: true }),
      },
      breaches: [
        {
          if: { quorate: 'no' },
          says: "The strategy discussion was held without children's services, police or health.",
          source: minimum,
        },
      ],
    },

    actionDone: {
      title: 'Action agreed in the strategy discussion done',
      by: 'social-worker',
      also: [
        'hub-officer',
        'investigator',
        'health-professional',
        'safeguarding-lead',
        'youth-justice-worker',
      ],
      source: from.workingTogether('Strategy discussion: who does what, by when', 'unverified'),
      when: { strategyHeld: {} },
      each: { step: 'strategyHeld', question: 'agreed' },
      outlivesEnding: true,
      sharedWith: ['police', 'childrens-services'],
      asks: {
        result: choice('Was it done?', { done: 'Yes', changed: 'Another way', notDone: 'No' }),
        what: prose('What was done, and what came of it for the child?'),
      },
    },

    childSeen: {
      title: 'Child seen and heard in the section 47 enquiry',
      by: 'social-worker',
      also: ['investigator'],
      source: from.childrenAct1989('s.47', 'unverified'),
      when: { strategyHeld: { decision: ['joint', 'single'] } },
      within: byDate('strategyHeld', 'seeBy', {
        source: from.workingTogether('Strategy discussion: when the child is seen', 'unverified'),
      }),
      unless: ['takenOver'],
      outlivesEnding: true,
      sharedWith: ['police'],
      asks: {
        alone: choice('Was the child seen alone?', {
          yes: 'Yes',
          trusted: 'With somebody the child chose',
          no: 'No',
        }),
        found: prose('What did you learn about how the child lives and feels?'),
        ...voice,
      },
    },

    enquiryEnded: {
      title: 'Section 47 enquiry ended, with what it found',
      by: 'social-worker',
      source: from.childrenAct1989('s.47', 'unverified'),
      after: ['childSeen'],
      when: { strategyHeld: { decision: ['joint', 'single'] } },
      within: workingDays(15, 'strategyHeld', { source: conference }),
      unless: ['takenOver'],
      outlivesEnding: true,
      sharedWith: ['police'],
      asks: {
        finding: choice('What was found?', {
          conference: 'The child was harmed or may be, and is likely to be again: conference',
          support: 'The child was harmed or may be, and is not likely to be again',
          notFound: 'The worry was not confirmed',
        }),
        reasons: prose('Why, and what do the child and family say?'),
      },
    },

    conferenceHeld: {
      title: 'Child protection conference held',
      by: 'conference-chair',
      also: ['social-worker'],
      source: conference,
      when: { enquiryEnded: { finding: 'conference' } },
      within: workingDays(15, 'strategyHeld', { source: conference }),
      unless: ['takenOver'],
      outlivesEnding: true,
      sharedWith: ['police', 'health'],
      asks: {
        came: several('Who came?', { ...agencies, child: 'The child', parent: 'A parent' }),
        policeReport: yesNo('Was there a report from the police?'),
        plan: choice('What was decided?', {
          protection: 'Child protection plan',
          need: 'Child in need plan',
          none: 'No plan',
        }),
        harms: several(
          'From what is the child to be protected?',
          {
            neglect: 'Neglect',
            physical: 'Physical harm',
            emotional: 'Emotional harm',
            sexual: 'Sexual harm',
          },
          { askedWhen: { plan: 'protection' } },
        ),
        reasons: prose('Why? What did the child want to happen?'),
        ...voice,
      },
      breaches: [
        {
          if: { policeReport: 'no' },
          says: 'The police gave the conference no report.',
          source: from.proposal('The police report to every conference', 'proposal'),
        },
      ],
    },

    coreGroupMet: {
      title: 'Core group met for the first time',
      by: 'social-worker',
      also: ['conference-chair'],
      source: from.workingTogether('Core group within 10 working days', 'unverified'),
      when: { conferenceHeld: { plan: 'protection' } },
      within: workingDays(10, 'conferenceHeld', {
        source: from.workingTogether('Core group within 10 working days', 'unverified'),
      }),
      unless: ['planEnded', 'takenOver'],
      outlivesEnding: true,
      sharedWith: ['police'],
      asks: { plan: prose('What changes for the child, who does it, and by when?') },
    },

    planReviewed: {
      title: 'Child protection plan reviewed at a conference',
      by: 'conference-chair',
      also: ['social-worker'],
      source: planReview,
      when: { conferenceHeld: { plan: 'protection' } },
      within: every({ first: 3, next: 6, unit: 'months', from: 'conferenceHeld' }, { source: planReview }),
      until: ['planEnded', 'takenOver'],
      outlivesEnding: true,
      sharedWith: ['police', 'health'],
      asks: {
        plan: choice('What was decided?', {
          goesOn: 'The plan goes on',
          changed: 'The plan goes on, with changes',
          ends: 'The plan ends',
        }),
        safer: prose('Is the child safer? What changed, and what did the child want?'),
        policePart: prose('What do the police do until the next review?'),
        ...voice,
      },
    },

    planEnded: {
      title: 'Child protection plan ended',
      by: 'conference-chair',
      also: ['social-worker', 'hub-decision-lead'],
      source: planReview,
      when: { conferenceHeld: { plan: 'protection' } },
      power: true,
      outlivesEnding: true,
      sharedWith: ['police', 'health'],
      asks: {
        why: choice('Why?', {
          review: 'A review decided that the child no longer needs it',
          moved: 'Another council has taken the plan over',
          care: 'The child is looked after, and safe there',
          eighteen: 'The child has turned 18',
          died: 'The child has died',
        }),
        goesOn: prose('What help goes on, and who told the child and the police?'),
      },
    },

    assessed: {
      title: 'Assessment finished',
      by: 'social-worker',
      source: from.workingTogether('Assessment within 45 working days', 'unverified'),
      when: { decided: { next: ['strategy', 'assessment'] } },
      within: workingDays(45, 'received', {
        source: from.workingTogether('Assessment within 45 working days', 'unverified'),
      }),
      unless: ['takenOver'],
      sharedWith: ['police'],
      asks: {
        outcome: choice('What was decided?', {
          protection: 'Child protection plan',
          need: 'Child in need plan',
          lookedAfter: 'The child is looked after now',
          help: 'Early help',
          nothing: 'No further help',
        }),
        reasons: prose('Why, and what changes for the child?'),
        ...voice,
      },
    },

    takenOver: {
      title: 'Taken over by the council of the place where the child now lives',
      by: 'hub-decision-lead',
      also: ['social-worker', 'conference-chair', 'hub-officer'],
      source: from.childrensStrategy('Objective 5: working across the boundaries of local authorities'),
      when: { received: { answer: 'accepted' } },
      power: true,
      sharedWith: ['childrens-services', 'police'],
      ends: 'taken over by another council',
      asks: {
        where: text('Which council, and which force?'),
        accepted: yesNo('Has that council accepted in writing?'),
        told: prose('What was passed on, and who told the child and family?'),
      },
      refuses: [
        {
          if: { accepted: 'no' },
          says: 'The child stays with this council until the other has accepted. Record it then.',
          source: from.proposal('No handover before it is accepted', 'proposal'),
        },
      ],
    },

    planStarted: {
      title: 'Plan for the child began, and the police know their part in it',
      by: 'social-worker',
      source: from.proposal('A plan tells the police their part', 'proposal'),
      when: { assessed: { outcome: ['protection', 'need', 'lookedAfter'] } },
      within: workingDays(5, 'assessed', { source: from.proposal('Five working days', 'proposal') }),
      sharedWith: ['police'],
      ends: 'a plan for the child',
      asks: {
        policePart: prose('What do the police do in it, and what do they tell you at once?'),
        review: date('When is the plan looked at again?'),
      },
    },

    closed: {
      title: 'Closed after the assessment',
      by: 'social-worker',
      also: ['hub-decision-lead'],
      source: from.proposal('An assessment without a plan is closed with reasons', 'proposal'),
      when: { assessed: { outcome: ['help', 'nothing'] } },
      within: workingDays(5, 'assessed', { source: from.proposal('Five working days', 'proposal') }),
      sharedWith: ['police'],
      ends: 'assessed, without a plan',
      asks: { told: prose('Who told the child and family, what was offered, and how can they come back?') },
    },
  },
})
