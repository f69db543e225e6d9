import {
  asSoonAsPracticable,
  birthday,
  byDate,
  days,
  dependingOn,
  every,
  workingDays,
} from '../../kernel/clock.ts'
import { choice, date, prose, several, text, yesNo } from '../../kernel/form.ts'
import { childFacts, pathwayOf } from '../../kernel/pathway.ts'
import { offencesWith, offenceTitles } from '../offences.ts'
import { adultPresent } from '../questions.ts'
import type { Role } from '../roles.ts'
import * as from from '../sources.ts'
import { voice } from '../voice.ts'

const joint = from.gravityMatrix(
  'Joint decision with the youth justice service; police keep the final decision',
)
const admission = from.londonResolutions('Responsibility accepted, or guilt admitted')
const chargeTest = from.youthCautions('s.135: sufficient evidence to charge, and an admission')
const told = from.victimsCode('Right 6: told of a charge, or of no charge', 'unverified')
const under10 = childFacts.age.slice(0, 10)
const known = { yes: 'Yes', no: 'No', 'not known': 'Not known' }
const cautions = ['youth caution', 'youth conditional caution'] as const
const closedWith = (codes: Readonly<Record<string, string>>) =>
  choice('Which outcome type is recorded?', codes)

const someVictim = ['child', 'adult', 'business'] as const
const askedOfVictim = {
  whom: choice('Who was told?', {
    victim: 'The victim',
    parent: "The victim's parent or carer",
    both: 'Both',
    organisation: 'The organisation',
  }),
  review: yesNo('Was it explained how to ask for the decision to be looked at again?'),
}

/** One working day for a child who was harmed, who has enhanced rights; five for others. */
const soonTold = <const S extends string>(step: S) =>
  dependingOn(
    [{ when: { putForward: { victim: 'child' } }, clock: workingDays(1, step, { source: told }) }],
    workingDays(5, step, { source: told }),
  )

/**
 * What happens after a child is suspected of an offence. The matrix, the victim, the youth justice service and the child
 * are all heard; the police decide, and say why where they decide otherwise than the table suggests.
 * A step waits only for what the decision rests on. What was left out shows as missed, and stands beside the decision.
 */
