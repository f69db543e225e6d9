import { choice, date, number, prose, text } from '../../kernel/form.ts'
import { register } from '../../kernel/register.ts'
import { planKeepers } from '../register-words.ts'
import { childrensStrategy } from '../sources.ts'

/** Partnerships, what each brings, and what was agreed. */
export const partnerships = register({
  id: 'partnerships',
  title: 'Partnerships',
  one: 'partnership',
  says: 'With whom the force works for children, what each of them brings, and when that was last looked at.',
  source: childrensStrategy('Actions 14, 15 and 35'),
  fields: {
    name: text('Partnership'),
    kind: choice('Kind', {
      safeguarding: 'Local safeguarding children partnership',
      violence: 'Violence reduction',
      online: 'Harm online: NCA, industry, regulator',
      health: 'Health',
      voluntary: 'Voluntary sector',
      other: 'Another kind',
    }),
    money: number(
      'What the police pay a year',
      { from: 0, to: 50000000, unit: 'pounds' },
      { optional: true },
    ),
    fundingReviewed: date('Funding last reviewed', { optional: true }),
    state: choice('State', {
      agreed: 'Agreement in force',
      lapsed: 'Agreement has ended',
      none: 'No agreement',
    }),
    until: date('Agreement ends', { askedWhen: { state: 'agreed' }, optional: true }),
    brings: prose('What each side brings'),
  },
  key: ['name'],
  titledBy: ['name'],
  lists: ['kind', 'money', 'fundingReviewed', 'state'],
  narrows: ['kind', 'state'],
  keptBy: [...planKeepers],
  standing: { field: 'state', good: ['agreed'], bad: ['lapsed', 'none'] },
})
