import type { Term } from '../../kernel/language.ts'
import { exploitationLanguageGuide } from '../sources.ts'

/** Words that doubt a child who tells what happened. */
export const doubting: readonly Term[] = [
  {
    id: 'claims',
    kind: 'doubts',
    forms: [
      'claims/claimed/claiming to have been',
      'claims/claimed/claiming that? he/she/they was/were/had/has/is/are',
      'alleges/alleged/alleging he/she/they/that was/were/had/has/he/she/they',
      'alleges/alleged/alleging to have been',
      'made/makes/making false? allegations',
      'disclosed/reported/alleged falsely',
      'falsely disclosed/reported/alleged/alleges',
      'so called abuse/rape/assault/exploitation/victim',
      'story/stories keeps/keep/kept changing',
      `changes/changed/changing his/her/their story`,
    ],
    why: 'It says that we do not believe the child, before anybody has looked into it.',
    instead: 'Say: the child told us. Say what was said and who else says so.',
    source: exploitationLanguageGuide('Allegation, used to doubt', 'unverified'),
    unless: { before: ['suspect', 'man', 'adult', 'father', 'uncle', 'defendant'] },
  },
]
