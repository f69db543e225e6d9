import { choice, date, prose, text } from '../../kernel/form.ts'
import { register } from '../../kernel/register.ts'
import { planKeepers } from '../register-words.ts'
import { childrensStrategy } from '../sources.ts'

/** Guidance and toolkits, and the steps at which they help. */
export const guidance = register({
  id: 'guidance',
  title: 'Guidance and toolkits',
  one: 'piece of guidance',
  says: 'What helps somebody who is about to do a step, in its newest version, shown where that step is recorded.',
  source: childrensStrategy('Actions 24 and 25'),
  fields: {
    title: text('Guidance'),
    edition: text('Version'),
    ofPathway: text('Pathway', { hint: 'Its id, as in the address of its rule' }),
    atStep: text('Step', { optional: true, hint: 'Its id. Every step of the pathway, where left out' }),
    says: prose('What it says, in short'),
    address: text('Where it is', { optional: true, hint: 'An address on the force’s own network' }),
    from: date('From'),
    state: choice('State', { inForce: 'In force', replaced: 'Replaced' }),
  },
  key: ['title', 'edition'],
  titledBy: ['title', 'edition'],
  lists: ['ofPathway', 'atStep', 'from', 'state'],
  narrows: ['state'],
  keptBy: [...planKeepers],
  standing: { field: 'state', good: ['inForce'], bad: [] },
})
