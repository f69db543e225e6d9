import { choice, date, prose, text } from '../../kernel/form.ts'
import { register } from '../../kernel/register.ts'
import { planKeepers } from '../register-words.ts'
import { childrensStrategy } from '../sources.ts'

/** What the force was asked, and what it answered. */
export const consultations = register({
  id: 'consultations',
  title: 'Consultations',
  one: 'consultation',
  says: 'What regulators and government asked about harm to children, what the force answered, and what came of it.',
  source: childrensStrategy('Action 15'),
  fields: {
    title: text('Consultation'),
    from: choice('From', {
      ofcom: 'Ofcom',
      homeOffice: 'Home Office',
      justice: 'Ministry of Justice',
      education: 'Department for Education',
      other: 'Somebody else',
    }),
    closes: date('Closes'),
    state: choice('State', { open: 'Open', answered: 'Answered', missed: 'Closed without an answer' }),
    answered: date('Answered on', { askedWhen: { state: 'answered' } }),
    says: prose('What the answer says', { optional: true }),
    came: prose('What came of it', { optional: true }),
  },
  key: ['title'],
  titledBy: ['title'],
  lists: ['from', 'closes', 'state', 'answered'],
  narrows: ['from', 'state'],
  keptBy: [...planKeepers],
  standing: { field: 'state', good: ['answered'], bad: ['missed'] },
})
