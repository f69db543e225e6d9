/** What one agency was asked for in one episode: a duty of a partner, as both sides see it. */
export type Referral = Readonly<{
  episodeId: string
  childId: string
  childName: string
  pathway: string
  inForceFrom: string
  step: string
  occurrence: number
  owedBy: string
  agencyId: string
  agencyName: string
  /** When the clock of the agency began. */
  openedAt: Date
  /** Whether the agency may see it: an agreement covered it. */
  isShared: boolean
  toldAt: Date | null
  /** When somebody of the agency first opened it, and who: from the trail. */
  receivedAt: Date | null
  receivedBy: string | null
  reply: Reply | null
  dueAt: Date | null
  state: string
  settledAt: Date | null
}>

/** What an agency said to what it was asked for. */
export type Reply = Readonly<{
  kind: 'accepted' | 'declined'
  reason: string | null
  words: string | null
  at: Date
  by: string | null
}>

/** The life of a referral. */
export type Stage =
  | 'not sent'
  | 'sent'
  | 'received'
  | 'accepted'
  | 'declined'
  | 'done'
  | 'not done'
  | 'withdrawn'

const settled: Readonly<Record<string, Stage>> = {
  met: 'done',
  'met late': 'done',
  missed: 'not done',
  'not needed': 'withdrawn',
}

type Asked = Pick<Referral, 'state' | 'reply' | 'receivedAt' | 'isShared'>

/** Where a referral stands. What was done is done, whatever was said before. */
export function stageOf({ state, reply, receivedAt, isShared }: Asked): Stage {
  const ended = settled[state]
  if (ended) return ended
  if (reply) return reply.kind
  if (receivedAt) return 'received'
  return isShared ? 'sent' : 'not sent'
}
