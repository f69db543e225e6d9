import { createHash } from 'node:crypto'
import { createReadStream } from 'node:fs'
import { open } from 'node:fs/promises'
import path from 'node:path'
import { pipeline } from 'node:stream/promises'
import { createGunzip } from 'node:zlib'

/** A file that cannot be taken in at all. Nothing of it is kept; the sentence says what is wrong and what to do. */
export class UnreadableFile extends Error {
  override name = 'UnreadableFile'
}

/** Whose searches a file holds, and of which month (its first day). */
export type Holding = Readonly<{ sourceForce: string; month: string }>

/** A file as it lies on the disk, and the hash of what is inside, gzip undone. */
export type SearchFile = Readonly<{
  name: string
  path: string
  zipped: boolean
  /** Bytes on the disk, for the progress. */
  size: number
  sha256: Buffer
  isJson: boolean
}>

const nameForm =
  /^(\d{4}-(?:0[1-9]|1[0-2]))(?:-([a-z]+(?:-[a-z]+)*?)-(?:stop-and-search|stops-force|stops))?$/

/** Reads a file's name: `2018-05-metropolitan-stop-and-search.csv`. What it does not say must be given. */
export function holdingOf(name: string, given: Partial<Holding>): Holding {
  const [, month, force] = nameForm.exec(name.replace(/(\.(csv|json))?(\.gz)?$/i, '')) ?? []
  const sourceForce = given.sourceForce ?? force
  const from = given.month ?? (month && `${month}-01`)
  if (!sourceForce)
    throw new UnreadableFile('its name does not say which force it is of. Say so with --force.')
  if (!from) throw new UnreadableFile('its name does not say which month it is of. Say so with --month.')
  return { sourceForce, month: from }
}

async function beginning(file: string): Promise<Buffer> {
  const handle = await open(file)
  try {
    const { buffer, bytesRead } = await handle.read(Buffer.alloc(2), 0, 2, 0)
    return buffer.subarray(0, bytesRead)
  } finally {
    await handle.close()
  }
}

type OnDisk = Pick<SearchFile, 'path' | 'zipped'>

/** The bytes inside a file, gzip undone. `seen` is told how many bytes on the disk have been read. */
export async function* bytesOf(
  file: OnDisk,
  seen: (bytes: number) => void = () => {},
): AsyncGenerator<Buffer> {
  const onDisk = createReadStream(file.path, { highWaterMark: 1 << 18 })
  onDisk.on('data', chunk => seen(chunk.length))
  if (!file.zipped) {
    yield* onDisk
    return
  }
  const inside = createGunzip({ chunkSize: 1 << 18 })
  const whole = pipeline(onDisk, inside)
  whole.catch(() => {})
  try {
    yield* inside
  } catch {
    throw new UnreadableFile('its gzip wrapping is damaged or cut off. Fetch the file again.')
  }
}

const isSpace = (byte: number): boolean => byte === 0x20 || (byte >= 0x09 && byte <= 0x0d)

/** Looks a file over: what it is called, how it is wrapped, and the hash of what is inside. */
export async function lookAt(file: string): Promise<SearchFile> {
  const zipped = (await beginning(file)).equals(Buffer.from([0x1f, 0x8b]))
  const hash = createHash('sha256')
  let size = 0
  let first = -1
  const onDisk = (bytes: number) => {
    size += bytes
  }
  for await (const chunk of bytesOf({ path: file, zipped }, onDisk)) {
    hash.update(chunk)
    if (first < 0) first = chunk.find(byte => !isSpace(byte) && ![0xef, 0xbb, 0xbf].includes(byte)) ?? -1
  }
  if (first < 0) throw new UnreadableFile('it is empty.')
  const isJson = first === 0x5b || first === 0x7b
  return { name: path.basename(file), path: file, zipped, size, sha256: hash.digest(), isJson }
}
