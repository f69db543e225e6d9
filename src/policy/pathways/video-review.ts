import { days, workingDays } from '../../kernel/clock.ts'
import { choice, number, prose, several, text, yesNo } from '../../kernel/form.ts'
import { pathwayOf } from '../../kernel/pathway.ts'
import { actions, agreed, reachedBy } from '../questions.ts'
import type { Role } from '../roles.ts'
import * as from from '../sources.ts'
import { voiceIf } from '../voice.ts'

const pilot = from.childrensStrategy('Action 6: selected video reviewed, to find discriminatory practice')
const ownSample = from.powersInspection('A structured sample of video is reviewed inside the force')
const ownWork = from.proposal('Nobody reviews their own work', 'proposal')

/**
 * Selected video of a meeting between police and a child, watched by somebody independent of it who asks one question
 * above all: was this child treated worse for who they are? What is found goes to the officer, the child and the force.
 */
export const videoReview = pathwayOf<Role>()({
  id: 'video-review',
  title: 'Body-worn video review',
  about: 'Video of a meeting between police and a child was selected, to see how the child was treated.',
  source: pilot,
  inForceFrom: '2025-01-01',
  begins: 'selected',
  board: 'audits',
  looksAtSamples: { twice: { first: 'watched', second: 'watchedAgain', question: 'practice' } },
  forChild: {
    what: 'We look at the video of when you met the police.',
    why: 'We check that you were treated fairly.',
    rights: [
      'You can say how it was for you.',
      'You can ask what they found.',
      'You can complain. Nobody may be cross with you for that.',
    ],
    next: 'If you were not treated fairly, we tell you. We say what we will do about it.',
  },
  steps: {
    selected: {
      title: 'Video selected',
      by: 'video-review-team',
      also: ['case-audit-team', 'quality-team', 'complaints-team'],
      source: pilot,
      asks: {
        method: choice('How was it selected?', {
          random: 'By chance, from a sample whose seed is published',
          often: 'The child has been searched often',
          worry: 'A supervisor or another officer was worried',
          complaint: 'The child, or an adult for the child, complained',
          panel: 'A scrutiny panel asked for it',
          pattern: 'Figures showed a difference between groups',
        }),
        sample: text('Which sample?', { hint: 'Its reference on the page of samples.', optional: true }),
        footage: choice('Is there video of the whole meeting?', {
          whole: 'Yes',
          part: 'Of a part of it',
          none: 'No',
        }),
        clips: text('Reference of the video', {
          hint: 'As it stands where video is kept. No names.',
          askedWhen: { footage: ['whole', 'part'] },
        }),
        ownWork: choice('Were you, or somebody you supervise, there?', { no: 'No', yes: 'Yes' }),
      },
      refuses: [
        {
          if: { ownWork: 'yes' },
          says: 'Nobody reviews video of themselves, or of people they supervise. Somebody else begins it.',
          source: ownWork,
        },
      ],
    },

    gapExplained: {
      title: 'Why there is no video, or not of all of it',
      by: 'sergeant',
      also: ['inspector'],
      source: from.powersInspection('The whole meeting is recorded on body-worn video'),
      when: { selected: { footage: ['part', 'none'] } },
      within: workingDays(5, 'selected', { source: from.proposal('Five working days', 'proposal') }),
      answersTo: 'selected',
      outlivesEnding: true,
      asks: {
        why: choice('Why?', {
          off: 'The camera was off',
          late: 'It was switched on late, or off early',
          broken: 'It was broken, or had no power',
          deleted: 'It was not kept',
          none: 'There was no camera',
        }),
        done: prose('What is done so that it does not happen again?'),
      },
      breaches: [
        {
          if: { why: ['off', 'late', 'deleted'] },
          says: 'The meeting with the child is not on video from start to end, and it could have been.',
          source: from.powersInspection('The whole meeting is recorded on body-worn video'),
        },
      ],
    },

    notWatchable: {
      title: 'Review closed: there is nothing to watch',
      by: 'video-review-team',
      source: from.proposal('A review without video says so, and is counted', 'proposal'),
      after: ['gapExplained'],
      when: { selected: { footage: 'none' } },
      within: workingDays(10, 'selected', { source: from.proposal('Ten working days', 'proposal') }),
      ends: 'there was no video',
      asks: { instead: prose('What was read or asked instead, and what did it show?') },
    },

    watched: {
      title: 'Video watched from start to end',
      by: 'video-review-team',
      source: ownSample,
      when: { selected: { footage: ['whole', 'part'] } },
      within: workingDays(5, 'selected', { source: from.proposal('Five working days', 'proposal') }),
      asks: {
        grounds: choice('Do the grounds that were written stand up to what is seen and heard?', {
          yes: 'Yes',
          partly: 'Partly',
          no: 'No',
        }),
        explained: choice('Was the child told why, in words a child understands?', {
          yes: 'Yes',
          partly: 'Partly',
          no: 'No',
        }),
        heard: choice('Was the child listened to, and did it change anything?', {
          yes: 'Yes',
          partly: 'Partly',
          no: 'No',
        }),
        asChild: choice('Was the child treated as a child, and not as somebody older?', {
          yes: 'Yes',
          partly: 'Partly',
          no: 'No',
        }),
        force: choice('Was force used?', {
          none: 'No',
          needed: 'Yes, and no more than was needed',
          more: 'Yes, and more than was needed, or without need',
        }),
        calmer: prose('What made it calmer, and what made it worse?'),
        safeguarding: choice('Was there something that should have worried police about the child?', {
          no: 'No',
          seen: 'Yes, and they acted on it',
          missed: 'Yes, and nobody acted on it',
        }),
        practice: choice('Was the child treated worse for who they are, or as others would not have been?', {
          notFound: 'No sign of it',
          unsure: 'There are signs of it',
          found: 'Yes',
        }),
        minutes: number('Minutes watched', { from: 1, to: 600, unit: 'minutes' }),
        evidence: prose('What is seen and heard, and at which minute?'),
      },
      leadsTo: [
        {
          pathway: 'safeguarding-notification',
          when: { safeguarding: 'missed' },
          because: 'The video shows a worry about the child that nobody acted on.',
        },
        {
          pathway: 'scrutiny-panel',
          when: { practice: ['unsure', 'found'] },
          because: 'People from the community may see what police do not.',
          source: from.powersInspection('External panels see samples of video'),
        },
      ],
    },

    sameDayReferred: {
      title: 'Worry about the child that was missed referred, the same day',
      by: 'video-review-team',
      also: ['hub-officer'],
      source: from.proposal('Danger found by a review is referred the same day', 'proposal'),
      when: { watched: { safeguarding: 'missed' } },
      within: days(0, 'watched', {
        source: from.proposal('Danger found by a review is referred the same day', 'proposal'),
      }),
      outlivesEnding: true,
      asks: { what: prose('What is the worry, and who was told?') },
    },

    watchedAgain: {
      title: 'Video watched by a second person who has not seen what the first found',
      by: 'video-review-team',
      also: ['quality-team'],
      byAnother: ['watched'],
      source: from.proposal('Two people, before discriminatory practice is found or not', 'proposal'),
      when: { watched: { practice: ['unsure', 'found'] } },
      within: workingDays(5, 'watched', { source: from.proposal('Five working days', 'proposal') }),
      asks: {
        practice: choice('Was the child treated worse for who they are, or as others would not have been?', {
          notFound: 'No sign of it',
          unsure: 'There are signs of it',
          found: 'Yes',
        }),
        evidence: prose('What is seen and heard, and at which minute?'),
      },
    },

    found: {
      title: 'Decided whether it was discriminatory practice',
      by: 'inspector',
      also: ['superintendent'],
      source: pilot,
      after: ['watchedAgain'],
      when: { watched: { practice: ['unsure', 'found'] } },
      within: workingDays(5, 'watchedAgain', { source: from.proposal('Five working days', 'proposal') }),
      answersTo: 'watchedAgain',
      asks: {
        finding: choice('What was found?', {
          found: 'Discriminatory practice',
          notFound: 'No discriminatory practice, for the reasons below',
        }),
        grounds: several('For what was the child treated worse?', {
          race: 'Race, colour or where their family is from',
          older: 'Being taken for older than they are',
          sex: 'Sex or gender',
          disability: 'Disability, or being neurodivergent',
          faith: 'Faith',
          sexuality: 'Sexuality',
          care: 'Being looked after, or where they live',
          none: 'None of these',
        }),
        kind: choice('What kind?', {
          one: 'What one officer did or said',
          several: 'What several did or said',
          way: 'A way of working that falls on some children more than on others',
          none: 'None',
        }),
        reasons: prose('Why? What does each of the two reviewers say?'),
      },
    },

    standardsTold: {
      title: 'Professional standards told of discriminatory practice',
      by: 'inspector',
      also: ['superintendent', 'video-review-team'],
      source: from.proposal('Professional standards decide how it is handled', 'proposal'),
      when: { found: { finding: 'found' } },
      within: workingDays(1, 'found', { source: from.proposal('One working day', 'proposal') }),
      outlivesEnding: true,
      asks: { what: prose('What were they told?') },
    },

    standardsAnswered: {
      title: 'Professional standards said how it is handled',
      by: 'complaints-team',
      source: from.proposal('Professional standards decide how it is handled', 'proposal'),
      after: ['standardsTold'],
      when: { found: { finding: 'found' } },
      within: workingDays(5, 'standardsTold', { source: from.proposal('Five working days', 'proposal') }),
      answersTo: 'standardsTold',
      outlivesEnding: true,
      asks: {
        handled: choice('How?', {
          outside: 'By the Independent Office for Police Conduct, or its decision is awaited',
          formal: 'By an investigation of conduct',
          learning: 'By learning and reflection',
        }),
        reasons: prose('Why?'),
      },
    },

    childTold: {
      title: 'Child told what was found, and that we are sorry',
      by: 'inspector',
      also: ['sergeant', 'schools-officer'],
      source: from.searchCharter('Quality of the meeting'),
      when: { found: { finding: 'found' } },
      within: workingDays(5, 'found', { source: from.proposal('Five working days', 'proposal') }),
      again: true,
      stillOwedWith: { with: 'notTold' },
      outlivesEnding: true,
      asks: {
        with: choice('Who was with the child?', {
          adult: 'An adult the child trusts',
          nobody: 'Nobody: the child wanted it so',
          notTold: 'The child was not told yet, for the reasons below',
        }),
        reachedBy: { ...reachedBy, askedWhen: { with: ['adult', 'nobody'] } },
        said: prose('What was said? If the child was not told: why, and when is it done?'),
        ...voiceIf({ with: ['adult', 'nobody'] }),
      },
      breaches: [
        {
          if: { with: 'notTold' },
          says: 'The child was not told that discriminatory practice was found.',
          source: from.proposal('A child who was treated worse is told', 'proposal'),
        },
      ],
      leadsTo: [
        {
          pathway: 'restorative-complaint',
          because: 'The child can be heard by those who were there, if the child wants to.',
          source: from.childrensStrategy('Action 34: restorative complaints'),
        },
      ],
    },

    feedbackTalked: {
      title: 'Video watched with the officer, and talked through',
      by: 'sergeant',
      also: ['inspector'],
      source: ownSample,
      after: ['watched'],
      when: { selected: { footage: ['whole', 'part'] } },
      within: workingDays(10, 'watched', { source: from.proposal('Ten working days', 'proposal') }),
      asks: {
        together: yesNo('Was it watched together?'),
        good: prose('What was done well?'),
        agreed,
        need: choice('Is there something to learn?', {
          none: 'Nothing more than was talked through',
          person: 'For one person',
          team: 'For a team',
          force: 'For the whole force: a rule, a form or a course',
        }),
      },
    },

    learningAgreed: {
      title: 'Learning agreed: who does what, and by when',
      by: 'sergeant',
      also: ['inspector', 'superintendent'],
      source: pilot,
      when: { feedbackTalked: { need: ['person', 'team', 'force'] } },
      within: workingDays(5, 'feedbackTalked', { source: from.proposal('Five working days', 'proposal') }),
      outlivesEnding: true,
      asks: { actions: actions('What is done, who does it, and by when?') },
    },

    learningDone: {
      title: 'Learning done, and what changed',
      by: 'sergeant',
      also: ['inspector', 'video-review-team'],
      source: pilot,
      when: { learningAgreed: {} },
      each: { step: 'learningAgreed', question: 'actions' },
      outlivesEnding: true,
      asks: {
        result: choice('Was it done?', { done: 'Yes', changed: 'In another way', notDone: 'No' }),
        changed: prose('What is different in the work now, and how do you know?'),
      },
    },

    closed: {
      title: 'Review closed: no sign of discriminatory practice',
      by: 'video-review-team',
      source: pilot,
      after: ['feedbackTalked'],
      when: { watched: { practice: 'notFound' } },
      within: workingDays(5, 'feedbackTalked', { source: from.proposal('Five working days', 'proposal') }),
      ends: 'no sign of discriminatory practice',
      asks: { learnt: prose('What should others see of it, good or bad?') },
    },

    closedAfterTwo: {
      title: 'Review closed: two people saw it, and it was not discriminatory practice',
      by: 'video-review-team',
      also: ['inspector'],
      source: pilot,
      after: ['feedbackTalked'],
      when: { found: { finding: 'notFound' } },
      within: workingDays(5, 'feedbackTalked', { source: from.proposal('Five working days', 'proposal') }),
      ends: 'discriminatory practice not found',
      asks: { learnt: prose('What is still to be learnt from it?') },
    },

    closedAsFound: {
      title: 'Review closed: discriminatory practice found, and everybody told who must know',
      by: 'video-review-team',
      also: ['inspector'],
      source: pilot,
      after: ['standardsTold', 'childTold', 'feedbackTalked'],
      when: { found: { finding: 'found' } },
      within: workingDays(5, 'feedbackTalked', { source: from.proposal('Five working days', 'proposal') }),
      ends: 'discriminatory practice found',
      asks: {
        others: choice('Were other meetings of these officers with children looked at?', {
          yes: 'Yes',
          planned: 'They will be: it is arranged',
          no: 'No',
        }),
        pattern: prose('Is it one meeting, or a pattern? What says so?'),
      },
    },
  },
})
