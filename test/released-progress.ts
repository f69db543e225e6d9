import { evidenceOf } from '../src/kernel/plan-standing.ts'
import { everyRule } from '../src/policy/every-rule.ts'
import type { ReleasedAction, ReleasedMilestone, ReleasedProgress } from '../src/releases/progress.ts'

/** How far the actions of no real force have come, for tests of what is shown to the public. */
const asOf = '2026-04-20'

const reached: ReleasedMilestone = {
  ...{
    id: '1',
    title: 'Agreed with partners',
    from: '2025-01-01',
    due: '2025-06-30',
    firstDue: '2025-04-30',
  },
  slips: [{ to: '2025-06-30', days: 61, because: 'A partner asked for more time.' }],
  ...{ after: [], metOn: '2025-06-12', evidence: 'The agreement, signed by all of them.' },
  ...{ record: 'Partnerships and funding', standing: 'met late' },
}
const open: ReleasedMilestone = {
  ...{ id: '2', title: 'In place everywhere', from: '2025-07-01', due: '2026-12-31', firstDue: '2026-12-31' },
  ...{ slips: [], after: ['1'], standing: 'open' },
}

const actionOf = (number: number, milestones: readonly ReleasedMilestone[]): ReleasedAction => ({
  number,
  title: everyRule.objectives.flatMap(one => one.actions).find(one => one.number === number)?.title ?? '',
  evidence: evidenceOf(
    milestones.map(one => ({ ...one, answeredBy: '' })),
    { today: asOf },
  ),
  ...{ worse: [], isDisputed: false, milestones, risks: 0, decisions: [] },
})

const disputed: ReleasedAction = {
  ...actionOf(30, [reached, open]),
  answering: {
    ...{ position: 'onTrack', role: 'Delivery team of the strategy', on: '2026-03-02' },
    because: 'As its milestones show.',
  },
  independent: {
    ...{ position: 'offTrack', role: 'Member of an oversight body', on: '2026-03-30' },
    because: 'Few officers had seen any of it.',
  },
  isDisputed: true,
  risks: 2,
  decisions: [{ what: 'Pay for the last two units', due: '2026-06-01' }],
}

/** Action 30 is disputed, action 6 is done, and nothing is planned for the others. */
export const sampleProgress: ReleasedProgress = {
  asOf,
  actions: everyRule.objectives
    .flatMap(one => one.actions)
    .map(({ number }) => (number === 30 ? disputed : actionOf(number, number === 6 ? [reached] : []))),
}
