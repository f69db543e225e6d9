import { choice, date, number, prose } from '../../kernel/form.ts'
import { register } from '../../kernel/register.ts'
import { commandUnits, planKeepers } from '../register-words.ts'
import { childrensStrategy } from '../sources.ts'

/** The knife crime plan of each basic command unit. */
export const knifePlans = register({
  id: 'knife-plans',
  title: 'Knife crime plans',
  one: 'plan of a basic command unit',
  says: 'Whether each of the twelve units has a plan against knife crime, and what it does for children.',
  source: childrensStrategy('Strategic Objective 2, pages 19 to 27: knife crime'),
  fields: {
    unit: choice('Basic command unit', commandUnits),
    state: choice('State', { none: 'No plan yet', current: 'In force', overdue: 'Past its review' }),
    reviewed: date('Last reviewed', { optional: true }),
    hotspots: number('Hotspots in it', { from: 0, to: 100, unit: 'places' }),
    forChildren: prose('What it does to keep children safe'),
  },
  key: ['unit'],
  titledBy: ['unit'],
  lists: ['state', 'reviewed', 'hotspots'],
  narrows: ['state'],
  keptBy: [...planKeepers],
  standing: { field: 'state', good: ['current'], bad: ['none', 'overdue'] },
})
