import { crc32 } from 'node:zlib'

/*
 * A ZIP archive whose bytes follow from its files alone: stored without compression, because two versions of a compressor
 * give different bytes, at a fixed moment without a time zone, and in the order of their names. APPNOTE 6.3, 4.3 and 4.4.
 */

/** A file of an archive: its path and what is in it. */
export type ZipFile = Readonly<{ path: string; body: Buffer }>

/** 1 January 1980 at midnight, the first moment an archive can name. */
const moment = 0x00210000
const utf8 = 0x0800
const signatures = { file: 0x04034b50, listed: 0x02014b50, end: 0x06054b50 } as const

/** What an archive says of a file twice: beside it, and in the list at the end. */
function facts({ path, body }: ZipFile): Buffer {
  const name = Buffer.from(path, 'utf8')
  const said = Buffer.alloc(26)
  said.writeUInt16LE(20, 0)
  said.writeUInt16LE(utf8, 2)
  said.writeUInt16LE(0, 4)
  said.writeUInt32LE(moment, 6)
  said.writeUInt32LE(crc32(body), 10)
  said.writeUInt32LE(body.length, 14)
  said.writeUInt32LE(body.length, 18)
  said.writeUInt16LE(name.length, 22)
  return said
}

const marked = (signature: number, ...rest: readonly Buffer[]): Buffer => {
  const mark = Buffer.alloc(4)
  mark.writeUInt32LE(signature)
  return Buffer.concat([mark, ...rest])
}

const local = (file: ZipFile): Buffer =>
  marked(signatures.file, facts(file), Buffer.from(file.path, 'utf8'), file.body)

function listed(file: ZipFile, offset: number): Buffer {
  const madeBy = Buffer.from([20, 0])
  const where = Buffer.alloc(14)
  where.writeUInt32LE(offset, 10)
  return marked(signatures.listed, madeBy, facts(file), where, Buffer.from(file.path, 'utf8'))
}

/** The archive of some files. The same files give the same bytes, on any machine. */
export function zipOf(files: readonly ZipFile[]): Buffer {
  const sorted = [...files].sort((a, b) => (a.path < b.path ? -1 : 1))
  const locals = sorted.map(local)
  let offset = 0
  const list = sorted.map((file, at) => {
    const entry = listed(file, offset)
    offset += locals[at]?.length ?? 0
    return entry
  })
  const size = list.reduce((sum, { length }) => sum + length, 0)
  const end = Buffer.alloc(18)
  end.writeUInt16LE(files.length, 4)
  end.writeUInt16LE(files.length, 6)
  end.writeUInt32LE(size, 8)
  end.writeUInt32LE(offset, 12)
  return Buffer.concat([...locals, ...list, marked(signatures.end, end)])
}

/** The files of an archive that was made here. Throws for any other. */
export function filesIn(archive: Buffer): readonly ZipFile[] {
  const files: ZipFile[] = []
  let at = 0
  while (at + 30 <= archive.length && archive.readUInt32LE(at) === signatures.file) {
    const [method, size, kept] = [
      archive.readUInt16LE(at + 8),
      archive.readUInt32LE(at + 22),
      archive.readUInt32LE(at + 18),
    ]
    const name = archive.readUInt16LE(at + 26)
    const start = at + 30 + name + archive.readUInt16LE(at + 28)
    if (method !== 0 || size !== kept || start + size > archive.length)
      throw new RangeError('This archive was not made here.')
    const path = archive.toString('utf8', at + 30, at + 30 + name)
    files.push({ path, body: archive.subarray(start, start + size) })
    at = start + size
  }
  if (files.length === 0) throw new RangeError('This is not an archive.')
  return files
}
