import { choice, date, number, prose } from '../../kernel/form.ts'
import { register } from '../../kernel/register.ts'
import { commandUnits, planKeepers } from '../register-words.ts'
import { childrensStrategy } from '../sources.ts'

/** Where Engage youth workers are. */
export const engageCoverage = register({
  id: 'engage-coverage',
  title: 'Engage coverage',
  one: 'unit covered',
  says: 'In which basic command units a youth worker meets a child in custody, and for how many hours a week.',
  source: childrensStrategy('Action 32'),
  fields: {
    unit: choice('Basic command unit', commandUnits),
    state: choice('State', { covered: 'Covered', planned: 'Planned', none: 'Not covered' }),
    since: date('Since', { askedWhen: { state: 'covered' } }),
    hours: number('Hours a week', { from: 0, to: 168, unit: 'hours' }),
    money: prose('Who pays, and until when', { optional: true }),
  },
  key: ['unit'],
  titledBy: ['unit'],
  lists: ['state', 'since', 'hours'],
  narrows: ['state'],
  keptBy: [...planKeepers],
  standing: { field: 'state', good: ['covered'], bad: ['none'] },
})
