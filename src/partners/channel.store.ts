import type { Tx } from '../store/database.ts'
import { newId } from '../store/ids.ts'
import type { Channel, DeadLetter } from './channel.ts'

type Of = Readonly<{ forceId: number; agencyId: string }>
type By = Readonly<{ forceId: number; id: string }>

/** Where an agency is told now. */
export const channelsOf = (tx: Tx, { forceId, agencyId }: Of): Promise<Channel[]> =>
  tx.sql(
    `select id, kind, address, added_at as "addedAt" from channels
     where force_id = $1 and agency_id = $2 and ended_at is null order by added_at, id`,
    [forceId, agencyId],
  )

/** The newest of an agency's notices that were given up. */
export const undelivered = (tx: Tx, { forceId, agencyId }: Of): Promise<DeadLetter[]> =>
  tx.sql(
    `select d.notice_id as "noticeId", d.channel_id as "channelId", c.address, n.kind, d.attempts,
       d.settled_at as "settledAt", d.problem
     from deliveries d
     join channels c on c.force_id = d.force_id and c.id = d.channel_id
     join lateral notice_kind(d.force_id, d.notice_id) n (kind) on true
     where d.force_id = $1 and d.agency_id = $2 and d.state = 'given up' order by d.settled_at desc limit 50`,
    [forceId, agencyId],
  )

/** Registers a channel. */
export async function addChannel(
  tx: Tx,
  by: By,
  channel: Readonly<{
    agencyId: string
    kind: 'webhook' | 'email'
    address: string
    secret?: string
    at: Date
  }>,
): Promise<void> {
  const { agencyId, kind, address, secret, at } = channel
  await tx.sql(
    `insert into channels (force_id, id, agency_id, kind, address, secret, added_at, added_by)
     values ($1, $2, $3, $4, $5, $6, $7, $8)`,
    [by.forceId, newId(at.getTime()), agencyId, kind, address, secret, at, by.id],
  )
}

/** Ends a channel of an agency. Resolves to whether there was one. */
export async function endChannelOf(
  tx: Tx,
  by: By,
  { agencyId, channelId, at }: Readonly<{ agencyId: string; channelId: string; at: Date }>,
): Promise<boolean> {
  const rows = await tx.sql(
    `update channels set ended_at = $4, ended_by = $5
     where force_id = $1 and agency_id = $2 and id = $3 and ended_at is null returning id`,
    [by.forceId, agencyId, channelId, at, by.id],
  )
  return rows.length > 0
}

/** Puts everything that was given up for an agency back among what is to be delivered, if its channel is still there. */
export async function tryAgain(
  tx: Tx,
  { forceId, agencyId, at }: Of & Readonly<{ at: Date }>,
): Promise<void> {
  await tx.sql(
    `update deliveries d set state = 'waiting', settled_at = null, attempts = 0, next_at = $3
     from channels c
     where d.force_id = $1 and d.agency_id = $2 and d.state = 'given up' and c.force_id = d.force_id
       and c.id = d.channel_id and c.ended_at is null`,
    [forceId, agencyId, at],
  )
}
