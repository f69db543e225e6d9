import assert from 'node:assert/strict'
import { describe, it } from 'node:test'
import { announceSample } from '../../src/checks/announce-sample.ts'
import { drawSample } from '../../src/checks/draw-sample.ts'
import { londonDay } from '../../src/kernel/calendar.ts'
import { endAgreement } from '../../src/partners/sign-agreement.ts'
import { boardTitles } from '../../src/policy/boards.ts'
import { custody } from '../../src/policy/pathways/custody.ts'
import { agencies, type Role, roles } from '../../src/policy/roles.ts'
import { endpoints, pages } from '../../src/rooms.ts'
import { addPeople, personRow } from '../../src/simulation/cast.store.ts'
import { voicePages } from '../../src/voice/pages.ts'
import { as, cast, castAgencies, castChildren, castUnits, plantChild, testNow } from '../cast.ts'
import { freshDatabase } from '../database.ts'
import { wholeHouse } from '../whole-house.ts'
import { disputes, sharedAtOnce, urgent, writeBesides } from './besides.ts'
import { childPathways, live, mayKnow, mayRead, people, type SceneChild } from './scene.ts'

// Everybody, in every role of every agency, opens every address the house serves with every record's id in it, follows
// what links there are, and searches for every name. Whatever comes back, refusals and faults included, must hold no mark
// of a sentence or a name that scene.ts, which knows only the rules, says is not theirs; and must hold those that are.

const database = await freshDatabase()
const house = await wholeHouse(database, people)
const inCast = new Set(Object.values(cast).map(one => one.id))
const extra = people.filter(one => !inCast.has(one.id))
await database.as('owner').statement(addPeople, [JSON.stringify(extra.map(personRow))])

const team = castUnits.lambethResponse.id
const children: readonly SceneChild[] = [
  { id: '00000000-0000-7000-8000-0000000000a1', mark: 'Xanadoquen', borough: 'Lambeth' },
  { id: '00000000-0000-7000-8000-0000000000a2', mark: 'Yggdrimost', borough: 'Croydon' },
  { id: '00000000-0000-7000-8000-0000000000a3', mark: 'Zephyranth', borough: 'Lambeth', team },
  { id: '00000000-0000-7000-8000-0000000000a4', mark: 'Wolfsbanek', borough: 'Lambeth' },
]
const { lookedAfterBy: _, ...unlooked } = castChildren.kit
for (const child of children)
  await plantChild(
    database,
    { ...unlooked, id: child.id, familyName: child.mark, borough: child.borough } as never,
    child.team ? { restricted: true, leadId: cast.tom.id, leadUnitId: team } : {},
  )

const from = new Date(+testNow - 3 * 86_400_000)
const lived = []
for (const [index, pathway] of childPathways.entries())
  for (const child of [children[index % 2], children[2]] as SceneChild[]) {
    const one = await live(child, pathway, from)
    if (one) lived.push(one)
  }

/** What stands beside the episodes of one child of each borough and of the restricted one: every third of them. */
const besides = await writeBesides(lived.filter((_one, at) => at % 3 === 0))

// An agency that nothing lets anybody tell any more, and an episode of its child that could not wait.
const croydon = castAgencies.croydon.id
const [agreement] = await database
  .as('owner')
  .statement<{ id: string }>('select id from sharing_agreements where agency_id = $1', [croydon])
const ended = { agreementId: agreement?.id ?? '', reason: 'Written anew' }
await endAgreement(as(cast.helen, new Date(+testNow - 600_000)), ended)
const late = await live(children[1] as SceneChild, custody, new Date(+testNow - 500_000), 1)
const untold = late?.sentences.map(one => ({
  ...one,
  agencies: new Set([...one.agencies].filter(id => id !== croydon)),
}))
if (late) lived.push(late)
const atOnce = late ? await sharedAtOnce(late, croydon, cast.carl) : []
const sample = await sampled()

const episodes = lived.map(one => one.episode)
const sentences = [
  ...lived.filter(one => one !== late).flatMap(one => one.sentences),
  ...[...(untold ?? []), ...besides, ...atOnce],
]

/** A sample of searches that was drawn: it names nobody to whom does not check. */
async function sampled(): Promise<string> {
  const day = (offset: number) => londonDay(new Date(+testNow + offset * 86_400_000))
  const plan = { pathway: 'stop-and-search', review: 'case-audit', from: day(-5), until: day(0) }
  const { sampleId } = await announceSample(as(cast.pat), { ...plan, size: 2, twice: 1, byUnit: false })
  await drawSample(as(cast.pat), { sampleId })
  return sampleId
}

type Values = Readonly<Record<string, readonly string[]>>

/** The ids of a table, a few of each. */
async function idsOf(table: string): Promise<readonly string[]> {
  const rows = await database
    .as('owner')
    .statement<{ id: string }>(`select id from ${table} order by id limit 4`)
  return rows.map(one => one.id)
}

/** What may stand for each name in an address. An address with any other name is opened with something that is not there. */
const ids: Values = {
  childId: children.map(one => one.id),
  episodeId: episodes.map(one => one.id),
  personId: [cast.tom.id],
  agencyId: [castAgencies.lambeth.id, castAgencies.croydon.id],
  agreementId: await idsOf('sharing_agreements'),
  noticeId: await idsOf('notices'),
  sampleId: [sample],
  disputeId: disputes,
  urgentId: urgent,
  occurrence: ['1'],
  board: Object.keys(boardTitles),
  id: ['custody', 'missing-risk'],
  inForceFrom: ['1991-10-14'],
  measure: ['hours-in-custody'],
  kind: ['custody-suite'],
  fileId: ['00000000-0000-7000-8000-00000000ffff'],
}

