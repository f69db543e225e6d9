import type { Source } from './source.ts'

/** One numbered action of a published strategy, in this project's words, and the rules that carry it out. */
export type Commitment = Readonly<{
  number: number
  title: string
  /** What was promised. */
  promise: string
  /** Ids of the rules that carry it out. */
  pathways?: readonly string[]
  decisions?: readonly string[]
  measures?: readonly string[]
  registers?: readonly string[]
  /** Other parts of the service that carry it out: what, and where it stands. */
  parts?: readonly Readonly<{ says: string; at: string }>[]
  /** What it needs and does not have yet, said plainly. */
  lacks?: readonly string[]
}>

/** One way in which a strategy says that success will be seen, and what can show it. */
export type Success = Readonly<{
  says: string
  /** The id of the measure that shows it, or of the part of the data picture. */
  measure?: string
  part?: string
  /** How what is counted differs from what the strategy says, or why nothing can show it. */
  differs?: string
}>

/** A strategic objective: its pillar, its actions, and how the strategy says success will be seen. */
export type Objective = Readonly<{
  number: number
  pillar: string
  title: string
  source: Source
  actions: readonly Commitment[]
  /** The success measures it prints; none where it prints none. */
  success: readonly Success[]
}>

/** Declares an objective. */
export const objective = (definition: Objective): Objective => definition

/** The ids that an objective may name, by kind. */
export type Known = Readonly<
  Record<'pathways' | 'decisions' | 'measures' | 'registers' | 'parts', readonly string[]>
>

const unknown = (one: Commitment, known: Known): readonly string[] =>
  (['pathways', 'decisions', 'measures', 'registers'] as const).flatMap(kind =>
    (one[kind] ?? [])
      .filter(id => !known[kind].includes(id))
      .map(id => `Action ${one.number} names “${id}” among its ${kind}, and there is none.`),
  )

/** Whether any rule or part of the service carries a commitment out. */
export const isCarriedOut = (one: Commitment): boolean =>
  [one.pathways, one.decisions, one.measures, one.registers, one.parts].some(all => (all ?? []).length > 0)

const silent = (one: Commitment): readonly string[] =>
  isCarriedOut(one) || (one.lacks ?? []).length > 0
    ? []
    : [`Action ${one.number} does not say what carries it out, nor what it lacks.`]

const unseen = ({ says, measure, part, differs }: Success, known: Known): readonly string[] => [
  ...(measure && !known.measures.includes(measure)
    ? [`Success “${says}” names the measure “${measure}”, and there is none.`]
    : []),
  ...(part && !known.parts.includes(part)
    ? [`Success “${says}” names the part “${part}” of the data picture, and there is none.`]
    : []),
  ...(measure || part || differs
    ? []
    : [`Success “${says}” does not say what shows it, nor why nothing can.`]),
]

/** What is wrong with a set of objectives, in sentences. Actions are numbered from 1 without a gap. */
export function faultsInObjectives(objectives: readonly Objective[], known: Known): readonly string[] {
  const actions = objectives.flatMap(one => one.actions)
  const numbers = actions.map(one => one.number).toSorted((a, b) => a - b)
  return [
    ...numbers.flatMap((number, index) =>
      number === index + 1 ? [] : [`Action ${index + 1} is missing, or another stands twice.`],
    ),
    ...actions.flatMap(one => [...unknown(one, known), ...silent(one)]),
    ...objectives.flatMap(({ success }) => success.flatMap(one => unseen(one, known))),
  ]
}
