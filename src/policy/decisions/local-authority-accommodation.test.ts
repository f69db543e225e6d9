import assert from 'node:assert/strict'
import { test } from 'node:test'
import { suggest } from '../../kernel/decision.ts'
import { localAuthorityAccommodation } from './local-authority-accommodation.ts'

const rows = [
  // when,                                         impracticable, offered,      seriousHarm, age,  arrangement
  ['nobody has asked, whatever else is so', 'yes', 'not asked', 'yes', '16', 'ask the local authority'],
  ['accommodation is offered and is enough', 'no', 'not secure', 'no', '15', 'move to accommodation'],
  ['it is not enough, at 12', 'no', 'not secure', 'yes', '12', 'certify no secure accommodation'],
  ['it is not enough, at 11', 'no', 'not secure', 'yes', '11', 'move to accommodation'],
  ['it is not enough, and no age is known', 'no', 'not secure', 'yes', 'not known', 'move to accommodation'],
  ['nothing is offered, no serious harm', 'no', 'nothing', 'no', '17', 'ask the local authority'],
  [
    'nothing is offered, serious harm, at 17',
    'no',
    'nothing',
    'yes',
    '17',
    'certify no secure accommodation',
  ],
  ['nothing is offered, serious harm, at 10', 'no', 'nothing', 'yes', '10', 'ask the local authority'],
  ['secure is offered and needed', 'no', 'secure', 'yes', '14', 'move to secure accommodation'],
  ['secure is offered and not needed', 'no', 'secure', 'no', '14', 'ask the local authority'],
  ['secure is offered for a child of 11', 'no', 'secure', 'yes', '11', 'ask the local authority'],
  ['no road is passable', 'yes', 'not secure', 'no', '15', 'certify impracticable'],
] as const

for (const [when, impracticable, offered, seriousHarm, age, arrangement] of rows)
  test(`when ${when}: ${arrangement}`, () =>
    assert.equal(
      suggest(localAuthorityAccommodation, { impracticable, offered, seriousHarm, age }).gives.arrangement,
      arrangement,
    ))
