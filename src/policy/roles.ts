/** The kinds of agency that owe something to a child, or that are told about one. Keys are stored; titles are shown. */
export const agencies = {
  police: 'Police',
  'childrens-services': "Children's services",
  'youth-justice-service': 'Youth justice service',
  'appropriate-adult-scheme': 'Appropriate adult scheme',
  'liaison-and-diversion': 'Liaison and diversion',
  engage: 'Engage youth workers',
  school: 'School',
  health: 'Health',
  'care-provider': 'Care provider',
} as const

export type AgencyKind = keyof typeof agencies

/** A role: what it is called, the kind of agency it belongs to, and its rank where the law asks for one. */
export type RoleDetails = Readonly<{
  title: string
  agency: AgencyKind
  /** Police rank in order, lowest first: 1 constable, 2 sergeant, 3 inspector, 4 chief inspector, 5 superintendent. */
  rank?: number
  /** Acts beyond their own unit: for every unit of its basic command unit, or of the whole force. */
  reach?: 'area' | 'force'
}>

const known = {
  constable: { title: 'Constable', agency: 'police', rank: 1 },
  'call-handler': { title: 'Call handler', agency: 'police', reach: 'force' },
  sergeant: { title: 'Sergeant', agency: 'police', rank: 2 },
  'custody-officer': { title: 'Custody officer', agency: 'police', rank: 2 },
  'detention-officer': { title: 'Detention officer', agency: 'police' },
  inspector: { title: 'Inspector', agency: 'police', rank: 3, reach: 'area' },
  'designated-officer': { title: 'Designated officer', agency: 'police', rank: 3, reach: 'area' },
  superintendent: { title: 'Superintendent', agency: 'police', rank: 5, reach: 'area' },
  'missing-team': { title: 'Local missing hub officer', agency: 'police', reach: 'area' },
  'quality-team': { title: 'Central quality team', agency: 'police', reach: 'force' },
  analyst: { title: 'Analyst', agency: 'police' },
  auditor: { title: 'Auditor', agency: 'police' },
  'account-lead': { title: 'Person who looks after accounts', agency: 'police' },
  'social-worker': { title: 'Social worker', agency: 'childrens-services' },
  'return-interview-worker': { title: 'Return interview worker', agency: 'childrens-services' },
  'youth-justice-worker': { title: 'Youth justice worker', agency: 'youth-justice-service' },
  'appropriate-adult': { title: 'Appropriate adult from a scheme', agency: 'appropriate-adult-scheme' },
  'liaison-practitioner': { title: 'Liaison and diversion practitioner', agency: 'liaison-and-diversion' },
  'youth-worker': { title: 'Engage youth worker', agency: 'engage' },
  'safeguarding-lead': { title: 'School safeguarding lead', agency: 'school' },
  'health-professional': { title: 'Health professional', agency: 'health' },
  carer: { title: 'Carer at a placement', agency: 'care-provider' },
} as const satisfies Record<string, RoleDetails>

export type Role = keyof typeof known

/** Every role somebody may hold. */
export const roles: Readonly<Record<Role, RoleDetails>> = known

/** The roles that belong to a kind of agency. */
export const rolesOf = (agency: AgencyKind): readonly Role[] =>
  (Object.keys(roles) as Role[]).filter(role => roles[role].agency === agency)
