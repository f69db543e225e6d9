import type { FastifyRequest } from 'fastify'
import { Refusal } from '../kernel/problem.ts'
import { accessTimes } from '../policy/access-times.ts'
import { networkOf } from '../web/limits.ts'

const minute = 60_000
/** How many networks are counted apart, and how many tokens are known, before the oldest are forgotten. */
const mostKept = 10_000

function forgetOldest(kept: Map<string, unknown> | Set<string>): void {
  for (const key of kept.keys()) {
    if (kept.size <= mostKept) return
    kept.delete(key)
  }
}

/**
 * Counts tokens that were not good when last looked at, by the network from which they come: each costs a look at the
 * database, and none says whose it is. A token that was good is known here and never counted, so that whoever tries others
 * at its address does not keep it out; one that is new to this process is counted as a browser is on which nobody signed in.
 */
export function strangeTokens(now: () => Date, most: number = accessTimes.strangeTokensAMinute) {
  const known = new Set<string>()
  const tried = new Map<string, number>()
  let current = 0

  /** Refuses to look at a token that is not known, where too many were tried from there. */
  function count(id: string, { ip }: Pick<FastifyRequest, 'ip'>): void {
    if (known.has(id)) return
    const at = Math.floor(+now() / minute)
    if (at !== current) tried.clear()
    current = at
    const network = networkOf(ip)
    const times = (tried.get(network) ?? 0) + 1
    if (times > most) throw new Refusal('TOO_MANY_REQUESTS')
    tried.set(network, times)
    forgetOldest(tried)
  }

  /** Notes what a look at a token came to. */
  function note(id: string, isGood: boolean): void {
    if (!isGood) known.delete(id)
    else if (known.add(id).size > mostKept) forgetOldest(known)
  }

  return { count, note }
}
