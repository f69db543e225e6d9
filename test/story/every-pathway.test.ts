import assert from 'node:assert/strict'
import { describe, it } from 'node:test'
import { addChild } from '../../src/children/add-child.ts'
import type { ChildFacts, Entry, Pathway, Step } from '../../src/kernel/pathway.ts'
import type { Person } from '../../src/people/person.ts'
import { deviationQuestions } from '../../src/policy/deviation.ts'
import { pathways } from '../../src/policy/gathered.ts'
import { addPeople, personRow } from '../../src/simulation/cast.store.ts'
import { as, cast, castChildren, castUnits, plantChild, testNow } from '../cast.ts'
import { freshDatabase } from '../database.ts'
import { everybody } from '../permission-cases.ts'
import { roadsOf } from '../random-walk.ts'
import { wholeHouse } from '../whole-house.ts'

// Every pathway to every one of its endings through the front door, each step by somebody whom the rule names, with
// nothing about any pathway written here. Whoever is not named is turned away at every step, the first time it is reached.

const people: readonly Person[] = Object.values(everybody)
const database = await freshDatabase()
const house = await wholeHouse(database, people)
const others = people.filter(one => !Object.values<Person>(cast).includes(one))
await database.as('owner').statement(addPeople, [JSON.stringify(others.map(personRow))])
/** Old enough that no ending is closed to him, such as being handed over at 18. */
const childId = await plantChild(database, { ...castChildren.kit, age: 16 })

/** The record each pathway is about: a child's, an adult's who harms, or a county line's. */
const records: Readonly<Record<'child' | 'adult' | 'line', string>> = {
  child: childId,
  adult: await added('adult', { givenNames: 'Gordon', familyName: 'Lyle', sex: 'male', borough: 'Lambeth' }),
  line: await added('line', { familyName: 'Kestrel line', borough: 'Lambeth' }),
}

async function added(kind: 'adult' | 'line', answers: Readonly<Record<string, string>>): Promise<string> {
  const made = await addChild(as(cast.ellen), { kind, answers, lookedAfterBy: null, notThese: [] })
  return made.childId
}

const facts: ChildFacts = { sex: 'male', lookedAfter: 'no', age: '16' }

type Door = ReturnType<typeof house.jsonFor> & Readonly<{ page(path: string): Promise<string> }>
const doors = new Map<string, Readonly<{ door: Promise<Door>; since: number }>>()

/** The door of somebody who signs in again whenever ten minutes have passed. */
function doorOf(person: Person): Promise<Door> {
  const kept = doors.get(person.id)
  const now = +house.clock.now
  if (kept && now >= kept.since && now - kept.since < 600_000) return kept.door
  const door = house.signedIn(person).then(visitor => ({
    ...house.jsonFor(visitor),
    async page(path: string) {
      const { status, body } = await visitor.get(path)
      assert.equal(status, 200, `${person.name} at ${path.replaceAll(/[0-9a-f-]{36}/g, 'id')}`)
      return body
    },
  }))
  doors.set(person.id, { door, since: now })
  return door
}

/** Somebody with one of the roles of a step, the one that owes it first, and not one of those who are barred from it. */
function whoMay(step: Step, barred: readonly Person[] = []): Person {
  const named = [step.by, ...(step.also ?? [])]
  const may = people.filter(one => !barred.includes(one))
  const found = named.map(role => may.find(one => one.roles.includes(role as never))).find(Boolean)
  assert.ok(found, `nobody in the cast may record “${step.title}”`)
  return found
}

const isNamed = (step: Step, { roles }: Person): boolean =>
  [step.by, ...(step.also ?? [])].some(role => roles.includes(role as never))

/** Somebody of the police whom a step does not name. */
const notNamed = (step: Step): Person =>
  people.find(one => one.agency.kind === 'police' && one.roles.length === 1 && !isNamed(step, one)) as Person

const deviation = {
  deviation: Object.keys((deviationQuestions.deviation as { options: object }).options)[0],
  deviationWords: 'Talked through with the team.',
}

