import { nameOf } from '../children/child.ts'
import { page } from '../web/page.ts'
import { episodeView } from './episode.view.ts'
import { viewEpisode } from './view-episode.ts'

/** One child on one pathway: what is owed, by whom and by when, and what has happened. */
export const episodePage = page({
  path: '/episodes/:episodeId',
  // Whoever has several children open finds each by the name of its tab, and knows each sheet by its head.
  title: ({ rule, child }) => `${rule.title}: ${nameOf(child)}`,
  back: seen => ({ href: `/children/${seen.child.id}`, text: "The child's record" }),
  wide: true,
  show: (context, { episodeId }) => viewEpisode(context, { episodeId }),
  view: episodeView,
})
