import { operation } from '../access/operation.ts'
import { readChildRecord } from '../children/view-child.ts'
import { rule as ruling } from '../kernel/permission.ts'
import { everyRule } from '../policy/every-rule.ts'
import { relationKinds } from '../policy/family.ts'
import { mayLinkRecords } from '../policy/permissions/boards.ts'
import { mayViewChild } from '../policy/permissions/children.ts'
import { linkKinds } from '../policy/record-links.ts'
import { type Connection, connectionsAmong, peopleAround, recordsAround } from './network.store.ts'
import { type Edge, withPlaces } from './network.ts'

const titleOf = (pathway: string): string =>
  everyRule.pathways.find(one => one.id === pathway)?.title ?? pathway

function inWords({ sort, what }: Connection): string {
  if (sort === 'link') return linkKinds[what]?.title ?? what
  if (sort === 'relation') return `is ${(relationKinds[what] ?? what).toLowerCase()} of`
  const [from = '', to = ''] = what.split(' ')
  return `${titleOf(from)} led to ${titleOf(to)} of`
}

const edgeOf = (one: Connection): Edge => ({
  ...{ from: one.from, to: one.to, says: inWords(one) },
  ...(one.note ? { note: one.note } : {}),
  ...(one.sort === 'link' ? { linkId: one.id } : {}),
})

/**
 * The people and places around a child: family, adults who pose a risk, county lines, and children met through them.
 * What the reader may not know of is not there and not counted, and nothing is reached through it.
 */
export const viewNetwork = operation({
  permission: mayViewChild,
  facts: (tx, { childId }: Readonly<{ childId: string }>, context) => readChildRecord(tx, childId, context),
  about: ({ childId }) => ({ kind: 'child', id: childId, childId }),
  async run(tx, { childId }, { actor }, facts) {
    const of = [tx, actor.forceId] as const
    const records = await recordsAround(...of, childId)
    const [connections, people] = await Promise.all([
      connectionsAmong(
        ...of,
        records.map(one => one.id),
      ),
      peopleAround(...of, childId),
    ])
    const { nodes, edges } = withPlaces(records, connections.map(edgeOf))
    const known = people.map(({ id, name }) => ({ key: id, kind: 'person' as const, name, hop: 1 }))
    const knows = people.map(
      ({ id, kind }): Edge => ({
        ...{ from: id, to: childId },
        says: `is ${(relationKinds[kind] ?? kind).toLowerCase()} of`,
      }),
    )
    const mayLink = ruling(mayLinkRecords, actor, { from: facts, to: facts }).allowed
    return { child: facts.child, nodes: [...nodes, ...known], edges: [...edges, ...knows], mayLink }
  },
})

/** A network as its page shows it. */
export type SeenNetwork = Awaited<ReturnType<typeof viewNetwork>>
