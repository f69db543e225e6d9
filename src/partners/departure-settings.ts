import type { Departure } from './deliver.ts'

type Given = Readonly<{
  origin: string
  /** Where e-mail is written where everybody is fictional and no mail server is set. */
  folder: string
  everybodyIsFictional: boolean
  now(): Date
}>

/**
 * How notices leave, from the environment: CHILD_FIRST_SMTP (smtps://name:word@host) and CHILD_FIRST_MAIL_FROM. Without a
 * mail server the demonstration writes e-mail to a folder, and a real force keeps it waiting.
 */
export function departureSettings(
  environment: Readonly<Record<string, string | undefined>>,
  { origin, folder, everybodyIsFictional, now }: Given,
): Departure {
  const smtp = environment.CHILD_FIRST_SMTP
  const route = smtp ? { smtp } : everybodyIsFictional ? { folder } : { none: true as const }
  const from = environment.CHILD_FIRST_MAIL_FROM ?? `child-first@${new URL(origin).hostname}`
  return { mail: { route, from, origin }, thisMachine: everybodyIsFictional, now }
}
