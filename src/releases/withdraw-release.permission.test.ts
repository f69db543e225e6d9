import { cast } from '../../test/cast.ts'
import { permissionTable } from '../../test/permission-cases.ts'
import { policeBut, releasesForPermissions } from '../../test/permission-releases.ts'
import type { Person } from '../people/person.ts'
import { newId } from '../store/ids.ts'
import { withdrawRelease } from './withdraw-release.ts'

const { database, propose, later } = await releasesForPermissions()
const makers = ['felix', 'esther', 'daniel', 'helen']
const { police, partners } = policeBut(...makers)

/** A release that stands: one for all who may not withdraw it, and one each for those who may. */
const shared = await propose(later)
const ids = makers.map(name => cast[name as 'felix'].id)
const standing = ({ id }: Person) => (ids.includes(id) ? propose(later) : Promise.resolve(shared))

const column = (release: (who: Person) => Promise<string>) => async (who: Person) => {
  const releaseId = await release(who)
  return {
    act: (context: Parameters<typeof withdrawRelease>[0]) =>
      withdrawRelease(context, { releaseId, reason: 'A file came late.' }),
    about: () => ({ about: 'release', about_id: releaseId, child_id: null }),
  }
}

permissionTable('withdrawing a release', {
  database,
  did: 'withdraw release',
  columns: { 'one that waits': column(standing), none: column(async () => newId()) },
  rows: [
    [makers.join(' '), 'makers-withdraw', 'NOT_FOUND'],
    [police, 'NOT_PERMITTED', 'NOT_FOUND'],
    [partners, 'NOT_FOUND', 'NOT_FOUND'],
  ],
})
