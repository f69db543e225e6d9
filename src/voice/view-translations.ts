import { operation } from '../access/operation.ts'
import { mayViewTranslations } from '../policy/permissions/voice.ts'
import { signaturesOf } from './receipt.store.ts'

/** Reads who signed which text of the receipt. Nothing of a child is in it. */
export const viewTranslations = operation({
  permission: mayViewTranslations,
  facts: async (_tx, _input: Readonly<{ language?: string }>) => ({}),
  about: () => ({ kind: 'receipt translation' }),
  async run(tx, { language }, { actor, now }) {
    return { signatures: await signaturesOf(tx, actor.forceId), language, actor, now }
  },
})

/** The translations as their page shows them. */
export type SeenTranslations = Awaited<ReturnType<typeof viewTranslations>>
