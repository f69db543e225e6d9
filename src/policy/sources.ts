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
export const codeD = document('PACE Code D: identification')
export const childrenAct1989 = document('Children Act 1989', 'https://www.legislation.gov.uk/ukpga/1989/41')
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
export const goWisely = document('GOWISELY: what an officer says before a search, as published')
export const bestUseScheme = document('Home Office: Best Use of Stop and Search scheme')
export const powersInspection = document('HMICFRS: disproportionate use of police powers, 2021')
export const searchCharter = document('Metropolitan Police: Stop and Search Charter, 27 February 2025')
export const searchPolicy = document(
  'Metropolitan Police: policy on more thorough searches of children, as reported in June 2022',
)
export const adviceOnInterviews = document(
  'Freedom Law Clinic: advising and supporting children at a police station',
)
export const bailGuide = document(
  'Youth Justice Legal Centre: police bail and remand of children',
  'https://yjlc.uk/resources/legal-guides-and-toolkits/police-bail-and-remand-children',
)
export const victimsCode = document('Code of Practice for Victims of Crime, in force from 1 April 2021')
export const draftVictimsCode = document(
  "Draft new Victims' Code, 5 February 2026",
  'https://www.gov.uk/government/consultations/a-new-victims-code/draft-new-victims-code',
)
export const earlierVictimsCode = document('Code of Practice for Victims of Crime, 2006')
export const rightToReview = document("Answer to Parliament: victims' right to review")
export const evidenceAct1999 = document(
  'Youth Justice and Criminal Evidence Act 1999',
  'https://www.legislation.gov.uk/ukpga/1999/23',
)
export const specialMeasuresGuide = document(
  'Youth Justice Legal Centre: special measures',
  'https://yjlc.uk/resources/legal-terms-z/special-measures',
)
export const advocateService = document('Barnsley: advocates for children who suffered sexual violence')
export const turningEighteen = document(
  'Youth Justice Legal Centre: turning 18',
  'https://yjlc.uk/resources/legal-terms-z/turning-18',
)
export const transitionProtocol = document(
  'Joint national protocol for transitions in England, June 2021',
  'https://yjresourcehub.uk',
)
export const londonCareProtocol = document(
  'London protocol: reducing criminalisation of children looked after and care leavers, 2025',
)
export const guardianGuidance = document('Home Office: guidance on independent child trafficking guardians')
export const inspectionRevisit = document('HMICFRS: return on the exploitation of children, 26 February 2025')
export const hubToolkit = document('London multi-agency safeguarding hub toolkit')
export const hubGrading = document('London grading of police notifications, from blue to red')
export const thresholdGuide = document(
  'London threshold guidance, as published by Sutton, Kingston and Harrow',
)
export const workingTogether = document('Working Together to Safeguard Children, 2023')
export const dataProtectionAct = document('Data Protection Act 2018')
export const dataProtectionRegulation = document('UK General Data Protection Regulation')
export const boroughProcedure = document('Child protection procedure, as published by Haringey')
export const runningProcedure = document('Child protection procedure, as published by Knowsley')
export const victimsAndPrisonersAct = document(
  'Victims and Prisoners Act 2024',
  'https://www.legislation.gov.uk/ukpga/2024/21/section/20',
)
export const encompassCommencement = document(
  'Victims and Prisoners Act 2024: commencement no. 8 regulations',
)
/** Read in guidance of councils to schools, which give the codes, and not in the specification itself. */
export const schoolCensus = document(
  'School census, Department for Education; SEND code of practice: 0 to 25 years (2015)',
)
export const encompassPractice = document('Operation Encompass: scheme practice, as published by schools')
export const preventLearning = document('Home Office: learning on Prevent referrals')
export const preventReferralForm = document(
  'Prevent referral and vulnerability form, as published in Merseyside',
)
export const channelGuidance = document('Channel duty guidance')
export const channelPractice = document('Channel in practice, as published by Westminster and Coventry')
export const vulnerabilityFramework = document('Vulnerability assessment framework, as published by Sefton')
export const exploitationDefinitions = document(
  'HM Government: Working Together, definitions of child sexual and criminal exploitation',
)
export const exploitationProtocol = document('London Child Exploitation Operating Protocol, 2021')
export const exploitationPanels = document(
  'Published terms of reference and reviews of multi-agency child exploitation meetings',
)
export const disruptionToolkit = document(
  'Home Office: child exploitation disruption toolkit, September 2022',
  'https://www.gov.uk/government/publications/child-exploitation-disruption-toolkit',
)
export const strategyDiscussions = document('Published borough procedures for strategy discussions')
export const modernSlaveryAct = document(
  'Modern Slavery Act 2015',
  'https://www.legislation.gov.uk/ukpga/2015/30',
)
export const slaveryPractice = document(
  'College of Policing: modern slavery, authorised professional practice',
  'https://www.college.police.uk/app/major-investigation-and-public-protection/modern-slavery',
)
export const slaveryDecisions = document(
  'Home Office: pilot of local decisions about child victims of modern slavery, guidance',
)
export const referralMechanism = document(
  'Medway Safeguarding Children Partnership: National Referral Mechanism',
  'https://www.medwayscp.org.uk',
)
export const slaveryProsecution = document(
  'Crown Prosecution Service: modern slavery and human trafficking',
  'https://www.cps.gov.uk/legal-guidance/modern-slavery-human-trafficking-and-smuggling',
)
export const imageryRecording = document(
  "Youth Justice Legal Centre: police chiefs' guidance on recording imagery made by children, May 2024",
  'https://yjlc.uk',
)
export const imageryPractice = document(
  'College of Policing: responding to the taking or sharing of nude and semi-nude images',
  'https://www.college.police.uk/guidance',
)
export const imageryInSport = document('Consett Amateur Swimming Club: policy on indecent images of children')
export const imageryInSchools = document(
  'UK Council for Internet Safety: sharing nudes and semi-nudes, advice for education settings, 2024',
)
export const outcomeTypes = document('Home Office: outcome types, as coded in published data')
export const sexualOffencesAct = document(
  'Sexual Offences Act 2003',
  'https://www.legislation.gov.uk/ukpga/2003/42',
)
export const gravityMatrix = document(
  "National Police Chiefs' Council: Child Gravity Matrix",
  'https://yjlc.uk/resources/legal-updates/npcc-child-gravity-matrix-updated-2025',
)
export const earlierGravityMatrix = document(
  'Association of Chief Police Officers: youth gravity matrix, March 2013',
  'https://yjlc.uk/acpo-gravity-matrix/',
)
export const chargingGuidance = document(
  'Director of Public Prosecutions: guidance on charging, sixth edition',
  'https://www.cps.gov.uk/legal-guidance/dg6-desktop-guide',
)
export const childInformationForm = document(
  'Crown Prosecution Service and police: Child Information Form',
  'https://yjlc.uk/resources/legal-updates/new-child-information-form-cif',
)
export const londonResolutions = document(
  "Mayor's Office for Policing and Crime: out of court resolutions for children in London",
  'https://yjlc.uk/resources/legal-updates/mopac-guidance-use-out-court-resolutions-children-london',
)
export const crimeAndDisorderAct = document(
  'Crime and Disorder Act 1998',
  'https://www.legislation.gov.uk/ukpga/1998/37',
)
export const youthCautions = document(
  'Legal Aid, Sentencing and Punishment of Offenders Act 2012',
  'https://www.legislation.gov.uk/ukpga/2012/10',
)
export const conditionalCautions = document(
  "Crown Prosecution Service: youth conditional cautions, Director's guidance",
  'https://www.cps.gov.uk/legal-guidance/youth-conditional-cautions-directors-guidance',
)
export const cautionPenalties = document(
  'Crime and Disorder Act 1998 (Youth Conditional Cautions: Financial Penalties) Order 2013',
  'https://www.legislation.gov.uk/uksi/2013/608/made',
)
export const caseManagement = document(
  'Youth Justice Board: case management guidance',
  'https://www.gov.uk/guidance/case-management-guidance/how-to-use-out-of-court-disposals', // quoted
)
export const communityResolutions = document('Published guidance on community resolutions')
export const outcome22 = document(
  "National Police Chiefs' Council: guidance on outcome 22",
  'https://yjlc.uk/resources/legal-updates/npcc-guidance-outcome-22-alternative-out-court-disposal', // quoted
)
export const disclosureChecker = document(
  'Ministry of Justice: disclosure checker',
  'https://github.com/ministryofjustice/disclosure-checker',
)
export const knifeGuidance = document(
  'Home Office and Ministry of Justice: child knife possession offences, February 2026',
  'https://www.gov.uk/government/publications/child-knife-possession-offences',
)
export const knifeGuideline = document(
  "National Police Chiefs' Council: guideline on knife possession by children",
  'https://yjlc.uk/resources/legal-updates/step-wrong-direction-new-npcc-guidelines-cautioning-and-charging-knife',
)
export const tenPointChecklist = document(
  'Crown Prosecution Service: ten-point checklist for offences in homes for children',
  'https://yjlc.uk/resources/legal-updates/forgotten-10-point-checklist-decision-prosecute-offending-childrens-homes',
)
export const lookedAfterProtocol = document(
  'London protocol: reducing criminalisation of children looked after and care leavers',
  'https://www.london.gov.uk/programmes-strategies/mayors-office-policing-and-crime-mopac',
)
export const magistratesCourtsAct = document("Magistrates' Courts Act 1980")
export const offenceCodes = document(
  'Ministry of Justice: bichard7-next-data 2.0.414',
  'https://github.com/ministryofjustice/bichard7-next-data',
)
export const ageThresholds = document('Youth Justice Legal Centre: turning 18', 'https://yjlc.uk')
export const awarePrompts = document('AWARE prompts for the voice of the child')
export const bankHolidayList = document('gov.uk: bank holidays', 'https://www.gov.uk/bank-holidays')
export const londonTermDates = document('School term dates in London')
export const exploitationLanguageGuide = document(
  "The Children's Society and NAPAC: child exploitation language guide, 2024",
  'https://www.childrenssociety.org.uk/information/professionals/resources/child-exploitation-language-guide',
)
export const describingBehaviour = document(
  'Suggested alternatives for describing behaviour around concerns of child sexual exploitation',
)
export const powerOfLanguage = document(
  'Youth Justice Legal Centre: child criminal exploitation and the power of language',
  'https://yjlc.uk/resources/legal-updates/child-criminal-exploitation-power-language',
)
export const sewelLanguageGuide = document('Kate Sewel: a guide to language about exploitation')
export const cardiffLanguage = document(
  'Complex Safeguarding Wales, Cardiff University: language use',
  'https://cardiff.ac.uk/complex-safeguarding-wales/information-for-practitioners/language-use',
)
export const nspccLanguage = document(
  'NSPCC Learning: why language matters, child criminal exploitation',
  'https://learning.nspcc.org.uk/news/why-language-matters/child-criminal-exploitation-recruited-working',
)
export const leedsAdultification = document(
  'Leeds Safeguarding Children Partnership: adultification',
  'https://leedsscp.org.uk/practitioners/local-protocols/themes',
)
export const magdaleneGroup = document(
  'Magdalene Group: child sexual exploitation, getting the language right',
  'https://magdalenegroup.org/roseblog/understanding-child-sexual-exploitation-getting-the-language-right/',
)
export const protectionInspections = document(
  'HMICFRS: national child protection inspections, method of 16 April 2024',
)
export const inspectionCriteria = document('HMICFRS: criteria of child protection inspections, 2020')
export const auditedCases = document('Published results of case audits in London, 2016 and 2017')
export const communityScrutiny = document(
  'Home Office: draft community scrutiny framework and terms of reference, 31 August 2023',
)
export const scrutinyPanels = document('JUSTICE: report on scrutiny panels, grades by colour')
export const violenceAssessment = document('Metropolitan Police: Violence Harm Assessment, as published')
export const matrixReview = document(
  "Mayor's Office for Policing and Crime: review of the gangs violence matrix",
)

/** This project's own choice, for the force to confirm or change. */
export const proposal = document('Proposed for this system')
