import { choice, date, number, prose, text, yesNo } from '../../kernel/form.ts'
import { register } from '../../kernel/register.ts'
import { subjects } from '../learning-words.ts'
import { childrensStrategy } from '../sources.ts'

/** What people learn, for whom it is meant, and how many were promised to learn it. */
export const courses = register({
  id: 'courses',
  title: 'Courses',
  one: 'course',
  says: 'What people whose work brings them to children are to learn, and how it is known whether it changed anything.',
  source: childrensStrategy('Actions 1, 2, 28, 30, 31, 33 and 35'),
  fields: {
    title: text('Course'),
    subject: choice('Subject', subjects),
    audience: text('Who it is for'),
    places: number('People it was promised to', { from: 0, to: 60000, unit: 'people' }),
    promisedIn: text('Where that was promised', { optional: true }),
    childFirst: yesNo('Are the principles of Child First in it?'),
    evaluation: choice('How is it known whether it changed anything?', {
      beforeAndAfter: 'Asked before and after',
      after: 'Asked after',
      none: 'Not evaluated',
    }),
    reviewed: date('Last reviewed', { optional: true }),
    notes: prose('What was learned from evaluating it', { optional: true }),
  },
  key: ['title'],
  titledBy: ['title'],
  lists: ['subject', 'audience', 'places', 'evaluation'],
  narrows: ['subject', 'evaluation'],
  keptBy: ['training-lead', 'delivery-lead'],
  standing: { field: 'evaluation', good: ['beforeAndAfter'], bad: ['none'] },
})
