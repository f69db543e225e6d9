import { operation } from '../access/operation.ts'
import { ownAction, ownActions } from '../episodes/agreed-action.ts'
import { readEpisode } from '../episodes/facts.ts'
import type { Actor, Context } from '../kernel/context.ts'
import { actionsAgreed, dutyAddress, type OwedAction } from '../kernel/each.ts'
import { isNamedFor } from '../kernel/named-for.ts'
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
import { type AgendaItem, type AgreedThen, type MeetingAction, meetings, withWords } from './meeting.ts'

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

/** The words of what the reader's own agency is to do, also where it was told of nothing else that was agreed. */
async function withOwn(tx: Tx, actions: readonly AgreedThen[], context: Context) {
  const wanted = actions.filter(({ what, isKnown }) => what === undefined && isKnown)
  const own = new Map<string, ReturnType<typeof ownActions>>()
  for (const episodeId of new Set(wanted.map(one => one.episodeId)))
    own.set(episodeId, ownActions((await readEpisode(tx, episodeId, context)).before, context))
  return actions.map(one => ({
    ...one,
    what: one.what ?? ownAction(own.get(one.episodeId) ?? [], one)?.what,
  }))
}

const readers = (actor: Actor) => (item: AgendaItem) => {
  const step = pathwayVersion(item.pathway, item.inForceFrom).steps[item.step]
  return { ...item, isReaders: isNamedFor(actor, step, item.owedBy), address: dutyAddress(step, item) }
}

/** What is before meetings now, and what earlier ones agreed: who does it, by when, and whether it is done. */
export const listMeetings = operation({
  permission: mayListMeetings,
  facts: async () => ({}),
  about: (_request: MeetingRequest) => ({ kind: 'meetings' }),
  async run(tx, { bcu, kind }, context) {
    const { actor, now } = context
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
    const actions = await withOwn(tx, await actionsFor(tx, query, agenda), context)
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
