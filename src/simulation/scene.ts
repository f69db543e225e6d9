import type { Answer } from '../kernel/form.ts'
import type { Person } from '../people/person.ts'
import type { CastChild } from './cast-children.ts'

type Answers = Readonly<Record<string, Answer>>

/** Something recorded: which step, by whom, how many minutes ago it happened, and answers that matter. */
export type Line = Readonly<{
  step: string
  by: Person
  ago: number
  answers?: Answers | ((now: Date) => Answers)
}>

/** Whom a scene is about: a child of the cast, or an adult or a line with a record of its own. */
export type SceneChild = Pick<CastChild, 'id' | 'sex' | 'age' | 'birthday' | 'lookedAfterBy'>

/** What happens to a child of the cast: an episode, told by its entries. What is not answered here is drawn. */
export type Scene = Readonly<{
  child: SceneChild
  pathway: string
  unitId: string
  lines: readonly Line[]
  /** Episodes that people began from this one. */
  next?: readonly Scene[]
}>

/** One line of a scene: what was recorded, by whom, how many minutes ago. */
export const line = (step: string, by: Person, ago: number, answers?: Line['answers']): Line => ({
  step,
  by,
  ago,
  ...(answers ? { answers } : {}),
})

/** Minutes in some hours. */
export const hours = (count: number): number => count * 60

/** A day some days from now, as a form has it. */
export const dayIn = (now: Date, days: number): string =>
  new Date(+now + days * 86_400_000).toISOString().slice(0, 10)
