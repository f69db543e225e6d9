import type { AdditiveScore, Happening } from '../kernel/additive-score.ts'
import type { Tx } from '../store/database.ts'

const longest = (score: AdditiveScore): number => Math.max(...score.fades.map(one => one.upToDays))

/** What happened to a child that may give points, as far as the scope may see it: entries that stand. */
export const happeningsOf = (
  tx: Tx,
  { forceId, childId, now }: Readonly<{ forceId: number; childId: string; now: Date }>,
  score: AdditiveScore,
): Promise<Happening[]> =>
  tx.sql(
    `select n.episode_id as "episodeId", e.pathway, n.step, n.happened_at as "happenedAt", e.outcome,
       shown_answers($1, e.pathway, n.step, n.agency_id, n.recorded_at, n.answers) as answers
     from episodes e join episode_entries n on n.force_id = e.force_id and n.episode_id = e.id
     where e.force_id = $1 and e.child_id = $2 and e.pathway || ' ' || n.step = any($3) and n.happened_at > $4
       and e.outcome is distinct from 'entered in error' and not n.withdraws
       and not exists (select from episode_entries k where k.force_id = n.force_id and k.episode_id = n.episode_id
         and k.corrects = n.version)`,
    [
      forceId,
      childId,
      [...new Set(score.points.map(one => `${one.pathway} ${one.step}`))],
      new Date(now.getTime() - (longest(score) + 1) * 86_400_000),
    ],
  )
