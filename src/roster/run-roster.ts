import { parseArgs } from 'node:util'
import type { Database } from '../store/database.ts'
import { keepRoster } from './keep-roster.ts'
import { listWords } from './list-words.ts'
import { listColumns } from './lists.ts'
import { changesOf, forceHere } from './roster.store.ts'

const usage = `Brings agencies, units and accounts to what the force's own lists say.

  npm run roster -- FOLDER [--force NAME] [--do] [--ends NUMBER]
  npm run roster -- history     says what lists did
  npm run roster -- words       says which words each column may hold

  FOLDER   has ${Object.entries(listColumns)
    .map(([list, columns]) => `${list}.csv (${columns.join(', ')})`)
    .join(',\n           ')}.
           Each is the whole list: an account that is not in it ends.
  --force  what the force is called, where the database is empty
  --do     without it, only what would change is said
  --ends   how many accounts end, as the run before said`

type Given = Readonly<{ args: readonly string[]; now: Date }>
type Say = (line: string) => void

async function history(database: Database, say: Say): Promise<0 | 1> {
  const rows = await database.as('owner').transaction(async tx => {
    const force = await forceHere(tx)
    return force ? changesOf(tx, force.forceId) : []
  })
  if (rows.length === 0) say('No account was ever added or changed from a list.')
  for (const { at, did, subject, was, now } of rows)
    say(
      `${at.toISOString().slice(0, 16)}Z ${subject} ${did}${was === now ? '' : `: ${was || 'nothing'} → ${now || 'nothing'}`}`,
    )
  return 0
}

type Wish = Readonly<{ folder: string; force?: string | undefined; isMeant: boolean; ends: number }>

/** What the arguments ask for, or why they cannot be followed. */
function wishOf(args: readonly string[]): Wish | string {
  const options = { force: { type: 'string' }, do: { type: 'boolean' }, ends: { type: 'string' } } as const
  try {
    const { values, positionals } = parseArgs({ args: [...args], options, allowPositionals: true })
    const [folder, ...more] = positionals
    if (!folder || more.length > 0) return 'Name one folder.'
    if (!/^\d*$/.test(values.ends ?? '')) return 'Say how many accounts end as a number.'
    const force = values.force?.trim() || undefined
    return { folder, force, isMeant: values.do ?? false, ends: Number(values.ends ?? 0) }
  } catch (fault) {
    return fault instanceof Error ? fault.message : 'The arguments cannot be read.'
  }
}

/** Does what the command line asks of the lists of a force. Resolves to the exit code. */
export async function runRoster(database: Database, { args, now }: Given, say: Say): Promise<0 | 1> {
  const wish = wishOf(args)
  if (typeof wish === 'string') {
    say(`${wish}\n\n${usage}`)
    return 1
  }
  if (wish.folder === 'history') return history(database, say)
  if (wish.folder === 'words') {
    for (const line of listWords()) say(line)
    return 0
  }
  const { isDone, says } = await keepRoster(database, { ...wish, at: now })
  for (const line of says) say(line)
  return isDone ? 0 : 1
}
