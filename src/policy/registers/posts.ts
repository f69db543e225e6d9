import { choice, date, number, prose, text } from '../../kernel/form.ts'
import { register } from '../../kernel/register.ts'
import { planKeepers, unitsOrWhole } from '../register-words.ts'
import { childrensStrategy } from '../sources.ts'

/** Posts that were promised, and whether anybody is in them. */
export const posts = register({
  id: 'posts',
  title: 'Posts promised',
  one: 'group of posts',
  says: 'How many posts were promised to the teams that protect children, and how many of them somebody is in.',
  source: childrensStrategy('Actions 9 and 18'),
  fields: {
    team: choice('Team', {
      exploitation: 'Child exploitation',
      localSafeguarding: 'Local safeguarding',
      online: 'Online child abuse',
      missing: 'Local missing hub',
      schools: 'Safer schools',
      lines: 'County lines',
      other: 'Another team',
    }),
    unit: choice('Basic command unit', unitsOrWhole),
    post: text('Post'),
    promised: number('Promised', { from: 0, to: 2000, unit: 'posts' }),
    filled: number('Filled', { from: 0, to: 2000, unit: 'posts' }),
    countedOn: date('Counted on'),
    holdsUp: prose('What keeps the rest empty', { optional: true }),
  },
  key: ['team', 'unit', 'post'],
  titledBy: ['post', 'unit'],
  lists: ['team', 'promised', 'filled', 'countedOn'],
  narrows: ['team', 'unit'],
  keptBy: [...planKeepers],
  headings: { promised: ['Establishment', 'Agreed'], filled: ['Strength', 'In post'] },
})
