/*
 * SHA-256 (FIPS 180-4), written out so that what the kernel draws can be worked out anew by anybody with any tool, and
 * without a package. For drawing and comparing public texts; secrets and seals use the platform's own.
 */

const rotate = (word: number, by: number): number => (word >>> by) | (word << (32 - by))

/** The first 32 bits of the fractional part of a root of each of the first primes. */
function constants(count: number, power: number): Uint32Array {
  const found: number[] = []
  for (let candidate = 2; found.length < count; candidate++)
    if (found.every((_, at) => candidate % (primes[at] ?? 1) !== 0)) {
      primes[found.length] = candidate
      found.push(fraction(candidate ** power))
    }
  return Uint32Array.from(found)
}
const primes: number[] = []
const fraction = (root: number): number => ((root - Math.floor(root)) * 2 ** 32) | 0

const start = constants(8, 1 / 2)
const rounds = constants(64, 1 / 3)

/** The bytes, a one, noughts, and how many bits there were: a whole number of blocks of 64 bytes. */
function padded(bytes: Uint8Array): DataView {
  const blocks = new Uint8Array(Math.ceil((bytes.length + 9) / 64) * 64)
  blocks.set(bytes)
  blocks[bytes.length] = 0x80
  const view = new DataView(blocks.buffer)
  view.setUint32(blocks.length - 8, Math.floor(bytes.length / 2 ** 29))
  view.setUint32(blocks.length - 4, bytes.length << 3)
  return view
}

function scheduleOf(view: DataView, offset: number): Uint32Array {
  const words = new Uint32Array(64)
  const at = (index: number): number => words[index] ?? 0
  for (let index = 0; index < 64; index++) {
    if (index < 16) {
      words[index] = view.getUint32(offset + 4 * index)
      continue
    }
    const [late, early] = [at(index - 2), at(index - 15)]
    const one = rotate(late, 17) ^ rotate(late, 19) ^ (late >>> 10)
    const nought = rotate(early, 7) ^ rotate(early, 18) ^ (early >>> 3)
    words[index] = at(index - 16) + nought + at(index - 7) + one
  }
  return words
}

type State = [number, number, number, number, number, number, number, number]

function compress(state: Uint32Array, schedule: Uint32Array): void {
  let [a, b, c, d, e, f, g, h] = [...state] as State
  for (let index = 0; index < 64; index++) {
    const up = rotate(e, 6) ^ rotate(e, 11) ^ rotate(e, 25)
    const first = (h + up + ((e & f) ^ (~e & g)) + (rounds[index] ?? 0) + (schedule[index] ?? 0)) | 0
    const down = rotate(a, 2) ^ rotate(a, 13) ^ rotate(a, 22)
    const second = (down + ((a & b) ^ (a & c) ^ (b & c))) | 0
    ;[h, g, f, e, d, c, b, a] = [g, f, e, (d + first) | 0, c, b, a, (first + second) | 0]
  }
  for (const [index, word] of [a, b, c, d, e, f, g, h].entries()) state[index] = (state[index] ?? 0) + word
}

/** The SHA-256 of a text in UTF-8, as 64 hexadecimal digits. */
export function sha256(text: string): string {
  const view = padded(new TextEncoder().encode(text))
  const state = Uint32Array.from(start)
  for (let offset = 0; offset < view.byteLength; offset += 64) compress(state, scheduleOf(view, offset))
  return [...state].map(word => word.toString(16).padStart(8, '0')).join('')
}
