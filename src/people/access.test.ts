import assert from 'node:assert/strict'
import { test } from 'node:test'
import { everyRule } from '../policy/every-rule.ts'
import { roles } from '../policy/roles.ts'
import { allowedTo, standsInFor } from './access.ts'

test('what a role allows is every rule that names it, and no other', () => {
  for (const role of Object.keys(roles)) {
    const wanted = everyRule.permissions
      .flatMap(({ allows }) => allows)
      .filter(one => one.roles === 'anyone' || one.roles.includes(role))
    assert.deepEqual(
      allowedTo([role]).map(one => one.because),
      wanted.map(one => one.because),
      role,
    )
  }
  assert.ok(!allowedTo(['analyst']).some(({ title }) => title === "Read a child's record"))
})

test('a role stands in where policy names it as who reaches an agency', () => {
  assert.deepEqual(standsInFor(['delivery-lead']), [
    { role: roles['delivery-lead'].title, agency: 'Oversight body' },
  ])
  assert.ok(standsInFor(['custody-officer']).some(one => one.agency === 'Appropriate adult scheme'))
  assert.ok(everyRule.pathways.some(({ reachedBy }) => reachedBy))
  assert.ok(standsInFor(Object.keys(roles)).some(one => one.pathway !== undefined))
  assert.deepEqual(standsInFor(['analyst']), [])
})
