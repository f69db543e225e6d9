import type { Condition } from '../kernel/clock.ts'

type Weights = Readonly<Record<string, number>>
/** Weights that hold when earlier entries say so; the first that fits counts. */
type Weighing = readonly Readonly<{ when?: Condition; weights: Weights }>[]
type Hours = readonly Readonly<{ when?: Condition; from: number; to: number }>[]

/** What a simulated year counts children as. */
export type Part = 'victim' | 'suspect'

/**
 * What usually happens on a pathway. Chances and weights only: whoever walks an episode reads the steps from the rule,
 * and a pathway without habits is walked as well, with the first answer of each list the likeliest.
 */
export type Habits = Readonly<{
  /** How often it happens, against 1 for a pathway without habits. */
  often: number
  /** Ages to which it happens. */
  ages?: readonly [from: number, to: number]
  /** How much more often it happens to a child who is looked after. */
  lookedAfter?: number
  /** How likely it happens to brothers and sisters together. */
  together?: number
  /** How likely somebody begins it where a step of another pathway leads to it; 0.4 unless given. */
  followed?: number
  /** What a child becomes by it, where the first step is answered so. */
  makes?: Readonly<{ who: Part; answered?: Readonly<Record<string, string>> }>
  /** Hours after a step opened at which it is usually done, whoever owes it. */
  hours?: Readonly<Record<string, Hours>>
  /** How likely a power is used, by step. */
  powers?: Weights
  /** Weights of answers, by step and question. */
  answers?: Readonly<Record<string, Weighing>>
}>

/** A usual time in hours, whatever was answered before. */
export const within = (from: number, to: number): Hours => [{ from, to }]

/** Weights of answers, whatever was answered before. */
export const always = (weights: Weights): Weighing => [{ weights }]
