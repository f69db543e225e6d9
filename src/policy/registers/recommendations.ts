import { choice, date, prose, text } from '../../kernel/form.ts'
import { register } from '../../kernel/register.ts'
import { planKeepers } from '../register-words.ts'
import { childrensStrategy } from '../sources.ts'

/** What inspections and reviews told the force to do. */
export const recommendations = register({
  id: 'recommendations',
  title: 'Recommendations',
  one: 'recommendation',
  says: 'What inspections and reviews of practice asked for, who answers for it, and what shows that it was done.',
  source: childrensStrategy('Action 27'),
  fields: {
    from: choice('From', {
      inspectorate: 'Inspectorate of constabulary',
      practiceReview: 'Child safeguarding practice review',
      inquest: 'Coroner',
      complaints: 'Independent Office for Police Conduct',
      childrensCommissioner: "Children's Commissioner",
      other: 'Somebody else',
    }),
    report: text('Report'),
    number: text('Number in it'),
    made: date('Made on'),
    asks: prose('What it asks for, in our words'),
    answer: choice('Answer', { accepted: 'Accepted', inPart: 'Accepted in part', refused: 'Not accepted' }),
    answeredBy: text('Who answers for it', { hint: 'A team or a post, not a name' }),
    due: date('Due', { optional: true }),
    state: choice('State', {
      open: 'Open',
      evidence: 'Evidence handed in',
      closed: 'Closed',
      reopened: 'Opened again',
    }),
    evidence: prose('What shows it', { askedWhen: { state: ['evidence', 'closed'] } }),
    why: prose('Why it was opened again', { askedWhen: { state: 'reopened' } }),
  },
  key: ['report', 'number'],
  titledBy: ['report', 'number'],
  lists: ['from', 'answer', 'answeredBy', 'due', 'state'],
  narrows: ['from', 'state', 'answer'],
  keptBy: [...planKeepers],
  standing: { field: 'state', good: ['closed'], bad: ['reopened'] },
})
