import { choice, date, number, prose, several, text } from '../../kernel/form.ts'
import { register } from '../../kernel/register.ts'
import { planKeepers, unitsOrWhole } from '../register-words.ts'
import { childrensStrategy } from '../sources.ts'

/** Messages made for children, and whether they arrived. */
export const campaigns = register({
  id: 'campaigns',
  title: 'Campaigns',
  one: 'campaign',
  says: 'What was said to children of secondary age, where they are, and what came of it.',
  source: childrensStrategy('Action 3'),
  fields: {
    title: text('Campaign'),
    message: prose('What it says'),
    audience: text('Who it is for'),
    channels: several('Where', {
      tiktok: 'TikTok',
      snapchat: 'Snapchat',
      instagram: 'Instagram',
      youtube: 'YouTube',
      games: 'Games',
      school: 'In school',
      place: 'In places where it happens',
      other: 'Elsewhere',
    }),
    unit: choice('Where in London', unitsOrWhole),
    begins: date('From'),
    ends: date('To', { optional: true }),
    peak: text('At which time of day', { optional: true }),
    reached: number('Children reached', { from: 0, to: 2000000, unit: 'children' }, { optional: true }),
    madeWith: choice('Were children asked while it was made?', { yes: 'Yes', no: 'No' }),
    result: prose('What came of it', { optional: true }),
  },
  key: ['title', 'begins'],
  titledBy: ['title'],
  lists: ['audience', 'unit', 'begins', 'reached', 'madeWith'],
  narrows: ['unit', 'madeWith'],
  keptBy: [...planKeepers],
  standing: { field: 'madeWith', good: ['yes'], bad: ['no'] },
})
