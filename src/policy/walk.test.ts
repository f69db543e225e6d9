import assert from 'node:assert/strict'
import { describe, test } from 'node:test'
import fc from 'fast-check'
import { type Dice, roadsOf, standOf, stepOn, type Walk } from '../../test/random-walk.ts'
import type { Pathway, Step } from '../kernel/pathway.ts'
import { everyRule } from './every-rule.ts'

/** A moment on which a rule holds: a pathway that begins to hold later than the others is walked from then. */
const inForce = ({ inForceFrom }: Pathway, moment: string): Date =>
  new Date(Math.max(Date.parse(moment), Date.parse(`${inForceFrom}T10:00:00Z`)))

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
            const walk: Walk = { entries: [], at: inForce(pathway, '2026-03-28T20:00:00Z') }
            for (let steps = 0; steps < 40; steps += 1) {
              // A first step that is refused begins nothing, and there is nothing to be stuck in.
              if (!stepOn(walk, { pathway, child, dice }) && walk.entries.length === 0) break
              const episode = standOf(pathway, child, walk)
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

const endingsOf = (pathway: Pathway): readonly string[] =>
  [...new Set(Object.values<Step>(pathway.steps).flatMap(step => step.ends ?? []))].toSorted()

describe('every ending of each pathway is reached by some road', () => {
  for (const pathway of everyRule.pathways)
    test(pathway.title, () => {
      const found = ['12', '16'].flatMap(age => [
        ...roadsOf(
          pathway,
          { sex: 'male', lookedAfter: 'yes', age },
          inForce(pathway, '2026-03-02T10:00:00Z'),
        ).keys(),
      ])
      assert.deepEqual([...new Set(found)].toSorted(), endingsOf(pathway))
    })
})
