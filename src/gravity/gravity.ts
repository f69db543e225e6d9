import { offences } from '../policy/offences.ts'
import { sampleName, sampleScale, sampleScores } from '../policy/sample-gravity.ts'

/** The scale of an edition of the matrix: since 2023 from 1 to 5, before that from 1 to 4. */
export const scales = ['1 to 5', '1 to 4'] as const
export type Scale = (typeof scales)[number]

/** The score of one offence, and the highest where the matrix gives a range. */
export type GravityScore = Readonly<{
  /** A code of the Criminal Justice System, or a key of the offences in the rules. */
  offence: string
  base: number
  upTo: number
  graver?: readonly string[]
  lighter?: readonly string[]
}>

/** An edition of the matrix, without its scores. */
export type Edition = Readonly<{
  edition: string
  scale: Scale
  inForceFrom: string
  /** The built-in sample: nothing may be decided for a real child with it. */
  sample: boolean
}>

/** What the matrix says about the offence of an episode: which edition, and the score if it has one. Kept with the entry. */
export type ScoreGround = Edition & Readonly<{ key: string; found?: GravityScore }>

/** An edition as it was loaded: from which file, by whom, and how many scores it has. */
export type LoadedEdition = Edition &
  Readonly<{ scores: number; loadedAt: Date; loadedBy: string; fileName: string; sha256: string }>

/** What is used while a force has loaded nothing. */
export const sampleEdition: Edition = {
  edition: sampleName,
  scale: sampleScale,
  inForceFrom: '2013-03-01',
  sample: true,
}

/** By which names the score of an offence may stand in a matrix, the most exact first. */
export function namesOf(key: string, code?: string): readonly string[] {
  const exact = code?.trim().toUpperCase()
  const codes = offences.find(one => one.key === key)?.codes ?? []
  return [...(exact ? [exact] : []), key, ...codes]
}

/** The score of an offence among those found: by its exact code, by its key, or by all of its codes if they agree. */
export function scoreOf(
  found: readonly GravityScore[],
  names: readonly string[],
  key: string,
): GravityScore | undefined {
  const exact = names.slice(0, names.indexOf(key) + 1)
  const one = exact.flatMap(name => found.find(({ offence }) => offence === name) ?? [])[0]
  if (one) return one
  const [first, ...others] = found
  return first && others.every(({ base, upTo }) => base === first.base && upTo === first.upTo)
    ? first
    : undefined
}

/** The score of an offence in the sample. */
export const sampleScoreOf = (key: string): GravityScore | undefined =>
  sampleScores.find(({ offence }) => offence === key)
