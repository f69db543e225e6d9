import { operation } from '../access/operation.ts'
import { readChildRecord } from '../children/view-child.ts'
import { mistaken, Refusal } from '../kernel/problem.ts'
import { mayLinkRecords } from '../policy/permissions/boards.ts'
import { linkKinds } from '../policy/record-links.ts'
import { addLink, endLinkRow, loadLink } from './record-link.store.ts'

/** Two records, and how the first is connected with the second. `childId` is the one it was written down from. */
type NewLink = Readonly<{ childId: string; from: string; to: string; kind: string; note?: string }>

const longestNote = 2_000

type Ends = Partial<
  Readonly<Record<'from' | 'to', Readonly<{ child: Readonly<{ id: string; kind: string }> }>>>
>

/** On the trail it is about a record that is linked, wherever it was written down from: a child, if either is one. */
function aboutLink({ childId }: Readonly<{ childId: string }>, { from, to }: Ends = {}) {
  const ends = [from, to].flatMap(end => (end ? [end.child] : []))
  const written = ends.find(end => end.id === childId)
  const id = (written ?? ends.find(end => end.kind === 'child') ?? ends[0])?.id ?? childId
  return { kind: 'child', id, childId: id }
}

/** Links two records that the actor may both know of. */
export const linkRecords = operation({
  permission: mayLinkRecords,
  async facts(tx, { from, to }: NewLink, context) {
    const one = await readChildRecord(tx, from, context)
    return { from: one, to: await readChildRecord(tx, to, context) }
  },
  about: (input, facts) => aboutLink(input, facts),
  async run(tx, { from, to, kind, note }, { actor, now }, read) {
    const rule = Object.hasOwn(linkKinds, kind) ? linkKinds[kind] : undefined
    if (from === to || !rule?.from.includes(read.from.child.kind) || !rule.to.includes(read.to.child.kind))
      throw mistaken([{ question: 'kind', says: 'These two records cannot be linked in this way.' }])
    if (note && note.length > longestNote)
      throw mistaken([{ question: 'note', says: `Use ${longestNote} characters or fewer.` }])
    await addLink(tx, actor, { from, to, kind, note, at: now })
  },
})

/** Ends a link between two records. It stays on record as having been. */
export const endLink = operation({
  permission: mayLinkRecords,
  async facts(tx, { linkId }: Readonly<{ childId: string; linkId: string }>, context) {
    const link = await loadLink(tx, context.actor.forceId, linkId)
    if (!link) throw new Refusal('NOT_FOUND', { kind: 'link' })
    const from = await readChildRecord(tx, link.from, context)
    return { from, to: await readChildRecord(tx, link.to, context) }
  },
  about: (input, facts) => aboutLink(input, facts),
  run: (tx, { linkId }, { actor, now }) => endLinkRow(tx, actor, { id: linkId, at: now }),
})
