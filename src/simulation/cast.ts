import type { Person } from '../people/person.ts'
import type { Role } from '../policy/roles.ts'
import { castAgencies, castForce, castUnits, idOf } from './cast-places.ts'

export { type Agency, castAgencies, castForce, castUnits, type Unit } from './cast-places.ts'

// The cast: fictional people with fixed ids, on whom tests, the demonstration, screenshots and documents rely.

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
  helen: member(212, {
    name: 'Helen Achebe',
    sex: 'female',
    roles: ['superintendent', 'sharing-lead'],
    at: 'centralSouth',
  }),
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
    roles: ['conference-chair', 'hub-decision-lead', 'social-worker', 'sharing-lead'],
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
  della: member(236, { name: 'Della Whitmore', sex: 'female', roles: ['delivery-lead'], at: 'delivery' }),
  tariq: member(237, { name: 'Tariq Bello', sex: 'male', roles: ['training-lead'], at: 'delivery' }),
  olive: member(238, { name: 'Olive Grant', sex: 'female', roles: ['oversight-member'], at: 'oversight' }),
} satisfies Record<string, Person>

/** Everybody in the cast, in the order in which the demonstration lists them. */
export const castPeople: readonly Person[] = Object.values(cast)
