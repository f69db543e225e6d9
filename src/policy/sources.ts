import { document } from '../kernel/source.ts'

/*
 * Every document is named here once. A point in it is `seen` only if it was read there;
 * `unverified` and `proposal` say so, and pages show it.
 */

export const pace = document(
  'Police and Criminal Evidence Act 1984',
  'https://www.legislation.gov.uk/ukpga/1984/60',
)
export const codeA = document('PACE Code A: stop and search')
export const codeC = document('PACE Code C: detention, treatment and questioning')
export const childrenAct1989 = document(
  'Children Act 1989',
  'https://www.legislation.gov.uk/ukpga/1989/41/section/46',
)
export const childrenAndYoungPersonsAct1933 = document('Children and Young Persons Act 1933')
export const childrensStrategy = document("Metropolitan Police Service: Children's Strategy")
export const authorisedPractice = document(
  'College of Policing: authorised professional practice, children in custody',
  'https://www.college.police.uk/app/detention-and-custody/detainee-care/children-and-young-persons',
)
export const paceBedsGuidance = document('PACE beds: practice guidance, April 2020')
export const detentionInspection = document('HMIC recommendations on children in police detention, 2016')
export const liaisonAndDiversion = document('NHS England: liaison and diversion')
export const engageProgramme = document('Engage: youth workers in custody, programme description')
export const missingAdvice = document(
  'College of Policing: missing persons, risk identification and management',
)
export const londonMissingProcedure = document(
  'London procedure: children missing from care, home and education',
  'https://www.londonsafeguardingchildrenprocedures.co.uk',
)
export const missingRevision = document('Published revision notes on missing persons investigation')
export const missingPersonsUnit = document(
  'UK Missing Persons Unit: information for police',
  'https://www.nationalcrimeagency.gov.uk',
)
export const runAwayGuidance = document(
  'Department for Education: children who run away or go missing from home or care, 2014',
)
export const philomena = document('Philomena Protocol')
export const missingInspection = document(
  'HMICFRS: the Metropolitan Police and the exploitation of children, 2024',
)
export const policeStationAccommodation = document('Published summary of police protection practice')
export const policeProtectionAdvice = document('Family Rights Group: police protection')
export const awarePrompts = document('AWARE prompts for the voice of the child')
export const bankHolidayList = document('gov.uk: bank holidays', 'https://www.gov.uk/bank-holidays')
export const londonTermDates = document('School term dates in London')

/** This project's own choice, for the force to confirm or change. */
export const proposal = document('Proposed for this system')
