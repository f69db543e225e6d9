import { as, cast } from '../../test/cast.ts'
import { permissionTable } from '../../test/permission-cases.ts'
import { policeBut, releasesForPermissions } from '../../test/permission-releases.ts'
import { newId } from '../store/ids.ts'
import { signRelease } from './sign-release.ts'
import { viewRelease } from './view-release.ts'

const { database, propose, later } = await releasesForPermissions()
const [published, waiting] = [await propose(), await propose(later)]
await signRelease(as(cast.esther), { releaseId: published, part: 'checked' })
await signRelease(as(cast.daniel), { releaseId: published, part: 'approved' })

const column = (releaseId: string) => () => ({
  act: (context: Parameters<typeof viewRelease>[0]) => viewRelease(context, { releaseId }),
  about: () => ({ about: 'release', about_id: releaseId, child_id: null }),
})
const makers = ['felix', 'esther', 'daniel', 'helen', 'martha']
const { police, partners } = policeBut(...makers)

permissionTable('opening a release', {
  database,
  did: 'view release',
  columns: {
    'one that is published': column(published),
    'one that waits': column(waiting),
    none: column(newId()),
  },
  rows: [
    [makers.join(' '), 'makers-see-before', 'makers-see-before', 'NOT_FOUND'],
    [police, 'published-is-open', 'NOT_PERMITTED', 'NOT_FOUND'],
    [partners, 'NOT_FOUND', 'NOT_FOUND', 'NOT_FOUND'],
  ],
})
