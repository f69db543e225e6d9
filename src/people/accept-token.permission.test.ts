import { accessColumns, byAccess, everybodysAccess } from '../../test/permission-access.ts'
import { permissionTable } from '../../test/permission-cases.ts'
import { acceptToken } from './accept-token.ts'

const database = await everybodysAccess()

/** A token that waits for its holder, under the same id each time. */
const wait = (personId: string) =>
  database.as('owner').statement(
    `insert into api_tokens (id, force_id, person_id, name, issued_by, issued_at, expires_at)
     values ('of ' || $1::uuid, 1, $1::uuid, 'Waiting', $1::uuid, now(), '2099-01-01')
     on conflict (id) do update set accepted_at = null`,
    [personId],
  )

permissionTable('saying that a token is one’s own', {
  database,
  did: 'accept token',
  columns: accessColumns(
    (context, personId) => acceptToken(context, { personId, id: `of ${personId}` }),
    wait,
  ),
  rows: [
    [byAccess.policeLeads, 'own-token-accepted', 'NOT_PERMITTED', 'NOT_FOUND'],
    ['tom', 'own-token-accepted', 'own-token-accepted', 'NOT_FOUND'],
    [byAccess.policeBesides, 'own-token-accepted', 'NOT_PERMITTED', 'NOT_FOUND'],
    [byAccess.lambethLeads, 'own-token-accepted', 'NOT_FOUND', 'NOT_PERMITTED'],
    ['rosa', 'own-token-accepted', 'NOT_FOUND', 'own-token-accepted'],
    [byAccess.lambethBesides, 'own-token-accepted', 'NOT_FOUND', 'NOT_PERMITTED'],
    [byAccess.elsewhere, 'own-token-accepted', 'NOT_FOUND', 'NOT_FOUND'],
  ],
})
