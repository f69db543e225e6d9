import assert from 'node:assert/strict'
import { test } from 'node:test'
import { everyRule } from './every-rule.ts'
import { mayAddChild } from './permissions/children.ts'
import { mayRecordStep } from './permissions/steps.ts'
import { maySeeWhoLooked } from './permissions/trail.ts'
import { roles } from './roles.ts'
import { whoMay } from './who-may.ts'

test('few roles are named, with whether it is on a condition', () => {
  assert.equal(
    whoMay(maySeeWhoLooked),
    'These may, some of them on a condition: Sergeant; Custody officer; Inspector; Designated officer; Superintendent; Auditor.',
  )
})

test('of many roles those are named that are left out', () => {
  assert.match(whoMay(mayAddChild), /^These may: every role of the police except (.*; )?Auditor(;|\.)/)
})

test('where any role may, the condition is said, because the roles say nothing', () => {
  assert.match(whoMay(mayRecordStep), /^Any role may, if: One of their roles is named for the step/)
})

test('every permission says who may, and no role that may is left out or added', () => {
  for (const permission of everyRule.permissions) {
    const says = whoMay(permission)
    const named = permission.allows.flatMap(one => (one.roles === 'anyone' ? Object.keys(roles) : one.roles))
    const [listed = '', ...left] = says.split(' except ')
    if (says.startsWith('Any role') || left.length > 0 || listed.includes('every')) continue
    const shown = says
      .replace(/^These may[^:]*: /, '')
      .replace(/\.$/, '')
      .split('; ')
    const titles = Object.entries(roles)
      .filter(([role]) => named.includes(role))
      .map(([, { title }]) => title)
    assert.deepEqual([...shown].sort(), [...titles].sort(), permission.title)
  }
})
