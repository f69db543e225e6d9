import type { FastifyInstance } from 'fastify'
import type { Html } from './html.ts'
import { type Kit, send, takeNotice } from './kit.ts'
import type { Params } from './page-definition.ts'
import type { Link, Section } from './sections.ts'

/** A page for anybody. It is given the address and the time, and nothing of whoever asks. */
export type OpenPage<Path extends string, Seen> = Readonly<{
  path: Path
  title: string | ((seen: Seen) => string)
  /** What the page is about. A refusal here becomes a plain page, as everywhere. */
  show?(params: Params<Path>, now: Date): Seen | Promise<Seen>
  view(seen: Seen): Html | Promise<Html>
  section?: Section
  crumbs?: (seen: Seen) => readonly Link[]
  /** Tables and diagrams use the whole window. */
  wide?: true
}>

/** Puts a page for anybody behind its address. */
export function mountOpenPage(app: FastifyInstance, kit: Kit, definition: OpenPage<string, unknown>): void {
  const { path, title, section, wide } = definition
  app.get(path, async (request, reply) => {
    const seen = await definition.show?.(request.params as Params<string>, kit.clock())
    return send(kit, reply, {
      title: typeof title === 'string' ? title : title(seen),
      section,
      wide,
      crumbs: definition.crumbs?.(seen),
      main: await definition.view(seen),
      notice: takeNotice(request),
    })
  })
}
