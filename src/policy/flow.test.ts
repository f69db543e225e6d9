import assert from 'node:assert/strict'
import { test } from 'node:test'
import { everyRule } from './every-rule.ts'
import { familyOfPathway, flowFamilies, followed, notContacts } from './flow.ts'

const inFamilies = Object.values(flowFamilies).flatMap(({ pathways }) => pathways)

test('every pathway about a child stands in one family, and in no second', () => {
  const contacts = everyRule.pathways.filter(one => !one.subject && !notContacts.includes(one.id))
  assert.deepEqual(
    contacts.map(one => one.id).filter(id => !inFamilies.includes(id)),
    [],
    'Put these pathways into a family of policy/flow.ts, or into notContacts there.',
  )
  assert.equal(new Set(inFamilies).size, inFamilies.length)
  assert.ok(inFamilies.every(id => everyRule.pathways.some(one => one.id === id)))
  assert.ok(notContacts.every(id => !inFamilies.includes(id)))
})

test('what is no contact is a look at what police did themselves', () => {
  const looks = everyRule.pathways.filter(one => one.looksAtSamples).map(one => one.id)
  assert.ok(looks.every(id => notContacts.includes(id)))
})

test('a pathway finds its family, and one that has none is its own', () => {
  assert.equal(familyOfPathway('custody'), 'custody')
  assert.equal(familyOfPathway('flying-kites'), 'flying-kites')
  assert.ok(followed.days.some(one => one === followed.usual))
})
