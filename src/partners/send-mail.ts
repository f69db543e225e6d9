import { mkdir, rename, writeFile } from 'node:fs/promises'
import path from 'node:path'
import { createTransport } from 'nodemailer'
import type { Outcome } from './call-webhook.ts'
import { type Leaving, linkOf } from './cloud-event.ts'
import { noticeTitle } from './notice.ts'

/** Where e-mail goes: to the force's mail server, or into a folder where everybody is fictional, or nowhere. */
export type MailRoute = Readonly<{ smtp: string } | { folder: string } | { none: true }>

/** How e-mail to agencies is sent. */
export type Mail = Readonly<{ route: MailRoute; from: string; origin: string }>

/** A notice on its way to a mailbox. */
export type Letter = Readonly<{ to: string; channelId: string; notice: Leaving }>

const textOf = (origin: string, { noticeId, kind }: Leaving): string =>
  [
    `${noticeTitle(kind)}.`,
    `Sign in to see it: ${linkOf(origin, noticeId)}`,
    'This message says nothing of whom it concerns, and nobody can answer it.',
  ].join('\n\n')

/** Sends notices by e-mail. The Message-ID is the same at every attempt, so that a mailbox knows a repeat. */
export function mailer({ route, from, origin }: Mail): (letter: Letter) => Promise<Outcome> {
  const transport =
    'smtp' in route
      ? createTransport(route.smtp, { disableFileAccess: true, disableUrlAccess: true })
      : createTransport({ streamTransport: true, buffer: true, newline: 'unix' })
  const host = new URL(origin).hostname
  return async ({ to, channelId, notice }) => {
    if ('none' in route) return { ok: false, problem: 'No mail server has been set up.' }
    const messageId = `<${notice.noticeId}.${channelId}@${host}>`
    try {
      const sent = await transport.sendMail({
        ...{ from, to, messageId, subject: noticeTitle(notice.kind), text: textOf(origin, notice) },
        headers: { 'Auto-Submitted': 'auto-generated' },
      })
      if ('folder' in route) await keep(route.folder, `${notice.noticeId}.${channelId}.eml`, sent)
      return { ok: true }
    } catch (fault) {
      const code = fault instanceof Error && 'code' in fault ? ` (${fault.code})` : ''
      return { ok: false, problem: `The mail server did not take it${code}.` }
    }
  }
}

/** Written whole or not at all, under a name that a repeat has as well. */
async function keep(folder: string, name: string, sent: object): Promise<void> {
  await mkdir(folder, { recursive: true })
  const file = path.join(folder, name)
  await writeFile(`${file}.part`, (sent as { message: Buffer }).message)
  await rename(`${file}.part`, file)
}
