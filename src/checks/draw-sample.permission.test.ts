import { as, cast } from '../../test/cast.ts'
import { everybody, permissionTable } from '../../test/permission-cases.ts'
import { childrenForEachScope } from '../../test/permission-children.ts'
import { thisWeek, weekAfter } from '../../test/sample-cases.ts'
import { newId } from '../store/ids.ts'
import { announceSample } from './announce-sample.ts'
import { drawSample } from './draw-sample.ts'

const { database } = await childrenForEachScope()
const others = Object.keys(everybody).filter(name => !['pat', 'umar', 'esther'].includes(name))

permissionTable('drawing a sample', {
  database,
  did: 'draw sample',
  columns: {
    'one that was announced': async () => {
      const { sampleId } = await announceSample(as(cast.pat), thisWeek)
      return {
        act: context => drawSample({ ...context, now: weekAfter }, { sampleId }),
        about: () => ({ about: 'sample', about_id: sampleId, child_id: null }),
      }
    },
    none: () => {
      const sampleId = newId()
      return {
        act: context => drawSample(context, { sampleId }),
        about: () => ({ about: 'sample', about_id: sampleId, child_id: null }),
      }
    },
  },
  rows: [
    ['pat umar esther', 'checkers-sample', 'NOT_FOUND'],
    [others.join(' '), 'NOT_PERMITTED', 'NOT_FOUND'],
  ],
})
