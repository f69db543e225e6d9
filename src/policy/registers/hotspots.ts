import { choice, number, prose, text } from '../../kernel/form.ts'
import { register } from '../../kernel/register.ts'
import { boroughNames, commandUnits, planKeepers } from '../register-words.ts'
import { childrensStrategy } from '../sources.ts'

/** Places where violence gathers. */
export const hotspots = register({
  id: 'hotspots',
  title: 'Hotspots',
  one: 'hotspot',
  says: 'The places where violence against children gathers, and what is done there beside patrol.',
  source: childrensStrategy('Strategic Objective 2, pages 19 to 27: knife crime'),
  fields: {
    name: text('Place', { hint: 'A ward or a street, never an address of a child' }),
    borough: choice('Borough', boroughNames),
    unit: choice('Basic command unit', commandUnits),
    state: choice('State', { active: 'In force', ended: 'Ended' }),
    patrols: number('Hours of patrol a week', { from: 0, to: 2000, unit: 'hours' }, { optional: true }),
    beside: prose('What is done beside patrol', { optional: true }),
  },
  key: ['name', 'borough'],
  titledBy: ['name'],
  lists: ['borough', 'unit', 'state', 'patrols'],
  narrows: ['unit', 'state'],
  keptBy: [...planKeepers],
})
