import type { Person } from '../people/person.ts'
import type { AgencyKind, Role } from '../policy/roles.ts'

// The cast: fictional people with fixed ids, on whom tests, the demonstration, screenshots and documents rely.

export const castForce = { forceId: 1, name: 'Demonstration force', demonstration: true } as const

const idOf = (number: number): string => `00000000-0000-7000-8000-${String(number).padStart(12, '0')}`

/** An agency: of one borough, or of the whole force. */
export type Agency = Readonly<{
  forceId: number
  id: string
  kind: AgencyKind
  name: string
  borough?: string
}>
const agency = (number: number, kind: AgencyKind, name: string, borough?: string): Agency => ({
  forceId: castForce.forceId,
  id: idOf(number),
  kind,
  name,
  ...(borough ? { borough } : {}),
})

/** The agencies of the cast. Croydon's children's services must see nothing of a child known only to Lambeth's. */
export const castAgencies = {
  police: agency(1, 'police', 'Demonstration Police'),
  lambeth: agency(2, 'childrens-services', "Lambeth children's services", 'Lambeth'),
  croydon: agency(3, 'childrens-services', "Croydon children's services", 'Croydon'),
  youthJustice: agency(4, 'youth-justice-service', 'Lambeth youth justice service', 'Lambeth'),
  appropriateAdults: agency(5, 'appropriate-adult-scheme', 'London appropriate adult scheme'),
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

type Place = keyof typeof castUnits | keyof typeof castAgencies
type Part = Readonly<{ name: string; sex: 'female' | 'male'; roles: readonly Role[]; at: Place }>

function member(number: number, { name, sex, roles, at }: Part): Person {
  const unit = at in castUnits ? castUnits[at as keyof typeof castUnits] : undefined
  const agency = unit ? castAgencies.police : castAgencies[at as keyof typeof castAgencies]
  return {
    forceId: castForce.forceId,
    id: idOf(number),
    subject: name.toLowerCase().replaceAll(' ', '-'),
    name,
    roles,
    sex,
    agency: { id: agency.id, kind: agency.kind, name: agency.name },
    ...(unit ? { unit: { id: unit.id, name: unit.name } } : {}),
  }
}

/** Officers and practitioners of the cast. */
export const cast = {
  ade: member(201, {
    name: 'Ade Bankole',
    sex: 'male',
    roles: ['custody-officer', 'sergeant'],
    at: 'brixtonCustody',
  }),
  joan: member(202, {
    name: 'Joan Marsh',
    sex: 'female',
    roles: ['detention-officer'],
    at: 'brixtonCustody',
  }),
  tom: member(203, { name: 'Tom Riley', sex: 'male', roles: ['constable'], at: 'lambethResponse' }),
  priya: member(204, { name: 'Priya Nair', sex: 'female', roles: ['constable'], at: 'lambethResponse' }),
  grace: member(205, { name: 'Grace Obi', sex: 'female', roles: ['constable'], at: 'lambethResponse' }),
  lewis: member(206, { name: 'Lewis Hart', sex: 'male', roles: ['constable'], at: 'lambethResponse' }),
  ruth: member(207, { name: 'Ruth Callan', sex: 'female', roles: ['inspector'], at: 'centralSouth' }),
  daniel: member(208, { name: 'Daniel Frost', sex: 'male', roles: ['superintendent'], at: 'centralSouth' }),
  moira: member(209, {
    name: 'Moira Keane',
    sex: 'female',
    roles: ['designated-officer', 'inspector'],
    at: 'centralSouth',
  }),
  sam: member(210, {
    name: 'Sam Whitlock',
    sex: 'male',
    roles: ['missing-team', 'constable'],
    at: 'missingHub',
  }),
  esther: member(211, { name: 'Esther Lowe', sex: 'female', roles: ['quality-team'], at: 'quality' }),
  helen: member(212, { name: 'Helen Achebe', sex: 'female', roles: ['superintendent'], at: 'centralSouth' }),
  carl: member(213, {
    name: 'Carl Dunmore',
    sex: 'male',
    roles: ['custody-officer', 'sergeant'],
    at: 'croydonCustody',
  }),
  niamh: member(214, { name: 'Niamh Doyle', sex: 'female', roles: ['social-worker'], at: 'lambeth' }),
  victor: member(215, { name: 'Victor Stone', sex: 'male', roles: ['social-worker'], at: 'croydon' }),
  rosa: member(216, { name: 'Rosa Klein', sex: 'female', roles: ['return-interview-worker'], at: 'lambeth' }),
  owen: member(217, {
    name: 'Owen Pryce',
    sex: 'male',
    roles: ['appropriate-adult'],
    at: 'appropriateAdults',
  }),
  leah: member(218, { name: 'Leah Sutton', sex: 'female', roles: ['liaison-practitioner'], at: 'diversion' }),
  kwame: member(219, { name: 'Kwame Mensah', sex: 'male', roles: ['youth-worker'], at: 'engage' }),
  imran: member(220, {
    name: 'Imran Sadiq',
    sex: 'male',
    roles: ['youth-justice-worker'],
    at: 'youthJustice',
  }),
  martha: member(221, { name: 'Martha Green', sex: 'female', roles: ['auditor'], at: 'standards' }),
  felix: member(222, { name: 'Felix Tan', sex: 'male', roles: ['analyst'], at: 'delivery' }),
  bridget: member(223, { name: 'Bridget Shaw', sex: 'female', roles: ['account-lead'], at: 'delivery' }),
  noor: member(224, {
    name: 'Noor Haddad',
    sex: 'female',
    roles: ['investigator', 'constable'],
    at: 'protection',
  }),
  ellen: member(225, {
    name: 'Ellen Sharp',
    sex: 'female',
    roles: ['exploitation-team', 'constable'],
    at: 'protection',
  }),
  joel: member(226, {
    name: 'Joel Adeyemi',
    sex: 'male',
    roles: ['hub-officer', 'constable'],
    at: 'protection',
  }),
  dee: member(227, {
    name: 'Dee Castle',
    sex: 'female',
    roles: ['decision-lead', 'sergeant'],
    at: 'protection',
  }),
  wes: member(228, {
    name: 'Wes Talbot',
    sex: 'male',
    roles: ['schools-officer', 'constable'],
    at: 'neighbourhoods',
  }),
  maryam: member(229, { name: 'Maryam Osei', sex: 'female', roles: ['referrals-desk'], at: 'central' }),
  lena: member(230, {
    name: 'Lena Brandt',
    sex: 'female',
    roles: ['online-team', 'constable'],
    at: 'central',
  }),
  pat: member(231, { name: 'Pat Coyle', sex: 'female', roles: ['case-audit-team'], at: 'central' }),
  yusuf: member(232, {
    name: 'Yusuf Karim',
    sex: 'male',
    roles: ['conference-chair', 'hub-decision-lead', 'social-worker'],
    at: 'lambeth',
  }),
  tess: member(233, { name: 'Tess Amory', sex: 'female', roles: ['safeguarding-lead'], at: 'school' }),
  anya: member(234, { name: 'Anya Petrov', sex: 'female', roles: ['specialist-worker'], at: 'specialists' }),
  gus: member(235, {
    name: 'Gus Marlow',
    sex: 'male',
    roles: ['transport-constable'],
    at: 'transportPolice',
  }),
} satisfies Record<string, Person>

/** Everybody in the cast, in the order in which the demonstration lists them. */
export const castPeople: readonly Person[] = Object.values(cast)
