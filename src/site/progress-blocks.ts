import { dayInWords } from '../kernel/calendar.ts'
import { everyRule } from '../policy/every-rule.ts'
import type { ReleasedProgress, ReleasedView } from '../releases/progress.ts'
import { milestoneCells, positionInWords } from '../releases/progress-words.ts'
import type { Block } from '../web/paper.ts'
import type { Edition } from './edition.ts'
import { progressIn } from './told.ts'

const heading = (level: 2 | 3, text: string): Block => ({ kind: 'heading', level, text })
const text = (says: string): Block => ({ kind: 'text', text: says })

const saidOf = (view: ReleasedView | undefined): string =>
  view ? `${positionInWords(view.position)} (${view.role}, ${dayInWords(view.on)})` : 'Nothing said yet'

function farOf(objective: (typeof everyRule.objectives)[number], progress: ReleasedProgress): Block {
  const numbers = objective.actions.map(({ number }) => number)
  return {
    kind: 'table',
    caption: `How far the actions of objective ${objective.number} have come`,
    head: ['Action', 'The records show', 'Those who answer say', 'Those who oversee say', 'Reached'],
    rows: progress.actions
      .filter(({ number }) => numbers.includes(number))
      .map(one => [
        `${one.number}. ${one.title}${one.isDisputed ? '. Views differ' : ''}`,
        `${positionInWords(one.evidence.position)}. ${one.evidence.because.join(' ')}`,
        saidOf(one.answering),
        saidOf(one.independent),
        `${one.milestones.filter(({ metOn }) => metOn).length} of ${one.milestones.filter(({ withdrawn }) => !withdrawn).length}`,
      ]),
    widths: [6, 7, 4, 4, 2],
  }
}

/** What slipped of all milestones, with the reason. */
const slippedIn = ({ actions: all }: ReleasedProgress): readonly string[] =>
  all.flatMap(({ number, milestones }) =>
    milestones
      .filter(({ slips }) => slips.length > 0)
      .map(one => {
        const [, , when, why] = milestoneCells(one)
        return `Action ${number}, ${one.title}: ${when} ${why}`
      }),
  )

/** How far each action has come, from the newest release that tells it. */
export function progressBlocks(edition: Edition): readonly Block[] {
  const told = progressIn(edition)
  if (!told) return []
  const slipped = slippedIn(told.progress)
  return [
    heading(2, 'How far each action has come'),
    text(
      'What the records show is worked out from milestones and measures and is never typed in. What those say who answer for an action, and those who oversee them, stands beside it. Where they differ, both stay.',
    ),
    ...everyRule.objectives.flatMap(one => [
      heading(3, `Objective ${one.number}: ${one.title}`),
      farOf(one, told.progress),
    ]),
    heading(3, 'What slipped, by how much, and why'),
    slipped.length > 0 ? { kind: 'list', items: slipped } : text('No milestone was moved.'),
  ]
}
