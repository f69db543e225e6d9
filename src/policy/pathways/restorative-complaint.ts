import { asSoonAsPracticable, workingDays } from '../../kernel/clock.ts'
import { choice, prose, several, yesNo } from '../../kernel/form.ts'
import { pathwayOf } from '../../kernel/pathway.ts'
import { actions, reachedBy } from '../questions.ts'
import type { Role } from '../roles.ts'
import * as from from '../sources.ts'
import { voice, voiceIf } from '../voice.ts'

const pilot = from.childrensStrategy('Action 34: restorative complaints')
const grave = from.proposal('What is grave is never settled by a talk', 'proposal')
const free = from.proposal('The child chooses, and may choose again', 'proposal')

const formally = {
  number: yesNo('Has it been put on record as a complaint, and does the child have its number?'),
  told: prose('What was the child told: what happens, how long it takes, who helps?'),
}

/**
 * A child who was treated badly sits down with the officers, if the child wants to, with somebody on the child's side.
 * The child chooses whether, how, where and with whom, and may stop at any time. Nothing is lost by saying no.
 */
export const restorativeComplaint = pathwayOf<Role>()({
  id: 'restorative-complaint',
  title: 'Restorative complaint',
  about: 'A child says that police did not treat them right, and may want the officers to hear it.',
  source: pilot,
  inForceFrom: '2025-01-01',
  begins: 'complained',
  board: 'audits',
  forChild: {
    what: 'You said that the police did not treat you right. You can tell the officers, if you want to.',
    why: 'They should hear how it was for you. They should say what they will do about it.',
    rights: [
      'You choose. You can say no, and you can stop at any time.',
      'A grown-up who is on your side can be with you.',
      'You choose where to meet. It does not have to be with the police.',
      'You can write it, or let somebody tell it for you.',
      'You can still make a complaint in the normal way.',
    ],
    next: 'Somebody asks you what you want. They help you to get ready. After that they ask if the police did what they said.',
  },
  steps: {
    complained: {
      title: 'Child, or an adult for the child, says that it was not right',
      by: 'complaints-team',
      also: [
        'constable',
        'sergeant',
        'inspector',
        'schools-officer',
        'custody-officer',
        'witness-care',
        'hub-officer',
        'video-review-team',
        'case-audit-team',
      ],
      source: from.searchCharter('Complaints'),
      asks: {
        who: choice('Who says so?', { child: 'The child', adult: 'An adult for the child' }),
        about: several('What was not right?', {
          reason: 'That it happened at all',
          words: 'How they spoke to the child',
          force: 'Force, or handcuffs',
          unfair: 'The child was treated worse for who they are',
          nobody: 'Nobody listened, or nobody explained',
          harmed: 'A child who had been harmed was not believed or not helped',
          left: 'Something was promised and not done',
        }),
        putRight: prose('What would put it right?'),
        ...voiceIf({ who: 'child' }),
      },
      leadsTo: [
        {
          pathway: 'video-review',
          when: { about: ['words', 'force', 'unfair'] },
          because: 'Somebody independent can see on the video what happened.',
          source: from.childrensStrategy('Action 6: selected video reviewed'),
        },
      ],
    },

    weighed: {
      title: 'Decided whether it may be restorative, or is too grave for that',
      by: 'complaints-team',
      source: grave,
      after: ['complained'],
      within: workingDays(3, 'complained', { source: from.proposal('Three working days', 'proposal') }),
      asks: {
        route: choice('What may be done?', {
          restorative: 'The child may choose to be heard by the officers',
          both: 'That, beside a formal complaint',
          formal: 'Only a formal complaint: it is too grave, or the child would not be safe',
        }),
        grave: choice('Could it be a crime, or cost somebody their job?', { no: 'No', yes: 'Yes' }),
        reasons: prose('Why?'),
      },
      refuses: [
        {
          if: { route: 'restorative', grave: 'yes' },
          says: 'What could be a crime, or gross misconduct, goes the formal way, or both ways. It is not settled by a talk alone.',
          source: grave,
        },
      ],
    },

    advocateOffered: {
      title: 'Somebody on the side of the child offered',
      by: 'complaints-team',
      also: ['sergeant'],
      source: from.proposal('A child who complains has an advocate, if the child wants one', 'proposal'),
      when: { weighed: { route: ['restorative', 'both'] } },
      within: workingDays(2, 'weighed', { source: from.proposal('Two working days', 'proposal') }),
      sharedWith: ['victim-service'],
      asks: {
        wanted: choice('What does the child want?', {
          advocate: 'An advocate who does not belong to the police',
          own: 'An adult of their own choice',
          nobody: 'Nobody now: the child may ask later',
        }),
        needs: prose('What does the child need to take part: language, learning, place, time?'),
        ...voice,
      },
    },

    advocateNamed: {
      title: 'Advocate named, and known to the child',
      by: 'victim-advocate',
      source: from.proposal('A child who complains has an advocate, if the child wants one', 'proposal'),
      when: { advocateOffered: { wanted: 'advocate' } },
      within: workingDays(5, 'advocateOffered', { source: from.proposal('Five working days', 'proposal') }),
      answersTo: 'advocateOffered',
      sharedWith: ['police'],
      asks: {
        met: choice('Have they met?', { yes: 'Yes', arranged: 'It is arranged' }),
        asks: prose('What do they ask for on behalf of the child?', { optional: true }),
      },
    },

    chosen: {
      title: 'Child chose how to be heard',
      by: 'complaints-team',
      also: ['victim-advocate', 'sergeant'],
      source: free,
      after: ['advocateOffered'],
      when: { weighed: { route: ['restorative', 'both'] } },
      within: workingDays(10, 'advocateOffered', { source: from.proposal('Ten working days', 'proposal') }),
      sharedWith: ['victim-service'],
      asks: {
        way: choice('How does the child want to be heard?', {
          meet: 'By meeting the officers',
          goBetween: 'Through somebody who goes between',
          letter: 'By a letter or a recording, with an answer',
          formal: 'Not by the officers: as a formal complaint',
          no: 'Not at all now',
        }),
        free: choice('Does the child know that it is a free choice, and that nothing is lost by saying no?', {
          yes: 'Yes',
          no: 'No',
        }),
        where: prose('Where, when, and who should be there or not be there?'),
        ...voice,
      },
      refuses: [
        {
          if: { free: 'no' },
          says: 'It is a choice only if the child knows that it is free. Explain it, and ask again.',
          source: free,
        },
      ],
    },

    officersPrepared: {
      title: 'Officers asked, and prepared to listen',
      by: 'sergeant',
      also: ['inspector'],
      source: pilot,
      when: { chosen: { way: ['meet', 'goBetween', 'letter'] } },
      within: workingDays(10, 'chosen', { source: from.proposal('Ten working days', 'proposal') }),
      asks: {
        come: choice('Who listens?', {
          officers: 'The officers who were there',
          others: 'Their inspector, because the officers will not or may not',
        }),
        ready: prose('How were they prepared: to listen, not to explain themselves first, to say sorry?'),
      },
    },

    childPrepared: {
      title: 'Child prepared: what will happen, who says what, how to stop',
      by: 'complaints-team',
      also: ['victim-advocate'],
      source: pilot,
      after: ['officersPrepared'],
      when: { chosen: { way: ['meet', 'goBetween', 'letter'] } },
      within: workingDays(10, 'officersPrepared', { source: from.proposal('Ten working days', 'proposal') }),
      sharedWith: ['victim-service'],
      asks: {
        place: choice('Where is it?', {
          neutral: 'Where the child feels safe, away from police',
          school: 'At school',
          station: 'At a police station, because the child wants it so',
          apart: 'They do not meet: somebody goes between, or it is written',
        }),
        with: choice('Who is on the side of the child?', {
          advocate: 'An advocate',
          own: 'An adult of their own choice',
          both: 'Both',
          nobody: 'Nobody, because the child wants it so',
        }),
        stop: prose('How can the child stop it at any time, with a word or a sign?'),
        still: yesNo('Does the child still want it?', {
          hint: 'If not, record below that it does not go on.',
        }),
        ...voice,
      },
    },

    heard: {
      title: 'Child heard by the officers, and what was agreed',
      by: 'complaints-team',
      also: ['victim-advocate'],
      source: pilot,
      when: { childPrepared: { still: 'yes' } },
      within: workingDays(10, 'childPrepared', { source: from.proposal('Ten working days', 'proposal') }),
      sharedWith: ['victim-service'],
      asks: {
        first: yesNo('Did the child speak first, for as long as they wanted?'),
        sorry: choice('Was there an apology?', {
          yes: 'Yes, and the child took it for a real one',
          doubtful: 'Yes, and the child did not',
          no: 'No',
        }),
        stopped: choice('Did the child stop it?', { no: 'No', yes: 'Yes' }),
        agreed: actions('What was agreed: what, who does it, and by when?'),
        ...voice,
      },
      breaches: [
        {
          if: { first: 'no' },
          says: 'The child was not the first to speak.',
          source: from.proposal('The child speaks first', 'proposal'),
        },
      ],
    },

    agreedDone: {
      title: 'What was agreed with the child done',
      by: 'sergeant',
      also: ['inspector', 'complaints-team'],
      source: pilot,
      when: { heard: {} },
      each: { step: 'heard', question: 'agreed' },
      outlivesEnding: true,
      asks: {
        result: choice('Was it done?', { done: 'Yes', changed: 'In another way', notDone: 'No' }),
        what: prose('What was done, and how does the child know?'),
      },
    },

    followedUp: {
      title: 'Child asked whether what was agreed was kept',
      by: 'complaints-team',
      also: ['victim-advocate'],
      source: pilot,
      after: ['heard'],
      when: { childPrepared: { still: 'yes' } },
      within: workingDays(20, 'heard', { source: from.proposal('Twenty working days', 'proposal') }),
      sharedWith: ['victim-service'],
      asks: {
        kept: choice('Was it kept?', { yes: 'Yes', partly: 'Partly', no: 'No' }),
        better: choice('How is it for the child now?', {
          better: 'Better than before',
          same: 'The same',
          worse: 'Worse',
        }),
        next: choice('What does the child want now?', {
          nothing: 'Nothing more',
          formal: 'A formal complaint',
        }),
        ...voice,
      },
    },

    learnt: {
      title: 'What the force learns from it written down',
      by: 'complaints-team',
      source: from.searchCharter('Complaints'),
      when: { heard: {} },
      within: workingDays(20, 'heard', { source: from.proposal('Twenty working days', 'proposal') }),
      outlivesEnding: true,
      asks: { learnt: prose('What is to change for other children? Nothing that says who the child is.') },
    },

    putRight: {
      title: 'Closed: the child was heard, and wants nothing more',
      by: 'complaints-team',
      source: pilot,
      when: { followedUp: { next: 'nothing' } },
      within: workingDays(2, 'followedUp', { source: from.proposal('Two working days', 'proposal') }),
      ends: 'the child was heard',
      asks: { back: prose('Whom can the child call, if it happens again?') },
    },

    formalAtOnce: {
      title: 'Handed on as a formal complaint: too grave for a talk',
      by: 'complaints-team',
      source: grave,
      when: { weighed: { route: 'formal' } },
      within: workingDays(1, 'weighed', { source: from.proposal('One working day', 'proposal') }),
      ends: 'a formal complaint from the start',
      asks: formally,
    },

    formalByChoice: {
      title: 'Handed on as a formal complaint, as the child chose',
      by: 'complaints-team',
      source: free,
      when: { chosen: { way: 'formal' } },
      within: workingDays(1, 'chosen', { source: from.proposal('One working day', 'proposal') }),
      ends: 'a formal complaint, as the child chose',
      asks: formally,
    },

    formalAfterwards: {
      title: 'Handed on as a formal complaint, because being heard did not put it right',
      by: 'complaints-team',
      source: free,
      when: { followedUp: { next: 'formal' } },
      within: workingDays(1, 'followedUp', { source: from.proposal('One working day', 'proposal') }),
      ends: 'a formal complaint after being heard',
      asks: formally,
    },

    notNow: {
      title: 'Child does not want to be heard now, and knows how to ask for it',
      by: 'complaints-team',
      also: ['victim-advocate'],
      source: free,
      when: { chosen: { way: 'no' } },
      within: workingDays(2, 'chosen', { source: from.proposal('Two working days', 'proposal') }),
      ends: 'the child did not want to',
      asks: { reachedBy, later: prose('How can the child come back to it, and whom do they call?') },
    },

    stoppedByChild: {
      title: 'Child changed their mind: it does not go on',
      by: 'complaints-team',
      also: ['victim-advocate'],
      source: free,
      when: { childPrepared: { still: 'no' } },
      within: asSoonAsPracticable('childPrepared'),
      ends: 'the child changed their mind',
      asks: {
        instead: choice('What does the child want instead?', {
          nothing: 'Nothing now',
          formal: 'A formal complaint: it was handed on',
          otherWay: 'Another way to be heard: it begins anew',
        }),
        ...voice,
      },
    },
  },
})
