import type { FastifyInstance } from 'fastify'
import type { Kit } from './kit.ts'
import { mountPage } from './mounting.ts'
import { mountOpenPage, type OpenPage } from './open-page.ts'
import type { GoTo, PageDefinition } from './page-definition.ts'

export type { Attempt, GoTo } from './page-definition.ts'

/** A page a room offers. `main` mounts it. */
export type Page = Readonly<{ path: string; mount(app: FastifyInstance, kit: Kit): void }>

/** Goes to another page of this site after a POST, where `notice` is shown once. */
export const goTo = (url: string, more: Readonly<{ notice?: string }> = {}): GoTo => ({ goTo: url, ...more })

/** Makes a page that only a signed-in person sees. A param whose name ends in `Id` must be a UUID. */
export const page = <const Path extends string, Seen>(definition: PageDefinition<Path, Seen>): Page => ({
  path: definition.path,
  mount: (app, kit) => mountPage(app, kit, definition as unknown as PageDefinition<string, unknown>),
})

/** Makes a page for anybody, signed in or not: it never learns who asks, shows nothing of a person and takes no form. */
export const openPage = <const Path extends string, Seen>(definition: OpenPage<Path, Seen>): Page => ({
  path: definition.path,
  mount: (app, kit) => mountOpenPage(app, kit, definition as unknown as OpenPage<string, unknown>),
})

/** Data for anybody, as JSON. Like a page for anybody, it never learns who asks. */
export const openData = (definition: Readonly<{ path: string; data(): unknown }>): Page => ({
  path: definition.path,
  mount: app => app.get(definition.path, async () => definition.data()),
})
