import { permissionTable } from '../../test/permission-cases.ts'
import { childrenForEachScope } from '../../test/permission-children.ts'
import { viewTranslations } from './view-translations.ts'

const { database } = await childrenForEachScope()

permissionTable('seeing the translations of the receipt', {
  database,
  did: 'view receipt translations',
  columns: {
    'all of them': () => ({
      act: context => viewTranslations(context, {}),
      about: () => ({ about: 'receipt translation', about_id: null, child_id: null }),
    }),
  },
  rows: [
    [
      'esther tom priya grace lewis ade joan ruth daniel moira sam helen carl cora martha felix bridget niamh rosa leah kwame victor owen imran sara hana paul',
      'everyone-reads-translations',
    ],
  ],
})
