import type { Given } from '../kernel/answers.ts'
import { Refusal } from '../kernel/problem.ts'
import type { ReceiptFrame } from '../kernel/receipt.ts'
import { calendar } from '../policy/calendar.ts'
import { frameIn } from '../policy/receipt-frames.ts'
import { type Caller, type LetterSheet, letterPage } from '../web/letter-page.ts'
import type { Page } from '../web/page.ts'
import { answeredBy } from './contact.ts'
import { goneView, type Letter, letterView, thanksView } from './letter.view.ts'
import { openLetter } from './open-letter.ts'
import { accountIn } from './own-account.ts'
import { isUnreviewed, type Signature } from './receipt.ts'
import { sendLetter } from './send-letter.ts'

const sheet = (
  frame: ReceiptFrame,
  title: string,
  more: Pick<LetterSheet, 'main' | 'status'>,
): LetterSheet => ({
  title,
  language: frame.language,
  direction: frame.direction,
  ...more,
})

const asText = (value: unknown): string => (typeof value === 'string' ? value : '')

const typedIn = (form: Given, now: Date, mistake?: string): Letter => ({
  answeredBy: answeredBy(calendar, now),
  words: asText(form.words),
  helpedBy: asText(form.helpedBy),
  contact: asText(form.contact),
  ...(mistake ? { mistake } : {}),
})

/** What only the server knows of a visit: which force it is to. */
type Way = Readonly<{ forceId: number; token: string }>

const showing = (frame: ReceiptFrame, typed: Letter, signatures: readonly Signature[]): LetterSheet =>
  sheet(frame, frame.letter.title, {
    status: typed.mistake ? 422 : 200,
    main: letterView(frame, typed, isUnreviewed(frame, signatures)),
  })

const gone = (frame: ReceiptFrame, words?: string): LetterSheet =>
  sheet(frame, frame.letter.gone, { status: 410, main: goneView(frame, words) })

async function send(way: Way, caller: Caller, form: Given): Promise<LetterSheet> {
  const frame = frameIn(form.language)
  const { account, mistakes } = accountIn(form, frame.language)
  const [mistake] = mistakes
  if (mistake) {
    const { language, signatures } = await openLetter({ ...caller, forceId: way.forceId }, way)
    return language
      ? showing(frame, typedIn(form, caller.now, mistake.says), signatures)
      : gone(frame, account.words)
  }
  try {
    await sendLetter({ ...caller, forceId: way.forceId }, { token: way.token, account })
  } catch (problem) {
    if (problem instanceof Refusal && problem.code === 'LINK_OVER') return gone(frame, account.words)
    throw problem
  }
  const promised = account.wantsContact ? answeredBy(calendar, caller.now) : undefined
  return sheet(frame, frame.letter.thanks, { main: thanksView(frame, promised) })
}

/**
 * Where a child adds their side through a one-time link: a form on any phone, scripts off, without signing in. It shows
 * nothing of the child or of what it is about.
 */
export const myLetterPage = (forceId: number): Page =>
  letterPage({
    path: '/my-side/:token',
    perMinute: 20,
    notForStaff:
      'This page is for a child. To write down what a child says, use “Add what the child says” on the episode.',

    async show(caller, { token }, query) {
      const { language, signatures } = await openLetter({ ...caller, forceId }, { token })
      const frame = frameIn(query.language ?? language)
      return language ? showing(frame, typedIn({}, caller.now), signatures) : gone(frame)
    },

    submit: (caller, { token }, form) => send({ forceId, token }, caller, form),
  })
