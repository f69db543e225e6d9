import { choice, date, number, prose, text } from '../../kernel/form.ts'
import { register } from '../../kernel/register.ts'
import { actionNumbers, planKeepers } from '../register-words.ts'
import { childrensStrategy } from '../sources.ts'

/** What could keep a promise from being kept. */
export const risks = register({
  id: 'risks',
  title: 'Risks to the plan',
  one: 'risk',
  says: 'What could keep a promise from being kept, how likely and how grave that is, and what is done about it.',
  source: childrensStrategy('Delivery plan', 'unverified'),
  fields: {
    title: text('Risk'),
    action: choice('Which action', actionNumbers),
    likelihood: number('How likely', { from: 1, to: 5, unit: 'of 5' }),
    impact: number('How grave for children', { from: 1, to: 5, unit: 'of 5' }),
    mitigation: prose('What is done about it'),
    answeredBy: text('Who answers for it', { hint: 'A team or a post, not a name' }),
    reviewed: date('Last looked at'),
    state: choice('State', { open: 'Open', happened: 'It happened', closed: 'Closed' }),
  },
  key: ['title', 'action'],
  titledBy: ['title'],
  lists: ['action', 'likelihood', 'impact', 'answeredBy', 'state'],
  narrows: ['action', 'state'],
  keptBy: [...planKeepers],
  standing: { field: 'state', good: ['closed'], bad: ['happened'] },
})
