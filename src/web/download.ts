import type { Given } from '../kernel/answers.ts'
import type { Context } from '../kernel/context.ts'
import type { Page } from './page.ts'
import type { Params } from './page-definition.ts'
import { paramsOf } from './params.ts'
import { currentActor } from './session.ts'

/** A file made for one person: what it is called, what it is, and what is in it. */
export type Download = Readonly<{ name: string; type: string; body: string | Buffer }>

/** Makes an address that gives a signed-in person a file to keep. The name holds letters, digits, hyphens and one dot. */
export const download = <const Path extends string>(
  definition: Readonly<{
    path: Path
    show(context: Context, params: Params<Path>, query: Given): Promise<Download>
  }>,
): Page => ({
  path: definition.path,
  mount: (app, kit) =>
    app.get(definition.path, async (request, reply) => {
      const context = { actor: currentActor(request), now: kit.clock(), requestId: request.id }
      const { name, type, body } = await definition.show(
        context,
        paramsOf(request) as Params<Path>,
        request.query as Given,
      )
      if (!/^[\w-]+\.\w+$/.test(name)) throw new Error('A file may not be called that.')
      return reply
        .header('cache-control', 'no-store')
        .header('content-disposition', `attachment; filename="${name}"`)
        .type(type)
        .send(body)
    }),
})