export const outcomeDecision = pathwayOf<Role>()({
  id: 'outcome-decision',
  title: 'Decision about an offence',
  about: 'A child is suspected of an offence, and somebody must decide what is to happen.',
  source: from.gravityMatrix('Decision steps'),
  inForceFrom: '2025-02-01',
  begins: 'putForward',
  board: 'decisions',
  forChild: {
    what: 'The police think you may have broken the law. Now they decide what to do about it.',
    why: 'They want to put things right and stop it from happening again. They must be fair to you.',
    rights: [
      'You can have a lawyer. It is free.',
      'You do not have to say that you did it.',
      'You can say what you think and what you need.',
      'A grown-up you trust can be with you.',
      'If somebody made you do it, tell us. You can get help.',
    ],
    next: 'Somebody will tell you what they decided and why. You can ask them what it means.',
  },
  steps: {
    putForward: {
      title: 'Offence put forward for a decision',
      by: 'investigator',
      also: ['constable', 'schools-officer', 'decision-lead', 'integrated-offender-team'],
      source: from.gravityMatrix('Step 1: the child and the offence', 'unverified'),
      asks: {
        offence: choice('Which offence is suspected?', offenceTitles, {
          hint: 'Where there are several, the gravest. Put each of the others forward on its own.',
        }),
        code: text('Exact code of the offence, if you know it', {
          hint: 'For example TH68010.',
          optional: true,
        }),
        offenceOn: date('On which day was it?'),
        oldEnough: yesNo('Was the child 10 or older on that day?'),
        victim: choice('Who was harmed?', {
          child: 'A child',
          adult: 'An adult',
          business: 'A business or another organisation',
          nobody: 'Nobody in particular',
        }),
        domestic: choice('Is it domestic abuse?', { no: 'No', yes: 'Yes' }),
        hate: choice('Is it hate crime?', { no: 'No', yes: 'Yes' }),
        what: prose('What is said to have happened? Write what is known, and how.'),
      },
      refuses: [
        {
          if: { oldEnough: 'yes' },
          and: { child: { age: under10 } },
          says: 'The child is under 10 now, so was under 10 on that day. Answer no, or put the date of birth right.',
          source: from.childrenAndYoungPersonsAct1933('s.50: no child under 10 can be guilty', 'unverified'),
        },
      ],
      leadsTo: [
        {
          pathway: 'knife-possession',
          when: { offence: offencesWith(({ marks }) => marks.includes('knife')) },
          because: 'Every child with a knife goes to the youth justice service within one working day.',
          source: from.knifeGuidance('Referral within one working day'),
        },
      ],
    },

    tooYoung: {
      title: 'Child under 10: no offence, and help offered',
      by: 'investigator',
      also: ['constable', 'schools-officer', 'decision-lead'],
      source: from.childrenAndYoungPersonsAct1933('s.50: no child under 10 can be guilty', 'unverified'),
      when: { putForward: { oldEnough: 'no' } },
      within: asSoonAsPracticable('putForward'),
      sharedWith: ['childrens-services'],
      ends: 'under 10: no offence',
      leadsTo: [
        {
          pathway: 'safeguarding-notification',
          because: 'A child under 10 cannot commit an offence, and may need help.',
        },
      ],
      asks: {
        outcomeType: closedWith({
          11: '11: below the age of criminal responsibility',
          20: '20: another body takes over',
        }),
        help: prose('What help was offered, to whom?'),
        ...voice,
      },
    },

    limitSettled: {
      title: 'Mode of trial, and the last day on which proceedings may start',
      by: 'decision-lead',
      also: ['investigator'],
      source: from.magistratesCourtsAct('s.127: six months for a summary offence', 'unverified'),
      after: ['putForward'],
      when: { putForward: { oldEnough: 'yes' } },
      within: workingDays(2, 'putForward', { source: from.proposal('Two working days', 'proposal') }),
      decides: {
        table: 'mode-of-trial',
        result: 'mode',
        question: 'mode',
        given: { offence: 'putForward' },
      },
      asks: {
        mode: choice('How is it tried?', {
          summary: 'Summary only',
          either: 'In either court',
          indictable: 'On indictment only',
          depends: 'It depends: look the exact code up',
        }),
        lastDay: date('What is the last day on which proceedings may start?', {
          hint: 'Six months from the day of the offence. A resolution that may fail must end earlier.',
          askedWhen: { mode: 'summary' },
        }),
      },
    },

    turning18: {
      title: 'Check that the child is not 18 before this is decided',
      by: 'decision-lead',
      also: ['investigator'],
      source: from.ageThresholds('Cautions for a child are lost at 18', 'unverified'),
      after: ['putForward'],
      when: { child: { age: '17' }, putForward: { oldEnough: 'yes' } },
      within: birthday(18, { monthsBefore: 4, source: from.proposal('Four months before', 'proposal') }),
      unless: ['decided'],
      asks: {
        inTime: yesNo('Can this be decided and finished before the child turns 18?'),
        plan: prose('What is done so that delay does not cost the child?'),
      },
      breaches: [
        {
          if: { inTime: 'no' },
          says: 'Delay takes outcomes for children away from this child.',
          source: from.ageThresholds('Turning 18 before the first appearance'),
        },
      ],
    },

    evidenceTested: {
      title: 'Full Code Test',
      by: 'decision-lead',
      also: ['investigator'],
      source: from.chargingGuidance('Evidence and public interest', 'unverified'),
      after: ['putForward'],
      when: { putForward: { oldEnough: 'yes' } },
      within: workingDays(5, 'putForward', { source: from.proposal('Five working days', 'proposal') }),
      again: true,
      asks: {
        evidence: choice('Is there enough evidence?', {
          'enough to charge': 'Enough to charge: a conviction is likelier than not',
          'case to answer': 'A case to answer, but not enough to charge',
          'more inquiries': 'Not yet: reasonable lines of inquiry are left',
          'not enough': 'No, and nothing more can be found',
        }),
        interest: several('What speaks for and against a prosecution in the public interest?', {
          gravity: 'For: how grave the harm was',
          repeated: 'For: it has happened before',
          age: "Against: the child's age and maturity",
          harmed: 'Against: the child has been harmed or exploited',
          need: 'Against: the child has needs that nobody has met',
          light: 'Against: little harm was done, or it was put right',
          help: 'Against: help outside court would do more',
        }),
        why: prose('Why? Name the evidence on each point that must be proved.'),
      },
    },

    inquiriesReviewed: {
      title: 'Inquiries that are left, looked at again',
      by: 'decision-lead',
      also: ['investigator'],
      source: from.chargingGuidance('All reasonable lines of inquiry'),
      when: { evidenceTested: { evidence: 'more inquiries' } },
      within: every(
        { first: 14, next: 14, unit: 'days', from: 'evidenceTested' },
        { source: from.proposal('Every 14 days: delay is the loss of the child', 'proposal') },
      ),
      until: ['decided'],
      asks: {
        left: prose('What is left to find out, and who does it by when?'),
        needed: yesNo('Is it still needed?'),
        childTold: yesNo('Do the child and the family know where it stands?'),
      },
    },

    noCase: {
      title: 'Closed: not enough evidence',
      by: 'decision-lead',
      also: ['investigator'],
      source: from.chargingGuidance('Evidence and public interest', 'unverified'),
      when: { evidenceTested: { evidence: 'not enough' } },
      within: workingDays(1, 'evidenceTested', { source: from.proposal('One working day', 'proposal') }),
      sharedWith: ['youth-justice-service'],
      ends: 'no further action',
      asks: {
        outcomeType: closedWith({
          15: '15: the victim supports it, evidence is wanting',
          16: '16: the victim does not support it',
          13: '13: the victim or a witness is too ill, or has died',
          12: '12: the child is too ill',
          17: '17: the time limit has passed',
          20: '20: another body takes over',
        }),
        childTold: yesNo('Have the child and the family been told that it is over?'),
        help: prose('What help was offered all the same?', { optional: true }),
      },
      breaches: [
        {
          if: { childTold: 'no' },
          says: 'The matter was closed, and nobody told the child.',
          source: from.proposal('A child is told that it is over', 'proposal'),
        },
      ],
    },

    positionTaken: {
      title: "The child's own position, taken with advice",
      by: 'investigator',
      also: ['constable', 'decision-lead'],
      source: admission,
      after: ['evidenceTested'],
      when: { putForward: { oldEnough: 'yes' } },
      within: workingDays(5, 'evidenceTested', { source: from.proposal('Five working days', 'proposal') }),
      again: true,
      sharedWith: ['youth-justice-service'],
      decides: {
        table: 'outcome-eligibility',
        result: 'opens',
        question: 'opens',
        given: { evidence: 'evidenceTested' },
      },
      asks: {
        adultPresent,
        advice: choice('Did the child have legal advice?', {
          yes: 'Yes',
          declined: 'Offered and not wanted, after it was explained that it is free',
          no: 'No',
        }),
        position: choice('What is the position of the child?', {
          'says nothing': 'Says nothing about it',
          denies: 'Denies it',
          'accepts responsibility': 'Accepts responsibility',
          admits: 'Admits the offence',
        }),
        opens: choice('Which outcomes does that leave open?', {
          diversion: 'Diversion and deferred prosecution',
          resolution: 'Those, and a community resolution',
          cautions: 'All of them, the cautions included',
          'nothing yet': 'None yet: the evidence has not been settled',
        }),
        ...voice,
      },
      breaches: [
        {
          if: { advice: 'no' },
          says: 'The child took a position without having been offered legal advice.',
          source: from.londonResolutions('Informed choice of the child', 'unverified'),
        },
        {
          if: { adultPresent: 'no' },
          says: 'The child took a position without an appropriate adult.',
          source: from.codeC('1.7', 'unverified'),
        },
      ],
    },

    victimViews: {
      title: "Victim's views heard",
      by: 'investigator',
      also: ['witness-care', 'victim-advocate', 'constable', 'decision-lead'],
      source: from.childrensStrategy('Action 22: views of victims, where they can be had'),
      after: ['putForward'],
      when: { putForward: { oldEnough: 'yes', victim: ['child', 'adult', 'business'] } },
      within: workingDays(5, 'putForward', { source: from.proposal('Five working days', 'proposal') }),
      again: true,
      stillOwedWith: { heard: 'notYet' },
      sharedWith: ['youth-justice-service'],
      asks: {
        heard: choice('Could the victim be heard?', {
          yes: 'Yes',
          notYet: 'Not yet',
          declined: 'The victim does not want to say anything',
          unreachable: 'Nobody could reach the victim',
        }),
        wants: choice(
          'What does the victim want?',
          {
            court: 'A court to deal with it',
            resolution: 'A resolution outside court',
            apology: 'An apology, or something made good',
            nothing: 'Nothing to happen',
            unsure: 'Does not know',
          },
          { askedWhen: { heard: 'yes' } },
        ),
        restorative: choice(
          'Was a restorative meeting or message explained?',
          { wanted: 'Yes, and the victim wants one', unwanted: 'Yes, and the victim does not', no: 'No' },
          { askedWhen: { heard: 'yes' } },
        ),
        views: prose('What did the victim say? A view is weighed; it is not a veto.', {
          askedWhen: { heard: 'yes' },
        }),
      },
    },

    stops: {
      title: 'Hard stops: who may charge',
      by: 'decision-lead',
      source: from.chargingGuidance('Police charging', 'unverified'),
      after: ['putForward'],
      when: { putForward: { oldEnough: 'yes' } },
      within: workingDays(5, 'putForward', { source: from.proposal('Five working days', 'proposal') }),
      again: true,
      decides: {
        table: 'hard-stops',
        result: 'decider',
        question: 'decider',
        given: { offence: 'putForward', domestic: 'putForward', hate: 'putForward' },
      },
      asks: {
        plea: choice('Which plea is expected?', {
          guilty: 'Guilty',
          'not guilty': 'Not guilty',
          'not known': 'Nobody can say',
        }),
        also: several('Does anything else send it to a prosecutor?', {
          nothing: 'Nothing',
          death: 'Somebody died',
          terrorism: 'Terrorism or official secrets',
          child: 'A sexual offence by or on a child',
          consent: 'Consent of the Director or a Law Officer is needed',
          licensing: 'An offence under the Licensing Act 2003',
          sentence: 'Not summary only, and likely to bring more than magistrates pass: above 12 months',
        }),
        decider: choice('Who may charge?', {
          'police may charge': 'Police',
          'prosecutor charges': 'A prosecutor; police may decide on a resolution',
          'prosecutor decides': 'A prosecutor, who decides on a caution as well',
        }),
      },
      refuses: [
        {
          if: {
            also: ['death', 'terrorism', 'child', 'consent', 'licensing', 'sentence'],
            decider: 'police may charge',
          },
          says: 'Police may not charge this. Choose a prosecutor.',
          source: from.chargingGuidance('Offences that police may not charge'),
        },
      ],
    },

    exploitation: {
      title: 'Exploitation and the defence of section 45 considered',
      by: 'investigator',
      also: ['decision-lead', 'exploitation-team'],
      source: from.slaveryPractice('Section 45 considered in every case with an indicator'),
      after: ['putForward'],
      when: { putForward: { oldEnough: 'yes' } },
      within: workingDays(5, 'putForward', { source: from.proposal('Five working days', 'proposal') }),
      again: true,
      besides: 'own-harm',
      sharedWith: ['youth-justice-service', 'childrens-services'],
      decides: { table: 'section-45-considered', result: 'route', question: 'route' },
      asks: {
        victim: choice('Does anything point to somebody exploiting the child?', known),
        excluded: choice('Is the offence listed in Schedule 4, outside the defence?', known),
        direct: choice('Did the act follow directly from the exploitation?', known),
        reasonable: choice('Might a reasonable person of this age and in this situation do the same?', known),
        route: choice('What follows?', {
          'defence may be open': 'The defence may be open: no charge until that is settled',
          'outside the defence': 'Outside the defence; exploitation still weighs against a prosecution',
          'find out first': 'Find out first',
          'not indicated': 'Nothing points to it',
        }),
        seen: prose('What was looked at: money, telephones, older people, places, what the child said?'),
      },
      refuses: [
        {
          if: { excluded: 'no' },
          and: { putForward: { offence: offencesWith(({ marks }) => marks.includes('no45')) } },
          says: 'The list has this offence outside the defence. Answer yes, or not known if you doubt the list.',
          source: from.modernSlaveryAct('Schedule 4', 'unverified'),
        },
      ],
      leadsTo: [
        {
          pathway: 'child-exploitation',
          when: { victim: 'yes' },
          because: 'A child who is exploited is a victim first.',
        },
        {
          pathway: 'modern-slavery-referral',
          when: { victim: 'yes' },
          because:
            'Whether the child was a victim of slavery is decided by others, and weighs in this decision.',
          source: from.modernSlaveryAct('s.52', 'unverified'),
        },
      ],
    },

    formConsidered: {
      title: 'Whether a Child Information Form is needed',
      by: 'decision-lead',
      also: ['investigator'],
      source: from.childInformationForm('When it is mandatory'),
      after: ['stops'],
      when: { putForward: { oldEnough: 'yes' } },
      within: workingDays(1, 'stops', { source: from.proposal('One working day', 'proposal') }),
      again: true,
      decides: {
        table: 'child-information-form',
        result: 'needed',
        question: 'needed',
        given: { offence: 'putForward' },
      },
      asks: {
        road: choice('Where is it going?', {
          neither: 'Neither to a prosecutor nor to court',
          'prosecutor decides': 'To a prosecutor, for authority to charge',
          'police charge, not guilty expected':
            'To court on a police charge, with a plea of not guilty expected',
        }),
        chargedBefore: yesNo('Has the child been charged before?'),
        inNeed: yesNo('Is the child in need, or has the child left care?'),
        needed: yesNo('Is the form needed?'),
      },
    },

    informationForm: {
      title: 'Child Information Form filled',
      by: 'investigator',
      also: ['decision-lead'],
      source: from.childInformationForm('Police fill it and may not delegate it'),
      when: { formConsidered: { needed: 'yes' } },
      within: workingDays(3, 'formConsidered', { source: from.proposal('Three working days', 'proposal') }),
      again: true,
      sharedWith: ['youth-justice-service', 'childrens-services'],
      asks: {
        asked: several('Who was asked?', {
          child: 'The child',
          family: 'Family or carers',
          services: "Children's services",
          youthJustice: 'Youth justice service',
          school: 'School',
          health: 'Health',
        }),
        life: prose("The child's life: home, family, school, health, what is going well"),
        needs: prose('Needs: learning, communication, mental health, trauma, substances'),
        harm: prose('Harm done to the child: abuse, exploitation, violence seen or suffered'),
        care: prose('Care: looked after, in need or having left care, and who is responsible'),
        first: yesNo('Would this be the first charge?'),
        missing: prose('What is not known yet, and when it will be?', { optional: true }),
        ...voice,
      },
    },

    tenPoints: {
      title: 'Ten points for a child who is looked after',
      by: 'investigator',
      also: ['decision-lead', 'constable'],
      source: from.tenPointChecklist('Nine points seen; what the child says is the tenth', 'unverified'),
      after: ['putForward'],
      when: { child: { lookedAfter: 'yes' }, putForward: { oldEnough: 'yes' } },
      within: workingDays(5, 'putForward', { source: from.proposal('Five working days', 'proposal') }),
      sharedWith: ['childrens-services', 'youth-justice-service'],
      asks: {
        atHome: yesNo('Did it happen where the child lives?'),
        policy: prose("What does the home's own policy say about behaviour, and was it followed?"),
        whyCalled: prose('Why were police called? Would a family have called them?'),
        dealtWith: prose('What has the home done about it already?'),
        madeGood: prose('Has there been an apology, or has anything been made good?'),
        victimWants: prose('What does the victim want?'),
        carePlan: prose('What does the care plan say?'),
        lately: prose('How has the child been lately? What else has happened at the home?'),
        features: prose('What makes it graver, and what lighter?'),
        goodEnough: prose('Would this be good enough for your own child?'),
        ...voice,
      },
    },

    socialWorkerSaid: {
      title: 'Social worker said what the decision should weigh',
      by: 'social-worker',
      source: from.tenPointChecklist('What the social worker thinks'),
      answersTo: 'tenPoints',
      when: { tenPoints: {} },
      within: workingDays(2, 'tenPoints', { source: from.proposal('Two working days', 'proposal') }),
      again: true,
      stillOwedWith: { view: 'unsure' },
      sharedWith: ['police', 'youth-justice-service'],
      asks: {
        view: choice('What do you think should happen?', {
          home: 'The home or family deals with it',
          informal: 'A resolution outside court',
          formal: 'A caution or a charge',
          unsure: 'I cannot say yet',
        }),
        why: prose('Why? What does the child need, and what does the care plan say?'),
        ...voice,
      },
    },

    scored: {
      title: 'Gravity score',
      by: 'decision-lead',
      also: ['investigator'],
      source: from.gravityMatrix(
        'Score of the offence, moved by what makes it graver or lighter',
        'unverified',
      ),
      after: ['evidenceTested'],
      when: { putForward: { oldEnough: 'yes' } },
      within: workingDays(2, 'evidenceTested', { source: from.proposal('Two working days', 'proposal') }),
      again: true,
      sharedWith: ['youth-justice-service'],
      scores: { offence: 'putForward' },
      decides: { table: 'gravity-score', result: 'finalScore', question: 'finalScore' },
      asks: {
        scale: choice('Which scale does the edition of the matrix use?', {
          '1 to 5': '1 to 5 (2023 and 2025)',
          '1 to 4': '1 to 4 (2013)',
        }),
        base: choice('Score of the offence in the matrix', { 1: '1', 2: '2', 3: '3', 4: '4', 5: '5' }),
        graver: several('What makes it graver?', {
          none: 'Nothing',
          sentence: 'A court would pass a significant sentence',
          weapon: 'A weapon was used, or violence threatened',
          servant: 'The victim serves the public',
          trust: 'A trust was abused',
          leader: 'The child led others',
          planned: 'It was planned',
          group: 'A group did it',
          fear: 'The victim was vulnerable, or was put in fear',
          hostility: 'Hostility because of who the victim is',
          pattern: 'It is likely to happen again',
          uses: 'The child uses others',
          local: 'It happens often here, and that has been agreed as a priority',
          sexual: 'It was meant to lead to a sexual offence',
          before: 'Earlier help or an earlier outcome did not work',
        }),
        lighter: several('What makes it lighter?', {
          none: 'Nothing',
          nominal: 'A court would pass a nominal sentence',
          victimHarm: 'A prosecution would harm the victim',
          told: 'The child told something that made others safer',
          led: 'The child was led by somebody older or more able',
          mistake: 'A mistake or a misunderstanding',
          vulnerable: 'The child is vulnerable',
          impulse: 'The child was provoked, or acted on impulse',
          madeGood: 'Little harm, and regret shown or made good',
          ill: 'The child was ill, in mind or body',
          old: 'It was long ago',
          young: 'The child is very young or immature, or has a learning or communication need',
          exploited: 'The child is a victim of exploitation linked to it',
        }),
        adjustment: choice('Taken together, how does it compare?', {
          same: 'As grave as usual',
          lighter: 'Lighter: one less',
          graver: 'Graver: one more',
        }),
        finalScore: choice('Final score', { 1: '1', 2: '2', 3: '3', 4: '4', 5: '5' }),
        why: prose('Why? A judgement, never a sum of ticks.'),
      },
      refuses: [
        {
          if: { adjustment: 'graver', graver: 'none' },
          says: 'Name what makes it graver, or say that it is as grave as usual.',
          source: from.earlierGravityMatrix('Factors move the score'),
        },
        {
          if: { adjustment: 'lighter', lighter: 'none' },
          says: 'Name what makes it lighter, or say that it is as grave as usual.',
          source: from.earlierGravityMatrix('Factors move the score'),
        },
      ],
    },

    youthJusticeAsked: {
      title: 'Youth justice service asked to decide together',
      by: 'decision-lead',
      also: ['investigator'],
      source: joint,
      after: ['evidenceTested'],
      when: { evidenceTested: { evidence: ['enough to charge', 'case to answer'] } },
      within: workingDays(1, 'evidenceTested', { source: from.proposal('One working day', 'proposal') }),
      sharedWith: ['youth-justice-service'],
      again: true,
      asks: {
        about: prose('What should they know, and what do you ask?'),
        by: date('By which day is an answer needed?'),
      },
    },

    youthJusticeSaid: {
      title: 'Youth justice service gave its view',
      by: 'youth-justice-worker',
      source: from.caseManagement('Assessment within ten working days of referral'),
      answersTo: 'youthJusticeAsked',
      when: { youthJusticeAsked: {} },
      within: workingDays(10, 'youthJusticeAsked', {
        source: from.caseManagement('Assessment within ten working days of referral'),
      }),
      again: true,
      sharedWith: ['police', 'childrens-services'],
      asks: {
        known: choice('Is the child known to the service?', {
          now: 'Yes, now',
          before: 'Yes, before',
          no: 'No',
        }),
        advises: choice('What do you advise?', {
          'no further action': 'No further action',
          'deferred prosecution': 'Diversion, with prosecution deferred',
          'community resolution': 'Community resolution',
          'youth caution': 'Youth caution',
          'youth conditional caution': 'Youth conditional caution',
          charge: 'A court',
        }),
        strengths: prose("The child's strengths, and who helps"),
        needs: prose('Needs, harm done to the child, and what lay behind it'),
        offer: prose('What can the service do with the child, from when?'),
        ...voice,
      },
    },

    decided: {
      title: 'Outcome decided',
      by: 'decision-lead',
      source: joint,
      after: ['limitSettled', 'positionTaken', 'stops', 'scored'],
      when: {
        putForward: { oldEnough: 'yes' },
        evidenceTested: { evidence: ['enough to charge', 'case to answer'] },
      },
      within: dependingOn(
        [{ when: { limitSettled: { mode: 'summary' } }, clock: byDate('limitSettled', 'lastDay') }],
        days(42, 'putForward', { source: from.proposal('Six weeks', 'proposal') }),
      ),
      again: true,
      besides: 'own-harm',
      restsOnScore: 'scored',
      sharedWith: ['youth-justice-service'],
      decides: {
        table: 'outcome',
        result: 'outcome',
        question: 'outcome',
        given: { scale: 'scored', finalScore: 'scored', decider: 'stops' },
        weighs: [
          'evidenceTested',
          'positionTaken',
          'victimViews',
          'exploitation',
          'informationForm',
          'tenPoints',
          'socialWorkerSaid',
          'scored',
          'youthJusticeSaid',
        ],
      },
      asks: {
        outcome: choice('What is decided?', {
          'no further action': 'No further action',
          'deferred prosecution': 'Diversion: prosecution deferred, and no further action once it is done',
          'community resolution': 'Community resolution',
          'youth caution': 'Youth caution',
          'youth conditional caution': 'Youth conditional caution',
          charge: 'Charge',
          'refer to a prosecutor': 'Refer to a prosecutor',
        }),
        jointly: choice('How was it decided?', {
          together: 'Together with the youth justice service, which agrees',
          differs: 'Together; the youth justice service would decide otherwise',
          alone: 'By police alone',
        }),
        diversion: yesNo('Was diversion considered first?'),
        prosecutorAgreed: choice('Has a prosecutor agreed to a caution?', {
          notNeeded: 'Not needed',
          yes: 'Yes',
          no: 'No',
        }),
        rationale: prose(
          'Why this outcome for this child? Say how the victim, the child and the partners were weighed.',
        ),
      },
      refuses: [
        {
          if: { outcome: cautions },
          and: { evidenceTested: { evidence: 'case to answer' } },
          says: 'A caution needs enough evidence to charge. Choose something else, or find the evidence.',
          source: chargeTest,
        },
        {
          if: { outcome: cautions },
          and: { positionTaken: { position: ['says nothing', 'denies', 'accepts responsibility'] } },
          says: 'A caution needs an admission of the offence. Diversion does not.',
          source: chargeTest,
        },
        {
          if: { outcome: 'community resolution' },
          and: { positionTaken: { position: ['says nothing', 'denies'] } },
          says: 'A community resolution needs the child to accept responsibility. Diversion does not.',
          source: from.communityResolutions('Responsibility accepted'),
        },
        {
          if: { outcome: 'charge' },
          and: { evidenceTested: { evidence: 'case to answer' } },
          says: 'There is not enough evidence to charge.',
          source: chargeTest,
        },
        {
          if: { outcome: 'charge' },
          and: { stops: { decider: ['prosecutor charges', 'prosecutor decides'] } },
          says: 'Police may not charge this. Refer it to a prosecutor.',
          source: from.chargingGuidance('Offences that police may not charge'),
        },
        {
          if: { outcome: cautions, prosecutorAgreed: ['notNeeded', 'no'] },
          and: { stops: { decider: 'prosecutor decides' } },
          says: 'Only a prosecutor decides on a caution for an indictable offence. Refer it first.',
          source: from.chargingGuidance('Caution for an indictable offence', 'unverified'),
        },
        {
          if: { outcome: 'charge' },
          and: { exploitation: { route: ['find out first', 'defence may be open'] } },
          says: 'The defence of section 45 has not been settled. Settle it before a charge.',
          source: from.slaveryPractice('Section 45 considered in every case with an indicator'),
        },
      ],
      breaches: [
        {
          if: { jointly: 'alone', outcome: [...cautions, 'charge', 'refer to a prosecutor'] },
          says: 'A formal outcome was decided without the youth justice service.',
          source: joint,
        },
        {
          if: { diversion: 'no' },
          says: 'Diversion was not considered first.',
          source: from.londonResolutions('Diversion considered first in every case'),
        },
      ],
      leadsTo: [
        {
          pathway: 'deferred-prosecution',
          when: { outcome: 'deferred prosecution' },
          because: 'The youth justice service makes a contract with the child.',
        },
        {
          pathway: 'community-resolution',
          when: { outcome: 'community resolution' },
          because: 'A community resolution was decided.',
        },
        {
          pathway: 'youth-caution',
          when: { outcome: 'youth caution' },
          because: 'A youth caution was decided.',
        },
        {
          pathway: 'youth-conditional-caution',
          when: { outcome: 'youth conditional caution' },
          because: 'A youth conditional caution was decided.',
        },
      ],
    },

    prosecutorSaid: {
      title: 'Prosecutor decided',
      by: 'decision-lead',
      also: ['investigator'],
      source: from.chargingGuidance('Referral to a prosecutor', 'unverified'),
      when: { decided: { outcome: 'refer to a prosecutor' } },
      within: every(
        { first: 28, next: 28, unit: 'days', from: 'decided' },
        { source: from.proposal('Asked after every four weeks', 'proposal') },
      ),
      sharedWith: ['youth-justice-service'],
      asks: {
        said: choice('What did the prosecutor decide?', {
          charge: 'Charge',
          stop: 'No prosecution',
          resolution: 'A resolution outside court: decide anew',
          more: 'More is needed first',
        }),
        why: prose('What did the prosecutor say?'),
      },
    },

    noAction: {
      title: 'Closed: no further action',
      by: 'decision-lead',
      source: from.gravityMatrix('Score 1'),
      when: { decided: { outcome: 'no further action' } },
      within: workingDays(1, 'decided', { source: from.proposal('One working day', 'proposal') }),
      sharedWith: ['youth-justice-service'],
      ends: 'no further action',
      asks: {
        outcomeType: closedWith({
          10: '10: formal action is not in the public interest',
          20: '20: another body takes over',
          21: '21: more inquiry is not in the public interest',
        }),
        help: prose('What help was offered all the same?', { optional: true }),
      },
    },

    begun: {
      title: 'Out of court resolution handed on',
      by: 'decision-lead',
      also: ['investigator'],
      source: from.gravityMatrix('Scores 2 to 4'),
      when: { decided: { outcome: ['community resolution', ...cautions] } },
      within: workingDays(2, 'decided', { source: from.proposal('Two working days', 'proposal') }),
      sharedWith: ['youth-justice-service'],
      ends: 'out of court resolution',
      asks: { handedTo: text('Who carries it out?', { hint: 'Team and reference.' }) },
    },

    deferred: {
      title: 'Diversion handed to the youth justice service',
      by: 'decision-lead',
      also: ['investigator'],
      source: from.childrensStrategy('Action 23: deferred prosecution'),
      when: { decided: { outcome: 'deferred prosecution' } },
      within: workingDays(2, 'decided', { source: from.proposal('Two working days', 'proposal') }),
      sharedWith: ['youth-justice-service'],
      ends: 'prosecution deferred',
      asks: { handedTo: text('Who carries it out?', { hint: 'Team and reference.' }) },
    },

    charged: {
      title: 'Child charged by police',
      by: 'decision-lead',
      also: ['investigator'],
      source: from.gravityMatrix('Score 5'),
      when: { decided: { outcome: 'charge' } },
      within: asSoonAsPracticable('decided'),
      sharedWith: ['youth-justice-service', 'childrens-services'],
      ends: 'charged',
      asks: { how: choice('How?', { post: 'By post', custody: 'At a police station' }) },
    },

    prosecutorCharged: {
      title: 'Child charged on the authority of a prosecutor',
      by: 'decision-lead',
      also: ['investigator'],
      source: from.chargingGuidance('Referral to a prosecutor', 'unverified'),
      when: { prosecutorSaid: { said: 'charge' } },
      within: asSoonAsPracticable('prosecutorSaid'),
      sharedWith: ['youth-justice-service', 'childrens-services'],
      ends: 'charged',
      asks: { how: choice('How?', { post: 'By post', custody: 'At a police station' }) },
    },

    prosecutorStopped: {
      title: 'Closed: no prosecution',
      by: 'decision-lead',
      source: from.outcomeTypes('9: not in the public interest'),
      when: { prosecutorSaid: { said: 'stop' } },
      within: workingDays(1, 'prosecutorSaid', { source: from.proposal('One working day', 'proposal') }),
      sharedWith: ['youth-justice-service'],
      ends: 'no further action',
      asks: {
        outcomeType: closedWith({
          9: '9: not in the public interest',
          15: '15: evidence is wanting',
        }),
        help: prose('What help was offered all the same?', { optional: true }),
      },
    },

    childTold: {
      title: 'Child and appropriate adult told, in ordinary words',
      by: 'investigator',
      also: ['decision-lead', 'constable', 'youth-justice-worker'],
      source: from.londonResolutions('Child and adult told what it means', 'unverified'),
      when: { decided: {} },
      within: workingDays(1, 'decided', { source: from.proposal('One working day', 'proposal') }),
      outlivesEnding: true,
      sharedWith: ['youth-justice-service'],
      asks: {
        adultPresent,
        explained: several('What was explained?', {
          outcome: 'The outcome and why',
          record: 'What is kept on record, and for how long',
          disclosure: 'Who may be told later, for a job or a course',
          next: 'What comes next',
          complain: 'How to say that it was wrong',
        }),
        understood: yesNo('Could the child say back what it means?'),
        ...voice,
      },
      breaches: [
        {
          if: { adultPresent: 'no' },
          says: 'The child was told without an appropriate adult.',
          source: from.londonResolutions('Child and adult told what it means', 'unverified'),
        },
      ],
    },

    prosecutionTold: {
      title: 'Child and appropriate adult told what the prosecutor decided, in ordinary words',
      by: 'investigator',
      also: ['decision-lead', 'constable', 'youth-justice-worker'],
      source: from.londonResolutions('Child and adult told what it means', 'unverified'),
      when: { prosecutorSaid: { said: ['charge', 'stop'] } },
      within: workingDays(1, 'prosecutorSaid', { source: from.proposal('One working day', 'proposal') }),
      outlivesEnding: true,
      sharedWith: ['youth-justice-service'],
      asks: {
        adultPresent,
        understood: yesNo('Could the child say back what it means?'),
        ...voice,
      },
      breaches: [
        {
          if: { adultPresent: 'no' },
          says: 'The child was told without an appropriate adult.',
          source: from.londonResolutions('Child and adult told what it means', 'unverified'),
        },
      ],
    },

    victimToldProsecution: {
      title: 'Victim told what the prosecutor decided, and why',
      by: 'investigator',
      also: ['witness-care', 'decision-lead', 'victim-advocate'],
      source: told,
      when: { prosecutorSaid: { said: ['charge', 'stop'] }, putForward: { victim: someVictim } },
      within: soonTold('prosecutorSaid'),
      outlivesEnding: true,
      asks: {
        ...askedOfVictim,
        said: prose('What did they say?', { optional: true }),
      },
    },

    victimToldClosed: {
      title: 'Victim told that there is not enough evidence, and why',
      by: 'investigator',
      also: ['witness-care', 'decision-lead', 'victim-advocate'],
      source: told,
      when: { noCase: {}, putForward: { victim: someVictim } },
      within: soonTold('noCase'),
      outlivesEnding: true,
      asks: {
        ...askedOfVictim,
        said: prose('What did they say?', { optional: true }),
      },
    },

    victimTold: {
      title: 'Victim told the outcome, and why',
      by: 'investigator',
      also: ['witness-care', 'decision-lead', 'victim-advocate'],
      source: told,
      when: { decided: {}, putForward: { victim: someVictim } },
      within: soonTold('decided'),
      outlivesEnding: true,
      asks: {
        ...askedOfVictim,
        said: prose('What did they say?', { optional: true }),
      },
    },

    youthJusticeTold: {
      title: 'Youth justice service told the outcome, and why',
      by: 'decision-lead',
      also: ['investigator'],
      source: from.crimeAndDisorderAct('s.66ZB: referral to the youth offending team'),
      when: { decided: {} },
      within: workingDays(1, 'decided', { source: from.proposal('One working day', 'proposal') }),
      outlivesEnding: true,
      sharedWith: ['youth-justice-service'],
      asks: {
        how: choice('How?', {
          panel: 'At the joint panel',
          written: 'In writing',
          telephone: 'By telephone',
        }),
        differs: prose('Where it differs from their advice: why?', { optional: true }),
      },
    },
  },
})
