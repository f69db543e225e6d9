import type { DecisionTable } from '../kernel/decision.ts'
import type { Measure } from '../kernel/measure.ts'
import type { Pathway } from '../kernel/pathway.ts'
import { datedLists } from './dated-lists.ts'
import { localAuthorityAccommodation } from './decisions/local-authority-accommodation.ts'
import { missingRisk } from './decisions/missing-risk.ts'
import { faultsIn, type Policy } from './faults.ts'
import { calledBackWithinTheHour } from './measures/called-back-within-the-hour.ts'
import { childSearchesByEthnicity } from './measures/child-searches-by-ethnicity.ts'
import { childSearchesNoFurtherAction } from './measures/child-searches-no-further-action.ts'
import { childrenSearched } from './measures/children-searched.ts'
import { detailsSharedWithinTheHour } from './measures/details-shared-within-the-hour.ts'
import { hoursInCustody } from './measures/hours-in-custody.ts'
import { custody } from './pathways/custody.ts'
import { intimateSearch } from './pathways/intimate-search.ts'
import { missingChild } from './pathways/missing-child.ts'
import { policeProtection } from './pathways/police-protection.ts'
import * as children from './permissions/children.ts'
import * as episodes from './permissions/episodes.ts'
import * as figures from './permissions/figures.ts'
import * as people from './permissions/people.ts'
import * as steps from './permissions/steps.ts'
import * as trail from './permissions/trail.ts'

/** Every version of every pathway. A rule that changes gets a new dated file beside the old. */
const pathways: Pathway[] = [custody, intimateSearch, policeProtection, missingChild]

/** Every version of every decision table. */
const tables: DecisionTable[] = [missingRisk, localAuthorityAccommodation]

const measures: readonly Measure[] = [
  childrenSearched,
  childSearchesNoFurtherAction,
  childSearchesByEthnicity,
  detailsSharedWithinTheHour,
  calledBackWithinTheHour,
  hoursInCustody,
]

type Allowed = Policy['permissions'][number]

const permissions = [children, episodes, figures, people, steps, trail].flatMap(
  room => Object.values<unknown>(room) as Allowed[],
)

/** Every rule there is. */
export const everyRule = { pathways, tables, measures, permissions, lists: datedLists }

/** What is wrong with the rules, in sentences. Nothing starts while there is any. */
export const faultsInPolicy = (): readonly string[] => faultsIn(everyRule)
