import type { Given } from '../kernel/answers.ts'
import type { Context } from '../kernel/context.ts'
import { Refusal } from '../kernel/problem.ts'
import { asText } from '../kernel/reading-time.ts'
import { goTo, page } from '../web/page.ts'
import { acceptToken } from './accept-token.ts'
import { endSignIn } from './end-sign-in.ts'
import { ownAccessView, personAccessView } from './person-access.view.ts'
import { viewAccess } from './view-access.ts'

/** Ends what a button of the page names. */
async function endAsked(context: Context, personId: string, form: Given): Promise<void> {
  const [what, id] = [asText(form.what), asText(form.id)]
  if (what === 'all') await endSignIn(context, { personId, what })
  else if (what === 'session' || what === 'token') await endSignIn(context, { personId, what, id })
  else throw new Refusal('NOT_FOUND')
}

/** A colleague's access, and ways to end it. */
export const personAccessPage = page({
  path: '/access/:personId',
  title: 'Access of a colleague',
  section: 'access',
  back: () => ({ href: '/access', text: 'Who has access' }),
  show: (context, { personId }) => viewAccess(context, { personId }),
  view: personAccessView,
  async submit(context, { personId }, form) {
    await endAsked(context, personId, form)
    return goTo(`/access/${personId}`, { notice: 'Ended. It cannot be used any more.' })
  },
})

/** One's own access. */
export const ownAccessPage = page({
  path: '/your-access',
  title: 'Your access',
  show: context => viewAccess(context, { personId: context.actor.id }),
  view: ownAccessView,
  async submit(context, _params, form) {
    const personId = context.actor.id
    if (asText(form.what) === 'accept') {
      await acceptToken(context, { personId, id: asText(form.id) })
      return goTo('/your-access', { notice: 'The token works from now on.' })
    }
    await endAsked(context, personId, form)
    return goTo('/your-access', { notice: 'Ended. It cannot be used any more.' })
  },
})
