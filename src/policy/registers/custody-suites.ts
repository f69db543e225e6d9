import { choice, date, number, prose, several, text } from '../../kernel/form.ts'
import { register } from '../../kernel/register.ts'
import { commandUnits, planKeepers } from '../register-words.ts'
import { childrensStrategy } from '../sources.ts'

/** Custody suites, and what there is in them for a child. */
export const custodySuites = register({
  id: 'custody-suites',
  title: 'Custody suites',
  one: 'custody suite',
  says: 'What each custody suite has for a child: a room that is no cell, something to do, somebody to talk to.',
  source: childrensStrategy('Action 32 and custody of children'),
  fields: {
    name: text('Custody suite'),
    unit: choice('Basic command unit', commandUnits),
    rooms: number('Detention rooms for children', { from: 0, to: 40, unit: 'rooms' }),
    fitted: several(
      'What is there for a child',
      {
        distraction: 'Distraction kits',
        easyRead: 'Easy-read rights',
        quiet: 'A quiet place',
        sanitary: 'Menstrual care offered',
        mirror: 'A wall for drawing, or a mirror',
        telephone: 'A telephone to call home in private',
      },
      { optional: true },
    ),
    engage: choice('Engage youth workers', { yes: 'There', some: 'Some days', no: 'Not there' }),
    visited: date('Last visited to see', { optional: true }),
    lacks: prose('What is missing', { optional: true }),
  },
  key: ['name'],
  titledBy: ['name'],
  lists: ['unit', 'rooms', 'engage', 'visited'],
  narrows: ['unit', 'engage'],
  keptBy: [...planKeepers, 'custody-officer'],
  standing: { field: 'engage', good: ['yes'], bad: ['no'] },
})
