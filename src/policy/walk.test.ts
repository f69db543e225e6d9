import assert from 'node:assert/strict'
import { describe, test } from 'node:test'
import fc from 'fast-check'
import { type Answer, isAsked, type Question, type Questions } from '../kernel/form.ts'
import type { ChildFacts, Entry, Pathway } from '../kernel/pathway.ts'
import { mistakesIn, recordable } from '../kernel/recording.ts'
import { type Episode, replay } from '../kernel/replay.ts'
import { calendar } from './calendar.ts'
import { everyRule } from './every-rule.ts'

type Dice = () => number
type Walk = { entries: Entry[]; at: Date }

const oneOf = <T>(list: readonly T[], dice: Dice): T => list[Math.floor(dice() * list.length)] as T

const answerTo = (question: Question, dice: Dice, at: Date): Answer => {
  if (question.kind === 'choice') return oneOf(Object.keys(question.options), dice)
  if (question.kind === 'several') return [oneOf(Object.keys(question.options), dice)]
  if (question.kind === 'number') return question.from
  if (question.kind === 'date') return at.toISOString().slice(0, 10)
  if (question.kind === 'actions')
    return [{ what: 'Written by a test', who: oneOf(Object.keys(question.who), dice), by: '2026-04-02' }]
  return question.kind === 'dateTime' ? at.toISOString() : 'Written by a test'
}

const answersTo = (questions: Questions, dice: Dice, at: Date): Record<string, Answer> => {
  const answers: Record<string, Answer> = {}
  for (const [name, question] of Object.entries(questions))
    if (isAsked(question, answers)) answers[name] = answerTo(question, dice, at)
  return answers
}

const stand = (pathway: Pathway, child: ChildFacts, { entries, at }: Walk): Episode =>
  replay(pathway, entries, { now: at, calendar, child })

/** Records one step that may be recorded, with any answers that are not refused; nothing if none is found in ten tries. */
function stepOn(pathway: Pathway, child: ChildFacts, walk: Walk, dice: Dice): void {
  const episode = stand(pathway, child, walk)
  const names = Object.keys(pathway.steps).filter(name => recordable(pathway, episode, name))
  walk.at = new Date(walk.at.getTime() + Math.floor(dice() * 7_200_000))
  for (let tries = 0; tries < 10 && names.length > 0; tries += 1) {
    const step = oneOf(names, dice)
    const answers = answersTo(pathway.steps[step]?.asks ?? {}, dice, walk.at)
    const recording = { step, happenedAt: walk.at, answers }
    if (mistakesIn({ pathway, entries: walk.entries, child }, recording).length > 0) continue
    walk.entries.push({ ...recording, version: walk.entries.length + 1, recordedAt: walk.at, by: 'x' })
    return
  }
}

const children = fc.record({
  sex: fc.constantFrom('female', 'male', 'not known'),
  lookedAfter: fc.constantFrom('yes', 'no'),
  age: fc.constantFrom('0', '10', '11', '12', '17', 'not known'),
})

describe('a walk through each pathway, taking any step that may be taken and giving any answer', () => {
  for (const pathway of everyRule.pathways)
    test(`${pathway.title}: loses no duty, and is never stuck before its end`, () => {
      fc.assert(
        fc.property(
          children,
          fc.infiniteStream(fc.double({ min: 0, max: 0.999, noNaN: true })),
          (child, stream) => {
            const dice: Dice = () => stream.next().value as number
            const walk: Walk = { entries: [], at: new Date('2026-03-28T20:00:00Z') }
            for (let steps = 0; steps < 40; steps += 1) {
              stepOn(pathway, child, walk, dice)
              const episode = stand(pathway, child, walk)
              const present = new Set(episode.duties.map(duty => duty.step))
              assert.equal(present.size, Object.keys(pathway.steps).length)
              const open = episode.duties.some(
                duty => !duty.power && ['open', 'overdue'].includes(duty.state),
              )
              assert.ok(
                open || episode.ended,
                `stuck after ${walk.entries.map(entry => entry.step).join(', ')}`,
              )
              if (episode.ended) break
            }
          },
        ),
        { numRuns: 12, seed: 20260328 },
      )
    })
})