const stepsOf = new Map(episodes.map(one => [one.id, one]))

/** The page of every episode; of what stands below it, every other pathway's, in turns. Each has two episodes, one of them restricted. */
const inTurns = (all: readonly string[], path: string): readonly string[] =>
  /^\/episodes\/:episodeId$/.test(path)
    ? all
    : all.filter((_id, at) => (Math.floor(at / 2) + path.length) % 2 === 0)

/** Every address of a path: one for each record, and within an episode for a step done, one to come, and an entry. */
function addressesOf(path: string): readonly string[] {
  const [, name] = /:(\w+)/.exec(path) ?? []
  if (!name) return [path]
  const episode = stepsOf.get(/\/episodes\/([0-9a-f-]{36})/.exec(path)?.[1] ?? '')
  const steps = episode ? [Object.keys(episode.pathway.steps).at(-1) ?? ''] : []
  const all = { ...ids, step: steps, entry: ['1'], version: ['1'] }[name] ?? ['nothing']
  const values = name === 'episodeId' ? inTurns(all, path) : all
  return values.flatMap(value => addressesOf(path.replace(`:${name}`, value)))
}

const isAboutRestricted = (address: string): boolean =>
  episodes.some(one => one.child.team && address.includes(one.id)) ||
  children.some(one => one.team && address.includes(one.id))

/** Police who may read nearly everything are alike: most of them only try what is not theirs. */
const thorough = [cast.tom, cast.ade, cast.sam, cast.martha, cast.felix]
const isThorough = (who: (typeof people)[number]): boolean =>
  who.agency.kind !== 'police' || thorough.includes(who as never)

const isServed = (path: string): boolean => !/sign|download|\.json$/.test(path)
const served = [...pages, ...voicePages({ origin: 'http://localhost:3000', forceId: 1 })]
const opened = [...new Set(served.map(one => one.path))].filter(isServed).flatMap(addressesOf)
const asked = endpoints.filter(one => one.method === 'GET').flatMap(one => addressesOf(one.path))
const searches = children.map(one => one.mark)

const marks = [...sentences, ...children].flatMap(one => one.mark ?? [])
const inOne = new RegExp(marks.join('|'), 'g')

/** Links to addresses nobody thought of; those of records are opened already. */
const linksIn = (body: string): readonly string[] =>
  [...body.matchAll(/href="(\/[^"#]*)"/g)]
    .map(([, href = '']) => href.replaceAll('&amp;', '&'))
    .filter(href => !/^\/(assets|sign-out|rules|children\/[0-9a-f-]{36}|episodes\/)/.test(href))

type Persona = (typeof people)[number]

/** Every mark that somebody comes to see, with the address where they first saw it. */
async function seenBy(who: Persona): Promise<ReadonlyMap<string, string>> {
  const seen = new Map<string, string>()
  house.clock.now = testNow
  const visitor = await house.signedIn(who)
  const json = house.jsonFor(visitor)
  const look = (text: string, at: string): void => {
    for (const [mark] of text.matchAll(inOne)) if (!seen.has(mark)) seen.set(mark, at)
  }
  const mine = (path: string) => isThorough(who) || isAboutRestricted(path) || !/[0-9a-f-]{36}/.test(path)
  const queue = opened.filter(mine)
  const known = new Set(queue)
  for (let at = queue.shift(); at !== undefined; at = queue.shift()) {
    const { body, status } = await visitor.get(at)
    assert.ok(status < 500, `${at} for ${who.roles.join()}: ${status}`)
    look(body, at)
    for (const link of linksIn(body)) {
      if (known.has(link) || known.size > opened.length + 40) continue
      known.add(link)
      queue.push(link)
    }
  }
  for (const path of asked.filter(mine)) look(JSON.stringify((await json.get(path)).body), path)
  for (const name of searches) {
    const found = await json.post('/children/search', { name: `Kit ${name}`, bornOn: '2013-01-01' })
    look(JSON.stringify(found.body).replaceAll(`Kit ${name}`, ''), 'a search')
  }
  return seen
}

const chosen = Object.keys(roles).map(role => people.find(one => one.roles.includes(role as Role)))
const personas = [...new Set([...chosen, cast.victor, cast.tom, cast.carl])].filter(one => one !== undefined)

describe('what everybody comes to see, against what the rules alone say', () => {
  it('is tried on every pathway, with sentences for every kind of agency that is given any', () => {
    assert.deepEqual(
      childPathways.filter(one => !episodes.some(episode => episode.pathway === one)).map(one => one.id),
      [],
    )
    assert.ok(sentences.length > 2 * childPathways.length)
    assert.ok(
      episodes.some(one => one.child.team),
      'nobody has a restricted episode',
    )
    assert.ok(Object.keys(agencies).length > 0 && londonDay(from))
  })
  for (const who of personas)
    it(`${who.roles.join(', ')} of ${who.agency.name}`, async () => {
      const seen = await seenBy(who)
      const readable = sentences.filter(one => mayRead(who, one))
      const knowable = children.filter(one => mayKnow(who, one, sentences))
      const theirs = new Set([...readable, ...knowable].flatMap(one => one.mark ?? []))
      const leaked = [...seen].filter(([mark]) => !theirs.has(mark)).map(([mark, at]) => `${mark} at ${at}`)
      assert.deepEqual(leaked, [], 'seen, and not theirs')
      if (!isThorough(who)) return
      const hidden = [...theirs].filter(mark => !seen.has(mark))
      assert.deepEqual(hidden, [], 'theirs, and nowhere to be seen')
    })
})
