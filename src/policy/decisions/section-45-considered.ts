import { decisionTable } from '../../kernel/decision.ts'
import { slaveryPractice } from '../sources.ts'

const maybe = ['yes', 'not known'] as const

/**
 * Whether the defence of a child victim of slavery may be open (Modern Slavery Act 2015, section 45). A child need not
 * show compulsion. The table only says what to find out or to ask next: a court decides on the defence.
 */
export const section45Considered = decisionTable({
  id: 'section-45-considered',
  title: 'Defence of a child victim of slavery',
  source: slaveryPractice('Section 45: the statutory defence'),
  inForceFrom: '2015-07-31',
  given: {
    victim: ['yes', 'no', 'not known'],
    excluded: ['yes', 'no', 'not known'],
    direct: ['yes', 'no', 'not known'],
    reasonable: ['yes', 'no', 'not known'],
  },
  gives: { route: ['defence may be open', 'outside the defence', 'find out first', 'not indicated'] },
  rules: [
    {
      when: { victim: 'no' },
      gives: { route: 'not indicated' },
      because: 'Nothing points to slavery or exploitation. Think again if that changes.',
    },
    {
      when: { victim: 'not known' },
      gives: { route: 'find out first' },
      because: 'Nobody has found out whether the child is a victim. A child may deny it.',
    },
    {
      when: { victim: 'yes', excluded: 'yes' },
      gives: { route: 'outside the defence' },
      because:
        'The offence is listed in Schedule 4. Whether the public needs a prosecution, and duress, are still considered.',
    },
    {
      when: { victim: 'yes', excluded: 'not known' },
      gives: { route: 'find out first' },
      because: 'Look the offence up in Schedule 4.',
    },
    {
      when: { victim: 'yes', excluded: 'no', direct: 'no' },
      gives: { route: 'outside the defence' },
      because:
        'The act did not follow directly from the exploitation. Whether the public needs a prosecution is still considered.',
    },
    {
      when: { victim: 'yes', excluded: 'no', direct: maybe, reasonable: 'no' },
      gives: { route: 'outside the defence' },
      because:
        'A reasonable person in the same situation would not do it. Whether the public needs a prosecution is still considered.',
    },
    {
      when: { victim: 'yes', excluded: 'no', direct: 'yes', reasonable: 'yes' },
      gives: { route: 'defence may be open' },
      because: 'The act follows directly from the exploitation, and a reasonable person might do the same.',
    },
    {
      when: { victim: 'yes', excluded: 'no', direct: 'yes', reasonable: 'not known' },
      gives: { route: 'find out first' },
      because: 'Find out what the situation was like for this child: age, fear, needs, who was there.',
    },
    {
      when: { victim: 'yes', excluded: 'no', direct: 'not known', reasonable: maybe },
      gives: { route: 'find out first' },
      because: 'Find out how the act came out of the exploitation.',
    },
  ],
})
