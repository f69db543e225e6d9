import { startSealing } from './access/seal-trail.ts'
import { forgetKeys } from './api/once.store.ts'
import { strategyMeasures } from './delivery/signals.ts'
import { startReminders } from './episodes/reminders.ts'
import { startKeepingFresh } from './figures/keep-fresh.ts'
import { type Departure, startDelivery } from './partners/deliver.ts'
import { forgetSessions } from './people/session.store.ts'
import type { Database } from './store/database.ts'
import { backgroundHealth } from './web/background-health.ts'

/** What runs beside the server. */
const works = [
  'Sealing the trail',
  'Telling what falls due',
  'Delivering notices',
  'Keeping figures fresh',
  'Removing what is over',
] as const

const hour = 3_600_000

type Around = Readonly<{ forceId: number; now(): Date; say(line: string): void }>

/**
 * Starts what runs beside the server until it is stopped: sealing, telling what falls due, delivering notices, keeping
 * figures fresh, forgetting what is over. What fails is said, and stands on the health page.
 */
export function backgroundOver(database: Database, { forceId, now, say }: Around) {
  const health = backgroundHealth(works, now)
  const failed = (what: (typeof works)[number]) => (fault: unknown) => {
    health.failed(what)
    say(`${what} failed and will be tried again: ${String(fault)}`)
  }
  const forget = (): void => {
    const dayAgo = new Date(now().getTime() - 24 * hour)
    const all = [forgetKeys(database, dayAgo), forgetSessions(database, dayAgo)]
    Promise.all(all).catch(failed('Removing what is over'))
  }
  async function start(departure: Departure) {
    const sealing = await startSealing(database, { onFault: failed('Sealing the trail') })
    const running = [
      sealing,
      startReminders(database, { onFault: failed('Telling what falls due') }),
      startDelivery(database, { ...departure, onFault: failed('Delivering notices') }),
      startKeepingFresh({
        ...{ forceId, now, measures: strategyMeasures() },
        onFault: failed('Keeping figures fresh'),
      }),
    ]
    const forgetting = setInterval(forget, hour)
    return async () => {
      clearInterval(forgetting)
      await Promise.all(running.map(one => one.stop()))
    }
  }
  return { checks: health.checks, start }
}
