import { type CsvCell, csvText } from '../figures/csv-text.ts'
import type { ReleasedAction, ReleasedProgress, ReleasedView } from './progress.ts'

const viewCells = (view: ReleasedView | undefined): readonly CsvCell[] =>
  view ? [view.position, view.role, view.on, view.because] : ['', '', '', '']

const viewHead = (side: string): readonly string[] =>
  ['position', 'role', 'on', 'because'].map(name => `${side}_${name}`)

const actionLine = (one: ReleasedAction): readonly CsvCell[] => [
  ...[one.number, one.title, one.evidence.position, one.evidence.because.join(' ')],
  ...viewCells(one.answering),
  ...viewCells(one.independent),
  ...[one.isDisputed ? 'yes' : 'no', one.risks],
  one.decisions.map(({ what, due }) => (due ? `${what} (by ${due})` : what)).join('; '),
]

const actionsCsv = ({ actions }: ReleasedProgress): string =>
  csvText([
    [
      ...[
        'action',
        'title',
        'records',
        'records_because',
        ...viewHead('answering'),
        ...viewHead('independent'),
      ],
      ...['views_differ', 'open_risks', 'decisions_wanted'],
    ],
    ...actions.map(actionLine),
  ])

const milestonesCsv = ({ actions }: ReleasedProgress): string =>
  csvText([
    [
      ...['action', 'milestone', 'title', 'stands', 'from', 'first_due', 'due', 'reached', 'days_moved'],
      ...['moved_because', 'shown_by', 'record', 'after'],
    ],
    ...actions.flatMap(({ number, milestones }) =>
      milestones.map(one => [
        ...[number, one.id, one.title, one.standing, one.from, one.firstDue, one.due, one.metOn ?? ''],
        one.slips.reduce((sum, slip) => sum + slip.days, 0),
        one.slips.map(({ because }) => because).join(' '),
        ...[one.evidence ?? '', one.record ?? '', one.after.join(' ')],
      ]),
    ),
  ])

/** The files of a bundle that tell how far the actions have come; none where the release does not. */
export const progressFiles = (
  progress: ReleasedProgress | undefined,
): readonly Readonly<{ path: string; text: string }>[] =>
  progress
    ? [
        { path: 'progress/actions.csv', text: actionsCsv(progress) },
        { path: 'progress/milestones.csv', text: milestonesCsv(progress) },
      ]
    : []
