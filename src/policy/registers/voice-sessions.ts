import { choice, date, number, prose, text } from '../../kernel/form.ts'
import { register } from '../../kernel/register.ts'
import { commandUnits, planKeepers } from '../register-words.ts'
import { childrensStrategy } from '../sources.ts'

/** Where children were heard. */
export const voiceSessions = register({
  id: 'voice-sessions',
  title: 'Sessions with children',
  one: 'session',
  says: 'Where and when children were asked what they think, and which children: so that it shows who was never asked.',
  source: childrensStrategy('Action 4'),
  fields: {
    name: text('Session'),
    heldOn: date('Day'),
    unit: choice('Basic command unit', commandUnits),
    group: choice('Who took part', {
      school: 'Pupils of a school',
      cadets: 'Cadets',
      lookedAfter: 'Children looked after',
      custody: 'Children who had been in custody',
      victims: 'Children who had been harmed',
      disabled: 'Disabled children, or with special educational needs',
      blackHeritage: 'Children of Black heritage',
      newcomers: 'Children new to the country',
      girls: 'Girls',
      open: 'Open to all',
    }),
    children: number('How many', { from: 1, to: 2000, unit: 'children' }),
    ranBy: text('Who ran it', { hint: 'An organisation' }),
    notes: prose('How it was run', { optional: true }),
  },
  key: ['name', 'heldOn'],
  titledBy: ['name', 'heldOn'],
  lists: ['unit', 'group', 'children', 'ranBy'],
  narrows: ['unit', 'group'],
  keptBy: [...planKeepers, 'schools-officer'],
})
