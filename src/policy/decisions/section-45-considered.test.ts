import assert from 'node:assert/strict'
import { test } from 'node:test'
import { suggest } from '../../kernel/decision.ts'
import { section45Considered } from './section-45-considered.ts'

const rows = [
  // the child,                                victim,      excluded,    direct,      reasonable,  route
  ['made to sell drugs', 'yes', 'no', 'yes', 'yes', 'defence may be open'],
  ['accused of robbery, which Schedule 4 lists', 'yes', 'yes', 'yes', 'yes', 'outside the defence'],
  ['whose offence nobody looked up', 'yes', 'not known', 'yes', 'yes', 'find out first'],
  ['who did something unrelated', 'yes', 'no', 'no', 'yes', 'outside the defence'],
  ['whose act nobody else would have done', 'yes', 'no', 'yes', 'no', 'outside the defence'],
  ['the same, with the link not known', 'yes', 'no', 'not known', 'no', 'outside the defence'],
  ['whose situation nobody asked about', 'yes', 'no', 'yes', 'not known', 'find out first'],
  ['whose link to the act is not known', 'yes', 'no', 'not known', 'yes', 'find out first'],
  ['who denies being a victim, not looked into', 'not known', 'no', 'yes', 'yes', 'find out first'],
  ['of whom nothing points to exploitation', 'no', 'no', 'no', 'no', 'not indicated'],
] as const

for (const [child, victim, excluded, direct, reasonable, route] of rows)
  test(`a child ${child}: ${route}`, () =>
    assert.equal(suggest(section45Considered, { victim, excluded, direct, reasonable }).gives.route, route))

test('a child is never asked to show compulsion', () =>
  assert.deepEqual(Object.keys(section45Considered.given), ['victim', 'excluded', 'direct', 'reasonable']))
