import type { Person } from '../people/person.ts'
import type { CastChild } from './cast-children.ts'

type Answers = Readonly<Record<string, string | number | readonly string[]>>

/** Something recorded: which step, by whom, how many minutes ago it happened, and answers that matter. */
export type Line = Readonly<{ step: string; by: Person; ago: number; answers?: Answers }>

/** What happens to a child of the cast: an episode, told by its entries. What is not answered here is drawn. */
export type Scene = Readonly<{
  child: CastChild
  pathway: string
  unitId: string
  lines: readonly Line[]
}>

/** One line of a scene: what was recorded, by whom, how many minutes ago. */
export const line = (step: string, by: Person, ago: number, answers?: Answers): Line => ({
  step,
  by,
  ago,
  ...(answers ? { answers } : {}),
})

/** Minutes in some hours. */
export const hours = (count: number): number => count * 60
