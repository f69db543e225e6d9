import { londonDay } from '../kernel/calendar.ts'
import type { Actor, Context } from '../kernel/context.ts'
import { leadsIn, type Proposal } from '../kernel/leads.ts'
import { isNamedFor } from '../kernel/named-for.ts'
import type { Pathway } from '../kernel/pathway.ts'
import { pathwaysAt, pathwayVersion } from '../policy/index.ts'
import type { Tx } from '../store/database.ts'
import { type Linked, linkedTo } from './beginning.store.ts'
import type { KeptEntry } from './episode.ts'
import { type LinkedRecord, recordsLinkedWith, type SetAside, setAsideIn } from './lead.store.ts'
import { givenOf, type StandingEpisode } from './standing.ts'

/** A pathway that a recorded step leads to, in the words of the rules, and whether the reader may start it. */
export type OpenLead = Proposal & Readonly<{ stepTitle: string; rule: Pathway; mayStart: boolean }>

/** An episode by its title, as it stands beside another. */
type Titled = Linked & Readonly<{ title: string }>

/** What an episode leads to, what was set aside, where it began and what began from it. */
export type Leads = Readonly<{
  open: readonly OpenLead[]
  setAside: readonly (SetAside & Readonly<{ title: string }>)[]
  from: Titled | undefined
  begun: readonly Titled[]
  /** Records of another kind that are linked with this one, where something is to be started on such a one. */
  records: readonly LinkedRecord[]
}>

const titled = (one: Linked): Titled => ({
  ...one,
  title: pathwayVersion(one.pathway, one.inForceFrom).title,
})

type Seen = Readonly<{ before: StandingEpisode; entries: readonly KeptEntry[] }>

/** What the entries that somebody may see lead to, whether anything came of it or not. */
export function proposalsIn(
  { before: { kept, rule }, entries }: Seen,
  { actor, now }: Readonly<{ actor: Actor; now: Date }>,
): readonly OpenLead[] {
  const inForce = pathwaysAt(londonDay(now))
  return leadsIn(rule, entries, givenOf(kept, now).child).flatMap(lead => {
    const to = inForce.find(one => one.id === lead.pathway)
    const stepTitle = rule.steps[lead.step]?.title ?? lead.step
    return to ? [{ ...lead, stepTitle, rule: to, mayStart: isNamedFor(actor, to.steps[to.begins]) }] : []
  })
}

/** What an episode leads to and is linked with, as far as the reader may see it. */
export async function leadsOf(tx: Tx, seen: Seen, context: Context): Promise<Leads> {
  const { kept } = seen.before
  const [setAside, { from, begun }] = await Promise.all([
    setAsideIn(tx, context.actor.forceId, kept.id),
    linkedTo(tx, context.actor.forceId, kept),
  ])
  const isSettled = (lead: Proposal): boolean =>
    begun.some(one => one.pathway === lead.pathway) ||
    // Where this one came from is not proposed again, unless it leads to another of its own kind.
    (from?.pathway === lead.pathway && lead.pathway !== kept.pathway) ||
    setAside.some(one => one.step === lead.step && one.pathway === lead.pathway)
  const all = proposalsIn(seen, context)
  const titleOf = (id: string) => all.find(one => one.pathway === id)?.rule.title ?? id
  const open = all.filter(lead => !isSettled(lead))
  const own = seen.before.rule.subject ?? 'child'
  const others = open.some(lead => (lead.rule.subject ?? 'child') !== own)
  return {
    open,
    records: others ? await recordsLinkedWith(tx, context.actor.forceId, kept.childId) : [],
    // Why something was not started is for whoever may read the step that led to it.
    setAside: setAside
      .filter(one => seen.entries.some(entry => entry.step === one.step))
      .map(one => ({ ...one, title: titleOf(one.pathway) })),
    from: from && titled(from),
    begun: begun.map(titled),
  }
}
