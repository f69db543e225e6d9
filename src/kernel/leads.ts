import { matches } from './form.ts'
import type { ChildFacts, Entry, Lead, Pathway } from './pathway.ts'
import { Reading } from './reading.ts'
import { standing } from './standing.ts'

/** Another pathway that a recorded step leads to. A person decides whether to start it. */
export type Proposal = Lead & Readonly<{ step: string }>

/** What the steps recorded so far lead to, by the newest answers of each. */
export function leadsIn(pathway: Pathway, entries: readonly Entry[], child: ChildFacts): readonly Proposal[] {
  const reading = new Reading(pathway, standing(entries), child)
  return [...reading.done].flatMap(([step, all]) =>
    (reading.step(step)?.leadsTo ?? [])
      .filter(lead => matches(lead.when ?? {}, all.at(-1)?.answers ?? {}) && reading.holds(lead.and ?? {}))
      .map(lead => ({ ...lead, step })),
  )
}
