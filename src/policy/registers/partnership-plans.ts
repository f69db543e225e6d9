import { choice, date, number, prose, text } from '../../kernel/form.ts'
import { register } from '../../kernel/register.ts'
import { boroughNames, planKeepers } from '../register-words.ts'
import { childrensStrategy } from '../sources.ts'

/** A plan for schools and police in every borough. */
export const partnershipPlans = register({
  id: 'partnership-plans',
  title: 'Safer Schools Partnership plans',
  one: 'plan of a borough',
  says: 'Whether each borough has a plan that schools and police agreed, and who in the wards carries it out.',
  source: childrensStrategy('Action 5'),
  fields: {
    borough: choice('Borough', boroughNames),
    state: choice('State', {
      none: 'No plan yet',
      draft: 'Being written',
      agreed: 'Agreed with schools',
      overdue: 'Agreed, and past its review',
    }),
    agreedOn: date('Agreed on', { askedWhen: { state: ['agreed', 'overdue'] } }),
    schools: number('Secondary schools in it', { from: 0, to: 200, unit: 'schools' }),
    officers: number('Trained schools officers', { from: 0, to: 200, unit: 'officers' }),
    ward: text('Ward teams they are part of', { optional: true }),
    equality: prose('What its equality data say', {
      optional: true,
      hint: 'Of officers in schools: by special educational need, disability and ethnicity. Counts, never children',
    }),
  },
  key: ['borough'],
  titledBy: ['borough'],
  lists: ['state', 'agreedOn', 'schools', 'officers'],
  narrows: ['state'],
  keptBy: [...planKeepers, 'schools-officer'],
  standing: { field: 'state', good: ['agreed'], bad: ['none', 'overdue'] },
})
