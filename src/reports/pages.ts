import type { Page } from '../web/page.ts'
import { dataPage, pathwayDataPage } from './data.page.ts'
import { decisionRulePage } from './decision-rule.page.ts'
import { languageRulePage } from './language-rule.page.ts'
import { measureRulePage } from './measure-rule.page.ts'
import { pathwayRulePage, pathwayVersionPage } from './pathway-rule.page.ts'
import { permissionsPage } from './permissions.page.ts'
import { rulesData, rulesPage } from './rules.page.ts'
import { strategyPage } from './strategy.page.ts'
import { waitsPage } from './waits.page.ts'

/** The pages of this room: open to anybody, because they show rules and nobody's data. Waits are for who has signed in. */
export const reportPages: readonly Page[] = [
  rulesPage,
  rulesData,
  strategyPage,
  languageRulePage,
  permissionsPage,
  dataPage,
  pathwayDataPage,
  pathwayRulePage,
  pathwayVersionPage,
  decisionRulePage,
  measureRulePage,
  waitsPage,
]