/** Answers as somebody gives them who has a reason for choosing otherwise than a table. */
function given(step: Step, answers: Entry['answers']): Record<string, unknown> {
  return step.decides ? { ...answers, ...deviation } : { ...answers }
}

const reached = new Set<string>()

/** Whether a step is reached for the first time: whom it turns away does not depend on the road to it. */
function isFirstAt(pathway: Pathway, step: string): boolean {
  const sizeBefore = reached.size
  return reached.add(`${pathway.id} ${step}`).size > sizeBefore
}

async function begin(pathway: Pathway, first: Entry) {
  const step = pathway.steps[pathway.begins] as Step
  const unitId = pathway.unit === 'custody-suite' ? { unitId: castUnits.brixtonCustody.id } : {}
  const start = {
    childId: records[pathway.subject ?? 'child'],
    pathway: pathway.id,
    happenedAt: first.happenedAt,
    answers: given(step, first.answers),
    ...unitId,
  }
  if (isFirstAt(pathway, pathway.begins)) {
    const refused = await (await doorOf(notNamed(step))).post('/episodes', start)
    assert.equal(refused.body.code, 'NOT_PERMITTED', `${notNamed(step).name} must not start it`)
  }
  const { status, body } = await (await doorOf(whoMay(step))).post('/episodes', start)
  assert.equal(status, 201, `${step.title}: ${JSON.stringify(body)}`)
  return body.episodeId as string
}

async function goOn(pathway: Pathway, episodeId: string, entry: Entry): Promise<void> {
  const step = pathway.steps[entry.step] as Step
  const recording = {
    step: entry.step,
    version: entry.version - 1,
    happenedAt: entry.happenedAt,
    answers: given(step, entry.answers),
    ...(entry.occurrence ? { occurrence: entry.occurrence } : {}),
  }
  const which = entry.occurrence ? `?occurrence=${entry.occurrence}` : ''
  const path = `/episodes/${episodeId}/entries`
  for (const other of isFirstAt(pathway, entry.step) ? [notNamed(step), cast.victor] : []) {
    const { status } = await (await doorOf(other)).post(path, recording)
    assert.ok([403, 404].includes(status), `${other.name} must not record “${step.title}”: ${status}`)
  }
  const who = whoMay(
    step,
    (step.byAnother ?? []).map(name => whoMay(pathway.steps[name] as Step)),
  )
  const door = await doorOf(who)
  const page = await door.page(`/episodes/${episodeId}/steps/${entry.step}${which}`)
  for (const question of Object.keys(step.asks ?? {}))
    assert.ok(page.includes(`name="${question}`), `the page of “${step.title}” does not ask for ${question}`)
  const { status, body } = await door.post(path, recording)
  assert.equal(status, 201, `“${step.title}” by ${who.name}: ${JSON.stringify(body)}`)
  await door.page(`/episodes/${episodeId}`)
}

for (const pathway of pathways)
  describe(`${pathway.title}, through the front door`, () => {
    const roads = roadsOf(pathway, facts, testNow)
    it('has a road to each of its endings', () => {
      const endings = Object.values<Step>(pathway.steps).flatMap(step => step.ends ?? [])
      assert.deepEqual([...roads.keys()].sort(), [...new Set(endings)].sort())
    })
    for (const [outcome, entries] of roads)
      it(`to its ending: ${outcome}`, async () => {
        const [first, ...rest] = entries
        assert.ok(first)
        house.clock.now = new Date(+first.happenedAt + 60_000)
        const episodeId = await begin(pathway, first)
        for (const entry of rest) {
          house.clock.now = new Date(+entry.happenedAt + 60_000)
          await goOn(pathway, episodeId, entry)
        }
        const { body } = await (await doorOf(whoMay(pathway.steps[pathway.begins] as Step))).get(
          `/episodes/${episodeId}`,
        )
        assert.equal(body.outcome, outcome, JSON.stringify(body))
        const open = entries.filter(({ step }) => !pathway.steps[step]?.withheldFrom?.includes('police'))
        assert.equal(body.entries.length, open.length)
      })
  })
