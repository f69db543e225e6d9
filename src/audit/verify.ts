import type { Fault } from '../access/fault.ts'
import type { Database } from '../store/database.ts'
import { type Head, verifyTrail } from './verify-trail.ts'

/**
 * Checks the trail and says what was found, in a sentence or two; false when it is broken. `kept` are heads as an
 * earlier check printed them.
 */
export async function verify(
  database: Database,
  say: (line: string) => void,
  kept: readonly string[] = [],
): Promise<boolean> {
  const wrong = kept.find(text => !headPattern.test(text))
  if (wrong !== undefined) {
    say(`“${wrong}” is not what a check printed: force, batch and hash with colons between.`)
    return false
  }
  const { fault, entries, batches, unsealed, heads } = await verifyTrail(database, kept.map(headIn))
  const sound = `${counted(entries, 'entry', 'entries')} in ${counted(batches, 'batch', 'batches')}`
  if (fault) {
    say(`The trail is broken: ${inWords(fault)}`)
    say(`What was checked before that is whole: ${sound}.`)
    return false
  }
  say(`The trail is whole: ${sound} are sealed, and are as they were written.`)
  say(`Not sealed yet: ${counted(unsealed, 'entry', 'entries')}.`)
  if (heads.length > 0)
    say('Keep this elsewhere, and give it to a later check, to know that no end was cut off:')
  for (const { forceId, batch, hash } of heads) say(`  ${forceId}:${batch}:${hash}`)
  return true
}

const headPattern = /^\d+:\d+:[0-9a-f]{64}$/

function headIn(text: string): Head {
  const [forceId, batch, hash = ''] = text.split(':')
  return { forceId: Number(forceId), batch: Number(batch), hash }
}

const counted = (count: number, one: string, many: string): string =>
  `${count.toLocaleString('en-GB')} ${count === 1 ? one : many}`

const said: Readonly<Record<Fault['what'], string>> = {
  changed: 'was changed after it was sealed.',
  missing: 'is missing.',
  inserted: 'was inserted after its batch was sealed.',
  'chain broken': 'the seal itself was changed, or does not follow the one before.',
  'not the one kept': 'the seal is gone, or is not the one that was kept elsewhere.',
}

function inWords({ what, forceId, batch, id, at }: Fault): string {
  const place = `force ${forceId}, batch ${batch}`
  return id ? `${place}, entry ${id} of ${at?.toISOString()} ${said[what]}` : `${place}: ${said[what]}`
}
