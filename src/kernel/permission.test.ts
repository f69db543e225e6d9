import assert from 'node:assert/strict'
import { test } from 'node:test'
import fc from 'fast-check'
import type { Actor } from './context.ts'
import { permission, rule } from './permission.ts'

type Facts = Readonly<{ team: string }>

const actor = (roles: readonly string[], more: Partial<Actor> = {}): Actor => ({
  id: 'one',
  name: 'One',
  roles,
  forceId: 1,
  agencyId: 'agency',
  agency: 'police',
  ...more,
})

const mayRecord = permission<Facts>({
  action: 'episode.record',
  title: 'Record a step',
  allows: [
    {
      rule: 'own team',
      because: 'The child is with this team.',
      roles: ['constable', 'sergeant'],
      given: ({ unitId }, { team }) => unitId === team,
    },
    { rule: 'sergeant', because: 'A sergeant may step in.', roles: ['sergeant'] },
  ],
})

const cases = [
  // who,                                              where,   under which rule
  ['a constable of the team', actor(['constable'], { unitId: 'north' }), 'north', 'own team'],
  ['a constable of another team', actor(['constable'], { unitId: 'south' }), 'north', undefined],
  [
    'a sergeant of the team: the first rule that fits',
    actor(['sergeant'], { unitId: 'north' }),
    'north',
    'own team',
  ],
  ['a sergeant of another team', actor(['sergeant'], { unitId: 'south' }), 'north', 'sergeant'],
  ['somebody of both roles', actor(['constable', 'sergeant'], { unitId: 'south' }), 'north', 'sergeant'],
  ['a social worker', actor(['social-worker'], { unitId: 'north' }), 'north', undefined],
  ['somebody without a role', actor([], { unitId: 'north' }), 'north', undefined],
] as const

for (const [who, acting, team, expected] of cases)
  test(`${who}: ${expected ?? 'may not'}`, () => {
    const ruling = rule(mayRecord, acting, { team })
    assert.equal(ruling.allowed ? ruling.rule : undefined, expected)
    assert.equal(ruling.allowed, expected !== undefined)
  })

test('no rule means no, and says so', () => {
  const nobody = permission({ action: 'child.delete', title: 'Delete a child', allows: [] })
  assert.deepEqual(rule(nobody, actor(['sergeant']), {}), {
    allowed: false,
    because: 'No rule lets you do this here: delete a child.',
  })
})

test('anyone means anyone, but no role can be called that', () => {
  const everybody = permission({
    action: 'rules.read',
    title: 'Read',
    allows: [{ rule: 'open', because: 'Public.', roles: 'anyone' }],
  })
  assert.ok(rule(everybody, actor([]), {}).allowed)
  const inspectors = permission({
    action: 'x',
    title: 'X',
    allows: [{ rule: 'r', because: '', roles: ['inspector'] }],
  })
  assert.ok(!rule(inspectors, actor(['anyone']), {}).allowed)
})

const roles = fc.subarray(['constable', 'sergeant', 'inspector', 'social-worker'])
const lists = fc.array(
  fc.record({ roles: fc.oneof(roles, fc.constant('anyone' as const)), holds: fc.boolean() }),
  { maxLength: 5 },
)

test('nothing is allowed that its list does not allow, and the first rule that fits is the one named', () => {
  fc.assert(
    fc.property(lists, roles, (allows, held) => {
      const made = permission({
        action: 'x',
        title: 'X',
        allows: allows.map((one, index) => ({
          rule: String(index),
          because: 'Because.',
          roles: one.roles,
          given: () => one.holds,
        })),
      })
      const fits = ({ roles: named, holds }: (typeof allows)[number]): boolean =>
        holds && (named === 'anyone' || held.some(role => named.includes(role)))
      const first = allows.findIndex(fits)
      const ruling = rule(made, actor(held), {})
      assert.equal(ruling.allowed ? Number(ruling.rule) : -1, first)
    }),
  )
})
