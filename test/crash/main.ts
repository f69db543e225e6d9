import { parseArgs } from 'node:util'
import { byAddress, type Engine, embedded, installed } from './engine.ts'
import { crashRounds } from './rounds.ts'
import { write } from './writer.ts'

// Kills during acknowledged writes: node scripts/crash.mjs [--rounds 20] [--programs /usr/lib/postgresql/15/bin [--careless]]
// On the embedded database; on a server made from --programs; or on the one TEST_DATABASE_URL names, which must be an
// empty database and is not itself killed. --careless is the control: it must find something lost.

const { values } = parseArgs({
  options: {
    rounds: { type: 'string', default: '20' },
    programs: { type: 'string' },
    careless: { type: 'boolean' },
    writer: { type: 'string' },
  },
})

const say = (line: string): void => void process.stdout.write(`${line}\n`)

function chosen(): Engine {
  const url = process.env.TEST_DATABASE_URL
  if (values.careless && !values.programs)
    throw new Error(
      '--careless is for a server of its own: say its programs, as --programs /usr/lib/postgresql/15/bin.',
    )
  if (values.programs) return installed(values.programs, values.careless)
  return url ? byAddress(url) : embedded()
}

async function run(): Promise<void> {
  const engine = chosen()
  say(`${engine.name}, ${values.rounds} rounds`)
  let [number, faults] = [0, 0]
  try {
    for await (const round of crashRounds(engine, Number(values.rounds))) {
      const { killed, acknowledged, entries, batches } = round
      const trail = `trail whole: ${entries} entries in ${batches} batches`
      const found = round.faults.length === 0 ? `all there; ${trail}` : round.faults.slice(0, 10).join(' ')
      say(`round ${++number}: killed ${killed}; ${acknowledged} acknowledged so far, ${found}`)
      faults += round.faults.length
    }
  } finally {
    await engine.end()
  }
  say(faults === 0 ? `Nothing was lost in ${number} rounds.` : `${faults} faults.`)
  process.exitCode = faults === 0 ? 0 : 1
}

await (values.writer ? write(JSON.parse(values.writer)) : run())
