import { cast } from '../../test/cast.ts'
import { permissionTable } from '../../test/permission-cases.ts'
import { policeBut, releasesForPermissions } from '../../test/permission-releases.ts'
import type { Person } from '../people/person.ts'
import { newId } from '../store/ids.ts'
import type { SignaturePart } from './release.ts'
import { signRelease } from './sign-release.ts'

const { database, propose } = await releasesForPermissions()

/** A release that nobody has signed: one for all who may not, and one each for those who may. */
const shared = await propose()
const signers: readonly string[] = [cast.esther.id, cast.daniel.id, cast.helen.id]
const unsigned = ({ id }: Person) => (signers.includes(id) ? propose() : Promise.resolve(shared))

const column = (part: SignaturePart, release: (who: Person) => Promise<string>) => async (who: Person) => {
  const releaseId = await release(who)
  return {
    act: (context: Parameters<typeof signRelease>[0]) => signRelease(context, { releaseId, part }),
    about: () => ({ about: 'release', about_id: releaseId, child_id: null }),
  }
}
const { police, partners } = policeBut('esther', 'daniel', 'helen')

permissionTable('signing a release', {
  database,
  did: 'sign release',
  columns: {
    'that its numbers were checked': column('checked', unsigned),
    'that the force answers for it': column('approved', unsigned),
    none: column('checked', async () => newId()),
  },
  rows: [
    ['esther', 'two-others-sign', 'NOT_PERMITTED', 'NOT_FOUND'],
    ['daniel helen', 'NOT_PERMITTED', 'two-others-sign', 'NOT_FOUND'],
    [police, 'NOT_PERMITTED', 'NOT_PERMITTED', 'NOT_FOUND'],
    [partners, 'NOT_FOUND', 'NOT_FOUND', 'NOT_FOUND'],
  ],
})
