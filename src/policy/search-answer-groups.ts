import type { Split } from '../kernel/measure.ts'

/*
 * Answers by which a figure is divided. The keys are those of the questions in policy/pathways, which a test compares.
 */

const answers = (title: string, groups: Readonly<Record<string, string>>): Split => ({
  column: 'answer',
  title,
  groups,
})

/** What was looked for in a search. */
export const searchObject = answers('What was looked for', {
  drugs: 'Drugs',
  weapon: 'Knife or other weapon',
  firearm: 'Firearm',
  stolen: 'Stolen goods',
  theft: 'Things to steal with',
  damage: 'Things to do damage with',
  fireworks: 'Fireworks',
  other: 'Something else',
})

/** The power under which a child was stopped. */
export const searchPower = answers('Power', {
  pace: 'PACE section 1',
  drugs: 'Misuse of Drugs Act section 23',
  section60: 'Section 60',
  firearms: 'Firearms Act section 47',
  school: 'Criminal Justice Act section 139B, weapons at a school',
  terrorism: 'Terrorism Act',
  protest: 'Public Order Act, protest',
  courtOrder: 'An order of a court',
  other: 'Another power',
})

/** What came of a search. */
export const searchOutcome = answers('What came of it', {
  none: 'No further action',
  advice: 'Advice, or something taken',
  help: 'Help',
  outOfCourt: 'Out of court resolution',
  interview: 'Interview by appointment',
  summons: 'Report for a decision on charge',
  arrest: 'Arrest',
})
