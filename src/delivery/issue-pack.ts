import { createHash } from 'node:crypto'
import { operation } from '../access/operation.ts'
import { rule as ruling } from '../kernel/permission.ts'
import { Refusal } from '../kernel/problem.ts'
import { mayIssuePack, mayViewPlan } from '../policy/permissions/delivery.ts'
import { registerCalled, shown, titleOf } from '../registers/register-row.ts'
import { allRows } from '../registers/row.store.ts'
import type { Tx } from '../store/database.ts'
import { addPack, packById, packsOf } from './pack.store.ts'
import { type Audience, contentsOf } from './pack.ts'
import type { PackTable } from './pack-table.ts'
import { readPlan } from './read-plan.ts'
import { withSignals } from './signals.ts'

/** Registers that go into a pack as they stand. */
const inPacks = ['decisions-wanted', 'risks', 'recommendations', 'themes'] as const

async function registerTable(tx: Tx, forceId: number, id: string): Promise<PackTable> {
  const register = registerCalled(id)
  const rows = await allRows(tx, forceId, { register: id })
  return {
    title: register.title,
    head: ['Name', ...register.lists.map(name => register.fields[name]?.label ?? name)],
    rows: rows.map(({ answers }) => [
      titleOf(register, answers),
      ...register.lists.map(name => shown(register.fields[name], answers[name])),
    ]),
  }
}

/** Issues a pack: how the strategy stands at this moment, frozen, with what changed since the last for the same meeting. */
export const issuePack = operation({
  permission: mayIssuePack,
  facts: async () => ({}),
  about: (_pack: Readonly<{ audience: Audience; meetsOn: string }>) => ({ kind: 'pack' }),
  async run(tx, { audience, meetsOn }, context) {
    const { actor, now } = context
    const { actions } = await withSignals(tx, context, await readPlan(tx, context))
    const last = (await packsOf(tx, actor.forceId)).find(one => one.audience === audience)
    const more: PackTable[] = []
    for (const id of inPacks) more.push(await registerTable(tx, actor.forceId, id))
    const contents = contentsOf(actions, { asOf: now.toISOString(), since: last?.issuedAt, more })
    const hash = createHash('sha256').update(JSON.stringify(contents)).digest('hex')
    return { packId: await addPack(tx, actor, { audience, meetsOn, contents, hash, at: now }) }
  },
  made: ({ packId }) => ({ id: packId }),
})

/** Every pack that was issued. */
export const listPacks = operation({
  permission: mayViewPlan,
  facts: async () => ({}),
  about: (_all: Readonly<Record<string, never>>) => ({ kind: 'packs' }),
  run: async (tx, _all, { actor }) => ({
    packs: await packsOf(tx, actor.forceId),
    mayIssue: ruling(mayIssuePack, actor, {}).allowed,
  }),
})

/** One pack, as it was issued. */
export const viewPack = operation({
  permission: mayViewPlan,
  facts: async () => ({}),
  about: ({ packId }: Readonly<{ packId: string }>) => ({ kind: 'pack', id: packId }),
  async run(tx, { packId }, { actor }) {
    const pack = await packById(tx, actor.forceId, packId)
    if (!pack) throw new Refusal('NOT_FOUND', { kind: 'pack' })
    return { pack }
  },
})
