import { actionsFor, choice, prose, type Question, several, text, yesNo } from '../kernel/form.ts'
import { childFacts } from '../kernel/pathway.ts'
import { type Role, roles } from './roles.ts'

/** Ages below 12: a child this young cannot be kept because there is no secure accommodation. */
export const under12: readonly string[] = childFacts.age.slice(0, 12)

/** Roles that check, count or keep accounts: no meeting about a child gives them anything to do. */
const neverAgreed: readonly Role[] = [
  'call-handler',
  'detention-officer',
  'quality-team',
  'case-audit-team',
  'video-review-team',
  'complaints-team',
  'analyst',
  'auditor',
  'account-lead',
  'sharing-lead',
  'panel-member',
]
const mayAgree = Object.fromEntries(
  Object.entries(roles)
    .filter(([role]) => !neverAgreed.includes(role as Role))
    .map(([role, { title }]) => [role, title] as const)
    .sort(([, one], [, other]) => (one < other ? -1 : 1)),
)

/** Actions that were agreed: each with what, which role owes it, and by which day. */
export const actions = (label: string, more: { hint?: string; optional?: true } = {}): Question =>
  actionsFor(label, mayAgree, more)

/** How somebody was reached. */
export const reachedBy = choice('How were they told?', {
  inPerson: 'In person',
  telephone: 'By telephone',
  written: 'In writing, read and confirmed',
})

/** Whether family could be told at all. Until then it is owed. */
export const toldOrNot = choice('Were they told?', {
  yes: 'Yes',
  unreached: 'Not yet: nobody could be reached',
})

/** What is asked only of family who were told. */
export const wasTold = { told: 'yes' } as const

/** What was tried, so that whoever goes on does not begin anew. */
export const triedToReach = prose('Who was tried, how, and what is tried next?', {
  askedWhen: { told: 'unreached' },
})

/** Who somebody is to the child. */
export const relation = choice('Who are they to the child?', {
  parent: 'Parent',
  guardian: 'Guardian, or somebody else with parental responsibility',
  careAuthority: 'The local authority that looks after the child',
  otherAdult: 'Another adult responsible for the child',
})

/** Who is there for a child as appropriate adult. */
export const appropriateAdult = choice('Who is the appropriate adult?', {
  parent: 'Parent',
  guardian: 'Guardian, or somebody else with parental responsibility',
  careAuthority: 'Somebody from the local authority that looks after the child',
  socialWorker: 'Social worker',
  scheme: 'Somebody from the appropriate adult scheme',
  otherAdult: 'Another responsible adult, such as a grown-up brother or sister',
})

/** Where, and by whose desk, an agency was reached. No names of the public. */
export const reachedAt = text('Which team or desk was reached?', { hint: 'Team and reference.' })

/** What stops somebody from being an appropriate adult. */
export const unsuitability = several('Does anything make this person unsuitable?', {
  nothing: 'Nothing',
  suspected: 'Suspected of involvement',
  victim: 'Victim of what is being investigated',
  witness: 'Witness to it',
  investigating: 'Involved in the investigation',
  admission: 'The child has made an admission to them',
  lawyer: "The child's solicitor, acting as such",
  visitor: 'An independent custody visitor, acting as such',
  police: 'Employed by or connected with the police',
  under18: 'Under 18',
  objected: 'An estranged parent to whom the child objects',
})

/** Whether the appropriate adult was there. */
export const adultPresent = yesNo('Was the appropriate adult present?')

/** With whom the child left. */
export const leftWith = choice('With whom did the child leave?', {
  parent: 'Parent or guardian',
  carer: 'Carer or social worker',
  otherAdult: 'Another responsible adult',
  police: 'Police, to take the child home',
  alone: 'Nobody',
})

/** Where a search is or was. */
export const searchPlace = (label: string): Question =>
  choice(label, {
    station: 'Police station, in private',
    custody: 'Custody suite, in private',
    home: "The child's home, in private",
    hospital: 'Hospital, in private',
    school: 'School',
    otherPrivate: 'Another private place near by',
    vehicle: 'Police vehicle',
    publicView: 'In public view',
  })

/** The sex of an officer, as the employer records it. */
export const sexOf = (label: string): Question => choice(label, { female: 'Female', male: 'Male' })

/** What a check of a search found missing. */
export const gaps = several('What was missing?', {
  nothing: 'Nothing',
  grounds: 'Grounds',
  authority: "Inspector's authority",
  officers: "Two officers of the child's sex",
  adult: 'Appropriate adult',
  parent: 'Telling the parent',
  place: 'A proper place',
  voice: "The child's voice",
  safeguarding: 'Safeguarding notification',
  record: 'A full record',
})

/** What somebody who was given feedback will do. */
export const agreed = prose('What was said, and what will change?')

/** Where a child in police protection is. */
export const protectedAt = (label: string): Question =>
  choice(label, {
    hospital: 'Hospital',
    foster: 'Foster care',
    residential: "Children's home or refuge",
    relative: "A relative's home",
    kept: 'Where the child was found to be safe',
    station: 'Police station',
    travelling: 'On the way',
  })

const known = { yes: 'Yes', no: 'No', 'not known': 'Not known' }

/** The facts on which the grade of a missing child rests, named as the decision table names them. */
export const missingFacts = {
  danger: choice('Is there a sign of serious danger now: suicide, violence, abduction, or the cold?', known),
  exploitation: choice('Is there a sign that somebody is exploiting the child?', known),
  medicalNeed: choice(
    'Could illness, a disability, or being without medicine or care, become serious soon?',
    known,
  ),
} as const

/** The grades of a missing child. */
export const missingGrades = choice('What is the grade?', {
  high: 'High: serious harm is very likely',
  medium: 'Medium: harm is likely, but not serious',
  low: 'Low: harm is possible, but minimal',
  'very low': 'Very low: no apparent risk',
})
