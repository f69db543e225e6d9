import { type Answer, isAsked, type Question, type Questions, standAlone } from '../src/kernel/form.ts'
import type { ChildFacts, Entry, Pathway, Step } from '../src/kernel/pathway.ts'
import { mistakesIn, recordable } from '../src/kernel/recording.ts'
import { type Episode, replay } from '../src/kernel/replay.ts'
import { calendar } from '../src/policy/calendar.ts'

/** A number from 0 up to 1, as a die gives it. */
export type Dice = () => number

/** What has been recorded on a walk through a pathway, and what time it is there. */
export type Walk = { entries: Entry[]; at: Date }

/** Dice that fall the same way each time for the same seed. */
export function diceOf(seed: number): Dice {
  let state = seed >>> 0
  return () => {
    state = (Math.imul(state, 1664525) + 1013904223) >>> 0
    return state / 4294967296
  }
}

const oneOf = <T>(list: readonly T[], dice: Dice): T => list[Math.floor(dice() * list.length)] as T

const day = 86_400_000

function answerTo(question: Question, dice: Dice, at: Date): Answer {
  switch (question.kind) {
    case 'choice':
      return oneOf(Object.keys(question.options), dice)
    case 'several':
      return [
        oneOf(
          Object.keys(question.options).filter(
            (one, _index, all) => all.length === 1 || !standAlone.includes(one),
          ),
          dice,
        ),
      ]
    case 'number':
      return question.from
    case 'date':
      return at.toISOString().slice(0, 10)
    case 'dateTime':
      return new Date(+at - (question.mayBeAhead ? -1 : 1) * Math.floor(dice() * day * 0.02)).toISOString()
    case 'actions': {
      const by = new Date(+at + 7 * day).toISOString().slice(0, 10)
      return [{ what: 'Written by a test', who: oneOf(Object.keys(question.who), dice), by, no: 1 }]
    }
    default:
      return 'Written by a test'
  }
}

/** Any answers to what is asked. */
function answersTo(questions: Questions, dice: Dice, at: Date): Record<string, Answer> {
  const answers: Record<string, Answer> = {}
  for (const [name, question] of Object.entries(questions))
    if (isAsked(question, answers)) answers[name] = answerTo(question, dice, at)
  return answers
}

/** Where a walk stands. */
export const standOf = (pathway: Pathway, child: ChildFacts, { entries, at }: Walk): Episode =>
  replay(pathway, entries, { now: at, calendar, child })

type Walking = Readonly<{ pathway: Pathway; child: ChildFacts; dice: Dice; hours?: number }>

/** Records one step that may be recorded, with any answers that are not refused; nothing if none is found in ten tries. */
export function stepOn(walk: Walk, { pathway, child, dice, hours = 2 }: Walking): boolean {
  const episode = standOf(pathway, child, walk)
  const names = Object.keys(pathway.steps).filter(name => recordable(pathway, episode, name))
  walk.at = new Date(+walk.at + Math.floor(dice() * hours * 3_600_000))
  for (let tries = 0; tries < 10 && names.length > 0; tries += 1) {
    const step = oneOf(names, dice)
    const answers = answersTo((pathway.steps[step] as Step).asks ?? {}, dice, walk.at)
    const occurrence = pathway.steps[step]?.each && recordable(pathway, episode, step)?.occurrence
    const recording = { step, happenedAt: walk.at, answers, ...(occurrence ? { occurrence } : {}) }
    if (mistakesIn({ pathway, entries: walk.entries, child }, recording).length > 0) continue
    walk.entries.push({ ...recording, version: walk.entries.length + 1, recordedAt: walk.at, by: 'x' })
    return true
  }
  return false
}

/** One random road through a pathway, to an ending or until it has gone far enough, or is as long as one wants. */
export function roadOf({ pathway, child, dice }: Walking, from: Date, longest = 70): readonly Entry[] {
  const walk: Walk = { entries: [], at: from }
  for (let steps = 0; steps < 70 && walk.entries.length < longest; steps += 1) {
    const went = stepOn(walk, { pathway, child, dice, hours: 1 })
    if (went && pathway.steps[walk.entries.at(-1)?.step ?? '']?.ends !== undefined) break
  }
  return walk.entries
}

const endingOf = (pathway: Pathway, road: readonly Entry[]): string | undefined =>
  pathway.steps[road.at(-1)?.step ?? '']?.ends

/** The shortest of many random roads to each ending of a pathway, by outcome. Endings nobody found are missing. */
export function roadsOf(
  pathway: Pathway,
  child: ChildFacts,
  from: Date,
): ReadonlyMap<string, readonly Entry[]> {
  const roads = new Map<string, readonly Entry[]>()
  const endings = new Set(Object.values<Step>(pathway.steps).flatMap(step => step.ends ?? []))
  for (let seed = 1; seed <= 1500 && (seed <= 60 || roads.size < endings.size); seed += 1) {
    // Once every ending is found, a road as long as the longest kept has nothing to add.
    const longest = roads.size < endings.size ? 70 : Math.max(...[...roads.values()].map(one => one.length))
    const road = roadOf({ pathway, child, dice: diceOf(seed * 7919) }, from, longest)
    const outcome = endingOf(pathway, road)
    if (outcome !== undefined && (roads.get(outcome)?.length ?? 999) > road.length) roads.set(outcome, road)
  }
  return roads
}
