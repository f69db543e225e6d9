import { operation } from '../access/operation.ts'
import { Refusal } from '../kernel/problem.ts'
import { maySignTranslation } from '../policy/permissions/voice.ts'
import { frameIn } from '../policy/receipt-frames.ts'
import { addSignature } from './receipt.store.ts'
import { hashOfFrame } from './receipt.ts'

type Signing = Readonly<{
  language: string
  /** The text as the signer saw it: another text must be read again. */
  textHash: string
  readBy: string
}>

const longest = 200

/** Signs the text of a receipt in one language, as it stands, for a translator who has read it. */
export const signTranslation = operation({
  permission: maySignTranslation,
  facts: async (_tx, _input: Signing) => ({}),
  about: () => ({ kind: 'receipt translation' }),
  async run(tx, { language, textHash, readBy }, { actor, now }) {
    const frame = frameIn(language)
    const by = readBy.trim()
    if (!by || by.length > longest)
      throw new Refusal('ANSWERS_NOT_ACCEPTED', {
        mistakes: [{ question: 'readBy', says: `Say who read it, in ${longest} characters or fewer.` }],
      })
    if (frame.language !== language || hashOfFrame(frame) !== textHash) throw new Refusal('TEXT_CHANGED')
    await addSignature(tx, actor, { language, textHash, readBy: by, at: now })
  },
})
