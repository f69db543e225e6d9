import type { Agreement } from '../policy/sharing.ts'

/** An agreement as the database gives it beside an episode. */
export type StoredAgreement = Omit<Agreement, 'beganAt' | 'endsAt'> &
  Readonly<{ beganAt: string; endsAt: string }>

/** The same as the rules need it. */
export const agreementOf = (stored: StoredAgreement): Agreement => ({
  ...stored,
  beganAt: new Date(stored.beganAt),
  endsAt: new Date(stored.endsAt),
})
