import { permissionTable } from '../../test/permission-cases.ts'
import { policeBut, releasesForPermissions } from '../../test/permission-releases.ts'
import { listReleases } from './list-releases.ts'

const { database } = await releasesForPermissions()
const { police, partners } = policeBut()

permissionTable('seeing which releases there are', {
  database,
  did: 'list releases',
  columns: {
    'the list': () => ({
      act: context => listReleases(context, {}),
      about: () => ({ about: 'releases', about_id: null, child_id: null }),
    }),
  },
  rows: [
    [police, 'releases-are-open'],
    [partners, 'NOT_PERMITTED'],
  ],
})
