import { accessColumns, byAccess, everybodysAccess } from '../../test/permission-access.ts'
import { permissionTable } from '../../test/permission-cases.ts'
import { endSignIn } from './end-sign-in.ts'

permissionTable('signing somebody out', {
  database: await everybodysAccess(),
  did: 'end sign-in',
  columns: accessColumns((context, personId) => endSignIn(context, { personId, what: 'all' })),
  rows: [
    [byAccess.policeLeads, 'own-token', 'access-lead-ends', 'NOT_FOUND'],
    ['tom', 'own-token', 'own-token', 'NOT_FOUND'],
    [byAccess.policeBesides, 'own-token', 'NOT_PERMITTED', 'NOT_FOUND'],
    [byAccess.lambethLeads, 'own-token', 'NOT_FOUND', 'access-lead-ends'],
    ['rosa', 'own-token', 'NOT_FOUND', 'own-token'],
    [byAccess.lambethBesides, 'own-token', 'NOT_FOUND', 'NOT_PERMITTED'],
    [byAccess.elsewhere, 'own-token', 'NOT_FOUND', 'NOT_FOUND'],
  ],
})
