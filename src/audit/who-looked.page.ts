import { asText } from '../kernel/reading-time.ts'
import { page } from '../web/page.ts'
import { viewTrail } from './view-trail.ts'
import { whoLookedView } from './who-looked.view.ts'

const lineId = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i

/** Who has looked at a child's record or acted on it, and who was refused. */
export const whoLookedPage = page({
  path: '/children/:childId/who-looked',
  title: 'Who has looked at this record',
  section: 'children',
  wide: true,
  back: ({ childId }) => ({ href: `/children/${childId}`, text: 'Back to the record' }),
  view: whoLookedView,

  async show(context, { childId }, query) {
    const after = asText(query.after)
    const isLater = lineId.test(after)
    const trail = await viewTrail(context, { childId, after: isLater ? after : undefined })
    return { childId, isLater, ...trail }
  },
})
