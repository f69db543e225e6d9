import type { Value } from './connection.ts'

// As the indexes of the worklists have it, to the letter. With what has no limit at infinity, one comparison finds a place.
const limit =
  "case when d.due_at is null and d.prompt_at is null then 'infinity'::timestamptz else d.due_order end"
const ordered = [limit, 'd.due_order', 'd.episode_id', 'd.step', 'd.occurrence']

/**
 * The order of a list of duties, each called `d`: by its limit, or, where the law says as soon as practicable, by when a
 * reminder is due, so that what should have been done longest ago leads and nothing owed at once sinks below what has
 * hours left; then what has neither, by since when it is owed. No moment stands in this order: nothing moves in it when a
 * limit passes, and who goes through the pages meanwhile is shown every duty once.
 */
export const pressing = ordered.join(', ')
const pressingBack = ordered.map(one => `${one} desc`).join(', ')

/** An instant to the last digit that the database keeps, as a place in a list holds it. */
export const exactly = (instant: string): string =>
  `to_char(${instant} at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.US"Z"')`

/** What a duty's place in this order is made of, besides which duty it is. */
export const pressingColumns = `${exactly('d.due_order')} as "orderedAt", not (d.due_at is null and d.prompt_at is null) as "isDated"`

export type Placed = Readonly<{
  orderedAt: string
  isDated: boolean
  episodeId: string
  step: string
  occurrence: number
}>

/** The place of a duty in this order. */
export const pressingKey = ({ orderedAt, isDated, episodeId, step, occurrence }: Placed) => [
  ...[orderedAt, isDated ? 'dated' : 'undated'],
  ...[episodeId, step, String(occurrence)],
]

type Place = Readonly<{ back: boolean; key: readonly string[] }>

/**
 * From a place on, or back from it: the order, and the condition of what is there. It is said of the columns of the index by
 * themselves as well, so that finding the place hangs on nothing else.
 */
export function pressingFrom(
  place: Place | undefined,
  bind: (value: Value) => string,
): Readonly<{ order: string; from: string }> {
  if (!place) return { order: pressing, from: 'true' }
  const [at, dated, ...duty] = place.key
  const [first, when] = [dated === 'dated' ? at : 'infinity', at].map(one => `${bind(one)}::timestamptz`)
  const [id, step, occurrence] = duty.map(bind)
  const here = `${first}, ${when}, ${id}::uuid, ${step}::text, ${occurrence}::int`
  const beyond = place.back ? '<' : '>'
  return {
    order: place.back ? pressingBack : pressing,
    from: `(${limit}, d.due_order) ${beyond}= (${first}, ${when}) and (${ordered.join(', ')}) ${beyond} (${here})`,
  }
}
