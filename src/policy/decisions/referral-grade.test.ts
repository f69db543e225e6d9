import assert from 'node:assert/strict'
import { test } from 'node:test'
import { suggest } from '../../kernel/decision.ts'
import { referralGrade } from './referral-grade.ts'

const rows = [
  // the concern,                         harm,        services,    help,        grade
  ['harm suspected', 'yes', 'no', 'no', 'harm'],
  ['harm suspected, all else unknown', 'yes', 'not known', 'not known', 'harm'],
  ['services needed', 'no', 'yes', 'no', 'need'],
  ['services needed, harm not known', 'not known', 'yes', 'no', 'need'],
  ['harm not known, nothing else', 'not known', 'no', 'no', 'need'],
  ['services not known', 'no', 'not known', 'no', 'help'],
  ['early help', 'no', 'no', 'yes', 'help'],
  ['early help not known', 'no', 'no', 'not known', 'help'],
  ['nothing found', 'no', 'no', 'no', 'information'],
] as const

for (const [concern, significantHarm, needsServices, needsHelp, grade] of rows)
  test(`${concern}: ${grade}`, () =>
    assert.equal(suggest(referralGrade, { significantHarm, needsServices, needsHelp }).gives.grade, grade))

test('only a concern of which everything is known may stay information', () =>
  assert.deepEqual(
    referralGrade.rules.filter(one => one.gives.grade === 'information').map(one => one.when),
    [{ significantHarm: 'no', needsServices: 'no', needsHelp: 'no' }],
  ))
