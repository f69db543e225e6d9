import { factsOf, type KeptEntry, type KeptEpisode } from '../episodes/episode.ts'
import { setAsideLead } from '../episodes/set-aside-lead.ts'
import { londonDay } from '../kernel/calendar.ts'
import { leadsIn, type Proposal } from '../kernel/leads.ts'
import type { Pathway } from '../kernel/pathway.ts'
import type { Person } from '../people/person.ts'
import { pathwaysAt } from '../policy/index.ts'
import type { Chance } from './chance.ts'
import { habits } from './habits.ts'
import { acting } from './staff.ts'
import { ignoreRefusal } from './until-accepted.ts'

/** Another pathway that somebody is going to begin from an episode. */
export type Led = Readonly<{ pathway: string; at: Date; from: string; by: Person; chance: Chance }>

/** A step just recorded: by whom and when, in which episode, with the chance its consequences are drawn from. */
export type Recorded = Readonly<{
  kept: KeptEpisode
  rule: Pathway
  entry: KeptEntry
  by: Person
  now: Date
  chance: Chance
}>

const minute = 60_000

const reasons = [
  'Somebody in the team has begun it already, under another report.',
  'Talked through with the sergeant: the plan that the child has covers it.',
  'The child asks us to wait for the worker they know. We ask again on Friday.',
]

const leadsFrom = ({ kept, rule, entry }: Recorded): readonly Proposal[] =>
  leadsIn(
    rule,
    [...kept.entries.filter(one => one.version !== entry.version), entry],
    factsOf(kept.child, kept.entries[0]?.happenedAt ?? entry.happenedAt),
  ).filter(({ step }) => step === entry.step)

/** What somebody makes of the pathways their step leads to: each is begun soon, set aside with a reason, or left. */
export async function followLeads(recorded: Recorded): Promise<readonly Led[]> {
  const { kept, entry, by, now } = recorded
  const led: Led[] = []
  const inForce = new Set(pathwaysAt(londonDay(now)).map(({ id }) => id))
  for (const { step, pathway } of leadsFrom(recorded)) {
    if (!inForce.has(pathway)) continue
    const chance = recorded.chance.apart(`${entry.version} leads to ${pathway}`)
    const at = new Date(+now + chance.around(20, 0.8) * minute)
    if (chance.yes(habits[pathway]?.followed ?? 0.4)) led.push({ pathway, at, from: kept.id, by, chance })
    else if (chance.yes(0.3))
      await setAsideLead(acting(by, at), {
        episodeId: kept.id,
        step,
        pathway,
        reason: chance.pick(reasons),
      }).catch(ignoreRefusal)
  }
  return led
}
