import { dayInWords, londonDay } from '../kernel/calendar.ts'
import type { PlanEntry } from '../kernel/plan.ts'
import { positions } from '../kernel/plan.ts'
import { standings } from '../kernel/plan-standing.ts'
import type { PlannedAction, Stand } from './action.ts'
import { happenedInWords } from './entry-words.ts'
import { positionsDrawn, reachedDrawn } from './pack-charts.ts'
import type { DrawnTable, PackTable } from './pack-table.ts'
import type { Signals } from './signals.ts'
import { nextOf, standingHead } from './standing.ts'

/** Who a pack is for. */
export const audiences = { group: 'Delivery group', mopac: 'MOPAC', board: 'London Policing Board' } as const

export type Audience = keyof typeof audiences

/** What a pack says, frozen. Packs from before there were drawings have none. */
export type PackContents = Readonly<{
  asOf: string
  since?: string
  says: readonly string[]
  charts?: readonly DrawnTable[]
  tables: readonly PackTable[]
}>

/** A pack that was issued. */
export type KeptPack = Readonly<{
  id: string
  audience: Audience
  meetsOn: string
  contents: PackContents
  hash: string
  issuedAt: Date
  issuedBy: string
}>

type One = PlannedAction & Readonly<{ stand: Stand; entries: readonly PlanEntry[]; signals: Signals }>

const measuresInWords = ({
  worse,
  better,
  other,
  chance,
  short,
  groups,
  unfiled,
  unknown,
}: Signals): string =>
  [
    ...worse.map(title => `Worse by more than chance: ${title}.`),
    ...better.map(title => `Better by more than chance: ${title}.`),
    ...other.map(title => `Changed by more than chance: ${title}.`),
    ...(chance.length > 0 ? [`${chance.length} by chance alone.`] : []),
    ...(short.length > 0 ? [`${short.length} too short to tell.`] : []),
    ...(groups.length > 0 ? [`${groups.length} by group, without a trend.`] : []),
    ...(unfiled.length > 0 ? [`${unfiled.length} waiting for a file of published data.`] : []),
    ...(unknown.length > 0 ? [`${unknown.length} not worked out yet.`] : []),
  ].join(' ') || 'No measure.'

const actionsTable = (actions: readonly One[]): PackTable => ({
  title: 'How the actions stand',
  head: standingHead,
  rows: actions.map(({ action, stand, signals }) => {
    const next = nextOf(stand)
    return [
      `${action.number}. ${action.title}`,
      `${standings[stand.evidence.position]}. ${stand.evidence.because.join(' ')}`,
      measuresInWords(signals),
      stand.answering ? positions[stand.answering.position] : 'Nothing said',
      stand.independent ? positions[stand.independent.position] : 'Nothing said',
      next ? `${next.title}, ${dayInWords(next.due)}` : 'Nothing open',
    ]
  }),
})

const happened = ({ action, stand }: One, entry: PlanEntry): readonly string[] => [
  londonDay(entry.recordedAt),
  `${action.number}. ${action.title}`,
  happenedInWords(entry, stand.milestones),
]

const changesTable = (actions: readonly One[], since: Date | undefined): PackTable => ({
  title: since ? 'What changed since the last pack' : 'Everything so far',
  head: ['Day', 'Action', 'What happened'],
  rows: actions
    .flatMap(one =>
      one.entries.filter(entry => !since || entry.recordedAt > since).map(entry => happened(one, entry)),
    )
    .sort((a, b) => String(a[0]).localeCompare(String(b[0]))),
})

/** What a pack says: how the actions stand, what changed since the last, and what else is given to it. */
export function contentsOf(
  actions: readonly One[],
  { asOf, since, more }: Readonly<{ asOf: string; since?: Date | undefined; more: readonly PackTable[] }>,
): PackContents {
  const tally = (position: string) => actions.filter(one => one.stand.evidence.position === position).length
  const has = (position: string): string => `${tally(position)} ${tally(position) === 1 ? 'has' : 'have'}`
  const disputed = actions.filter(one => one.stand.isDisputed).map(one => one.action.number)
  return {
    asOf,
    ...(since ? { since: since.toISOString() } : {}),
    says: [
      `By the records ${tally('done')} of ${actions.length} actions are done, ${tally('onTrack')} on track, ${tally('atRisk')} at risk and ${tally('offTrack')} not on track; ${has('notBegun')} not begun and ${has('nothing')} no plan.`,
      disputed.length > 0
        ? `Those who answer and those who oversee differ on ${disputed.length === 1 ? 'action' : 'actions'} ${disputed.join(', ')}.`
        : 'Those who answer and those who oversee do not differ on any action that both have spoken of.',
    ],
    charts: [positionsDrawn(actions), ...reachedDrawn(actions, londonDay(new Date(asOf)))],
    tables: [actionsTable(actions), changesTable(actions, since), ...more],
  }
}
