/** Bytes read one character each may hide UTF-8 text. */
const beyondAscii = /[\x80-\xff]/

const utf8 = new TextDecoder('utf-8', { fatal: true, ignoreBOM: true })

/** The text that bytes spell in UTF-8; `undefined` where they spell none. */
export function utf8Text(bytes: Uint8Array): string | undefined {
  try {
    return utf8.decode(bytes)
  } catch {
    return undefined
  }
}

/** Turns fields that were read one character a byte into text, and says if they are not. */
export function latin1Text(
  bytes: string,
  fields: readonly string[],
): Readonly<{ fields: readonly string[]; notText?: string }> {
  if (bytes.includes('\0')) return { fields, notText: 'it has a zero byte in it' }
  if (!beyondAscii.test(bytes)) return { fields }
  const decoded = fields.map(field => utf8Text(Buffer.from(field, 'latin1')))
  const whole = decoded.filter(field => field !== undefined)
  return whole.length === fields.length ? { fields: whole } : { fields, notText: 'it is not UTF-8' }
}

/** Bytes read one character each, as text. Where they are not UTF-8 the character that stands for that is put. */
export const textOfLatin1 = (bytes: string): string =>
  beyondAscii.test(bytes) ? Buffer.from(bytes, 'latin1').toString() : bytes
