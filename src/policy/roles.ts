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
  'specialist-service': 'Specialist support service',
  'guardianship-service': 'Guardianship service for trafficked children',
  'treatment-service': 'Drug and alcohol treatment service',
  'victim-service': 'Victim support service',
  'national-crime-agency': 'National Crime Agency',
  'transport-police': 'British Transport Police',
  probation: 'Probation service',
  'adult-services': 'Adult social care',
  'scrutiny-panel': 'Community scrutiny panel',
  oversight: 'Oversight body',
} as const

export type AgencyKind = keyof typeof agencies

/** A role: what it is called, the kind of agency it belongs to (`any`: each may have one), and its rank where the law asks for one. */
export type RoleDetails = Readonly<{
  title: string
  agency: AgencyKind | 'any'
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
  investigator: { title: 'Officer in the case', agency: 'police', rank: 1, reach: 'area' },
  'schools-officer': { title: 'Safer Schools officer', agency: 'police', rank: 1, reach: 'area' },
  'hub-officer': { title: 'Police officer in the safeguarding hub', agency: 'police', reach: 'area' },
  'referrals-desk': { title: 'Public protection referrals desk officer', agency: 'police', reach: 'force' },
  'exploitation-team': { title: 'Child exploitation team officer', agency: 'police', reach: 'area' },
  'lines-team': { title: 'County lines team officer', agency: 'police', reach: 'force' },
  'online-team': { title: 'Online child abuse team officer', agency: 'police', reach: 'force' },
  'prevent-team': { title: 'Prevent officer', agency: 'police', reach: 'force' },
  'offender-manager': { title: 'Manager of registered sex offenders', agency: 'police', reach: 'area' },
  'integrated-offender-team': {
    title: 'Child integrated offender management officer',
    agency: 'police',
    reach: 'area',
  },
  'decision-lead': { title: 'Evidential review officer', agency: 'police', rank: 2, reach: 'area' },
  'witness-care': { title: 'Witness care officer', agency: 'police', reach: 'force' },
  'case-audit-team': { title: 'Case audit officer', agency: 'police', reach: 'force' },
  'video-review-team': { title: 'Body-worn video reviewer', agency: 'police', reach: 'force' },
  'complaints-team': { title: 'Complaints officer', agency: 'police', reach: 'force' },
  analyst: { title: 'Analyst', agency: 'police' },
  auditor: { title: 'Auditor', agency: 'police' },
  'account-lead': { title: 'Person who looks after accounts', agency: 'police' },
  'sharing-lead': { title: 'Lead for information sharing and data protection', agency: 'any' },
  'delivery-lead': { title: 'Delivery team of the strategy', agency: 'police' },
  'training-lead': { title: 'Learning and development', agency: 'police' },
  'oversight-member': { title: 'Member of an oversight body', agency: 'oversight' },
  'social-worker': { title: 'Social worker', agency: 'childrens-services' },
  'return-interview-worker': { title: 'Return interview worker', agency: 'childrens-services' },
  'youth-justice-worker': { title: 'Youth justice worker', agency: 'youth-justice-service' },
  'appropriate-adult': { title: 'Appropriate adult from a scheme', agency: 'appropriate-adult-scheme' },
  'liaison-practitioner': { title: 'Liaison and diversion practitioner', agency: 'liaison-and-diversion' },
  'youth-worker': { title: 'Engage youth worker', agency: 'engage' },
  'safeguarding-lead': { title: 'School safeguarding lead', agency: 'school' },
  'health-professional': { title: 'Health professional', agency: 'health' },
  carer: { title: 'Carer where the child lives', agency: 'care-provider' },
  'hub-decision-lead': { title: 'Decision lead in the safeguarding hub', agency: 'childrens-services' },
  'conference-chair': { title: 'Chair of a multi-agency meeting', agency: 'childrens-services' },
  'personal-adviser': { title: 'Personal adviser for a care leaver', agency: 'childrens-services' },
  'channel-lead': { title: 'Channel panel lead of the council', agency: 'childrens-services' },
  'specialist-worker': { title: 'Specialist support worker', agency: 'specialist-service' },
  guardian: { title: 'Independent guardian of a trafficked child', agency: 'guardianship-service' },
  'treatment-worker': { title: 'Drug and alcohol worker', agency: 'treatment-service' },
  'victim-advocate': { title: 'Advocate for a child victim', agency: 'victim-service' },
  'agency-investigator': { title: 'National Crime Agency officer', agency: 'national-crime-agency' },
  'transport-constable': { title: 'British Transport Police constable', agency: 'transport-police' },
  'probation-practitioner': { title: 'Probation practitioner', agency: 'probation' },
  'adult-services-worker': { title: 'Adult social care worker', agency: 'adult-services' },
  'panel-member': { title: 'Member of a scrutiny panel', agency: 'scrutiny-panel' },
} as const satisfies Record<string, RoleDetails>

export type Role = keyof typeof known

/** Every role somebody may hold. */
export const roles: Readonly<Record<Role, RoleDetails>> = known

/** What a role is called; a role that policy no longer has, as it was kept. */
export const roleTitle = (role: string): string => roles[role as Role]?.title ?? role

/** The kind of agency that a role belongs to; nothing for a role that policy no longer has. */
export const kindOfRole = (role: string): RoleDetails['agency'] | undefined => roles[role as Role]?.agency

/** The roles that belong to a kind of agency. */
export const rolesOf = (agency: AgencyKind): readonly Role[] =>
  (Object.keys(roles) as Role[]).filter(role => roles[role].agency === agency)
