import type { Source } from '../kernel/source.ts'
import { childrensStrategy } from './sources.ts'

/** A part of the strategy's text: its heading there, and the numbered actions that stand under it. */
type Section = Readonly<{ heading: string; actions: readonly number[] }>

/** The objectives, by number, with the pages that the text's table of contents gives them. */
const pages: Readonly<Record<number, string>> = {
  1: 'pages 14 to 18',
  2: 'pages 19 to 27',
  3: 'pages 28 to 31',
  4: 'pages 32 to 36',
  5: 'pages 37 to 38',
}

/** The headings are the text's own, so that a reader finds them there. */
const sections: readonly (Section & Readonly<{ objective: number }>)[] = [
  { objective: 1, heading: 'Build trust: tackle discrimination', actions: [1] },
  { objective: 1, heading: 'Build trust: improve our relationships with children', actions: [2, 3, 4] },
  {
    objective: 1,
    heading: 'Build trust: strengthen links between neighbourhood teams and education settings',
    actions: [5],
  },
  { objective: 1, heading: 'Build trust: deliver precise and fair stop and search', actions: [6] },
  {
    objective: 1,
    heading: 'Build trust: promote routes into policing careers and volunteering',
    actions: [7],
  },
  { objective: 2, heading: 'Prevent serious violence', actions: [8] },
  { objective: 2, heading: 'Improve identification of exploitation', actions: [9, 10, 11, 12] },
  { objective: 2, heading: 'Pursue perpetrators: county lines', actions: [13] },
  { objective: 2, heading: 'Pursue perpetrators: offenders online', actions: [14] },
  { objective: 2, heading: 'Better identification of online abuse', actions: [15, 16, 17, 18] },
  { objective: 2, heading: 'Prevent children being radicalised', actions: [19] },
  { objective: 2, heading: 'Support victims of domestic abuse', actions: [20, 21] },
  {
    objective: 3,
    heading: 'Use effective interventions for children engaged in criminal behaviour',
    actions: [22, 23],
  },
  { objective: 3, heading: 'Child Integrated Offender Management Team', actions: [24] },
  { objective: 3, heading: 'Youth produced sexual imagery', actions: [25] },
  { objective: 3, heading: 'Reducing criminalisation of children who are looked after', actions: [26] },
  { objective: 4, heading: 'Delivering our statutory safeguarding duty', actions: [27] },
  { objective: 4, heading: 'Deliver Child First and trauma informed practice', actions: [28, 29, 30] },
  { objective: 4, heading: 'Support to child victims and witnesses', actions: [31] },
  { objective: 4, heading: 'Detain children in custody appropriately', actions: [32] },
  { objective: 4, heading: 'Presumption of legal advice and specialist solicitors', actions: [33] },
  { objective: 4, heading: 'Audit', actions: [34] },
  { objective: 5, heading: 'Improving local safeguarding children partnership working', actions: [35, 36] },
]

/** Where in the strategy's text an action stands. The pages are those of its objective: the text numbers no others. */
export function placeInStrategy(action: number): Source | undefined {
  const found = sections.find(one => one.actions.includes(action))
  return (
    found &&
    childrensStrategy(
      `action ${action}, under “${found.heading}”, in Strategic Objective ${found.objective} (${pages[found.objective]})`,
    )
  )
}

/** What is to be known of the measures of success that the text prints. */
export const successIsOpen =
  'For its measures of success the text says no amount and no day: how much better would be enough, and by when, it leaves open.'
