import assert from 'node:assert/strict'
import { describe, it } from 'node:test'
import { answersTo } from '../../test/answers.ts'
import { as, cast, castChildren, plantChild, settleCast } from '../../test/cast.ts'
import { freshDatabase } from '../../test/database.ts'
import { begin, minutes } from '../../test/permission-episodes.ts'
import { openDoor } from '../access/door.ts'
import type { Step } from '../kernel/pathway.ts'
import { missingRisk } from '../policy/decisions/missing-risk.ts'
import { everyRule } from '../policy/every-rule.ts'
import { missingChild } from '../policy/pathways/missing-child.ts'
import { type Decision, questionsOf, suggestedInWords, suggestionFor } from './decision.ts'
import { recordStep } from './record-step.ts'
import { viewEpisode } from './view-episode.ts'

const database = await freshDatabase()
openDoor(database)
await settleCast(database)
const childId = await plantChild(database, castChildren.kit)
const { graded } = missingChild.steps
const calm = { danger: 'no', exploitation: 'no', medicalNeed: 'no' }

async function grade(given: Readonly<Record<string, string>>, happenedAt = minutes(-100)) {
  const episodeId = await begin({ childId, pathway: missingChild, by: cast.tom })
  const answers = { ...answersTo(questionsOf(graded), happenedAt, given), ...given }
  await recordStep(as(cast.tom), { episodeId, step: 'graded', version: 1, happenedAt, answers })
  const { kept } = await viewEpisode(as(cast.tom), { episodeId })
  return kept.entries.at(-1)?.decision as Decision | undefined
}

describe('a decision that a table suggests', () => {
  it('is kept with the facts, the version of the table, and how each of its rules fared', async () => {
    const decision = await grade({ ...calm, grade: 'medium' })
    assert.deepEqual(decision?.facts, { ...calm, age: '13' })
    assert.equal(decision?.chosen, 'medium')
    assert.equal(decision?.deviation, undefined)
    const suggestion = decision?.suggestion
    assert.deepEqual(
      [suggestion?.table, suggestion?.inForceFrom, suggestion?.gives],
      ['missing-risk', missingRisk.inForceFrom, { grade: 'medium' }],
    )
    assert.equal(suggestion?.trace.length, missingRisk.rules.length)
    assert.deepEqual(
      suggestion?.trace.filter(one => one.fits).map(one => one.because),
      [suggestion?.because],
    )
  })

  it('may be set aside by whoever decides, with a reason that can be counted and one in words', async () => {
    const why = { deviation: 'childSaid', deviationWords: 'His sister heard him cry on the telephone' }
    const decision = await grade({ ...calm, grade: 'high', ...why })
    assert.deepEqual([decision?.chosen, decision?.suggestion.gives.grade], ['high', 'medium'])
    assert.deepEqual([decision?.deviation, decision?.deviationWords], [why.deviation, why.deviationWords])
  })

  const silent = [
    ['no reason', {}],
    ['no words', { deviation: 'childSaid' }],
    ['no countable reason', { deviationWords: 'I think so' }],
    ['blank words', { deviation: 'childSaid', deviationWords: '   ' }],
  ] as const
  for (const [what, why] of silent)
    it(`is not set aside with ${what}`, () =>
      assert.rejects(grade({ ...calm, grade: 'high', ...why }), (problem: MistakesOf) => {
        assert.equal(problem.code, 'ANSWERS_NOT_ACCEPTED')
        assert.deepEqual(
          problem.details.mistakes.map(one => one.question),
          ['deviation'],
        )
        return true
      }))

  it('is a matter of its time: before any table was in force, that alone is refused, beside the question', async () => {
    await assert.rejects(
      grade({ ...calm, grade: 'high' }, new Date('1950-03-01T00:00:00Z')),
      (problem: MistakesOf) => {
        assert.equal(problem.code, 'ANSWERS_NOT_ACCEPTED')
        assert.deepEqual(new Set(problem.details.mistakes.map(one => one.question)), new Set(['happenedAt']))
        return true
      },
    )
  })

  it('does not keep a reason for a deviation that is none', async () => {
    const decision = await grade({ ...calm, grade: 'medium', deviation: 'childSaid', deviationWords: 'x' })
    assert.equal(decision?.deviation, undefined)
  })

  it('is not suggested while a fact is missing, and does not stand in for it', async () => {
    assert.equal(suggestionFor(graded, { danger: 'no' }, minutes(0)), undefined)
    assert.equal(suggestionFor(graded, { ...calm, age: '99' }, minutes(0)), undefined)
    await assert.rejects(grade({ grade: 'medium', danger: '' }), (problem: MistakesOf) =>
      problem.details.mistakes.some(one => one.question === 'danger'),
    )
  })

  it('treats a child whose age nobody knows as one who cannot keep safe alone', () => {
    const suggestion = suggestionFor(graded, { ...calm, age: 'not known' }, minutes(0))
    assert.equal(suggestion?.gives.grade, 'high')
  })
})

type MistakesOf = Readonly<{
  code: string
  details: Readonly<{ mistakes: readonly { question: string; says: string }[] }>
}>

describe('what a table suggested, in words', () => {
  it('is the answer as the question puts it, for every table and every step that uses one', () => {
    for (const { id, steps } of everyRule.pathways)
      for (const step of Object.values<Step>(steps)) {
        const { table, result = '', question = '' } = step.decides ?? {}
        const asked = step.asks?.[question]
        for (const value of everyRule.tables.find(one => one.id === table)?.gives[result] ?? []) {
          const words = suggestedInWords(step, { gives: { [result]: value } }, step.asks ?? {})
          assert.equal(
            words,
            asked && 'options' in asked ? asked.options[value] : undefined,
            `${id} ${table}`,
          )
        }
      }
  })

  it('stands so in the reason why an answer is not accepted', async () => {
    const asked = graded.asks?.grade
    const said = asked && 'options' in asked ? asked.options.medium : undefined
    assert.ok(said)
    await assert.rejects(grade({ ...calm, grade: 'high' }), (problem: MistakesOf) =>
      Boolean(problem.details.mistakes[0]?.says.includes(`The table suggests “${said}`)),
    )
  })
})
