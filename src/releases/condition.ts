import { type Box, type Held, narrowed } from './box.ts'

/**
 * What is counted, read from its condition as rows of a view. What is not a column and what it holds is kept as it stands:
 * it is equal to itself and to nothing else.
 */

/** Parts that `and` joins, outside brackets and quotation marks. */
function joinedParts(text: string): readonly string[] {
  const parts: string[] = []
  let [depth, from, quoted] = [0, 0, false]
  for (let at = 0; at < text.length; at++) {
    const letter = text[at]
    if (letter === "'") quoted = !quoted
    if (quoted) continue
    if (letter === '(') depth++
    if (letter === ')') depth--
    if (depth > 0 || !/^\s+and\s/.test(text.slice(at, at + 6))) continue
    parts.push(text.slice(from, at))
    from = at + text.slice(at).search(/and\s/) + 4
    at = from - 1
  }
  return [...parts, text.slice(from)].map(part => part.trim()).filter(Boolean)
}

/** Without brackets that hold all of it. */
function bare(text: string): string {
  if (!text.startsWith('(') || !text.endsWith(')')) return text
  let depth = 0
  for (const [at, letter] of [...text].entries()) {
    depth += letter === '(' ? 1 : letter === ')' ? -1 : 0
    if (depth === 0 && at < text.length - 1) return text
  }
  return text.slice(1, -1).trim()
}

const termsIn = (text: string): readonly string[] => {
  const parts = joinedParts(text).map(bare)
  return parts.length === 1 && parts[0] === text ? parts : parts.flatMap(termsIn)
}

const oneOf = /^([a-z_]+) (=|<>|in|not in) \(?((?:'[^']*'(?:, )?)+)\)?$/

/** What a term says of a column. No column of ours is ever empty, so that `<> ''` says nothing. */
function heldIn(term: string): readonly [column: string, held: Held] | undefined {
  const [, column = '', sign = '', list = ''] = oneOf.exec(term) ?? []
  const values = [...list.matchAll(/'([^']*)'/g)].map(([, value = '']) => value)
  return column ? [column, { not: sign === '<>' || sign === 'not in', values: new Set(values) }] : undefined
}

const saysNothing = ([, { not, values }]: readonly [string, Held]): boolean =>
  not && values.size === 1 && values.has('')

/** From which rows, dated by what, of which source something is counted. */
export const familyOf = (of: string): string => of.split(' | ').slice(0, 3).join(' | ')

/** What is counted, as a box; nothing where amounts are added up and not rows. */
export function boxOf(of: string): Box | undefined {
  const [, , , ...conditions] = of.split(' | ')
  if (conditions.some(text => text.startsWith('sum '))) return undefined
  let box: Box = { family: familyOf(of), columns: new Map(), others: new Set() }
  for (const term of conditions.flatMap(termsIn)) {
    const held = heldIn(term)
    if (!held) box = { ...box, others: new Set([...box.others, term]) }
    else if (!saysNothing(held)) box = narrowed(box, ...held)
  }
  return box
}
