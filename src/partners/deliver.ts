import { randomInt } from 'node:crypto'
import { inPasses, type Passes } from '../access/passes.ts'
import type { Acting, Database } from '../store/database.ts'
import { callWebhook, type Outcome } from './call-webhook.ts'
import {
  markDelivered,
  markFailed,
  spreadNotices,
  type Taken,
  takeDue,
  untilNextDelivery,
  watchAgreements,
} from './delivery.store.ts'
import { type Mail, mailer } from './send-mail.ts'

// 1. A notice leaves under its own id, the same at every attempt: whoever receives it twice knows that it is the same.
// 2. Whatever dies between sending and marking has it sent again when its turn is over. Nothing is lost.
// 3. What fails is tried again later and later, and is given up in the end: it then stands on the agency's page.
// 4. Two processes never send the same notice at the same time.

/** How notices leave. */
export type Departure = Readonly<{
  mail: Mail
  /** Whether http, and this machine, may be called: only where everybody is fictional. */
  thisMachine: boolean
  now(): Date
  /** Seconds to the second attempt; each later one waits twice as long, up to six hours. */
  firstPause?: number
  attempts?: number
  /** Seconds for which what was taken is this process's own. */
  turn?: number
  /** Milliseconds to rest at most. */
  longest?: number
  onFault?(fault: unknown): void
}>

const atOnce = 20
const longestPause = 6 * 3600
const daysBefore = 30

/** Seconds to wait after an attempt: twice as long each time, and never all at the same moment. */
export function pauseAfter(attempt: number, first: number): number {
  const whole = Math.min(longestPause, first * 2 ** (attempt - 1))
  return whole / 2 + randomInt(0, Math.max(1, Math.round(whole * 500))) / 1000
}

/** Sends one pass of what is to be delivered now. Resolves to how many were tried. */
export async function deliverDue(clock: Acting, departure: Departure): Promise<number> {
  const taken = await takeDue(clock, { most: atOnce, seconds: departure.turn ?? 60 })
  const send = sender(departure)
  await Promise.all(
    taken.map(async one => {
      const outcome = await send(one)
      await (outcome.ok
        ? markDelivered(clock, one)
        : markFailed(clock, one, failure(one, outcome, departure)))
    }),
  )
  return taken.length
}

type Failed = Extract<Outcome, { ok: false }>

const failure = ({ attempts }: Taken, { problem, forGood }: Failed, departure: Departure) => ({
  problem,
  again:
    forGood || attempts >= (departure.attempts ?? 12)
      ? null
      : pauseAfter(attempts, departure.firstPause ?? 5),
})

function sender({ mail, thisMachine, now }: Departure): (taken: Taken) => Promise<Outcome> {
  const post = mailer(mail)
  return taken => {
    const { noticeId, kind, agencyId, at, address, channelId } = taken
    const notice = { noticeId, kind, agencyId, at }
    if (taken.isEnded) return Promise.resolve({ ok: false, problem: 'The channel has ended.', forGood: true })
    if (taken.channel === 'email') return post({ to: address, channelId, notice })
    const { origin } = mail
    return callWebhook({
      ...{ address, secret: taken.secret ?? '', origin, notice },
      ...{ sentAt: now(), reach: { thisMachine } },
    })
  }
}

/** Delivers notices until stopped, and watches agreements. A pass that fails is tried again. */
export function startDelivery(database: Database, departure: Departure): Passes {
  const { longest = 1000, onFault = () => {} } = departure
  const clock = database.as('clock')
  const rest = async (): Promise<number> => {
    await watchAgreements(clock, daysBefore)
    const busy = (await spreadNotices(clock, 200)) + (await deliverDue(clock, departure))
    if (busy > 0) return 0
    return Math.min(longest, Math.max(25, (await untilNextDelivery(clock)) ?? longest))
  }
  return inPasses(rest, { longest, onFault })
}
