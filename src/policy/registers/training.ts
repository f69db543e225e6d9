import { choice, date, number, text } from '../../kernel/form.ts'
import { register } from '../../kernel/register.ts'
import { ranks } from '../learning-words.ts'
import { staffReaders, unitsOrWhole } from '../register-words.ts'
import { childrensStrategy } from '../sources.ts'

/** Who learned what, and when. */
export const training = register({
  id: 'training',
  title: 'Training taken',
  one: 'place on a course',
  says: 'Who took part in which course and when, so that a promise of training is counted in people.',
  source: childrensStrategy('Actions 1, 2, 28, 30, 31, 33 and 35'),
  fields: {
    staffNumber: text('Staff number'),
    course: text('Course', { hint: 'As in the register of courses' }),
    heldOn: date('Day'),
    result: choice('What came of it', {
      completed: 'Completed',
      booked: 'Booked',
      absent: 'Did not take part',
    }),
    unit: choice('Basic command unit', unitsOrWhole),
    rank: choice('Rank', ranks),
    before: number(
      'Score before',
      { from: 0, to: 100, unit: 'out of 100' },
      { optional: true, hint: 'From the evaluation of the course' },
    ),
    after: number('Score after', { from: 0, to: 100, unit: 'out of 100' }, { optional: true }),
  },
  key: ['staffNumber', 'course', 'heldOn'],
  titledBy: ['staffNumber', 'course'],
  lists: ['heldOn', 'result', 'unit', 'rank'],
  narrows: ['result', 'unit', 'rank'],
  keptBy: ['training-lead'],
  readBy: [...staffReaders],
  namesStaff: true,
  headings: {
    staffNumber: ['Warrant number', 'Employee number', 'Payroll number', 'Staff no'],
    heldOn: ['Date', 'Completed on', 'Completion date', 'Session date'],
    result: ['Status', 'Outcome'],
    unit: ['BCU', 'Command unit', 'Borough command'],
    rank: ['Grade', 'Rank or grade'],
  },
})
