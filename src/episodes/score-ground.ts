import { editionAt, isDemonstration, scoresNamed } from '../gravity/gravity.store.ts'
import {
  type GravityScore,
  namesOf,
  type ScoreGround,
  sampleEdition,
  sampleScoreOf,
  scoreOf,
} from '../gravity/gravity.ts'
import { londonDay } from '../kernel/calendar.ts'
import type { Context } from '../kernel/context.ts'
import type { Step } from '../kernel/pathway.ts'
import { type Mistake, Refusal } from '../kernel/problem.ts'
import { newestOf } from '../kernel/standing.ts'
import type { Tx } from '../store/database.ts'
import type { StandingEpisode } from './standing.ts'

/** Whether a step needs the matrix read before it is recorded. */
export const needsMatrix = (step: Step | undefined): boolean => Boolean(step?.scores ?? step?.restsOnScore)

async function lookedUp(
  tx: Tx,
  before: StandingEpisode,
  { context, from }: Readonly<{ context: Context; from: string }>,
): Promise<ScoreGround> {
  const { offence, code } = newestOf(before.kept.entries, from)?.answers ?? {}
  const key = String(offence ?? '')
  const { forceId } = context.actor
  const edition = await editionAt(tx, forceId, londonDay(context.now))
  if (!edition) {
    const found = sampleScoreOf(key)
    return { ...sampleEdition, key, ...(found ? { found } : {}) }
  }
  const names = namesOf(key, code === undefined ? undefined : String(code))
  const found = scoreOf(await scoresNamed(tx, forceId, { edition: edition.edition, names }), names, key)
  return { ...edition, key, ...(found ? { found } : {}) }
}

/** The score that an earlier entry of an episode was given, if it was given one. */
const scoreGiven = (before: StandingEpisode, step: string): ScoreGround | undefined =>
  newestOf(before.kept.entries, step)?.decision?.score

/** Nothing is decided for a real child with a score from the sample. */
async function checkSample(tx: Tx, score: ScoreGround | undefined, context: Context): Promise<void> {
  if (score?.sample && !(await isDemonstration(tx, context.actor.forceId)))
    throw new Refusal('SAMPLE_MATRIX', { edition: score.edition })
}

/** The episode with what the matrix says, where the step needs it. Refuses to rest on the sample for a real child. */
export async function withScore<Read extends Readonly<{ before: StandingEpisode }>>(
  tx: Tx,
  read: Read,
  { context, step: name }: Readonly<{ context: Context; step: string }>,
): Promise<Read> {
  const step = read.before.rule.steps[name]
  if (!step || !needsMatrix(step)) return read
  const score = step.scores
    ? await lookedUp(tx, read.before, { context, from: step.scores.offence })
    : scoreGiven(read.before, step.restsOnScore ?? '')
  return score ? { ...read, before: { ...read.before, score } } : read
}

/** Refuses to record a step that rests on a score from the sample, unless every person in the force is fictional. */
export async function refuseSample(
  tx: Tx,
  before: StandingEpisode,
  { context, step }: Readonly<{ context: Context; step: string }>,
): Promise<void> {
  if (before.rule.steps[step]?.restsOnScore) await checkSample(tx, before.score, context)
}

const range = ({ base, upTo }: GravityScore): string => (base === upTo ? `${base}` : `${base} to ${upTo}`)

type Answers = Readonly<Record<string, unknown>>

/** What the answers say otherwise than the matrix, which of the two questions, and what the matrix says. */
function otherwiseThan({ found, edition, scale }: ScoreGround, answers: Answers): readonly Mistake[] {
  const base = Number(answers.base)
  const scores = found && (base < found.base || base > found.upTo) ? range(found) : undefined
  const says = (what: string) => `The edition in use (${edition}) ${what}. If you use another, say why below.`
  return [
    ...(answers.scale === scale ? [] : [{ question: 'scale', says: says(`has the scale ${scale}`) }]),
    ...(scores ? [{ question: 'base', says: says(`scores this offence ${scores}`) }] : []),
  ]
}

/** Why somebody set the matrix aside: a reason that can be counted, and words. Nothing where they did not. */
export function setAside(step: Step, score: ScoreGround | undefined, answers: Answers) {
  const { deviation, deviationWords } = answers as Readonly<Record<'deviation' | 'deviationWords', string>>
  const differs = step.scores && score && otherwiseThan(score, answers).length > 0
  return differs && deviation && deviationWords ? { deviation, deviationWords } : undefined
}

/** What is wrong with a scale or a base score that differs from the matrix, where nobody says why. */
export const mistakesInScore = (
  step: Step,
  score: ScoreGround | undefined,
  answers: Answers,
): readonly Mistake[] =>
  !step.scores || !score || setAside(step, score, answers) ? [] : otherwiseThan(score, answers)

/** What the matrix says about an offence, in a sentence. */
export const scoreInWords = ({ found, edition, scale }: ScoreGround): string =>
  found
    ? `The matrix (${edition}) scores this offence ${range(found)} on the scale ${scale}.`
    : `The matrix (${edition}, scale ${scale}) has no score for this offence. Choose the score of the offence most like it, and say which.`
