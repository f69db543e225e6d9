import { permissionTable } from '../../test/permission-cases.ts'
import { allBut, releasesForPermissions } from '../../test/permission-releases.ts'
import { openProposing } from './open-proposing.ts'

const { database } = await releasesForPermissions()

permissionTable('beginning to propose a release', {
  database,
  did: 'propose release',
  columns: {
    'what it may refer to': () => ({
      act: context => openProposing(context, {}),
      about: () => ({ about: 'release', about_id: null, child_id: null }),
    }),
  },
  rows: [
    ['felix', 'analyst-proposes'],
    [allBut('felix'), 'NOT_PERMITTED'],
  ],
})
