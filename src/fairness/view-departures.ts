import { operation } from '../access/operation.ts'
import { mayViewFairness } from '../policy/permissions/fairness.ts'
import { decidedRows, yearsDecided } from './departure.store.ts'
import { departuresIn } from './departures.ts'

/** How often those who decide depart from what tables suggest, in one year, for the actor's force. */
export const viewDepartures = operation({
  permission: mayViewFairness,
  facts: async () => ({ ownForce: true }),
  about: (_wanted: Readonly<{ year?: number | undefined }>) => ({ kind: 'departures' }),
  async run(tx, wanted, { actor: { forceId } }) {
    const years = await yearsDecided(tx, forceId)
    const year = years.find(one => one === wanted.year) ?? years[0]
    if (year === undefined) return { years, year, departures: [] }
    const rows = await decidedRows(tx, { forceId, from: `${year}-01-01`, until: `${year + 1}-01-01` })
    return { years, year, departures: departuresIn(rows) }
  },
})

/** Departures as their page shows them. */
export type SeenDepartures = Awaited<ReturnType<typeof viewDepartures>>
