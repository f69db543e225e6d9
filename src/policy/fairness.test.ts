import assert from 'node:assert/strict'
import { test } from 'node:test'
import { type Against, type Comparison, faultsInComparison } from '../kernel/comparison.ts'
import { comparisonCalled, comparisons, fairnessSubjects } from './fairness.ts'
import { ownGroups } from './fairness-groups.ts'

const [ownEthnicity] = ownGroups

test('no comparison has a fault, each has its own id, and each stands under a subject', () => {
  assert.deepEqual(comparisons.flatMap(faultsInComparison), [])
  const ids = comparisons.map(one => one.measure.id)
  assert.equal(new Set(ids).size, ids.length)
  assert.ok(comparisons.every(one => Object.hasOwn(fairnessSubjects, one.subject)))
  assert.equal(comparisonCalled('bail-refused')?.measure.title, 'Bail refused after charge')
})

test('what divides is what is declared to divide', () => {
  for (const { measure, against } of comparisons)
    assert.deepEqual(
      measure.by,
      against.map(one => one.split),
    )
})

test('ethnicity in the words of officers and of children is never one column', () => {
  const columns = comparisons.flatMap(one => one.against.map(({ split }) => split))
  const officers = columns.filter(({ title }) => title.includes('officer'))
  assert.ok(officers.length > 0 && officers.every(({ column }) => column === 'officer_defined'))
  assert.ok(columns.some(({ column }) => column === 'self_defined'))
})

test('nothing is worked out from a population of all ages: every comparison is of what police recorded', () => {
  const views = new Set(comparisons.map(one => one.measure.view))
  assert.deepEqual(
    [...views].filter(view => /population|census/.test(view)),
    [],
  )
})

const [first] = comparisons
const broken = (change: Partial<Comparison>) => faultsInComparison({ ...(first as Comparison), ...change })

test('a comparison with a fault is told so', () => {
  assert.match(broken({ mostMissing: 1 })[0] ?? '', /between 0 and 1/)
  assert.match(broken({ against: [] })[0] ?? '', /compares nobody/)
  assert.match(
    broken({ against: [{ ...(ownEthnicity as Against), reference: 'purple' }] })[0] ?? '',
    /no group “purple”/,
  )
  assert.match(
    broken({ against: [{ ...(ownEthnicity as Against), reference: 'blank' }] })[0] ?? '',
    /nobody knows/,
  )
  assert.match(
    broken({ against: [{ ...(ownEthnicity as Against), caveats: ['Beware'] }] })[0] ?? '',
    /not a sentence/,
  )
})
