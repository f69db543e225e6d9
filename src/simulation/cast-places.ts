import { boroughsIn } from '../policy/boroughs.ts'
import type { AgencyKind } from '../policy/roles.ts'

// Where the cast works: the agencies and police units, with fixed ids.

export const castForce = { forceId: 1, name: 'Demonstration force', demonstration: true } as const

/** An id of the cast, by its number. */
export const idOf = (number: number): string => `00000000-0000-7000-8000-${String(number).padStart(12, '0')}`

/** An agency: of one borough or several, or of the whole force. */
export type Agency = Readonly<{
  forceId: number
  id: string
  kind: AgencyKind
  name: string
  area?: readonly string[]
}>
const agency = (number: number, kind: AgencyKind, name: string, ...area: string[]): Agency => ({
  forceId: castForce.forceId,
  id: idOf(number),
  kind,
  name,
  ...(area.length > 0 ? { area } : {}),
})

/** Two appropriate adult schemes share London: this one has the boroughs of these basic command units. */
const southOfTheRiver = boroughsIn(['Central South', 'South', 'South East', 'South West'])

/** The agencies of the cast. Croydon's children's services must see nothing of a child known only to Lambeth's. */
export const castAgencies = {
  police: agency(1, 'police', 'Demonstration Police'),
  lambeth: agency(2, 'childrens-services', "Lambeth children's services", 'Lambeth'),
  croydon: agency(3, 'childrens-services', "Croydon children's services", 'Croydon'),
  youthJustice: agency(4, 'youth-justice-service', 'Lambeth youth justice service', 'Lambeth'),
  appropriateAdults: agency(
    5,
    'appropriate-adult-scheme',
    'South London appropriate adult scheme',
    ...southOfTheRiver,
  ),
  diversion: agency(6, 'liaison-and-diversion', 'London liaison and diversion'),
  engage: agency(7, 'engage', 'Engage London'),
  school: agency(8, 'school', 'Brockwell Lane School', 'Lambeth'),
  hospital: agency(9, 'health', "St Saviour's Hospital", 'Lambeth'),
  home: agency(10, 'care-provider', 'Larch House', 'Lambeth'),
  specialists: agency(11, 'specialist-service', 'Lantern specialist support'),
  guardians: agency(12, 'guardianship-service', 'Guardianship service London'),
  treatment: agency(13, 'treatment-service', 'Clearwater treatment service'),
  victims: agency(14, 'victim-service', 'London child victim service'),
  crimeAgency: agency(15, 'national-crime-agency', 'National Crime Agency (demonstration)'),
  transportPolice: agency(16, 'transport-police', 'British Transport Police (demonstration)'),
  probation: agency(17, 'probation', 'London probation (demonstration)'),
  adultServices: agency(19, 'adult-services', 'London adult social care (demonstration)'),
  oversight: agency(20, 'oversight', 'Oversight body (demonstration)'),
  panel: agency(18, 'scrutiny-panel', 'London community scrutiny panel'),
}

/** A police unit. */
export type Unit = Readonly<{
  forceId: number
  id: string
  kind: string
  name: string
  bcu?: string
  agencyId: string
}>
const unit = (number: number, kind: string, name: string, bcu?: string): Unit => ({
  forceId: castForce.forceId,
  id: idOf(number),
  kind,
  name,
  agencyId: castAgencies.police.id,
  ...(bcu ? { bcu } : {}),
})

/** The police units of the cast. */
export const castUnits = {
  brixtonCustody: unit(101, 'custody-suite', 'Brixton custody suite', 'Central South'),
  croydonCustody: unit(102, 'custody-suite', 'Croydon custody suite', 'South'),
  lambethResponse: unit(103, 'response-team', 'Lambeth response team', 'Central South'),
  missingHub: unit(104, 'missing-hub', 'Central South missing hub', 'Central South'),
  centralSouth: unit(105, 'command', 'Central South command', 'Central South'),
  quality: unit(106, 'headquarters', 'Central quality team'),
  standards: unit(107, 'headquarters', 'Professional standards'),
  delivery: unit(108, 'headquarters', 'Delivery team'),
  protection: unit(109, 'public-protection', 'Central South public protection', 'Central South'),
  neighbourhoods: unit(110, 'neighbourhood', 'Central South neighbourhoods', 'Central South'),
  central: unit(111, 'central-operations', 'Central safeguarding operations'),
}
