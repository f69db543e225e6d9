import { as, cast } from '../../test/cast.ts'
import { everybody, permissionTable } from '../../test/permission-cases.ts'
import { childrenForEachScope } from '../../test/permission-children.ts'
import { thisWeek } from '../../test/sample-cases.ts'
import { newId } from '../store/ids.ts'
import { announceSample } from './announce-sample.ts'

import { viewSample } from './view-sample.ts'

const { database } = await childrenForEachScope()
const { sampleId } = await announceSample(as(cast.pat), thisWeek)
const column = (id: string) => () => ({
  act: (context: Parameters<typeof viewSample>[0]) => viewSample(context, { sampleId: id }),
  about: () => ({ about: 'sample', about_id: id, child_id: null }),
})

permissionTable('opening a sample', {
  database,
  did: 'view sample',
  columns: { 'a sample': column(sampleId), none: column(newId()) },
  rows: [[Object.keys(everybody).join(' '), 'samples-are-open', 'NOT_FOUND']],
})
