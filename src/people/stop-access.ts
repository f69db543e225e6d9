import { operation } from '../access/operation.ts'
import { mistaken, Refusal } from '../kernel/problem.ts'
import { accessLeads, looksAfterAccess } from '../policy/access.ts'
import { mayStopAccess } from '../policy/permissions/access.ts'
import { aboutAccess, colleague } from './colleague.ts'
import { endSessionsOf } from './session.store.ts'
import { addStop, holdAccess, liftStops, othersLookAfterAccess } from './stop.store.ts'

type Of = Readonly<{ personId: string }>
type Lift = Of & Readonly<{ why: string }>

/** From when access is stopped (at once, where nothing is said), until when if it is for a time, and why. */
export type NewStop = Of & Readonly<{ from?: Date; until?: Date; why: string }>

/**
 * Stops a colleague's access: from then on every request of theirs is refused. What they did stays readable, what they owe is
 * owed by their role and agency as before, and the teams of the children they lead for are told. A new stop replaces the last.
 */
export const stopAccess = operation({
  permission: mayStopAccess,
  facts: (tx, stop: NewStop, context) => colleague(tx, stop, context),
  about: (stop: NewStop) => aboutAccess(stop),
  async run(tx, { personId, from: wanted, until, why }, { actor, now }, { person }) {
    const { forceId, id, agencyId } = actor
    const from = wanted ?? now
    if (from < now)
      throw mistaken([
        { question: 'from', says: 'This time has passed. Choose “At once”, or enter a later time.' },
      ])
    if (until && until <= from)
      throw mistaken([{ question: 'until', says: 'Enter a time after access stops.' }])
    await holdAccess(tx, agencyId)
    const leads = { forceId, agencyId, roles: accessLeads.roles }
    if (looksAfterAccess(person) && !until && !(await othersLookAfterAccess(tx, leads, personId)))
      throw new Refusal('LAST_ACCESS_LEAD')
    const by = { forceId, id, now }
    await liftStops(tx, by, { personId, why: 'Another stop replaced this one.' })
    await addStop(tx, by, { personId, from, until: until ?? null, why })
    if (from <= now) await endSessionsOf(tx, { forceId, personId, now })
    return { from, until: until ?? null }
  },
})

/** Lets a colleague's access go on, as far as the lists give it. */
export const liftStop = operation({
  permission: mayStopAccess,
  facts: (tx, lift: Lift, context) => colleague(tx, lift, context),
  about: (lift: Lift) => aboutAccess(lift),
  async run(tx, { personId, why }, { actor: { forceId, agencyId, id }, now }) {
    await holdAccess(tx, agencyId)
    if (!(await liftStops(tx, { forceId, id, now }, { personId, why }))) throw new Refusal('NOT_FOUND')
    return { at: now }
  },
})
