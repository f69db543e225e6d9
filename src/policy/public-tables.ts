import type { PublicTable } from '../kernel/public-table.ts'
import { attitudesByBorough, attitudesOfForce } from './picture/attitude-survey.ts'
import { crimeOutcomes } from './picture/crime-outcomes.ts'
import { homicideVictims } from './picture/homicide-victims.ts'
import { boroughTable, populationByAge } from './picture/population.ts'
import { publishedAnchors } from './picture/published-anchors.ts'
import { attitudesOfChildren } from './picture/survey-of-children.ts'
import { useOfForceByAge } from './picture/use-of-force-by-age.ts'
import { useOfForceByBorough } from './picture/use-of-force-by-borough.ts'
import { useOfForceByEthnicity } from './picture/use-of-force-by-ethnicity.ts'

/** Every kind of public table that can be imported, in the order in which they are listed. */
export const publicTables: readonly PublicTable[] = [
  homicideVictims,
  crimeOutcomes,
  useOfForceByAge,
  useOfForceByEthnicity,
  useOfForceByBorough,
  attitudesOfForce,
  attitudesByBorough,
  attitudesOfChildren,
  populationByAge,
  boroughTable,
  publishedAnchors,
]

/** A kind of table by its id, as it is named when it is imported. */
export const publicTableCalled = (id: string): PublicTable | undefined =>
  publicTables.find(one => one.id === id)
