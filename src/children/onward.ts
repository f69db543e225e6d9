import { isId } from '../kernel/ids.ts'

/** What somebody is looking for a record for: a pathway to start on it, from an episode. */
export type Onward = Readonly<{ pathway: string; from: string }>

const isPathway = (value: unknown): value is string =>
  typeof value === 'string' && /^[a-z][a-z0-9-]{0,80}$/.test(value)

/** The same as an address or a form says it; nothing where it does not. */
export const onwardIn = ({ pathway, from }: Readonly<Record<string, unknown>>): Onward | undefined =>
  isPathway(pathway) && isId(from) ? { pathway, from } : undefined

/** Where it goes on to once there is a record: the start of the pathway there. */
export const startOn = (id: string, { pathway, from }: Onward): string =>
  `/children/${id}/start?${new URLSearchParams({ pathway, from })}`
