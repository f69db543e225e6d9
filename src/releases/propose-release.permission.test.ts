import { permissionTable } from '../../test/permission-cases.ts'
import { allBut, releasesForPermissions } from '../../test/permission-releases.ts'
import { planOf } from '../../test/release-cases.ts'
import { proposeRelease } from './propose-release.ts'

const { database } = await releasesForPermissions()

permissionTable('proposing a release', {
  database,
  did: 'propose release',
  columns: {
    'a release': () => ({
      act: context => proposeRelease(context, planOf()),
      about: (_outcome, result) => ({
        about: 'release',
        about_id: (result as { releaseId: string } | undefined)?.releaseId ?? null,
        child_id: null,
      }),
    }),
  },
  rows: [
    ['felix', 'analyst-proposes'],
    [allBut('felix'), 'NOT_PERMITTED'],
  ],
})
