import { Refusal } from '../kernel/problem.ts'
import { send } from '../web/kit.ts'
import type { Page } from '../web/page.ts'
import { handOver } from '../web/security.ts'
import { whoAreYouView } from './demonstration.view.ts'
import { type DemonstrationProvider, demonstrationPath } from './demonstration-provider.ts'
import type { Person } from './person.ts'

type Named = { Params: { uid: string } }

/** The page of the demonstration provider that asks who you are: the cast, a button each, and no passwords. */
export function demonstrationPage(provider: DemonstrationProvider, people: readonly Person[]): Page {
  const path = `${demonstrationPath}/who/:uid`
  return {
    path,
    mount(app, kit) {
      app.get<Named>(path, async (request, reply) => {
        if (!(await provider.isAsking(request.raw, reply.raw))) throw new Refusal('SIGN_IN_NOT_FINISHED')
        return send(kit, reply, {
          title: 'Who are you?',
          main: whoAreYouView(people, `${demonstrationPath}/who/${request.params.uid}`),
        })
      })
      app.post<Named>(path, async (request, reply) => {
        const subject = (request.body as Record<string, unknown> | undefined)?.subject
        const known = people.some(person => person.subject === subject)
        if (!known || !(await provider.isAsking(request.raw, reply.raw)))
          throw new Refusal('SIGN_IN_NOT_FINISHED')
        handOver(reply)
        await provider.choose(request.raw, reply.raw, String(subject))
      })
    },
  }
}
