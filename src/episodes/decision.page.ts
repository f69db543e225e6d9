import { nameOf } from '../children/child.ts'
import { Refusal } from '../kernel/problem.ts'
import { page } from '../web/page.ts'
import { decisionPageView } from './decision.view.ts'
import { viewEpisode } from './view-episode.ts'

/** One decision about a child, so that it can be read and printed: what was decided, by whom, on what, and why. */
export const decisionPage = page({
  path: '/episodes/:episodeId/decisions/:version',
  title: ({ seen, entry }) =>
    `Decision: ${seen.rule.steps[entry.step]?.title ?? entry.step}: ${nameOf(seen.child)}`,
  back: ({ seen }) => ({ href: `/episodes/${seen.kept.id}`, text: 'The episode' }),
  async show(context, { episodeId, version }) {
    const seen = await viewEpisode(context, { episodeId })
    const entry = seen.kept.entries.find(one => String(one.version) === version)
    const decision = entry?.decision
    if (!entry || !decision?.suggestion) throw new Refusal('NOT_FOUND', { kind: 'decision' })
    return { seen, entry, decision }
  },
  view: decisionPageView,
})
