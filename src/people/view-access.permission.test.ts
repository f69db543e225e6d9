import { accessColumns, byAccess, everybodysAccess } from '../../test/permission-access.ts'
import { permissionTable } from '../../test/permission-cases.ts'
import { viewAccess } from './view-access.ts'

permissionTable("seeing somebody's access", {
  database: await everybodysAccess(),
  did: 'view access',
  columns: accessColumns((context, personId) => viewAccess(context, { personId })),
  rows: [
    [byAccess.policeLeads, 'own-access', 'access-lead-sees', 'NOT_FOUND'],
    ['tom', 'own-access', 'own-access', 'NOT_FOUND'],
    [byAccess.policeBesides, 'own-access', 'NOT_PERMITTED', 'NOT_FOUND'],
    [byAccess.lambethLeads, 'own-access', 'NOT_FOUND', 'access-lead-sees'],
    ['rosa', 'own-access', 'NOT_FOUND', 'own-access'],
    [byAccess.lambethBesides, 'own-access', 'NOT_FOUND', 'NOT_PERMITTED'],
    [byAccess.elsewhere, 'own-access', 'NOT_FOUND', 'NOT_FOUND'],
  ],
})
