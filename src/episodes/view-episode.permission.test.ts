import { permissionTable } from '../../test/permission-cases.ts'
import { episodesForEachScope } from '../../test/permission-episodes.ts'
import { viewEpisode } from './view-episode.ts'

const { database, columns } = await episodesForEachScope()

permissionTable('reading an episode', {
  database,
  did: 'view episode',
  columns: columns(
    (context, episodeId) => viewEpisode(context, { episodeId }),
    ['custody', 'search', 'restricted', 'none'],
  ),
  rows: [
    ['tom priya grace lewis', 'police-read', 'police-read', 'own-restricted-episode', 'NOT_FOUND'],
    [
      'ade joan ruth daniel moira sam esther helen carl martha cora',
      ...['police-read', 'police-read', 'NOT_FOUND', 'NOT_FOUND'],
    ],
    ['felix bridget', 'NOT_PERMITTED', 'NOT_PERMITTED', 'NOT_FOUND', 'NOT_FOUND'],
    ['niamh rosa leah kwame', 'shared-with-agency', 'NOT_FOUND', 'NOT_FOUND', 'NOT_FOUND'],
    ['victor owen imran sara hana paul', 'NOT_FOUND', 'NOT_FOUND', 'NOT_FOUND', 'NOT_FOUND'],
  ],
})
