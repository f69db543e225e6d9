import { permissionTable } from '../../test/permission-cases.ts'
import { calledUpon, toCustody } from '../../test/permission-referrals.ts'
import type { Context } from '../kernel/context.ts'
import { viewDisclosures } from './view-disclosures.ts'

const { database, childId, asked } = await calledUpon()
await asked()

permissionTable('seeing what was shared of a record', {
  database,
  did: 'view disclosures',
  columns: {
    'a child in custody': () => ({
      act: (context: Context) => viewDisclosures(context, { childId, page: 1 }),
      about: () => ({ about: 'disclosures', about_id: childId, child_id: childId }),
    }),
  },
  rows: [
    [`${toCustody.police} ${toCustody.auditors}`, 'police-see'],
    [toCustody.desks, 'NOT_PERMITTED'],
    [`${toCustody.lambeth} ${toCustody.told}`, 'partner-sees-own'],
    [toCustody.strangers, 'NOT_FOUND'],
  ],
})
