import assert from 'node:assert/strict'
import { describe, test } from 'node:test'
import { testNow } from '../../test/cast.ts'
import { ageOn, londonDay } from '../kernel/calendar.ts'
import { boroughFacts } from '../policy/boroughs.ts'
import { ethnicities } from '../policy/ethnicities.ts'
import { pathwaysAt } from '../policy/index.ts'
import { agencies, roles } from '../policy/roles.ts'
import { boroughPeople, ethnicityOrder } from './borough-people.ts'
import { chanceFrom } from './chance.ts'
import { habits } from './habits.ts'
import { householdFrom } from './households.ts'
import { london } from './london.ts'

const from = new Date(+testNow - 30 * 86_400_000)
const chance = chanceFrom('households')
const households = Array.from({ length: 600 }, (_, index) =>
  householdFrom(`${index}`, chance.apart(`${index}`), { from, until: testNow }),
)
const children = households.flatMap(household => household.children)
const today = londonDay(testNow)

describe('made-up families', () => {
  test('are of every borough and nearly every ethnicity, and their names are many', () => {
    assert.equal(new Set(children.map(child => child.borough)).size, 32)
    assert.ok(new Set(children.map(child => child.ethnicity)).size >= 16)
    assert.ok(new Set(children.map(child => child.givenNames)).size > 300)
    assert.ok(new Set(children.map(child => child.familyName)).size > 200)
    const counts = new Map<string, number>()
    for (const { givenNames } of children) counts.set(givenNames, (counts.get(givenNames) ?? 0) + 1)
    assert.ok(Math.max(...counts.values()) < children.length / 20)
  })

  test('have brothers and sisters who share a home, and twins who share a birthday', () => {
    const several = households.filter(household => household.children.length > 1)
    assert.ok(several.length > 100)
    for (const { children: own } of several) {
      assert.equal(new Set(own.map(child => child.borough)).size, 1)
      assert.equal(new Set(own.map(child => child.givenNames)).size, own.length)
      assert.equal(new Set(own.map(child => child.familyName.slice(0, 3).replace('Kau', 'Sin'))).size, 1)
    }
    const twins = several.filter(household => household.twins)
    assert.ok(twins.length > 5)
    for (const { children: own } of twins) assert.equal(own[0]?.bornOn, own[1]?.bornOn)
  })

  test('have children only', () => {
    for (const { bornOn } of children) {
      const age = ageOn(bornOn, today)
      assert.ok(age >= 0 && age < 18, `${bornOn} is ${age}`)
      assert.ok(bornOn < londonDay(from))
    }
  })

  test('have children of whom police are told where they learn, and children of whom they are not', () => {
    const of = (name: 'schooling' | 'send') => new Set(children.map(child => child[name] ?? 'not known'))
    assert.deepEqual([...of('schooling')].sort(), ['elsewhere', 'none', 'school'])
    assert.deepEqual([...of('send')].sort(), ['E', 'K', 'N', 'not known'])
    for (const { send, sendLearntFrom } of children)
      assert.equal(send === undefined, sendLearntFrom === undefined)
  })

  test('have some children who are looked after, by a council that there is', () => {
    const cared = children.flatMap(child => child.lookedAfterBy ?? [])
    assert.ok(cared.length > 20 && cared.length < children.length / 4)
    for (const id of cared)
      assert.ok(london.agencies.some(one => one.id === id && one.kind === 'childrens-services'))
  })
})

describe('the made-up London', () => {
  test('has 12 basic command units, 32 boroughs, and somebody for every role that owes a step', () => {
    const commands = london.units.filter(unit => unit.kind === 'command')
    assert.equal(new Set(commands.map(unit => unit.bcu)).size, 12)
    for (const borough of Object.keys(boroughFacts))
      for (const kind of ['childrens-services', 'youth-justice-service', 'health', 'care-provider', 'school'])
        assert.equal(
          london.agencies.filter(one => one.kind === kind && one.area?.includes(borough)).length,
          1,
        )
    const held = new Set(london.people.flatMap(person => person.roles))
    for (const rule of pathwaysAt(today))
      for (const { by } of Object.values(rule.steps)) assert.ok(held.has(by), `nobody is ${by}`)
  })

  test('has an id and a sign-in name of its own for everybody, and roles of their own agency', () => {
    assert.equal(new Set(london.people.map(person => person.id)).size, london.people.length)
    assert.equal(new Set(london.people.map(person => person.subject)).size, london.people.length)
    for (const person of london.people) {
      assert.ok(person.agency.kind in agencies)
      for (const role of person.roles)
        assert.ok(['any', person.agency.kind].includes(roles[role as keyof typeof roles].agency), role)
    }
  })

  test('knows the people of every borough, by the codes there are', () => {
    assert.deepEqual(Object.keys(boroughPeople).toSorted(), Object.keys(boroughFacts).toSorted())
    for (const code of ethnicityOrder) assert.ok(code in ethnicities)
  })

  test('has habits only for pathways, steps and answers that there are', () => {
    for (const [id, { hours = {}, powers = {}, answers = {} }] of Object.entries(habits)) {
      const rule = pathwaysAt(today).find(one => one.id === id)
      assert.ok(rule, id)
      for (const step of [...Object.keys(hours), ...Object.keys(powers)])
        assert.ok(rule.steps[step], `${id} ${step}`)
      for (const [place, weighing] of Object.entries(answers)) {
        const [step = '', name = ''] = place.split('.')
        const question = rule.steps[step]?.asks?.[name]
        assert.ok(question && 'options' in question, place)
        for (const { weights } of weighing)
          for (const answer of Object.keys(weights))
            assert.ok(answer in question.options, `${place} ${answer}`)
      }
    }
  })
})
