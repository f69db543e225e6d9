import { workingDays } from '../../kernel/clock.ts'
import { choice, prose } from '../../kernel/form.ts'
import { pathwayOf } from '../../kernel/pathway.ts'
import { accountLinks } from '../account-links.ts'
import type { Role } from '../roles.ts'
import * as from from '../sources.ts'
import { voiceIf } from '../voice.ts'

const { source: promised, workingDays: promisedDays } = accountLinks.answer
const answered = from.childrensStrategy("Child First: the child's voice is heard and answered")
const whoever: readonly Role[] = [
  'sergeant',
  'inspector',
  'schools-officer',
  'investigator',
  'custody-officer',
  'missing-team',
  'exploitation-team',
  'online-team',
  'hub-officer',
  'witness-care',
  'complaints-team',
]

/**
 * A child asked to hear from us: in what they wrote through a link, or by saying so. The receipt and the page of the link
 * tell the child by whom and by when, and that is owed here.
 */
export const answerToChild = pathwayOf<Role>()({
  id: 'answer-to-child',
  title: 'Child asked us to get in touch',
  about: 'A child, or an adult for the child, asked to hear from the police about what happened.',
  source: answered,
  inForceFrom: '2025-01-01',
  begins: 'asked',
  forChild: {
    what: 'You asked us to get in touch with you. We wrote that down.',
    why: 'What you say matters to us. You should hear back.',
    rights: [
      'You can say when and how it is safe to reach you.',
      'You can have a grown-up you trust with you.',
      'You can change your mind at any time.',
    ],
    next: `We get in touch within ${promisedDays} working days. If nobody does, tell any officer.`,
  },
  steps: {
    asked: {
      title: 'Child asked to hear from us',
      by: 'constable',
      also: whoever,
      source: answered,
      asks: {
        how: choice('How did the child ask?', {
          link: 'In what they wrote through the one-time link',
          said: 'The child said so',
          adult: 'An adult for the child said so',
        }),
        about: prose('What does the child want to know, or want us to hear?'),
        safe: prose('When and how is it safe to reach the child, and who must not know?'),
        ...voiceIf({ how: 'said' }),
      },
    },

    tried: {
      title: 'Tried to reach the child',
      by: 'constable',
      also: whoever,
      source: promised,
      after: ['asked'],
      power: true,
      again: true,
      asks: { next: prose('What was tried, and when is it tried again, in another way?') },
    },

    answered: {
      title: 'Child heard from us',
      by: 'constable',
      also: whoever,
      source: answered,
      after: ['asked'],
      within: workingDays(promisedDays, 'asked', { source: promised }),
      ends: 'the child heard from us',
      asks: {
        way: choice('How did the child hear from us?', {
          inPerson: 'In person',
          telephone: 'By telephone or video call',
          written: 'In writing, as the child wished',
          through: 'Through an adult whom the child chose',
        }),
        said: prose('What was the child told, and what will change because of what they said?'),
        ...voiceIf({ way: ['inPerson', 'telephone'] }),
      },
      leadsTo: [
        {
          pathway: 'restorative-complaint',
          because:
            'If the child thinks that it was not right, the child can be heard by those who were there.',
          source: from.childrensStrategy('Action 34: restorative complaints'),
        },
      ],
    },

    notWanted: {
      title: 'Child no longer wants to hear from us',
      by: 'constable',
      also: whoever,
      source: promised,
      after: ['asked'],
      power: true,
      ends: 'the child no longer wanted it',
      asks: {
        who: choice('Who says so?', { child: 'The child', adult: 'An adult for the child' }),
        wayBack: prose('Does the child know how to ask again?'),
        ...voiceIf({ who: 'child' }),
      },
    },
  },
})
