/** A way in which an agency is told besides its pages. Its secret is shown once, and never again. */
export type Channel = Readonly<{
  id: string
  kind: 'webhook' | 'email'
  address: string
  addedAt: Date
}>

/** A notice that could not be delivered and was given up. It holds no word of anybody. */
export type DeadLetter = Readonly<{
  noticeId: string
  channelId: string
  address: string
  kind: string
  attempts: number
  settledAt: Date
  problem: string | null
}>
