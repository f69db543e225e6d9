import { operation } from '../access/operation.ts'
import { loadChild } from '../children/child.store.ts'
import { Refusal } from '../kernel/problem.ts'
import { mayOpenEntry } from '../policy/permissions/steps.ts'
import { entryAt, entryFacts, isStanding } from './correct-entry.ts'
import { namesOf } from './episode-names.store.ts'
import { aboutEpisode, readEpisode, stepFacts } from './facts.ts'
import { questionsFor } from './on-behalf.ts'
import { visibleTo } from './visibility.ts'

type Asked = Readonly<{ episodeId: string; version: number; since?: number }>

/** What somebody needs before they correct an entry: what it says, its questions, and the version of the episode. */
export const viewEntry = operation({
  permission: mayOpenEntry,
  async facts(tx, { episodeId, version }: Asked, context) {
    const read = await readEpisode(tx, episodeId, context)
    const entry = entryAt(read.before, version, context)
    return { ...stepFacts(read, entry), entry, ...entryFacts(read.before.kept, entry) }
  },
  about: ({ episodeId }, facts) => aboutEpisode(episodeId, facts),
  async run(tx, { since }, { actor, now }, { before, entry }) {
    const { kept, rule } = before
    const step = rule.steps[entry.step]
    if (!step || !isStanding(kept, entry)) throw new Refusal('NOTHING_TO_CORRECT')
    const changed =
      since === undefined ? [] : visibleTo(actor, before).entries.filter(one => one.version > since)
    const [child, names] = await Promise.all([
      loadChild(tx, actor.forceId, kept.childId),
      namesOf(tx, actor.forceId, { people: [entry.by, ...changed.map(one => one.by)], agencies: [] }),
    ])
    const questions = questionsFor({ ...before, now }, entry, actor)
    return {
      child,
      episodeId: kept.id,
      version: kept.version,
      rule,
      entry,
      step,
      questions,
      changed,
      names,
      now,
    }
  },
})

/** An entry as the page that corrects it shows it. */
export type SeenEntry = Awaited<ReturnType<typeof viewEntry>>
