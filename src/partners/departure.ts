import type { Departure } from './deliver.ts'

type Given = Readonly<{
  origin: string
  smtp?: string | undefined
  mailFrom?: string | undefined
  /** Where e-mail is written where everybody is fictional and no mail server is set. */
  folder: string
  everybodyIsFictional: boolean
  now(): Date
}>

/** How notices leave. Without a mail server the demonstration writes e-mail to a folder, and a real force keeps it waiting. */
export function departureOf({ origin, smtp, mailFrom, folder, everybodyIsFictional, now }: Given): Departure {
  const route = smtp ? { smtp } : everybodyIsFictional ? { folder } : { none: true as const }
  const from = mailFrom ?? `child-first@${new URL(origin).hostname}`
  return { mail: { route, from, origin }, thisMachine: everybodyIsFictional, now }
}
