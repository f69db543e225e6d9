type Kind = 'code' | 'comment' | 'string'
type Piece = Readonly<{ kind: Kind; text: string; line: number }>

const beforeRegExp = /(^|[(,=:[!&|?{};\n]|=>|\breturn|\bcase)\s*$/

/** Splits a file into code, comments and the text inside quotes, so that a rule can look at one and not the others. */
export function piecesOf(text: string): readonly Piece[] {
  const pieces: Piece[] = []
  let code = ''
  let at = 0
  let line = 1
  const add = (kind: Kind, piece: string) => {
    if (piece !== '') pieces.push({ kind, text: piece, line })
    line += piece.split('\n').length - 1
  }
  while (at < text.length) {
    const found = tokenAt(text, at, code)
    if (found === undefined) {
      code += text[at]
      at += 1
      continue
    }
    add('code', code)
    code = ''
    for (const { kind, text: piece } of found.pieces) add(kind, piece)
    at = found.end
  }
  add('code', code)
  return pieces
}

type Token = Readonly<{ end: number; pieces: readonly Omit<Piece, 'line'>[] }>

function tokenAt(text: string, at: number, before: string): Token | undefined {
  const rest = text.slice(at, at + 2)
  if (rest === '//') return until(text, at, text.indexOf('\n', at), 'comment')
  if (rest === '/*') return until(text, at, text.indexOf('*/', at + 2) + 2, 'comment')
  const first = rest[0]
  if (first === "'" || first === '"') return until(text, at, closing(text, at + 1, first) + 1, 'string')
  if (first === '`') return templateAt(text, at)
  if (first === '/' && beforeRegExp.test(before))
    return until(text, at, closing(text, at + 1, '/') + 1, 'string')
  return undefined
}

function until(text: string, at: number, end: number, kind: Kind): Token {
  const stop = end <= at ? text.length : end
  return { end: stop, pieces: [{ kind, text: text.slice(at, stop) }] }
}

/** The closing quote, past escapes and, in a pattern, past brackets. */
function closing(text: string, from: number, quote: string): number {
  let bracketed = false
  for (let at = from; at < text.length; at += 1) {
    const char = text[at]
    if (char === '\\') at += 1
    else if (quote === '/' && char === '[') bracketed = true
    else if (quote === '/' && char === ']') bracketed = false
    else if (char === quote && !bracketed) return at
    else if (char === '\n' && quote !== '`') return at
  }
  return text.length
}

/** A template: its text is text, and what stands in `${}` is read as code again. */
function templateAt(text: string, from: number): Token {
  const pieces: Omit<Piece, 'line'>[] = []
  let start = from
  let at = from + 1
  while (at < text.length && text[at] !== '`') {
    if (text[at] === '\\') at += 2
    else if (text.startsWith('${', at)) {
      const end = closingBrace(text, at + 2)
      pieces.push({ kind: 'string', text: text.slice(start, at) }, ...piecesOf(text.slice(at, end)))
      start = end
      at = end
    } else at += 1
  }
  pieces.push({ kind: 'string', text: text.slice(start, at + 1) })
  return { end: at + 1, pieces }
}

function closingBrace(text: string, from: number): number {
  let depth = 1
  let at = from
  while (at < text.length) {
    const token = tokenAt(text, at, text.slice(Math.max(from, at - 20), at))
    if (token) {
      at = token.end
      continue
    }
    if (text[at] === '{') depth += 1
    if (text[at] === '}') depth -= 1
    at += 1
    if (depth === 0) return at
  }
  return at
}

/** The file with comments and quoted text blanked out, line for line. */
export function codeOf(text: string): string {
  const blank = (piece: string) => piece.replace(/[^\n]/g, ' ')
  return piecesOf(text)
    .map(({ kind, text: piece }) => (kind === 'code' ? piece : blank(piece)))
    .join('')
}
