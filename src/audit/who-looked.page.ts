import { isId } from '../kernel/ids.ts'
import { page } from '../web/page.ts'
import { viewTrail } from './view-trail.ts'
import { whoLookedView } from './who-looked.view.ts'

/** Who has looked at a child's record or acted on it, and who was refused. */
export const whoLookedPage = page({
  path: '/children/:childId/who-looked',
  title: 'Who has looked at this record',
  section: 'children',
  wide: true,
  back: ({ childId }) => ({ href: `/children/${childId}`, text: 'Back to the record' }),
  view: whoLookedView,

  async show(context, { childId }, query) {
    const after = isId(query.after) ? query.after : undefined
    const trail = await viewTrail(context, { childId, after })
    return { childId, isLater: after !== undefined, ...trail }
  },
})
