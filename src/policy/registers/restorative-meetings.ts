import { choice, date, number, prose, text } from '../../kernel/form.ts'
import { register } from '../../kernel/register.ts'
import { planKeepers, unitsOrWhole } from '../register-words.ts'
import { childrensStrategy } from '../sources.ts'

/** Meetings that put something right, and panels. */
export const restorativeMeetings = register({
  id: 'restorative-meetings',
  title: 'Restorative meetings and panels',
  one: 'meeting',
  says: 'Where police and children met to put something right, or a panel looked at the work of police.',
  source: childrensStrategy('Action 34'),
  fields: {
    name: text('Meeting'),
    kind: choice('Kind', {
      restorative: 'Restorative meeting',
      panel: 'Scrutiny panel',
      learning: 'Peer learning',
    }),
    heldOn: date('Day'),
    unit: choice('Where', unitsOrWhole),
    children: number('Children who took part', { from: 0, to: 500, unit: 'children' }),
    agreed: prose('What was agreed'),
    state: choice('State', { open: 'Being done', done: 'Done' }),
  },
  key: ['name', 'heldOn'],
  titledBy: ['name', 'heldOn'],
  lists: ['kind', 'unit', 'children', 'state'],
  narrows: ['kind', 'unit', 'state'],
  keptBy: [...planKeepers, 'complaints-team'],
  standing: { field: 'state', good: ['done'], bad: [] },
})
