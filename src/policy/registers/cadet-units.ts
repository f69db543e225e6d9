import { choice, date, number, text } from '../../kernel/form.ts'
import { register } from '../../kernel/register.ts'
import { commandUnits, planKeepers } from '../register-words.ts'
import { childrensStrategy } from '../sources.ts'

/** Cadets: a unit in every basic command unit. */
export const cadetUnits = register({
  id: 'cadet-units',
  title: 'Cadet units',
  one: 'count of a cadet unit',
  says: 'How many cadets there are in each basic command unit, and whether they are like the children who live there.',
  source: childrensStrategy('Action 7'),
  fields: {
    unit: choice('Basic command unit', commandUnits),
    name: text('Cadet unit'),
    countedOn: date('Counted on'),
    cadets: number('Cadets', { from: 0, to: 2000, unit: 'children' }),
    girls: number('Of them girls', { from: 0, to: 2000, unit: 'children' }),
    minority: number('Of them from Black and minority ethnic groups', {
      from: 0,
      to: 2000,
      unit: 'children',
    }),
    supported: number('Of them with extra support', { from: 0, to: 2000, unit: 'children' }),
  },
  key: ['name', 'countedOn'],
  titledBy: ['name', 'countedOn'],
  lists: ['unit', 'cadets', 'girls', 'minority'],
  narrows: ['unit'],
  keptBy: [...planKeepers],
})
