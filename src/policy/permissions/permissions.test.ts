import assert from 'node:assert/strict'
import { describe, test } from 'node:test'
import type { Actor } from '../../kernel/context.ts'
import { type Permission, rule } from '../../kernel/permission.ts'
import { custody } from '../pathways/custody.ts'
import { type Role, roles } from '../roles.ts'
import { mayAddChild, mayViewChild } from './children.ts'
import { mayListOwed, mayStartEpisode, mayViewBoard, mayViewEpisode } from './episodes.ts'
import { mayCorrectEntry, mayRecordStep, type StepFacts } from './steps.ts'
import { maySeeWhoLooked } from './trail.ts'

const lambeth = 'agency-lambeth'
const southwark = 'agency-southwark'
const police = 'agency-police'

const somebody = (role: Role, agencyId: string, agency: string = roles[role].agency): Actor => ({
  id: `${role}-${agencyId}`,
  name: 'Somebody',
  roles: [role],
  forceId: 1,
  agencyId,
  agency,
})

const sergeant = somebody('custody-officer', police)
const constable = somebody('constable', police)
const inspector = somebody('inspector', police)
const analyst = somebody('analyst', police)
const auditor = somebody('auditor', police)
const socialWorker = somebody('social-worker', lambeth)
const neighbour = somebody('social-worker', southwark)

const ofStep = (name: keyof typeof custody.steps, more: Partial<StepFacts> = {}): StepFacts => ({
  step: custody.steps[name],
  episodeAgencies: { police, 'childrens-services': lambeth },
  restricted: false,
  ...more,
})
const allowed = <Facts>(permission: Permission<Facts>, actor: Actor, facts: Facts): boolean =>
  rule(permission, actor, facts).allowed

describe('recording a step', () => {
  const rows: readonly (readonly [string, Actor, StepFacts, boolean])[] = [
    ['a custody officer authorises detention', sergeant, ofStep('authorised'), true],
    ['a constable does not', constable, ofStep('authorised'), false],
    ['an inspector reviews', inspector, ofStep('review'), true],
    ["children's services of the episode call back", socialWorker, ofStep('calledBack'), true],
    ["children's services of another borough do not", neighbour, ofStep('calledBack'), false],
    ['nor do police in their place', sergeant, ofStep('calledBack'), false],
    [
      'nor does anybody where the episode names no agency',
      socialWorker,
      ofStep('calledBack', { episodeAgencies: { police } }),
      false,
    ],
    [
      'a role held in an agency it does not belong to counts for nothing',
      somebody('custody-officer', lambeth, 'childrens-services'),
      ofStep('authorised'),
      false,
    ],
    ['a restricted child: not by others', sergeant, ofStep('authorised', { restricted: true }), false],
    [
      "a restricted child: by the child's own team",
      sergeant,
      ofStep('authorised', { restricted: true, mine: true }),
      true,
    ],
  ]
  for (const [shows, actor, facts, expected] of rows)
    test(shows, () => {
      for (const permission of [mayRecordStep, mayStartEpisode])
        assert.equal(allowed(permission, actor, facts), expected, permission.action)
    })

  test('no role but those the step names, for every step of custody and every role', () => {
    for (const [name, step] of Object.entries(custody.steps))
      for (const role of Object.keys(roles) as Role[]) {
        const { agency } = roles[role]
        const actor = somebody(role, `agency-${agency}`)
        const facts = {
          ...ofStep(name as keyof typeof custody.steps),
          episodeAgencies: { [agency]: `agency-${agency}` },
        }
        const listed = (
          [step.by, ...('also' in step ? (step.also ?? []) : [])] as readonly string[]
        ).includes(role)
        assert.equal(allowed(mayRecordStep, actor, facts), listed, `${role}: ${name}`)
      }
  })
})

describe('correcting an entry', () => {
  const entry = (recordedBy: string, where = sergeant.agencyId, givenToPolice = true) => ({
    ...ofStep('authorised'),
    recordedBy,
    recordedIn: where,
    givenToPolice,
  })
  test('names the rule: one’s own entry', () =>
    assert.equal(ruleOf(sergeant, entry(sergeant.id)), 'own-entry'))
  test("or another's of the same step", () => assert.equal(ruleOf(sergeant, entry('another')), 'owes-step'))
  test('not by somebody whose step it is not', () =>
    assert.equal(ruleOf(constable, entry(constable.id)), undefined))
  test('of another agency, if the police were given it', () =>
    assert.equal(ruleOf(sergeant, entry('another', 'council')), 'owes-step'))
  test('not what another agency keeps from the police', () =>
    assert.equal(ruleOf(sergeant, entry('another', 'council', false)), undefined))
  const ruleOf = (actor: Actor, facts: ReturnType<typeof entry>) => {
    const ruling = rule(mayCorrectEntry, actor, facts)
    return ruling.allowed ? ruling.rule : undefined
  }
})

describe('reading', () => {
  const open = { restricted: false, mine: false, shared: false }
  const rows = [
    // who, of what, may read
    ['police: an open record', constable, open, true],
    ['police: a restricted one', constable, { ...open, restricted: true }, false],
    ['police: a restricted one of their own', constable, { ...open, restricted: true, mine: true }, true],
    ['a partner: what was not shared', socialWorker, open, false],
    ['a partner: what was', socialWorker, { ...open, shared: true }, true],
    ['an analyst: nobody by name', analyst, open, false],
    ['an auditor: an open record', auditor, open, true],
    ['an auditor: not a restricted one', auditor, { ...open, restricted: true }, false],
  ] as const
  for (const [shows, actor, facts, expected] of rows)
    test(shows, () => {
      assert.equal(allowed(mayViewChild, actor, facts), expected)
      assert.equal(allowed(mayViewEpisode, actor, facts), expected)
    })
  test('who has looked: supervisors and auditors, not everybody', () => {
    const rows = [
      // who, knows of the child, may see
      [sergeant, true, true],
      [sergeant, false, false],
      [inspector, true, true],
      [auditor, true, true],
      [auditor, false, true],
      [constable, true, false],
      [analyst, true, false],
      [socialWorker, true, false],
    ] as const
    for (const [actor, known, expected] of rows)
      assert.equal(allowed(maySeeWhoLooked, actor, { known }), expected, actor.id)
  })
  test('the board: police only', () => {
    assert.ok(allowed(mayViewBoard, sergeant, undefined))
    assert.ok(!allowed(mayViewBoard, socialWorker, undefined))
  })
  test('what is owed: whoever may owe', () => {
    assert.ok(allowed(mayListOwed, socialWorker, undefined))
    assert.ok(!allowed(mayListOwed, analyst, undefined))
  })
  test('adding a child: police who meet children', () => {
    assert.ok(allowed(mayAddChild, constable, undefined))
    assert.ok(!allowed(mayAddChild, auditor, undefined))
    assert.ok(!allowed(mayAddChild, socialWorker, undefined))
  })
})
