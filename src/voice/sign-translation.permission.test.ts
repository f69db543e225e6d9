import { permissionTable } from '../../test/permission-cases.ts'
import { childrenForEachScope } from '../../test/permission-children.ts'
import { frameIn } from '../policy/receipt-frames.ts'
import { hashOfFrame } from './receipt.ts'
import { signTranslation } from './sign-translation.ts'

const { database } = await childrenForEachScope()
const signing = { language: 'pl', textHash: hashOfFrame(frameIn('pl')), readBy: 'A translator' }

permissionTable('signing a translation of the receipt', {
  database,
  did: 'sign receipt translation',
  columns: {
    'the Polish one': () => ({
      act: context => signTranslation(context, signing),
      about: () => ({ about: 'receipt translation', about_id: null, child_id: null }),
    }),
  },
  rows: [
    ['esther', 'quality-team-signs'],
    [
      'dee maryam pat nell omar rita seth tara umar vera tom priya grace lewis ade joan ruth daniel moira sam helen carl cora martha felix bridget niamh rosa leah kwame victor owen imran sara hana paul',
      'NOT_PERMITTED',
    ],
  ],
})
