import assert from 'node:assert/strict'
import { describe, test } from 'node:test'
import type { Pathway, Step } from '../kernel/pathway.ts'
import { everyRule } from './every-rule.ts'
import { type Role, roles } from './roles.ts'
import { reachersOf, reaching, standInsFor } from './standing-in.ts'

const kindOf = (role: string): string => roles[role as Role].agency
const named = { police: 'p', 'childrens-services': 'c' }

/** Every role that may come to owe a step: also those that an answer or an agreed action may name. */
function owners({ steps }: Pathway, step: Step): readonly string[] {
  const held = step.each && steps[step.each.step]?.asks?.[step.each.question]
  const agreed = held?.kind === 'actions' ? Object.keys(held.who) : []
  return [step.by, ...(step.bySome ?? []).map(one => one.by), ...agreed]
}

const everyStep = everyRule.pathways.flatMap(rule =>
  Object.values<Step>(rule.steps).map(step => ({ rule, step })),
)

describe('who answers for an agency that an episode does not name', () => {
  test('there is somebody for every step of every pathway, and their own agency is named', () => {
    for (const { rule, step } of everyStep)
      for (const role of owners(rule, step)) {
        const answering = standInsFor({ rule, step, role }, named)
        if (Object.hasOwn(named, kindOf(role))) assert.deepEqual(answering, [])
        else assert.ok(answering.length > 0, `${rule.id}: ${step.title}, for ${role}`)
        for (const one of answering) assert.ok(Object.hasOwn(named, kindOf(one)), one)
      }
  })

  test('what is kept from the police is reached by somebody else', () => {
    const kept = everyStep.filter(({ step }) => step.withheldFrom?.includes('police'))
    assert.ok(kept.length > 0)
    for (const { rule, step } of kept)
      for (const one of reachersOf({ rule, step, role: step.by })) assert.notEqual(kindOf(one), 'police')
  })

  test('a pathway may name somebody nearer: in custody, the custody officer calls the council', () => {
    const custody = everyRule.pathways.find(({ id }) => id === 'custody') as Pathway
    const owed = { rule: custody, step: custody.steps.calledBack, role: 'social-worker' }
    assert.equal(standInsFor(owed, { police: 'p' })[0], 'custody-officer')
    assert.deepEqual(standInsFor(owed, named), [])
  })

  test('nobody reaches their own agency', () => {
    for (const [kind, all] of Object.entries(reaching))
      for (const role of all) assert.notEqual(kindOf(role), kind)
  })
})
