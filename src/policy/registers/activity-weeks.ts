import { choice, date, number, prose, text } from '../../kernel/form.ts'
import { register } from '../../kernel/register.ts'
import { planKeepers, unitsOrWhole } from '../register-words.ts'
import { childrensStrategy } from '../sources.ts'

/** Weeks in which much is done at once. */
export const activityWeeks = register({
  id: 'activity-weeks',
  title: 'Activity weeks',
  one: 'activity week',
  says: 'What was done in a week of action, and how many children were helped by it.',
  source: childrensStrategy('Strategic Objective 2, pages 19 to 27: knife crime'),
  fields: {
    title: text('What it was about'),
    begins: date('From'),
    unit: choice('Where', unitsOrWhole),
    referred: number('Children referred for help', { from: 0, to: 5000, unit: 'children' }),
    searched: number('Children searched', { from: 0, to: 5000, unit: 'children' }),
    learned: prose('What was learned', { optional: true }),
  },
  key: ['title', 'begins', 'unit'],
  titledBy: ['title', 'begins'],
  lists: ['unit', 'referred', 'searched'],
  narrows: ['unit'],
  keptBy: [...planKeepers],
})
