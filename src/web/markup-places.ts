/**
 * Where a hole of a template stands: between tags, in a box that what was typed comes back from, in a quoted attribute, in an
 * address, or bare inside a tag.
 */
export type Place = 'text' | 'typed' | 'attribute' | 'address' | 'tag'

type Reading = { inside: 'text' | 'tag' | 'value'; quote: string; attribute: string; word: string }

/** Stands for a hole while a template is searched as a whole. */
const hole = '\ue000'
const addresses = new Set(['href', 'src', 'action', 'formaction', 'cite', 'poster', 'data', 'xlink:href'])
const known = new WeakMap<TemplateStringsArray, readonly Place[]>()

function readInTag(reading: Reading, mark: string): void {
  if (mark === '>') {
    reading.inside = 'text'
    reading.word = ''
  } else if ((mark === '"' || mark === "'") && reading.word.endsWith('=')) {
    reading.inside = 'value'
    reading.quote = mark
    reading.attribute = reading.word.slice(0, -1).toLowerCase()
  } else if (/\s/.test(mark)) reading.word = ''
  else reading.word += mark
}

function readMark(reading: Reading, mark: string, next: string | undefined): void {
  if (reading.inside === 'text') {
    if (mark === '<' && next !== undefined && /[a-z/!]/i.test(next)) reading.inside = 'tag'
  } else if (reading.inside === 'tag') readInTag(reading, mark)
  else if (mark === reading.quote) {
    reading.inside = 'tag'
    reading.word = ''
  }
}

function placeAfter(reading: Reading, before: string): Place {
  if (reading.inside === 'text') return 'text'
  if (reading.inside === 'value')
    return addresses.has(reading.attribute) && before.endsWith(`=${reading.quote}`) ? 'address' : 'attribute'
  if (reading.word !== '' && before.endsWith(reading.word) && reading.word.endsWith('='))
    throw new Error(`Quote the attribute before a hole: …${before.slice(-30)}`)
  return 'tag'
}

function refuseCode(strings: TemplateStringsArray): void {
  const whole = strings.join(hole)
  if (
    /<(script|style)\b[^>]*>[^<]*\ue000/i.test(whole) ||
    /\s(on\w+|style)\s*=\s*["'][^"']*\ue000/i.test(whole)
  )
    throw new Error(
      'A hole cannot stand in a script, a style or an event attribute: nothing can escape it there.',
    )
  if (/<!--(?:(?!-->)[\s\S])*\ue000/.test(whole)) throw new Error('A hole cannot stand in a comment.')
}

function read(strings: TemplateStringsArray): readonly Place[] {
  refuseCode(strings)
  const reading: Reading = { inside: 'text', quote: '', attribute: '', word: '' }
  return strings.slice(0, -1).map((piece, index) => {
    for (let at = 0; at < piece.length; at += 1) readMark(reading, piece[at] as string, piece[at + 1])
    const place = placeAfter(reading, piece)
    const isTyped = place === 'text' && /<textarea\b[^<]*$/i.test(strings.slice(0, index + 1).join(hole))
    return isTyped ? 'typed' : place
  })
}

/** The place of every hole in a template, read once. A template that no escaping could make safe is a fault. */
export function placesIn(strings: TemplateStringsArray): readonly Place[] {
  const before = known.get(strings)
  if (before) return before
  const places = read(strings)
  known.set(strings, places)
  return places
}
