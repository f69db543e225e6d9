import type { Split } from '../kernel/measure.ts'

/*
 * Answers by which a figure is divided. The keys are those of the questions in policy/pathways, which a test compares.
 */

const answers = (title: string, groups: Readonly<Record<string, string>>): Split => ({
  column: 'answer',
  title,
  groups,
})

/** How great the risk to a missing child was judged to be. */
export const missingGrade = answers('Grade of risk', {
  high: 'High',
  medium: 'Medium',
  low: 'Low',
  'very low': 'Very low',
})

/** How grave the exploitation of a child was judged to be. */
export const exploitationLevel = answers('Level', {
  significant: 'Significant',
  moderate: 'Moderate',
  emerging: 'Emerging',
})

/** What was done to a child who was harmed. */
export const harmKind = answers('Kind of harm', {
  sexual: 'Sexual offence',
  domesticAbuse: 'Domestic abuse',
  slavery: 'Modern slavery',
  hate: 'Hate crime',
  terrorism: 'Terrorism',
  killing: 'Killing, or an attempt, of the child or a near relative',
  knifeOrGun: 'Knife or gun',
  violence: 'Other violence',
  robbery: 'Robbery',
  online: 'Harm online',
  theft: 'Theft or damage',
  other: 'Something else',
})

/** How far apart from the rest a right of a victim stands: the step that gives it. */
export const victimRight: Split = {
  column: 'step',
  title: 'Right',
  groups: {
    needsAssessed: 'Right 4: needs assessed',
    supportOffered: 'Right 4: support offered',
    updatesAgreed: 'Right 6: agreed how the child is told',
    decisionTold: 'Right 6: told of an arrest, release or bail',
    caseDecisionTold: 'Right 6: told what was decided',
    hearingTold: 'Right 8: told of a hearing',
    courtNewsTold: 'Right 8: told of news from court',
    verdictTold: 'Right 9: told of the verdict',
    sentenceTold: 'Right 9: told of the sentence',
    appealTold: 'Right 9: told of an appeal',
  },
}

/** Where an officer saw that a child needs help. */
export const seenWhere = answers('Where the child was seen', {
  school: 'At school',
  ward: 'In the neighbourhood',
  custody: 'In custody',
  home: 'At home',
  online: 'Online',
})
