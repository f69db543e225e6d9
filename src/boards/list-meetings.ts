import { operation } from '../access/operation.ts'
import { isNamedFor } from '../episodes/episode.ts'
import type { Actor } from '../kernel/context.ts'
import { actionsAgreed, type OwedAction } from '../kernel/each.ts'
import type { Entry } from '../kernel/pathway.ts'
import { rule } from '../kernel/permission.ts'
import { pathwayVersion } from '../policy/index.ts'
import { mayListLed, mayListMeetings } from '../policy/permissions/boards.ts'
import type { Tx } from '../store/database.ts'
import {
  agendaOf,
  areaOf,
  type HeldEntry,
  heldIn,
  type MeetingQuery,
  openActions,
  settledActions,
} from './meeting.store.ts'
import { type AgendaItem, type MeetingAction, meetings, withWords } from './meeting.ts'

/** Which meetings: of one kind, named by pathway and step, or of all; in one command unit, or everywhere. */
type MeetingRequest = Readonly<{ bcu?: string; kind?: string }>

/** How many children and how many actions one page shows. */
const mostShown = 200

const entryFrom = ({ corrects, withdraws, ...one }: HeldEntry): Entry => ({
  ...one,
  ...(corrects === null ? {} : { corrects }),
  ...(withdraws ? { withdraws } : {}),
})

/** What meetings agreed, by the episode and the step by which it is done. */
function agreedIn(
  actions: readonly MeetingAction[],
  held: readonly HeldEntry[],
): ReadonlyMap<string, readonly OwedAction[]> {
  return new Map(
    actions.map(({ episodeId, pathway, inForceFrom, step }) => {
      const entries = held.filter(one => one.episodeId === episodeId).map(entryFrom)
      const done = pathwayVersion(pathway, inForceFrom).steps[step]
      return [`${episodeId} ${step}`, done ? actionsAgreed(entries, done) : []] as const
    }),
  )
}

async function actionsFor(tx: Tx, query: MeetingQuery, agenda: readonly AgendaItem[]) {
  const open = await openActions(tx, query)
  const episodes = [...new Set([...agenda, ...open].map(one => one.episodeId))]
  const [settled, held] = await Promise.all([
    settledActions(tx, query, episodes),
    heldIn(tx, query, episodes),
  ])
  const all = [...open, ...settled]
  return withWords(all, agreedIn(all, held))
}

const readers = (actor: Actor) => (item: AgendaItem) => {
  const step = pathwayVersion(item.pathway, item.inForceFrom).steps[item.step]
  return { ...item, isReaders: isNamedFor(actor, step, item.owedBy) }
}

/** What is before meetings now, and what earlier ones agreed: who does it, by when, and whether it is done. */
export const listMeetings = operation({
  permission: mayListMeetings,
  facts: async () => ({}),
  about: (_request: MeetingRequest) => ({ kind: 'meetings' }),
  async run(tx, { bcu, kind }, { actor, now }) {
    const isPolice = actor.agency === 'police'
    const own = isPolice && actor.unitId ? await areaOf(tx, actor.forceId, actor.unitId) : null
    const area = bcu === undefined ? own : bcu || null
    const all = meetings()
    const chosen = all.filter(one => kind === undefined || `${one.pathway} ${one.step}` === kind)
    const query = {
      ...{ forceId: actor.forceId, agencyId: actor.agencyId, isPolice },
      ...{ bcu: area, meetings: chosen, take: mostShown },
    }
    const agenda = await agendaOf(tx, query)
    const actions = await actionsFor(tx, query, agenda)
    const mayLead = rule(mayListLed, actor, {}).allowed
    return {
      ...{ all, chosen, area, kind, isPolice, mayLead, now },
      agenda: agenda.map(readers(actor)),
      actions,
    }
  },
})

/** Meetings as their page shows them. */
export type SeenMeetings = Awaited<ReturnType<typeof listMeetings>>
