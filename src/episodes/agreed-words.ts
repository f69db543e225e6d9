import { rule as ruling } from '../kernel/permission.ts'
import { type AskedWords, askedKey } from '../partners/asked-words.ts'
import type { Referral } from '../partners/referral.ts'
import { pathwayVersion } from '../policy/index.ts'
import { mayViewEpisode } from '../policy/permissions/episodes.ts'
import { actionFor, ownAction, ownActions } from './agreed-action.ts'
import { readEpisode } from './facts.ts'
import { visibleTo } from './visibility.ts'

const isOfMany = ({ pathway, inForceFrom, step }: Referral): boolean =>
  pathwayVersion(pathway, inForceFrom).steps[step]?.each !== undefined

/** What was agreed, in the words that the reader reads on the episode as well, and on the step. */
export const agreedWords: AskedWords = async (tx, asked, context) => {
  const words = new Map<string, string>()
  const wanted = asked.filter(isOfMany)
  for (const episodeId of new Set(wanted.map(one => one.episodeId))) {
    const read = await readEpisode(tx, episodeId, context)
    if (!ruling(mayViewEpisode, context.actor, read).allowed) continue
    const shown = { rule: read.before.rule, entries: visibleTo(context.actor, read.before).entries }
    const own = ownActions(read.before, context)
    for (const one of wanted.filter(other => other.episodeId === episodeId)) {
      const action = actionFor(shown, one) ?? ownAction(own, one)
      if (action) words.set(askedKey(one), action.what)
    }
  }
  return words
}
