import { cast, castAgencies, castUnits, testNow } from '../../test/cast.ts'
import { groups } from '../../test/permission-agencies.ts'
import { permissionTable } from '../../test/permission-cases.ts'
import { childrenForEachScope } from '../../test/permission-children.ts'
import { begin } from '../../test/permission-episodes.ts'
import type { Context } from '../kernel/context.ts'
import { custody } from '../policy/pathways/custody.ts'
import { newId } from '../store/ids.ts'
import { reviewUrgent, viewUrgent } from './review-urgent.ts'

const { database, open } = await childrenForEachScope()
const episodeId = await begin({
  childId: open,
  pathway: custody,
  by: cast.ade,
  unitId: castUnits.brixtonCustody.id,
})

/** Something that was shared at once by somebody, as a row. */
async function shared(by: string): Promise<string> {
  const id = newId()
  await database.as('owner').statement(
    `insert into urgent_sharings (force_id, id, episode_id, child_id, agency_id, basis, danger, message, shared_at, shared_by,
       ends_at, review_due) values (1, $1, $2, $3, $4, 'vital', 'x', 'x', $5, $6, $5::timestamptz + interval '1 hour', $5)`,
    [id, episodeId, open, castAgencies.lambeth.id, testNow, by],
  )
  return id
}

const onShared = (by: string, act: (context: Context, urgentId: string) => Promise<unknown>) => async () => {
  const id = await shared(by)
  return {
    act: (context: Context) => act(context, id),
    about: (outcome: string) => ({
      about: 'urgent sharing',
      about_id: id,
      child_id: outcome === 'NOT_FOUND' ? null : open,
    }),
  }
}
const viewing = (context: Context, urgentId: string) => viewUrgent(context, { urgentId })
const reviewing = (context: Context, urgentId: string) =>
  reviewUrgent(context, { urgentId, finding: 'right', review: 'She was met.' })
const others = [
  groups.policeBesides,
  groups.signsForLambeth,
  groups.lambethBesides,
  groups.otherPartners,
].join(' ')

permissionTable('opening what was shared without an agreement', {
  database,
  did: 'open urgent sharing for review',
  columns: {
    'by somebody else': onShared(cast.ade.id, viewing),
    'by Helen': onShared(cast.helen.id, viewing),
  },
  rows: [
    [groups.signsForPolice, 'sharing-lead-looks', 'sharing-lead-looks'],
    [others, 'NOT_FOUND', 'NOT_FOUND'],
  ],
})

permissionTable('saying whether it was right', {
  database,
  did: 'review urgent sharing',
  columns: {
    'by somebody else': onShared(cast.ade.id, reviewing),
    'by Helen': onShared(cast.helen.id, reviewing),
  },
  rows: [
    [groups.signsForPolice, 'sharing-lead-reviews', 'NOT_PERMITTED'],
    [others, 'NOT_FOUND', 'NOT_FOUND'],
  ],
})
