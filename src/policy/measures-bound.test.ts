import assert from 'node:assert/strict'
import { test } from 'node:test'
import { valuesOf } from '../kernel/form.ts'
import type { Measure } from '../kernel/measure.ts'
import type { Step } from '../kernel/pathway.ts'
import { everyRule } from './every-rule.ts'
import { measures } from './index.ts'

// What a condition names in quotes must be what pathways say: a word that was changed there would count nothing here.

const conditionsOf = (one: Measure): string =>
  [one.within, one.counts, 'outOf' in one ? one.outOf : undefined]
    .map(where => where?.sql ?? '')
    .join(' and ')

const valuesIn = (sql: string, column: string): readonly string[] =>
  [
    ...sql.matchAll(new RegExp(`(?<![a-z_])${column} (?:=|<>) '([^']*)'`, 'g')),
    ...sql.matchAll(new RegExp(`(?<![a-z_])${column} in \\(([^)]*)\\)`, 'g')),
  ]
    .flatMap(([, found = '']) => found.split(/', '/))
    .map(value => value.replaceAll("'", ''))
    .filter(Boolean)

const pathwaysOf = (one: Measure) => {
  const ids = one.view === 'published.lines' ? ['county-line'] : valuesIn(conditionsOf(one), 'pathway')
  return ids.map(id => {
    const found = everyRule.pathways.find(pathway => pathway.id === id)
    assert.ok(found, `${one.id}: there is no pathway ${id}`)
    return found
  })
}

const generic = ['published.episodes', 'published.duties', 'published.answers', 'published.lines']
const fromRecords = measures.filter(({ view }) => generic.includes(view))

test('pathways, steps and outcomes that measures name are there', () => {
  assert.ok(fromRecords.length > 60)
  for (const one of fromRecords) {
    const pathways = pathwaysOf(one)
    assert.ok(pathways.length > 0, `${one.id} is about no pathway`)
    const steps = pathways.flatMap(({ steps }) => Object.entries<Step>(steps))
    for (const step of valuesIn(conditionsOf(one), 'step'))
      assert.ok(
        steps.some(([name]) => name === step),
        `${one.id}: ${step}`,
      )
    const ends = ['open', ...steps.flatMap(([, { ends = [] }]) => ends)]
    for (const outcome of valuesIn(conditionsOf(one), 'outcome'))
      assert.ok(ends.includes(outcome), `${one.id}: no episode ends with ${outcome}`)
  }
})

test('answers that measures count or divide by are those of the question', () => {
  const asked = fromRecords.filter(({ view }) => view === 'published.answers')
  for (const one of asked) {
    const sql = conditionsOf(one)
    const [step = '', question = ''] = [valuesIn(sql, 'step')[0], valuesIn(sql, 'question')[0]]
    const steps = pathwaysOf(one)[0]?.steps as Readonly<Record<string, Step>>
    const found = steps[step]?.asks?.[question]
    const options = (found && valuesOf(found)) ?? []
    assert.ok(options.length > 0, `${one.id}: ${step} does not ask for ${question}`)
    for (const answer of valuesIn(sql, 'answer')) assert.ok(options.includes(answer), `${one.id}: ${answer}`)
    const split = one.by.find(({ column }) => column === 'answer')
    if (split) assert.deepEqual(Object.keys(split.groups).sort(), options.toSorted(), one.id)
    if (sql.includes('departed')) assert.equal(steps[step]?.decides?.question, question, one.id)
  }
  assert.ok(asked.length > 30)
})

test('steps by which a measure is divided are those that it counts', () => {
  for (const one of fromRecords) {
    const split = one.by.find(({ column }) => column === 'step')
    if (split)
      assert.deepEqual(Object.keys(split.groups).sort(), valuesIn(conditionsOf(one), 'step').toSorted())
  }
})

test('every measure is named by an action of the strategy, but for what the text asks for beside them', () => {
  const named = everyRule.objectives.flatMap(({ actions }) => actions.flatMap(one => one.measures ?? []))
  assert.deepEqual(
    measures.map(({ id }) => id).filter(id => !named.includes(id)),
    ['treatment-accepted'],
    'Name these measures in an action of policy/commitments, or say here which text asks for them beside it.',
  )
})
