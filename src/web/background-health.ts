import { londonTime } from '../kernel/calendar.ts'
import type { Health } from './settings.ts'

/** For so long the health page tells of a failure. */
const hour = 3_600_000

/** What runs beside the server, as the health page sees it: whether any of it failed of late. What was read is never told. */
export function backgroundHealth<What extends string>(works: readonly What[], now: () => Date) {
  const failures = new Map<What, Date>()
  return {
    failed: (what: What): void => void failures.set(what, now()),
    checks: (): Health['checks'] =>
      works.map(name => {
        const at = failures.get(name)
        if (!at || now().getTime() - at.getTime() >= hour)
          return { name, ok: true, says: 'No failure in the last hour' }
        return { name, ok: false, says: `Failed at ${londonTime(at)}, and is tried again` }
      }),
  }
}
