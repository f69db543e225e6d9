import { cast, testNow } from '../../test/cast.ts'
import { accessColumns, byAccess, everybodysAccess } from '../../test/permission-access.ts'
import { permissionTable } from '../../test/permission-cases.ts'
import { liftStop, stopAccess } from './stop-access.ts'

const database = await everybodysAccess()

const rows = [
  [byAccess.policeLeads, 'NOT_PERMITTED', 'access-lead-stops', 'NOT_FOUND'],
  [`tom ${byAccess.policeBesides}`, 'NOT_PERMITTED', 'NOT_PERMITTED', 'NOT_FOUND'],
  [byAccess.lambethLeads, 'NOT_PERMITTED', 'NOT_FOUND', 'access-lead-stops'],
  [`rosa ${byAccess.lambethBesides}`, 'NOT_PERMITTED', 'NOT_FOUND', 'NOT_PERMITTED'],
  [byAccess.elsewhere, 'NOT_PERMITTED', 'NOT_FOUND', 'NOT_FOUND'],
] as const

permissionTable('stopping access: nobody their own', {
  database,
  did: 'stop access',
  columns: accessColumns((context, personId) => stopAccess(context, { personId, why: 'They have left' })),
  rows,
})

/** A stop that somebody else has put on. */
const stopped = (personId: string) =>
  database.as('owner').statement(
    `insert into access_stops (force_id, id, person_id, from_at, why, stopped_at, stopped_by)
     select force_id, gen_random_uuid(), id, $2, 'Left', $2, $3 from people where id = $1 and id <> $3`,
    [personId, testNow, cast.olive.id],
  )

permissionTable('letting access go on: nobody their own', {
  database,
  did: 'stop access',
  columns: accessColumns(
    (context, personId) => liftStop(context, { personId, why: 'They are back' }),
    stopped,
  ),
  rows,
})
