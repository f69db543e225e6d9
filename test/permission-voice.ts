import type { Context } from '../src/kernel/context.ts'
import { permissionTable } from './permission-cases.ts'
import { episodesForEachScope } from './permission-episodes.ts'

type Voice = Readonly<{
  title: string
  /** The action as the trail names it. */
  did: string
  act: (context: Context, episodeId: string) => Promise<unknown>
  /** What must be there before, done by whoever began the episode. */
  prepare?: (episodeId: string, by: Context) => Promise<unknown>
}>

/** What is done for the child's side of an episode: by whoever acts for the child in it, and by nobody else. */
export async function voiceTable({ title, did, act, prepare }: Voice): Promise<void> {
  const { database, columns } = await episodesForEachScope()
  permissionTable(title, {
    database,
    did,
    columns: columns(act, ['custody', 'search', 'restricted', 'none'], prepare),
    rows: [
      ['tom priya grace lewis', 'police-for-child', 'police-for-child', 'own-team-for-child', 'NOT_FOUND'],
      [
        'ade joan ruth daniel moira sam esther helen carl cora',
        ...['police-for-child', 'police-for-child', 'NOT_FOUND', 'NOT_FOUND'],
      ],
      ['martha felix bridget', 'NOT_PERMITTED', 'NOT_PERMITTED', 'NOT_FOUND', 'NOT_FOUND'],
      ['niamh rosa leah kwame', 'partner-for-child', 'NOT_FOUND', 'NOT_FOUND', 'NOT_FOUND'],
      ['victor owen imran sara hana paul', 'NOT_FOUND', 'NOT_FOUND', 'NOT_FOUND', 'NOT_FOUND'],
    ],
  })
}
