import { operation } from '../access/operation.ts'
import { Refusal } from '../kernel/problem.ts'
import { mayChangeChannels } from '../policy/permissions/partners.ts'
import { aboutAgency, readAgency } from './agency-facts.ts'
import { endChannelOf, addChannel as keepChannel, tryAgain } from './channel.store.ts'

type Of = Readonly<{ agencyId: string }>

/** Where an agency wants to be told. A system proves by its secret that a notice is ours; an e-mail has none. */
export type NewChannel = Of & Readonly<{ kind: 'webhook' | 'email'; address: string; secret?: string }>

/** Registers where notices to an agency go. */
export const addChannel = operation({
  permission: mayChangeChannels,
  facts: (tx, { agencyId }: NewChannel, context) => readAgency(tx, agencyId, context),
  about: input => aboutAgency(input),
  async run(tx, channel, { actor, now }) {
    if (!isAddress(channel))
      throw new Refusal('ANSWERS_NOT_ACCEPTED', {
        mistakes: [{ question: 'address', says: 'Write a whole address: of a mailbox, or of a system.' }],
      })
    await keepChannel(tx, actor, { ...channel, at: now })
  },
})

/** Ends a channel: nothing more is sent to it. */
export const endChannel = operation({
  permission: mayChangeChannels,
  facts: (tx, { agencyId }: Of & Readonly<{ channelId: string }>, context) =>
    readAgency(tx, agencyId, context),
  about: input => aboutAgency(input),
  async run(tx, { agencyId, channelId }, { actor, now }) {
    if (!(await endChannelOf(tx, actor, { agencyId, channelId, at: now })))
      throw new Refusal('NOT_FOUND', { kind: 'channel' })
  },
})

/** Puts what was given up back among what is to be delivered. */
export const retryDeliveries = operation({
  permission: mayChangeChannels,
  facts: (tx, { agencyId }: Of, context) => readAgency(tx, agencyId, context),
  about: input => aboutAgency(input),
  run: (tx, { agencyId }, { actor, now }) => tryAgain(tx, { forceId: actor.forceId, agencyId, at: now }),
})

const mailbox = /^[^\s@<>,;:"]+@[^\s@<>,;:"]+\.[^\s@<>,;:"]+$/
const longest = 500

/** Whether an address is one that could be written to. Whether it may be is asked at every delivery, because names move. */
function isAddress({ kind, address, secret }: NewChannel): boolean {
  if (address.length > longest) return false
  if (kind === 'email') return mailbox.test(address)
  const url = URL.canParse(address) ? new URL(address) : undefined
  return (
    url !== undefined && /^https?:$/.test(url.protocol) && !url.username && !url.password && Boolean(secret)
  )
}
