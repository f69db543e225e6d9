import { rule } from '../kernel/permission.ts'
import { everyRule } from '../policy/every-rule.ts'
import { measures } from '../policy/index.ts'
import { mayListReleases } from '../policy/permissions/releases.ts'
import { page } from '../web/page.ts'
import { behindPage } from './behind.page.ts'
import { figureBook, figurePage, figureTable } from './figure.page.ts'
import { figuresView } from './figures.view.ts'
import { importPage, importsPage } from './imports.page.ts'

/** The list of figures. It holds no number, only rules, so there is nothing to ask. */
const listPage = page({
  path: '/figures',
  title: 'Figures',
  view: figuresView,
  section: 'figures',
  show: async ({ actor }) => ({
    measures,
    objectives: everyRule.objectives,
    mayListReleases: rule(mayListReleases, actor, {}).allowed,
  }),
})

/** The pages of this room. */
export const figuresPages = [
  listPage,
  importsPage,
  importPage,
  behindPage,
  figurePage,
  figureTable,
  figureBook,
]
