import { operation } from '../access/operation.ts'
import { Refusal } from '../kernel/problem.ts'
import { dataPicture, partCalled } from '../policy/data-picture.ts'
import { mayViewFigures } from '../policy/permissions/figures.ts'
import { hereIn, workOut } from './put-together.ts'
import type { WorkedPart } from './worked-part.ts'

/** Works one part of the data picture out, from the published views alone. */
export const workOutPart = operation({
  permission: mayViewFigures,
  async facts(_tx, { id }: Readonly<{ id: string }>) {
    const part = partCalled(id)
    if (!part) throw new Refusal('NOT_FOUND')
    return { part, ownForce: true }
  },
  about: (_input, facts) => ({ kind: facts ? `picture ${facts.part.id}` : 'picture' }),
  run: async (tx, _input, context, { part }) =>
    workOut({ tx, context, part, here: await hereIn(tx, context.actor.forceId) }),
})

/** Works the whole data picture out, part by part. */
export const workOutPicture = operation({
  permission: mayViewFigures,
  facts: async (_tx, _input: Readonly<Record<never, never>>) => ({ ownForce: true }),
  about: () => ({ kind: 'picture' }),
  async run(tx, _input, context) {
    const here = await hereIn(tx, context.actor.forceId)
    const parts: WorkedPart[] = []
    for (const part of dataPicture) parts.push(await workOut({ tx, context, part, here }))
    return parts
  },
})
