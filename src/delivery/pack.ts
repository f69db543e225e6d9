import type { PlanEntry } from '../kernel/plan.ts'
import { positions } from '../kernel/plan.ts'
import type { PlannedAction, Stand } from './action.ts'

/** Who a pack is for. */
export const audiences = { group: 'Delivery group', mopac: 'MOPAC', board: 'London Policing Board' } as const

export type Audience = keyof typeof audiences

/** One table of a pack, in words and numbers as they stood. */
export type PackTable = Readonly<{
  title: string
  head: readonly string[]
  rows: readonly (readonly string[])[]
}>

/** What a pack says, frozen. */
export type PackContents = Readonly<{
  asOf: string
  since?: string
  says: readonly string[]
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

type One = PlannedAction & Readonly<{ stand: Stand; entries: readonly PlanEntry[] }>

const words = (position: keyof typeof positions | 'nothing' | undefined): string =>
  position === undefined ? 'Nothing said' : position === 'nothing' ? 'Nothing planned' : positions[position]

const actionsTable = (actions: readonly One[]): PackTable => ({
  title: 'How the actions stand',
  head: ['Action', 'What the records show', 'Those who answer say', 'Those who oversee say', 'Next'],
  rows: actions.map(({ action, stand }) => {
    const next = stand.milestones.find(one => !one.metOn && !one.withdrawn)
    return [
      `${action.number}. ${action.title}`,
      `${words(stand.evidence.position)}. ${stand.evidence.because.join(' ')}`,
      words(stand.answering?.position),
      words(stand.independent?.position),
      next ? `${next.title}, ${next.due}` : '',
    ]
  }),
})

function happened({ action, stand }: One, entry: PlanEntry): readonly string[] {
  const title =
    entry.kind === 'said' ? '' : (stand.milestones.find(one => one.id === entry.milestone)?.title ?? '')
  const says = {
    added: () => `Promised: ${title}`,
    moved: () =>
      `Moved: ${title}, to ${'due' in entry ? entry.due : ''}. ${'because' in entry ? entry.because : ''}`,
    met: () => `Met: ${title}. ${'evidence' in entry ? entry.evidence : ''}`,
    reopened: () => `Opened again: ${title}. ${'because' in entry ? entry.because : ''}`,
    withdrawn: () => `Withdrawn: ${title}. ${'because' in entry ? entry.because : ''}`,
    said: () =>
      entry.kind === 'said'
        ? `${entry.side === 'answering' ? 'Those who answer' : 'Those who oversee'} said “${positions[entry.position]}”. ${entry.because}`
        : '',
  }[entry.kind]()
  return [entry.recordedAt.toISOString().slice(0, 10), `${action.number}. ${action.title}`, says]
}

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
  const disputed = actions.filter(one => one.stand.isDisputed).map(one => one.action.number)
  return {
    asOf,
    ...(since ? { since: since.toISOString() } : {}),
    says: [
      `By the records ${tally('done')} of ${actions.length} actions are done, ${tally('onTrack')} on track, ${tally('atRisk')} at risk and ${tally('offTrack')} not on track; ${tally('notBegun')} have not begun and ${tally('nothing')} have no plan.`,
      disputed.length > 0
        ? `Those who answer and those who oversee differ on ${disputed.length === 1 ? 'action' : 'actions'} ${disputed.join(', ')}.`
        : 'Those who answer and those who oversee do not differ on any action that both have spoken of.',
    ],
    tables: [actionsTable(actions), changesTable(actions, since), ...more],
  }
}
