import { childrenForEachScope } from '../../test/permission-children.ts'
import { readersOfChild } from '../../test/permission-readers.ts'
import { viewStart } from './view-start.ts'

readersOfChild(
  'seeing which pathways one may start for a child',
  await childrenForEachScope(),
  (context, { childId }) => viewStart(context, { childId, pathway: 'custody' }),
)
