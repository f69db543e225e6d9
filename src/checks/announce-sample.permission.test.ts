import { everybody, permissionTable } from '../../test/permission-cases.ts'
import { childrenForEachScope } from '../../test/permission-children.ts'
import { thisWeek } from '../../test/sample-cases.ts'
import { announceSample } from './announce-sample.ts'

const { database } = await childrenForEachScope()
/** Whoever belongs to none of the three teams. */
const others = Object.keys(everybody).filter(name => !['pat', 'umar', 'esther'].includes(name))

permissionTable('announcing a sample', {
  database,
  did: 'announce sample',
  columns: {
    'a sample': () => ({
      act: context => announceSample(context, thisWeek),
      about: (_outcome, result) => ({
        about: 'sample',
        about_id: (result as { sampleId: string } | undefined)?.sampleId ?? null,
        child_id: null,
      }),
    }),
  },
  rows: [
    ['pat umar esther', 'checkers-sample'],
    [others.join(' '), 'NOT_PERMITTED'],
  ],
})
