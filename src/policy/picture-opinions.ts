import type { PicturePart } from '../kernel/picture-part.ts'

/** What Londoners of all ages think of police: parts of the data picture. */
export const opinions: readonly PicturePart[] = [
  {
    id: 'attitudes',
    chapter: 'What Londoners think',
    title: 'What adults in London think of police',
    asks: 'Do adults in London think that police treat everyone fairly?',
    shows: 'years',
    yearly: 'last',
    from: { table: 'attitude-survey-force', split: 'question' },
    focus: 'fairly',
    published: ['young Black Londoners who agree the police treat everyone fairly'], // quoted from the strategy
    lacks: ['It says nothing of children, who are asked in a survey of their own.'],
  },
  {
    id: 'attitudes-of-children',
    chapter: 'What Londoners think',
    title: 'What children in London think of police',
    asks: 'Do children of 11 to 16 have a good opinion of police, trust them, and think that they treat everyone fairly?',
    shows: 'years',
    yearly: 'last',
    from: { table: 'survey-of-children', split: 'question' },
    focus: 'fairly',
  },
  {
    id: 'fairness-by-borough',
    chapter: 'What Londoners think',
    title: 'Adults who say that police treat everyone fairly, by borough',
    asks: 'Where do adults think that police treat everyone fairly?',
    shows: 'boroughs',
    yearly: 'last',
    only: 'newest year',
    from: { table: 'attitude-survey', where: { question: ['fairly'] }, split: 'borough' },
  },
]
