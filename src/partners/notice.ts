import { type PlaceShape, placePart } from '../kernel/list-place.ts'
/** A notice to the reader's own agency. */
export type OwnNotice = Readonly<{
  id: string
  kind: string
  at: Date
  childId: string | null
  episodeId: string | null
  agreementId: string | null
}>

const titles: Readonly<Record<string, string>> = {
  duty: 'You have a new duty',
  shared: 'Something has been shared with you',
  answered: 'What you asked for has been answered',
  accepted: 'What you asked for has been accepted',
  declined: 'What you asked for has been declined',
  disputed: 'Something you recorded is disputed',
  'dispute answered': 'A dispute you raised has been answered',
  due: 'Something you owe is due',
  prompt: 'Something you owe waits for you',
  account: 'A child has added their side',
  'account wants contact': 'A child has added their side, and wants somebody to get in touch',
  agreement: 'A sharing agreement waits for your signature',
  'agreement ends': 'A sharing agreement ends soon',
  'lead stopped': 'Whoever leads for a child can no longer act, or will not for a time',
  urgent: 'Something was shared with you that cannot wait',
  'urgent to review': 'Something shared without an agreement waits for you to look at it',
}

/** What a notice says: that there is something to see, and nothing of whom. */
export const noticeTitle = (kind: string): string => titles[kind] ?? 'There is something to see'

/** What a place among notices is made of: when it was written, and which it is. */
export const noticePlace: PlaceShape = [placePart.instant, placePart.id]
