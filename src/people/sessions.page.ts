import { goTo, page } from '../web/page.ts'
import { endSession } from './end-session.ts'
import { listSessions } from './list-sessions.ts'
import { sessionsView } from './sessions.view.ts'

/** Where somebody is signed in, and a way to sign out of a screen that was left open elsewhere. */
export const sessionsPage = page({
  path: '/sessions',
  title: 'Where you are signed in',
  show: context => listSessions(context, {}),
  view: sessionsView,
  async submit(context, _params, form) {
    await endSession(context, { id: String(form.session) })
    return goTo('/sessions', { notice: 'You are signed out there.' })
  },
})
