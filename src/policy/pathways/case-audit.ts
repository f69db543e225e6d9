import { byDate, days, workingDays } from '../../kernel/clock.ts'
import { choice, date, prose, type Question, several, text, yesNo } from '../../kernel/form.ts'
import { pathwayOf } from '../../kernel/pathway.ts'
import { actions, agreed, reachedAt } from '../questions.ts'
import type { Role } from '../roles.ts'
import * as from from '../sources.ts'
import { voice } from '../voice.ts'

const actionAudits = from.childrensStrategy('Action 34: case audits that turn into learning')
const ownWork = from.proposal('Nobody checks their own work', 'proposal')

const partly = (label: string): Question =>
  choice(label, { yes: 'Yes', partly: 'Partly', no: 'No', notApplicable: 'It does not apply here' })

/** The three words of older audits of single cases. Those in use by inspectors now were not seen. */
const grade = (label: string): Question =>
  choice(label, { good: 'Good', improve: 'Requires improvement', inadequate: 'Inadequate' })

/**
 * One sampled record about a child, read as the child lived it: heard or not, known in their own needs or not, safe now or
 * not. What is found goes back to whoever did the work, becomes learning, and the record is looked at again.
 */
export const caseAudit = pathwayOf<Role>()({
  id: 'case-audit',
  title: 'Case audit',
  about: 'The record of a child was sampled, to see whether the child was heard, understood and kept safe.',
  source: actionAudits,
  inForceFrom: '2025-01-01',
  begins: 'sampled',
  board: 'audits',
  looksAtSamples: { twice: { first: 'graded', second: 'gradedAgain', question: 'overall' } },
  offChildReceipt:
    'It checks the work of the police, not the child. A paper about it could show somebody who harms the child that there is a record.',
  steps: {
    sampled: {
      title: 'Record sampled',
      by: 'case-audit-team',
      also: ['quality-team'],
      source: from.protectionInspections('Case files are read'),
      asks: {
        method: choice('How was it chosen?', {
          random: 'By chance, from a sample whose seed is published',
          thematic: 'For a theme',
          critical: 'Because something went badly wrong',
        }),
        sample: text('Which sample?', { hint: 'Its reference on the page of samples.', optional: true }),
        kind: choice('What kind of record is it?', {
          safeguarding: 'Safeguarding, or a child who was harmed',
          missing: 'A child who was missing',
          exploitation: 'Exploitation',
          domestic: 'Domestic abuse at home',
          detained: 'Custody, or police protection',
          searched: 'A search',
          suspected: 'A child suspected of an offence',
          other: 'Something else',
        }),
        ownWork: choice('Did you, or somebody you supervise, work on it?', { no: 'No', yes: 'Yes' }),
        twice: choice('Is it graded twice?', {
          no: 'No',
          yes: 'Yes: by a second person, who does not see the first grades',
        }),
      },
      refuses: [
        {
          if: { ownWork: 'yes' },
          says: 'Nobody audits their own work, or that of people they supervise. Somebody else begins it.',
          source: ownWork,
        },
      ],
    },

    readForRisk: {
      title: 'Record read first for danger: is a child in danger now?',
      by: 'case-audit-team',
      also: ['quality-team'],
      source: from.inspectionCriteria('Was the child protected?'),
      after: ['sampled'],
      within: workingDays(2, 'sampled', { source: from.proposal('Two working days', 'proposal') }),
      again: true,
      asks: {
        danger: choice('Is this child, or another, in danger now?', {
          no: 'No',
          unsure: 'Not clear from the record',
          yes: 'Yes',
        }),
        why: prose('What in the record says so?'),
      },
      leadsTo: [
        {
          pathway: 'safeguarding-notification',
          when: { danger: ['yes', 'unsure'] },
          because: 'An audit found danger that nobody had acted on.',
          source: from.proposal('Danger found by an audit is referred the same day', 'proposal'),
        },
      ],
    },

    sameDayReferred: {
      title: 'Danger found by the audit referred, the same day',
      by: 'hub-officer',
      also: ['case-audit-team', 'quality-team'],
      source: from.proposal('Danger found by an audit is referred the same day', 'proposal'),
      when: { readForRisk: { danger: ['yes', 'unsure'] } },
      within: days(0, 'readForRisk', {
        source: from.proposal('Danger found by an audit is referred the same day', 'proposal'),
      }),
      answersTo: 'readForRisk',
      again: true,
      outlivesEnding: true,
      sharedWith: ['childrens-services'],
      asks: {
        reachedAt,
        danger: prose('What is the danger, and what was asked for?'),
        police: prose('What did police do at once, and who?'),
      },
    },

    referralAnswered: {
      title: "Children's services said what they will do",
      by: 'social-worker',
      also: ['hub-decision-lead'],
      source: from.workingTogether('Decision on a referral within one working day', 'unverified'),
      after: ['sameDayReferred'],
      when: { readForRisk: { danger: ['yes', 'unsure'] } },
      within: workingDays(1, 'sameDayReferred', {
        source: from.workingTogether('Decision on a referral within one working day', 'unverified'),
      }),
      answersTo: 'sameDayReferred',
      again: true,
      outlivesEnding: true,
      sharedWith: ['police'],
      asks: { does: prose('What will be done for the child, by whom, by when?') },
    },

    voiceRead: {
      title: "Child's voice in the record judged",
      by: 'case-audit-team',
      also: ['quality-team'],
      source: from.proposal(
        'Questions of the audit; the strategy counts audited cases that use the voice',
        'proposal',
      ),
      after: ['readForRisk'],
      within: workingDays(10, 'sampled', { source: from.proposal('Ten working days', 'proposal') }),
      asks: {
        voice: choice("Does the record use the child's voice?", {
          yes: 'Yes',
          partly: 'Partly',
          no: 'No',
        }),
        seen: partly('Was the child seen, and spoken to alone?'),
        verbatim: partly("Are the child's words there as they were said?"),
        cues: partly('Is it there how the child looked and behaved?'),
        wishes: partly('Was the child asked what they want, and was it weighed?'),
        needs: partly('Was what the child needs to understand and be understood met?'),
        explained: partly('Was the child told what happens next?'),
        told: partly('Was the child told what came of it?'),
        lived: partly("Does it say what the child's life is like?"),
        language: partly('Are its words free of blame?'),
        identity: partly('Were culture, identity and the risk of seeing the child as older thought of?'),
        changed: partly('Did what the child said change a decision, or does it say why not?'),
        evidence: prose('Where in the record? Name the entry for each “yes”.'),
      },
    },

    needsRead: {
      title: "This child's own needs judged",
      by: 'case-audit-team',
      also: ['quality-team'],
      source: from.childrensStrategy('Objective 4: share of audited cases that recognise individual needs'),
      after: ['readForRisk'],
      within: workingDays(10, 'sampled', { source: from.proposal('Ten working days', 'proposal') }),
      asks: {
        recognised: choice("Does the record know this child's own needs?", {
          yes: 'Yes',
          partly: 'Partly',
          no: 'No',
        }),
        missed: several('Which needs were there, and not seen?', {
          nothing: 'None',
          health: 'Health, or mental health',
          communication: 'Communication, language or learning',
          disability: 'Disability, or being neurodivergent',
          care: 'Being looked after, or having been',
          harmed: 'Having been harmed or exploited',
          identity: 'Faith, culture, race, gender or sexuality',
          family: 'Family, home or school',
        }),
        evidence: prose('Where in the record?'),
      },
    },

    graded: {
      title: 'Record graded',
      by: 'case-audit-team',
      also: ['quality-team'],
      source: from.protectionInspections('Five topics'),
      after: ['readForRisk', 'voiceRead', 'needsRead'],
      within: workingDays(10, 'sampled', { source: from.proposal('Ten working days', 'proposal') }),
      asks: {
        response: grade('The first response'),
        risk: grade('Seeing the risk, and referring it'),
        investigation: grade('The investigation'),
        partners: grade('Working with partners'),
        leadership: grade('Supervision and leadership'),
        overall: choice(
          'Overall: was the child protected, were needs met as they arose, was the child listened to?',
          { good: 'Good', improve: 'Requires improvement', inadequate: 'Inadequate' },
        ),
        good: prose('What was good, and should be seen by others?'),
        reasons: prose('Why this grade?'),
      },
    },

    gradedAgain: {
      title: 'Record graded by a second person who has not seen the first grades',
      by: 'case-audit-team',
      also: ['quality-team'],
      byAnother: ['graded'],
      source: from.proposal('One in ten is graded twice, to see whether grades can be relied on', 'proposal'),
      after: ['sampled'],
      when: { sampled: { twice: 'yes' } },
      within: workingDays(10, 'sampled', { source: from.proposal('Ten working days', 'proposal') }),
      asks: {
        sawFirst: choice('Have you graded it before, or seen the first grades?', { no: 'No', yes: 'Yes' }),
        voice: choice("Does the record use the child's voice?", { yes: 'Yes', partly: 'Partly', no: 'No' }),
        recognised: choice("Does the record know this child's own needs?", {
          yes: 'Yes',
          partly: 'Partly',
          no: 'No',
        }),
        overall: grade('Overall'),
        reasons: prose('Why this grade?'),
      },
      refuses: [
        {
          if: { sawFirst: 'yes' },
          says: 'A second grade is given by somebody else, who does not know the first.',
          source: ownWork,
        },
      ],
    },

    gradesCompared: {
      title: 'Both grades compared, and what to learn from the difference',
      by: 'case-audit-team',
      also: ['quality-team'],
      source: from.proposal('One in ten is graded twice, to see whether grades can be relied on', 'proposal'),
      after: ['graded', 'gradedAgain'],
      when: { sampled: { twice: 'yes' } },
      within: workingDays(5, 'graded', { source: from.proposal('Five working days', 'proposal') }),
      outlivesEnding: true,
      asks: {
        same: yesNo('Are the two grades the same?'),
        why: prose('If not: what did each see that the other did not?', { askedWhen: { same: 'no' } }),
      },
    },

    childAsked: {
      title: 'Child asked what it was like',
      by: 'case-audit-team',
      also: ['quality-team', 'social-worker', 'youth-worker', 'specialist-worker', 'victim-advocate'],
      source: from.childrensStrategy('Voice of the child'),
      after: ['sampled'],
      power: true,
      outlivesEnding: true,
      asks: {
        through: choice('Who asked?', {
          trusted: 'Somebody the child trusts',
          auditor: 'The auditor',
        }),
        ...voice,
      },
    },

    feedbackSent: {
      title: 'Feedback sent to whoever did the work, and to their supervisor',
      by: 'case-audit-team',
      also: ['quality-team'],
      source: actionAudits,
      after: ['graded'],
      within: workingDays(2, 'graded', { source: from.proposal('Two working days', 'proposal') }),
      asks: {
        good: prose('What was good?'),
        better: prose('What would have been better for this child?'),
      },
    },

    feedbackTalked: {
      title: 'Feedback talked through, and what has to be learnt',
      by: 'sergeant',
      also: ['inspector'],
      source: from.childrensStrategy('Training on the job where an audit finds a need'),
      after: ['feedbackSent'],
      within: workingDays(10, 'feedbackSent', { source: from.proposal('Ten working days', 'proposal') }),
      answersTo: 'feedbackSent',
      asks: {
        agreed,
        view: choice('Does whoever did the work see it the same way?', {
          yes: 'Yes',
          partly: 'Partly',
          no: 'No: their reasons are below',
        }),
        need: choice('Is there something to learn?', {
          none: 'Nothing more than was talked through',
          person: 'For one person',
          team: 'For a team',
          force: 'For the whole force: a rule, a form or a course',
        }),
        reasons: prose('Why?'),
      },
    },

    putRight: {
      title: 'What this child should have had, put right',
      by: 'sergeant',
      also: ['inspector', 'investigator'],
      source: from.auditedCases('Cases sent back for action'),
      after: ['feedbackSent'],
      when: { graded: { overall: ['improve', 'inadequate'] } },
      within: workingDays(5, 'feedbackSent', { source: from.proposal('Five working days', 'proposal') }),
      answersTo: 'feedbackSent',
      asks: {
        done: choice('What was done?', {
          done: 'What was missing was done',
          late: 'It is too late to do it: the child was told, and it was said that we are sorry',
          begun: 'It was begun, and is followed up',
        }),
        what: prose('What, and what changed for the child?'),
      },
    },

    learningAgreed: {
      title: 'Learning agreed: who does what, and by when',
      by: 'sergeant',
      also: ['inspector', 'superintendent'],
      source: actionAudits,
      when: { feedbackTalked: { need: ['person', 'team', 'force'] } },
      within: workingDays(5, 'feedbackTalked', { source: from.proposal('Five working days', 'proposal') }),
      outlivesEnding: true,
      asks: {
        needs: several('In what?', {
          voice: 'Hearing children and writing down what they say',
          needs: 'Seeing the needs of one child',
          language: 'Words that blame',
          adultification: 'Seeing children as older than they are',
          risk: 'Seeing risk, and referring it',
          lines: 'Following lines of enquiry to the suspect',
          partners: 'Working with partners',
          supervision: 'Supervision',
        }),
        actions: actions('What is done, who does it, and by when?'),
      },
    },

    learningDone: {
      title: 'Learning done, and what changed',
      by: 'sergeant',
      also: ['inspector', 'case-audit-team'],
      source: actionAudits,
      when: { learningAgreed: {} },
      each: { step: 'learningAgreed', question: 'actions' },
      outlivesEnding: true,
      asks: {
        result: choice('Was it done?', { done: 'Yes', changed: 'In another way', notDone: 'No' }),
        changed: prose('What is different in the work now, and how do you know?'),
      },
    },

    reAuditPlanned: {
      title: 'Day set on which the record is audited again',
      by: 'case-audit-team',
      also: ['quality-team'],
      source: from.protectionInspections('Looked at again after at once, three or six months', 'unverified'),
      after: ['feedbackTalked'],
      when: { graded: { overall: ['improve', 'inadequate'] } },
      within: workingDays(5, 'feedbackTalked', { source: from.proposal('Five working days', 'proposal') }),
      asks: {
        on: date('On which day at the latest?', {
          hint: 'Three months for a record that requires improvement, one for one that is inadequate.',
        }),
      },
    },

    reAudited: {
      title: 'Record audited again',
      by: 'case-audit-team',
      also: ['quality-team'],
      source: actionAudits,
      when: { reAuditPlanned: {} },
      within: byDate('reAuditPlanned', 'on', { source: from.proposal('The day that was set', 'proposal') }),
      ends: 'audited again',
      asks: {
        righted: choice('Has the child had what was missing?', { yes: 'Yes', partly: 'Partly', no: 'No' }),
        voice: choice("Does the record use the child's voice now?", {
          yes: 'Yes',
          partly: 'Partly',
          no: 'No',
        }),
        overall: grade('Overall, now'),
        reasons: prose('Why?'),
      },
    },

    notRighted: {
      title: 'Record that is no better taken up by a senior officer',
      by: 'superintendent',
      source: from.proposal('What is not put right goes to somebody senior', 'proposal'),
      when: { reAudited: { righted: ['partly', 'no'] } },
      within: workingDays(2, 'reAudited', { source: from.proposal('Two working days', 'proposal') }),
      outlivesEnding: true,
      asks: { done: prose('Why was it not put right, what is done now, and by when?') },
    },

    closedAsGood: {
      title: 'Audit closed: a record that was good',
      by: 'case-audit-team',
      also: ['quality-team'],
      source: actionAudits,
      after: ['feedbackTalked'],
      when: { graded: { overall: 'good' } },
      within: workingDays(5, 'feedbackTalked', { source: from.proposal('Five working days', 'proposal') }),
      ends: 'good',
      asks: {
        shown: choice('Is what was good shown to others?', {
          yes: 'Yes, with nothing in it that says who the child is',
          no: 'No',
        }),
      },
    },
  },
})
