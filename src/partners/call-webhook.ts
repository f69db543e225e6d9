import http from 'node:http'
import https from 'node:https'
import { isIP } from 'node:net'
import { cloudEvent, type Leaving } from './cloud-event.ts'
import { guardedLookup, mayCall, type Reach } from './public-address.ts'
import { signatureHeaders } from './signature.ts'

/** How one attempt went. `forGood`: the receiver does not want it, so trying again is no use. */
export type Outcome = Readonly<{ ok: true } | { ok: false; problem: string; forGood?: true }>

/** A call to an agency's system. */
export type Call = Readonly<{
  address: string
  secret: string
  origin: string
  notice: Leaving
  sentAt: Date
  reach: Reach
}>

const patienceMs = 10_000

/**
 * Sends a notice to an agency's system: signed, never redirected, and only to a public address by https; http and this
 * machine are allowed where everybody is fictional. What went wrong is said in our words, never in the receiver's.
 */
export function callWebhook(call: Call): Promise<Outcome> {
  const url = URL.canParse(call.address) ? new URL(call.address) : undefined
  const refused = url ? refusalOf(url, call.reach) : 'The address cannot be read.'
  if (!url || refused) return Promise.resolve({ ok: false, problem: refused ?? '', forGood: true })
  const body = cloudEvent(call.origin, call.notice)
  const sentAt = Math.floor(call.sentAt.getTime() / 1000)
  const headers = {
    'content-type': 'application/cloudevents+json; charset=utf-8',
    'content-length': Buffer.byteLength(body),
    'user-agent': 'child-first',
    ...signatureHeaders(call.secret, { id: call.notice.noticeId, sentAt, body }),
  }
  return post(url, { headers, body, reach: call.reach })
}

function refusalOf({ protocol, hostname }: URL, reach: Reach): string | undefined {
  if (protocol !== 'https:' && !(protocol === 'http:' && reach.thisMachine))
    return 'The address is not https.'
  const host = hostname.replace(/^\[|\]$/g, '')
  return isIP(host) > 0 && !mayCall(host, reach) ? 'The address is not a public one.' : undefined
}

type Posted = Readonly<{ headers: Record<string, string | number>; body: string; reach: Reach }>

function post(url: URL, { headers, body, reach }: Posted): Promise<Outcome> {
  const { request } = url.protocol === 'https:' ? https : http
  return new Promise((settle: (outcome: Outcome) => void) => {
    const asked = request(url, {
      method: 'POST',
      headers,
      lookup: guardedLookup(reach),
      signal: AbortSignal.timeout(patienceMs),
      agent: false,
    })
    asked.on('response', answer => {
      // Whatever it says is not read: a receiver cannot fill our memory, nor our logs.
      answer.destroy()
      settle(outcomeOf(answer.statusCode ?? 0))
    })
    asked.on('error', fault => settle({ ok: false, problem: problemOf(fault) }))
    asked.end(body)
  })
}

function outcomeOf(status: number): Outcome {
  if (status >= 200 && status < 300) return { ok: true }
  const problem = `The system answered ${status}.`
  return status === 410 ? { ok: false, problem, forGood: true } : { ok: false, problem }
}

function problemOf(fault: Error & { code?: string }): string {
  if (fault.name === 'TimeoutError' || fault.name === 'AbortError')
    return 'The system did not answer in time.'
  return fault.code ? `The system could not be reached (${fault.code}).` : fault.message
}
