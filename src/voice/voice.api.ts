import { Type } from 'typebox'
import { asJson } from '../api/as-json.ts'
import { endpoint } from '../api/endpoint.ts'
import { id, instant } from '../api/shapes.ts'
import { helpers } from '../kernel/receipt.ts'
import { receiptFrames } from '../policy/receipt-frames.ts'
import { addAccount } from './add-account.ts'
import { giveReceipt } from './give-receipt.ts'
import { languagesBesides } from './own-account.ts'
import { waysToGive } from './receipt.ts'
import { viewReceipt } from './view-receipt.ts'

const params = Type.Object({ episodeId: id })
const language = Type.Enum(receiptFrames.map(frame => frame.language))

/** What the child said of an episode, as it stands beside the entries. */
export const accountShape = Type.Object({
  id,
  words: Type.String(),
  language: Type.String(),
  addedAt: instant,
  throughLink: Type.Boolean(),
  wantsContact: Type.Boolean(),
})

const view = endpoint({
  method: 'GET',
  id: 'viewReceipt',
  path: '/episodes/:episodeId/receipt',
  tag: 'voice',
  summary:
    'What the child is told of an episode, or why the child is not told, and which receipts were given',
  params,
  answer: Type.Object({
    number: Type.String(),
    happenedAt: instant,
    place: Type.Optional(Type.String()),
    team: Type.Optional(Type.String()),
    told: Type.Optional(
      Type.Object({
        what: Type.String(),
        why: Type.String(),
        rights: Type.Array(Type.String()),
        next: Type.String(),
      }),
    ),
    withheld: Type.Optional(Type.String()),
    given: Type.Array(
      Type.Object({ language: Type.String(), how: Type.String(), signed: Type.Boolean(), givenAt: instant }),
    ),
  }),
  async run(context, { params: { episodeId } }) {
    const { receipt, given } = await viewReceipt(context, { episodeId })
    return asJson({ ...receipt, given })
  },
})

const give = endpoint({
  method: 'POST',
  id: 'giveReceipt',
  path: '/episodes/:episodeId/receipts',
  tag: 'voice',
  summary: 'Record that the child was given the receipt',
  description:
    'A one-time link is made on the page alone, because an answer of this door is kept for whoever sends a request again, and a link is kept nowhere.',
  params,
  body: Type.Object({ language, how: Type.Enum(Object.keys(waysToGive)) }),
  answer: Type.Object({ receiptId: id }),
  run: (context, { params: { episodeId }, body }, keep) =>
    giveReceipt(
      context,
      { episodeId, ...body },
      keep(result => result),
    ),
})

const add = endpoint({
  method: 'POST',
  id: 'addAccount',
  path: '/episodes/:episodeId/accounts',
  tag: 'voice',
  summary: 'Keep what the child says of an episode, in the child’s words, written down for the child',
  params,
  body: Type.Object({
    words: Type.String({ minLength: 1, maxLength: 20_000 }),
    language: Type.Optional(
      Type.Enum([...receiptFrames.map(frame => frame.language), ...Object.keys(languagesBesides)], {
        description: 'As somebody said it is. Not said, where nothing is given',
      }),
    ),
    helpedBy: Type.Optional(Type.Enum([...helpers])),
    contact: Type.Optional(Type.Enum(['yes', 'no'])),
  }),
  answer: Type.Object({ accountId: id }),
  run: (context, { params: { episodeId }, body }, keep) =>
    addAccount(
      context,
      { episodeId, answers: body },
      keep(result => result),
    ),
})

/** The endpoints of this room. */
export const voiceEndpoints = [view, give, add]
