import { startEpisode } from '../src/episodes/start-episode.ts'
import type { Context } from '../src/kernel/context.ts'
import type { Pathway } from '../src/kernel/pathway.ts'
import type { Person } from '../src/people/person.ts'
import { custody } from '../src/policy/pathways/custody.ts'
import { intimateSearch } from '../src/policy/pathways/intimate-search.ts'
import { newId } from '../src/store/ids.ts'
import { answersTo } from './answers.ts'
import { as, cast, castUnits, testNow } from './cast.ts'
import { aboutEpisode, type Case } from './permission-cases.ts'
import { childrenForEachScope } from './permission-children.ts'

type Started = Readonly<{ childId: string; pathway: Pathway; by: Person; unitId?: string }>

/** Minutes before or after the tests' now. */
export const minutes = (count: number): Date => new Date(testNow.getTime() + count * 60_000)

/** Puts a child on a pathway two hours before now, with the first acceptable answers. */
export async function begin({ childId, pathway, by, unitId }: Started): Promise<string> {
  const happenedAt = minutes(-120)
  const answers = answersTo(pathway.steps[pathway.begins]?.asks ?? {}, happenedAt)
  const where = unitId ? { unitId } : {}
  const start = { childId, pathway: pathway.id, happenedAt, answers, ...where }
  return (await startEpisode(as(by), start)).episodeId
}

type Act = (context: Context, episodeId: string) => Promise<unknown>
type Prepare = (episodeId: string, by: Context) => Promise<unknown>
type Scope = 'custody' | 'search' | 'restricted' | 'none'

const titles: Readonly<Record<Scope, string>> = {
  custody: 'a custody, shared with Lambeth',
  search: 'a search, told to nobody',
  restricted: 'a search of a restricted child',
  none: 'no episode',
}

/**
 * The children, and episodes of theirs for every way in which one may be seen: a custody of which children's services in
 * Lambeth are told at once, a search of which no partner is told, and the same of a restricted child.
 */
export async function episodesForEachScope() {
  const { database, open, restricted } = await childrenForEachScope()
  const starts = {
    custody: { childId: open, pathway: custody, by: cast.ade, unitId: castUnits.brixtonCustody.id },
    search: { childId: open, pathway: intimateSearch, by: cast.tom },
    restricted: { childId: restricted, pathway: intimateSearch, by: cast.tom },
  }

  async function caseIn(scope: Scope, act: Act, prepare?: Prepare): Promise<Case> {
    const start = scope === 'none' ? undefined : starts[scope]
    const episodeId = start ? await begin(start) : newId()
    if (start) await prepare?.(episodeId, as(start.by))
    return { act: context => act(context, episodeId), about: aboutEpisode(episodeId, start?.childId ?? '') }
  }

  /** The columns of a table: an episode of each kind, begun afresh for each person. */
  const columns = (act: Act, scopes: readonly Scope[], prepare?: Prepare) =>
    Object.fromEntries(scopes.map(scope => [titles[scope], () => caseIn(scope, act, prepare)]))
  return { database, columns }
}
