import { operation } from '../access/operation.ts'
import { Refusal } from '../kernel/problem.ts'
import { mayGiveReceipt } from '../policy/permissions/voice.ts'
import { frameIn } from '../policy/receipt-frames.ts'
import { aboutContact, readContact, readReceipt } from './read-contact.ts'
import { addReceipt, signaturesOf } from './receipt.store.ts'
import { hashOfFrame, isUnreviewed, waysToGive } from './receipt.ts'

type Giving = Readonly<{ episodeId: string; language: string; how: string }>

/** Records that a child was given the receipt of a contact: in which language, how, and whether its text was signed. */
export const giveReceipt = operation({
  permission: mayGiveReceipt,
  facts: (tx, input: Giving, context) => readContact(tx, input, context),
  about: (input, facts) => aboutContact(input, facts),
  async run(tx, { episodeId, language, how }, context, { row }) {
    const receipt = await readReceipt(tx, context, row)
    if (!receipt.told) throw new Refusal('NO_RECEIPT', { because: receipt.withheld })
    if (!Object.hasOwn(waysToGive, how))
      throw new Refusal('ANSWERS_NOT_ACCEPTED', {
        mistakes: [{ question: 'how', says: 'Choose how the child gets it.' }],
      })
    const frame = frameIn(language)
    const signatures = await signaturesOf(tx, context.actor.forceId)
    const receiptId = await addReceipt(tx, context.actor, {
      episodeId,
      childId: row.childId,
      language: frame.language,
      textHash: hashOfFrame(frame),
      signed: !isUnreviewed(frame, signatures),
      how,
      at: context.now,
    })
    return { receiptId }
  },
})
