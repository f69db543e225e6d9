import { asText } from '../kernel/reading-time.ts'
import { commandUnits } from '../policy/boroughs.ts'
import { page } from '../web/page.ts'
import { listMeetings } from './list-meetings.ts'
import { meetingsView } from './meetings.view.ts'

/** What is before meetings, and what they agreed. */
export const meetingsPage = page({
  path: '/meetings',
  title: 'Meetings',
  section: 'boards',
  wide: true,
  show(context, _params, query) {
    const [bcu, kind] = [asText(query.bcu), asText(query.kind)]
    return listMeetings(context, {
      ...(commandUnits.includes(bcu) ? { bcu } : bcu === 'all' ? { bcu: '' } : {}),
      ...(kind ? { kind } : {}),
    })
  },
  view: meetingsView,
})
