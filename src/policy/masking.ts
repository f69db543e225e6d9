import type { Standing } from '../kernel/source.ts'

/**
 * A decision that may be shown again to somebody who cannot see whose it was. Only what is listed is shown: what nobody
 * thought of stays hidden. Questions answered in free words are never listed.
 */
export type MaskedDecision = Readonly<{
  id: string
  title: string
  pathway: string
  /** The step that decided, and the question that is asked again. */
  step: string
  question: string
  /** The decision table whose answers stand in an order, as policy/departure-orders.ts has it; none where yes and no have none. */
  table?: string
  /** Facts about the child that the decision turns on, so that it cannot be taken without them. */
  facts: readonly string[]
  /** Which answers of which steps are shown. */
  shows: Readonly<Record<string, readonly string[]>>
}>

/** Every decision that may be shown again, masked. The lists are this project's own. */
export const maskedDecisions: readonly MaskedDecision[] = [
  {
    id: 'outcome',
    title: 'Outcome for an offence',
    pathway: 'outcome-decision',
    step: 'decided',
    question: 'outcome',
    table: 'outcome',
    facts: ['age'],
    shows: {
      putForward: ['offence', 'victim', 'domestic'],
      evidenceTested: ['evidence', 'interest'],
      positionTaken: ['advice', 'position'],
      exploitation: ['route'],
      scored: ['scale', 'base', 'graver', 'lighter', 'finalScore'],
      stops: ['plea', 'decider'],
      victimViews: ['heard', 'wants', 'restorative'],
      youthJusticeSaid: ['known', 'advises'],
    },
  },
  {
    id: 'missing-grade',
    title: 'Grade of a missing child',
    pathway: 'missing-child',
    step: 'graded',
    question: 'grade',
    table: 'missing-risk',
    facts: ['age'],
    shows: { reported: ['outOfCharacter', 'earlier'], graded: ['danger', 'exploitation', 'medicalNeed'] },
  },
  {
    id: 'exploitation-level',
    title: 'Level of exploitation',
    pathway: 'child-exploitation',
    step: 'levelled',
    question: 'level',
    table: 'exploitation-level',
    facts: ['age'],
    shows: {
      concernRaised: ['kinds', 'signs', 'danger', 'suspected'],
      screened: ['result'],
      levelled: ['harm', 'control', 'exploiter', 'missing'],
    },
  },
]

/** A masked decision by its id. */
export const maskedDecisionCalled = (id: string): MaskedDecision | undefined =>
  maskedDecisions.find(one => one.id === id)

/** What is hidden from whoever decides again, and why. */
export const masked: readonly Readonly<{ what: string; why: string }>[] = [
  { what: 'Ethnicity, language and sex', why: 'They are what the test asks about.' },
  { what: 'Names, also of family and of agencies', why: 'A name tells of ethnicity, faith and place.' },
  { what: 'School, borough and every other place', why: 'A place tells who lives there.' },
  { what: 'Whether the child is looked after, and by whom', why: 'It is what the test asks about.' },
  { what: 'Days and times', why: 'Somebody may remember the day.' },
  {
    what: 'Who decided, what the table suggested and what was chosen',
    why: 'A second opinion that knows the first is none.',
  },
  {
    what: 'Everything written in free words, the child’s own words too',
    why: 'Nobody can promise that a sentence holds no cue: a street, a dish, a manner of speaking. It could be shown only once somebody named had read and signed it, and it is not.',
  },
]

/** Fewer pairs than this in a group say nothing of a group. This project's own choice. */
export const fewestPairs: Readonly<{ count: number; standing: Standing }> = {
  count: 30,
  standing: 'proposal',
}
