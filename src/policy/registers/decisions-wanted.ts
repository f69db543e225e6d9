import { choice, date, prose, text } from '../../kernel/form.ts'
import { register } from '../../kernel/register.ts'
import { actionNumbers, planKeepers } from '../register-words.ts'
import { childrensStrategy } from '../sources.ts'

/** What somebody has to decide before the plan can go on, and what meetings decided. */
export const decisionsWanted = register({
  id: 'decisions-wanted',
  title: 'Decisions and actions of meetings',
  one: 'decision or action',
  says: 'What a meeting has to decide, what it decided, and what somebody then owed, until it is done.',
  source: childrensStrategy('Delivery group and oversight', 'unverified'),
  fields: {
    title: text('What'),
    kind: choice('Kind', { wanted: 'Decision wanted', decided: 'Decision made', owed: 'Action agreed' }),
    meeting: choice('Meeting', { group: 'Delivery group', mopac: 'MOPAC', board: 'London Policing Board' }),
    heldOn: date('Day of the meeting'),
    action: choice('Which action of the strategy', actionNumbers, { optional: true }),
    answeredBy: text('Who answers', { hint: 'A team or a post, not a name' }),
    due: date('By when', { optional: true }),
    state: choice('State', { open: 'Open', done: 'Done' }),
    came: prose('What came of it', { askedWhen: { state: 'done' } }),
  },
  key: ['title', 'meeting', 'heldOn'],
  titledBy: ['title'],
  lists: ['kind', 'meeting', 'heldOn', 'answeredBy', 'due', 'state'],
  narrows: ['kind', 'meeting', 'state'],
  keptBy: [...planKeepers],
  standing: { field: 'state', good: ['done'], bad: [] },
})
