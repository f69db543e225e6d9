// Writes the two files a new pathway needs: bin/new pathway lost-property
import { spawnSync } from 'node:child_process'
import { existsSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { gather } from './gather.mjs'

const root = join(fileURLToPath(import.meta.url), '..', '..')

const [kind, id] = process.argv.slice(2)
const trouble = troubleWith(kind, id)
if (trouble) {
  console.error(trouble)
  process.exitCode = 1
} else begin(id)

function troubleWith(kind, id) {
  if (kind !== 'pathway' || !id) return 'Say what to begin and its name: bin/new pathway lost-property'
  if (!/^[a-z]+(-[a-z]+)*$/.test(id)) return `“${id}” should be words in small letters joined by hyphens.`
  return existsSync(pathOf(id)) ? `${pathOf(id)} is there already.` : undefined
}

function pathOf(id, end = '.ts') {
  return join(root, 'src/policy/pathways', `${id}${end}`)
}

function begin(id) {
  const name = id.replace(/-([a-z])/g, (_, letter) => letter.toUpperCase())
  const title = id.replace(/-/g, ' ').replace(/^./, letter => letter.toUpperCase())
  writeFileSync(pathOf(id), definition(id, name, title))
  writeFileSync(pathOf(id, '.test.ts'), test(id, name))
  tidy(pathOf(id), pathOf(id, '.test.ts'))
  gather()
  console.log(`src/policy/pathways/${id}.ts       the rule: put in who owes what, by when, under which law`)
  console.log(`src/policy/pathways/${id}.test.ts  its table of cases: begin here`)
  console.log(`\nThen: node scripts/test.mjs src/policy/pathways/${id}.test.ts`)
}

function tidy(...paths) {
  spawnSync(join(root, 'node_modules/.bin/biome'), ['check', '--write', ...paths], {
    cwd: root,
    stdio: 'ignore',
  })
}

function definition(id, name, title) {
  return `import { asSoonAsPracticable, hours } from '../../kernel/clock.ts'
import { choice, prose } from '../../kernel/form.ts'
import { pathwayOf } from '../../kernel/pathway.ts'
import type { Role } from '../roles.ts'
import { proposal } from '../sources.ts'
import { voice } from '../voice.ts'

/** Say in one sentence what a child on this pathway is owed. */
export const ${name} = pathwayOf<Role>()({
  id: '${id}',
  title: '${title}',
  about: 'Say in one sentence when a child is on this pathway.',
  source: proposal('${title}', 'proposal'),
  inForceFrom: '${new Date().toISOString().slice(0, 10)}',
  begins: 'begun',
  steps: {
    begun: {
      title: 'What happened to the child is known',
      by: 'constable',
      source: proposal('Beginning', 'proposal'),
      asks: { what: prose('What happened?') },
    },
    childHeard: {
      title: 'Child told what is happening, and asked what they wish and feel',
      by: 'constable',
      source: proposal('The voice of the child', 'proposal'),
      after: ['begun'],
      within: asSoonAsPracticable('begun'),
      asks: voice,
    },
    ended: {
      title: 'What was owed is done',
      by: 'sergeant',
      source: proposal('Ending', 'proposal'),
      after: ['begun'],
      within: hours(72, 'begun'),
      asks: { outcome: choice('How did it end?', { helped: 'The child was helped', moved: 'Another agency took over' }) },
      ends: 'ended',
    },
  },
})
`
}

function test(id, name) {
  return `import assert from 'node:assert/strict'
import { describe, test } from 'node:test'
import { faultsInPathway } from '../../kernel/faults.ts'
import { replay } from '../../kernel/replay.ts'
import { calendar } from '../calendar.ts'
import { ${name} } from './${id}.ts'

const begun = new Date('2026-03-02T10:00:00Z')
const entries = [{ version: 1, step: 'begun', happenedAt: begun, recordedAt: begun, by: 'ade', answers: { what: 'Found' } }]
const child = { sex: 'female', lookedAfter: 'no', age: '13' }
const stateOf = (step: string, now: string) =>
  replay(${name}, entries, { now: new Date(now), calendar, child }).duties.find(duty => duty.step === step)?.state

const cases = [
  // what happened,           step,         now,                     state
  ['just begun',              'childHeard', '2026-03-02T10:05:00Z',  'open'],
  ['72 hours to the second',  'ended',      '2026-03-05T10:00:00Z',  'open'],
  ['a second later',          'ended',      '2026-03-05T10:00:01Z',  'overdue'],
] as const

describe('${id}', () => {
  test('has no fault', () => assert.deepEqual(faultsInPathway(${name}), []))

  for (const [what, step, now, state] of cases)
    test(\`\${what}: \${step} is \${state}\`, () => assert.equal(stateOf(step, now), state))
})
`
}
