import { everybody, permissionTable } from '../../test/permission-cases.ts'
import { childrenForEachScope } from '../../test/permission-children.ts'
import { workOutPart, workOutPicture } from './work-out-part.ts'

const { database } = await childrenForEachScope()

permissionTable('the data picture', {
  database,
  did: 'view figures',
  columns: {
    'all of it': () => ({
      act: context => workOutPicture(context, {}),
      about: () => ({ about: 'picture', about_id: null, child_id: null }),
    }),
    'a part': () => ({
      act: context => workOutPart(context, { id: 'homicide-suspects' }),
      about: () => ({ about: 'picture homicide-suspects', about_id: null, child_id: null }),
    }),
    'one that is not there': () => ({
      act: context => workOutPart(context, { id: 'shoe-sizes' }),
      about: () => ({ about: 'picture', about_id: null, child_id: null }),
    }),
  },
  rows: [[Object.keys(everybody).join(' '), 'own-force-figures', 'own-force-figures', 'NOT_FOUND']],
})
