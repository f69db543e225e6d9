import { choice, date, prose, text, yesNo } from '../../kernel/form.ts'
import { register } from '../../kernel/register.ts'
import { planKeepers } from '../register-words.ts'
import { childrensStrategy } from '../sources.ts'

/** Policies of the force, and whether they tell a child from an adult. */
export const policies = register({
  id: 'policies',
  title: 'Policies reviewed',
  one: 'policy',
  says: 'Whether each policy says what is different when the person is a child, and when that was last asked.',
  source: childrensStrategy('Action 29'),
  fields: {
    title: text('Policy'),
    kept: text('Who answers for it', { hint: 'A team or a post, not a name' }),
    state: choice('State', {
      waiting: 'Not reviewed yet',
      underReview: 'Under review',
      reviewed: 'Reviewed',
      changed: 'Reviewed and changed',
    }),
    reviewed: date('Reviewed on', { askedWhen: { state: ['reviewed', 'changed'] } }),
    distinguishes: yesNo('Does it tell children from adults?', {
      askedWhen: { state: ['reviewed', 'changed'] },
    }),
    approach: prose('What it says of children', { optional: true }),
    nextReview: date('Next review', { optional: true }),
  },
  key: ['title'],
  titledBy: ['title'],
  lists: ['kept', 'state', 'reviewed', 'distinguishes', 'nextReview'],
  narrows: ['state', 'distinguishes'],
  keptBy: [...planKeepers],
  standing: { field: 'state', good: ['reviewed', 'changed'], bad: ['waiting'] },
})
