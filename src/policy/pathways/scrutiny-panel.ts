import { byDate, workingDays } from '../../kernel/clock.ts'
import { actionsFor, choice, date, number, prose, several, text, yesNo } from '../../kernel/form.ts'
import { pathwayOf } from '../../kernel/pathway.ts'
import { actions, agreed } from '../questions.ts'
import type { Role } from '../roles.ts'
import * as from from '../sources.ts'
import { voiceIf } from '../voice.ts'

const framework = from.communityScrutiny('Panels see records, figures and video, and give feedback')
const byColour = from.scrutinyPanels('Green, yellow, red; what came of it reported at the next meeting')
const unknown = from.proposal('The panel never learns who the child is', 'proposal')

const ownView = from.proposal('Each member says what they see before they hear the others', 'proposal')

const colours = {
  green: 'Green: done well',
  yellow: 'Yellow: advice for the officer',
  red: 'Red: it must go to somebody senior',
}
const sure = { yes: 'Yes', unsure: 'They were not sure', no: 'No' }
const looked = { askedWhen: { came: 'yes' } }

/**
 * One sampled meeting of police with a child, shown to people of the community with everything taken out that says who the
 * child is. They grade it; police answer them, and they say whether the answer will do. Sharing an entry with an agency
 * opens the record of the child to it, so nothing here is shared with the panel: it sees what is redacted, at its meeting.
 * Before they talk, each member says their own view; police who take it down owe it, because a member has no way in here.
 */
