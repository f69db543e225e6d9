import { operation } from '../access/operation.ts'
import { mayFindChild } from '../policy/permissions/children.ts'
import { agenciesOf, likeliest } from './child.store.ts'
import type { RecordKind } from './child.ts'

type Like = Readonly<{ name: string; bornOn: string | null; kind: RecordKind }>

/** Which councils and schools there are, and which records are likely to be the same child. */
export const viewCouncils = operation({
  permission: mayFindChild,
  facts: async () => ({}),
  about: (_asked: Readonly<{ like?: Like }>) => ({
    kind: 'search',
  }),
  async run(tx, { like }, { actor, now }) {
    const councils = await agenciesOf(tx, actor.forceId, 'childrens-services')
    const schools = await agenciesOf(tx, actor.forceId, 'school')
    const likely = like ? await likeliest(tx, { ...like, take: 5 }) : []
    return { councils, schools, likely, now }
  },
})
