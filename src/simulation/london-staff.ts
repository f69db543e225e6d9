import type { Person } from '../people/person.ts'
import type { AgencyKind, Role } from '../policy/roles.ts'
import type { Agency, Unit } from './cast.ts'
import { castForce } from './cast.ts'
import { chanceFrom } from './chance.ts'
import { borneBy, familyNameOf, givenNameOf, heritageOf } from './names.ts'

type Sex = 'female' | 'male'

/** Somebody to be found for a unit or an agency: the roles they hold, and where. */
export type Post = Readonly<{ roles: readonly Role[]; sex: Sex; agency: Agency; unit?: Unit }>

const officer = (...roles: Role[]): readonly Role[] => roles
const twice = (roles: readonly Role[]) => [roles, roles]

const inUnits: Readonly<Record<string, readonly (readonly Role[])[]>> = {
  'custody-suite': [...twice(officer('custody-officer', 'sergeant')), ...twice(officer('detention-officer'))],
  'response-team': [...twice(officer('constable')), ...twice(officer('constable')), officer('sergeant')],
  'missing-hub': twice(officer('missing-team', 'constable')),
  command: [
    ...twice(officer('inspector')),
    officer('designated-officer', 'inspector'),
    officer('superintendent'),
  ],
  'contact-centre': [...twice(officer('call-handler')), ...twice(officer('call-handler'))],
  'public-protection': [
    ...twice(officer('investigator', 'constable')),
    ...twice(officer('exploitation-team', 'constable')),
    officer('hub-officer', 'constable'),
    officer('offender-manager', 'constable'),
    officer('integrated-offender-team', 'constable'),
    ...twice(officer('decision-lead', 'sergeant')),
  ],
  neighbourhood: twice(officer('schools-officer', 'constable')),
  'central-operations': [
    ...twice(officer('referrals-desk')),
    ...twice(officer('lines-team', 'constable')),
    ...twice(officer('online-team', 'constable')),
    ...twice(officer('prevent-team', 'constable')),
    ...twice(officer('witness-care')),
    ...twice(officer('case-audit-team')),
    ...twice(officer('video-review-team')),
    ...twice(officer('complaints-team')),
  ],
}

const inAgencies: Readonly<Partial<Record<AgencyKind, readonly (readonly Role[])[]>>> = {
  'childrens-services': [
    ...twice(['social-worker']),
    ['return-interview-worker'],
    ['hub-decision-lead', 'social-worker'],
    ['conference-chair', 'social-worker'],
    ['personal-adviser'],
    ['channel-lead'],
  ],
  'youth-justice-service': [['youth-justice-worker']],
  'appropriate-adult-scheme': [...twice(['appropriate-adult']), ...twice(['appropriate-adult'])],
  'liaison-and-diversion': [...twice(['liaison-practitioner']), ...twice(['liaison-practitioner'])],
  engage: [...twice(['youth-worker']), ...twice(['youth-worker'])],
  school: [['safeguarding-lead']],
  health: [['health-professional']],
  'care-provider': [['carer']],
  'specialist-service': twice(['specialist-worker']),
  'guardianship-service': twice(['guardian']),
  'treatment-service': twice(['treatment-worker']),
  'victim-service': twice(['victim-advocate']),
  'national-crime-agency': twice(['agency-investigator']),
  'transport-police': twice(['transport-constable']),
  probation: twice(['probation-practitioner']),
  'adult-services': twice(['adult-services-worker']),
  'scrutiny-panel': twice(['panel-member']),
}

const sexAt = (index: number): Sex => (index % 2 === 0 ? 'female' : 'male')

/** Everybody who works in a unit, besides the cast: of two who do the same, one is a woman and one a man. */
export const unitStaff = (unit: Unit, agency: Agency): readonly Post[] =>
  (inUnits[unit.kind] ?? []).map((roles, index) => ({ roles, sex: sexAt(index), agency, unit }))

/** Everybody who works in a partner agency, besides the cast. */
export const agencyStaff = (agency: Agency): readonly Post[] =>
  (inAgencies[agency.kind] ?? []).map((roles, index) => ({ roles, sex: sexAt(index), agency }))

/** Somebody for a post. The same post and id are always filled by the same person. */
export function hired({ roles, sex, agency, unit }: Post, id: string): Person {
  const chance = chanceFrom(`staff ${id}`)
  const origins = ['W1', 'W1', 'W1', 'W9', 'A1', 'A2', 'A3', 'B1', 'B2', 'M1', 'W2', 'O9'] as const
  const heritage = heritageOf(chance.pick(origins), chance)
  const familyName = borneBy(familyNameOf(heritage, chance), sex, heritage)
  return {
    forceId: castForce.forceId,
    id,
    subject: `simulated-${Number(id.slice(-12))}`,
    name: `${givenNameOf(heritage, sex, chance)} ${familyName}`,
    roles,
    sex,
    agency: { id: agency.id, kind: agency.kind, name: agency.name },
    ...(unit ? { unit: { id: unit.id, name: unit.name } } : {}),
  }
}