export const scrutinyPanel = pathwayOf<Role>()({
  id: 'scrutiny-panel',
  title: 'Scrutiny panel',
  about: 'A meeting of police with a child was sampled, for people of the community to look at.',
  source: framework,
  inForceFrom: '2025-01-01',
  begins: 'chosen',
  board: 'audits',
  looksAtSamples: {},
  forChild: {
    what: 'Some people from the area look at what the police did with you. They are not police.',
    why: 'They tell the police if it was fair.',
    rights: [
      'They do not see your name, your face or where you live.',
      'You can say what they should know.',
      'You can ask what they said.',
    ],
    next: 'The police must tell them what they will do better.',
  },
  steps: {
    chosen: {
      title: 'Meeting with a child chosen for the panel',
      by: 'video-review-team',
      also: ['case-audit-team', 'quality-team'],
      source: framework,
      asks: {
        kind: choice('What is it about?', {
          search: 'Stop and search',
          intimate: 'A search exposing intimate parts',
          force: 'Use of force',
          custody: 'Custody',
          resolution: 'An out of court resolution',
          other: 'Something else',
        }),
        method: choice('How was it chosen?', {
          random: 'By chance, from a sample whose seed is published',
          panel: 'The panel picked it from a list',
          theme: 'For a theme that the panel set',
          review: 'A video review found signs of discriminatory practice',
        }),
        sample: text('Which sample?', { hint: 'Its reference on the page of samples.', optional: true }),
        meeting: date('On which day does the panel meet?'),
      },
    },

    childInvited: {
      title: 'Child asked what the panel should know',
      by: 'schools-officer',
      also: ['sergeant', 'constable', 'video-review-team', 'case-audit-team', 'quality-team'],
      source: from.proposal('Nothing is said about a child without asking the child', 'proposal'),
      after: ['chosen'],
      within: workingDays(10, 'chosen', { source: from.proposal('Ten working days', 'proposal') }),
      again: true,
      stillOwedWith: { asked: 'unreached' },
      until: ['panelMet'],
      asks: {
        asked: choice('Was the child asked?', {
          yes: 'Yes',
          unsafe: 'No: asking could put the child in danger',
          unreached: 'No: tried, and the child could not be reached',
        }),
        ...voiceIf({ asked: 'yes' }),
      },
    },

    redacted: {
      title: 'Everything taken out that says who the child is',
      by: 'video-review-team',
      also: ['case-audit-team', 'quality-team'],
      source: unknown,
      after: ['chosen'],
      within: byDate('chosen', 'meeting', { source: from.proposal('Before the panel meets', 'proposal') }),
      asks: {
        out: several('What was taken out?', {
          name: 'Names, and dates of birth',
          face: 'Faces, and voices',
          place: 'Addresses, schools and places that tell',
          others: 'Family, friends and other children',
          health: 'Health, and what happened to the child before',
          nothing: 'There was nothing of this in it',
        }),
        account: prose('What the panel reads: what happened, as police wrote it', {
          hint: 'No name, no place smaller than a borough, no day.',
        }),
        checked: choice('Did a second person look, and could not tell who the child is?', {
          yes: 'Yes',
          no: 'No',
        }),
      },
      refuses: [
        {
          if: { checked: 'no' },
          says: 'A second person looks first. The panel must not be able to tell who the child is.',
          source: unknown,
        },
      ],
    },

    membersNamed: {
      title: 'Members named who look at it, each on their own first',
      by: 'video-review-team',
      also: ['case-audit-team', 'quality-team'],
      source: ownView,
      after: ['redacted'],
      within: byDate('chosen', 'meeting', { source: from.proposal('Before the panel meets', 'proposal') }),
      until: ['panelMet'],
      asks: {
        members: actionsFor(
          'Which members look at it, who takes down what each says, and by when?',
          {
            'video-review-team': 'Body-worn video reviewer',
            'case-audit-team': 'Case audit officer',
            'quality-team': 'Central quality team',
          },
          {
            hint: 'One line for each member: a number and what they do, and no name. At the latest on the day of the panel.',
          },
        ),
      },
    },

    memberViewed: {
      title: 'Own view of a member, before the panel talks',
      by: 'video-review-team',
      also: ['case-audit-team', 'quality-team'],
      source: ownView,
      each: { step: 'membersNamed', question: 'members' },
      until: ['panelMet'],
      asks: {
        came: choice('Did the member look at it?', {
          yes: 'Yes',
          away: 'No: the member could not',
          stoodBack: 'No: the member knows somebody in it, and stood back',
        }),
        alone: choice(
          'Did the member say this before hearing what the others think?',
          { yes: 'Yes', no: 'No' },
          looked,
        ),
        colour: choice('Which colour would this member give?', colours, looked),
        grounds: choice('Did the reason hold, in the eyes of this member?', sure, looked),
        asChild: choice('Was the child treated as a child?', sure, looked),
        fair: choice('Would a child of another group have been treated the same?', sure, looked),
        said: prose('Why? In the words of the member.', looked),
      },
      breaches: [
        {
          if: { alone: 'no' },
          says: 'The member heard the others before saying what they saw themselves.',
          source: ownView,
        },
      ],
    },

    panelMet: {
      title: 'Panel looked at it, and graded it',
      by: 'video-review-team',
      also: ['case-audit-team', 'quality-team'],
      source: byColour,
      after: ['redacted', 'membersNamed'],
      within: byDate('chosen', 'meeting', { source: framework }),
      asks: {
        members: number('How many members of the community were there?', {
          from: 1,
          to: 60,
          unit: 'people',
        }),
        young: number('How many of them were under 25?', { from: 0, to: 60, unit: 'people' }),
        colour: choice('Which colour did the panel give?', colours),
        agreedOn: choice('Did the members agree?', {
          all: 'All of them',
          most: 'Most of them',
          split: 'They were split',
        }),
        grounds: choice('Did the reason hold, in the eyes of the panel?', sure),
        asChild: choice('Was the child treated as a child?', sure),
        fair: choice('Would a child of another group have been treated the same?', sure),
        said: prose('What did members say? Their reasons, also of those who saw it otherwise.'),
        asks: prose('What does the panel ask police to do?'),
        confirmed: choice('Has the chair of the panel read this, and says that it is right?', {
          yes: 'Yes',
          no: 'No',
        }),
        next: date('When does the panel meet next?', { hint: 'Police report back at that meeting.' }),
      },
      refuses: [
        {
          if: { confirmed: 'no' },
          says: 'What a panel said is written down by police. It counts when the chair has read it and says that it is right.',
          source: from.proposal('The panel owns its words', 'proposal'),
        },
      ],
      leadsTo: [
        {
          pathway: 'video-review',
          when: { fair: 'no' },
          because: 'People of the community think that the child was treated worse for who they are.',
          source: from.childrensStrategy('Action 6: a review that finds discriminatory practice'),
        },
        {
          pathway: 'restorative-complaint',
          when: { colour: 'red' },
          because: 'The child may want to be heard by those who were there.',
          source: from.childrensStrategy('Action 34: restorative complaints'),
        },
      ],
    },

    takenUp: {
      title: 'Red: taken up by a senior officer, and the officer and the lead of the force told',
      by: 'inspector',
      also: ['superintendent'],
      source: byColour,
      when: { panelMet: { colour: 'red' } },
      within: workingDays(2, 'panelMet', { source: from.proposal('Two working days', 'proposal') }),
      answersTo: 'panelMet',
      outlivesEnding: true,
      asks: { done: prose('What is done, and who answers for it?') },
    },

    officerTold: {
      title: 'Officer told what the panel saw',
      by: 'sergeant',
      also: ['inspector'],
      source: framework,
      after: ['panelMet'],
      within: workingDays(10, 'panelMet', { source: from.proposal('Ten working days', 'proposal') }),
      answersTo: 'panelMet',
      asks: {
        agreed,
        view: prose('What does the officer want the panel to know?', {
          hint: 'Feedback goes both ways. No names.',
        }),
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
      source: framework,
      when: { officerTold: { need: ['person', 'team', 'force'] } },
      within: workingDays(5, 'officerTold', { source: from.proposal('Five working days', 'proposal') }),
      outlivesEnding: true,
      asks: { actions: actions('What is done, who does it, and by when?') },
    },

    learningDone: {
      title: 'Learning done, and what changed',
      by: 'sergeant',
      also: ['inspector'],
      source: framework,
      when: { learningAgreed: {} },
      each: { step: 'learningAgreed', question: 'actions' },
      outlivesEnding: true,
      asks: {
        result: choice('Was it done?', { done: 'Yes', changed: 'In another way', notDone: 'No' }),
        changed: prose('What is different in the work now, and how do you know?'),
      },
    },

    panelAnswered: {
      title: 'Panel told what came of it, and asked whether that will do',
      by: 'video-review-team',
      also: ['case-audit-team', 'quality-team', 'inspector'],
      source: byColour,
      after: ['panelMet', 'officerTold'],
      within: byDate('panelMet', 'next', { source: byColour }),
      asks: {
        told: prose('What was the panel told: what was done, what was not, and why?'),
        enough: choice('What does the panel say to it?', {
          yes: 'It will do',
          partly: 'It will do in part',
          no: 'It will not do',
        }),
        said: prose('In their words: why?'),
      },
    },

    seniorAnswered: {
      title: 'Senior officer answered a panel that was not content',
      by: 'superintendent',
      source: from.proposal('A panel that is not content hears from somebody senior', 'proposal'),
      when: { panelAnswered: { enough: ['partly', 'no'] } },
      within: workingDays(20, 'panelAnswered', { source: from.proposal('Twenty working days', 'proposal') }),
      answersTo: 'panelAnswered',
      ends: 'answered by a senior officer',
      asks: { answer: prose('What is done now, or why is it not done?') },
    },

    closed: {
      title: 'Closed: the panel is content with the answer',
      by: 'video-review-team',
      also: ['case-audit-team', 'quality-team'],
      source: byColour,
      when: { panelAnswered: { enough: 'yes' } },
      within: workingDays(5, 'panelAnswered', { source: from.proposal('Five working days', 'proposal') }),
      ends: 'the panel was content',
      asks: {
        published: yesNo('Was what the panel said published, with nothing in it that says who the child is?'),
      },
    },
  },
})
