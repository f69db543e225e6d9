import assert from 'node:assert/strict'
import { test } from 'node:test'
import { testNow } from '../../test/cast.ts'
import { planFrom } from './plan-from.ts'

const read = (text: string) => planFrom(text.split(' '), testNow)

test('a simulation is asked for by children, days and seed, up to now unless another time is given', () => {
  assert.deepEqual(read('--children 300 --days 14 --seed x'), {
    children: 300,
    days: 14,
    seed: 'x',
    until: testNow,
    check: false,
  })
  assert.equal(read('--children 3 --days 1 --seed x --until 2026-03-01T12:00:00Z --check')?.check, true)
})

test('a year is asked for by how many become victims and suspects, and is gone on with where it stopped', () => {
  const plan = read(
    '--children 9 --days 365 --seed x --victims 6 --suspects 5 --happenings 0 --skip 4 --minutes 3',
  )
  assert.deepEqual(plan && [plan.victims, plan.suspects, plan.pace, plan.skip, plan.minutes], [6, 5, 0, 4, 3])
})

test('a year is shared out in parts, each of which goes on from where it stopped', () => {
  const plan = read(
    '--children 9 --days 365 --seed x --together 48 --looks 4 --processes 2 --skip 7,5 --part 2/2',
  )
  assert.deepEqual(plan && [plan.atOnce, plan.looks, plan.processes, plan.skip], [48, 0.04, 2, 5])
  assert.deepEqual(plan?.part, { number: 1, of: 2 })
  assert.equal(read('--children 9 --days 365 --seed x --skip 7')?.skip, 7)
})

test('what makes no sense is not guessed', () => {
  for (const text of [
    '--children 300 --days 14',
    '--children 0 --days 14 --seed x',
    '--children 1.5 --days 14 --seed x',
    '--children 3 --days x --seed x',
    '--children 3 --days 1 --seed x --until yesterday',
    '--childs 3 --days 1 --seed x',
    '--children 3 --days 1 --seed x --victims 4',
    '--children 3 --days 1 --seed x --suspects -1',
    '--children 3 --days 1 --seed x --happenings many',
    '--children 3 --days 1 --seed x --part 3/2',
    '--children 3 --days 1 --seed x --looks often',
    '--children 3 --days 1 --seed x --skip 3,often',
  ])
    assert.equal(read(text), undefined, text)
})
