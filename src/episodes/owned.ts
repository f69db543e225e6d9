import type { Pathway } from '../kernel/pathway.ts'
import type { Duty, Episode } from '../kernel/replay.ts'
import { standInsFor } from '../policy/standing-in.ts'
import type { KeptEpisode } from './episode.ts'

type Named = Readonly<{ rule: Pathway; kept: Pick<KeptEpisode, 'agencies'> }>

function answeredFor(duty: Duty, { rule, kept }: Named): Duty {
  if (duty.insteadOf !== undefined) return duty
  const owed = { rule, step: rule.steps[duty.step], role: duty.owedBy }
  const [first] = standInsFor(owed, kept.agencies)
  return first === undefined ? duty : { ...duty, owedBy: first, insteadOf: duty.owedBy }
}

/** An episode in which every duty has an owner: what an agency owes that it does not name is owed by who reaches it. */
export function withOwners(state: Episode, named: Named): Episode {
  const duties = state.duties.map(duty => answeredFor(duty, named))
  return duties.every((duty, at) => duty === state.duties[at]) ? state : { ...state, duties }
}
