import { choice, date, prose, text, words } from '../../kernel/form.ts'
import { register } from '../../kernel/register.ts'
import { actionNumbers, planKeepers } from '../register-words.ts'
import { childrensStrategy } from '../sources.ts'

/** What children said, and what was done. */
export const themes = register({
  id: 'themes',
  title: 'You said, we did',
  one: 'theme',
  says: 'What children said in a session, who answers, by when, what was done, and whether the children were told.',
  source: childrensStrategy('Action 4'),
  fields: {
    session: text('Session', { hint: 'As in the register of sessions' }),
    theme: text('Theme'),
    about: choice('What it is about', {
      search: 'Stop and search',
      respect: 'How officers talk to us',
      safety: 'Feeling safe',
      school: 'Police in school',
      custody: 'Custody',
      online: 'Harm online',
      telling: 'Being told what happens',
      other: 'Something else',
    }),
    action: choice('Which action of the strategy', actionNumbers),
    said: words('What children said', { hint: 'In their words. Nothing that says who' }),
    consent: choice('May their words be shown?', { yes: 'Yes, they agreed', no: 'No, only the theme' }),
    answeredBy: text('Who answers', { hint: 'A team or a post, not a name' }),
    due: date('Answer due'),
    state: choice('State', {
      waiting: 'Waiting for an answer',
      answered: 'Answered',
      done: 'Done',
      cannot: 'Cannot be done, and why was said',
    }),
    did: prose('What was done, or why not', { askedWhen: { state: ['answered', 'done', 'cannot'] } }),
    told: choice('Were the children told?', { yes: 'Yes', no: 'Not yet' }),
    toldOn: date('Told on', { askedWhen: { told: 'yes' } }),
  },
  key: ['session', 'theme'],
  titledBy: ['theme', 'session'],
  lists: ['about', 'answeredBy', 'due', 'state', 'told'],
  narrows: ['about', 'state', 'told', 'action'],
  keptBy: [...planKeepers],
  standing: { field: 'state', good: ['done', 'answered'], bad: ['waiting'] },
})
