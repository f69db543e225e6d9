import { generated, givenByTheDoor, lists } from './floors.ts'
import { codeOf } from './text.ts'
import { isTest, type Tree } from './tree.ts'
import { exportsOf } from './unused.ts'

/** How much a reader should have to hold at once. A store may export more, because it holds all the SQL of a concept. */
const limits = { fileLines: 200, functionLines: 40, parameters: 3, exports: 6, statements: 12 }

const cupboards =
  /(^|[-/.])(utils?|helpers?|common|misc|manager|service|handler|processor|base|core|impl)(?=[-.])/

/** Every file, function and name that is larger or vaguer than the house allows. Tests and generated files apart. */
export function excessesIn(tree: Tree): readonly string[] {
  const own = [...tree].filter(([path]) => !isTest(path) && !generated.includes(path))
  return own.flatMap(([path, text]) => [...tooLong(path, text), ...tooMany(path, text), ...vague(path)])
}

const isList = (path: string) => lists.some(pattern => pattern.test(path))

function tooLong(path: string, text: string): readonly string[] {
  const lines = text.split('\n').length - 1
  const file = lines > limits.fileLines && !isList(path)
  const long = functionsOf(text).filter(each => each.lines > limits.functionLines)
  return [
    ...(file ? [`${path} has ${lines} lines; ${limits.fileLines} is the limit.`] : []),
    ...long.map(
      each =>
        `${path}:${each.at} ${each.name} has ${each.lines} lines; ${limits.functionLines} is the limit.`,
    ),
  ]
}

function tooMany(path: string, text: string): readonly string[] {
  const exported = exportsOf(text).filter(({ isType }) => !isType).length
  const most = path.endsWith('.store.ts') ? limits.statements : limits.exports
  const wide = functionsOf(text).filter(
    each => each.parameters > limits.parameters && !givenByTheDoor.includes(each.name),
  )
  return [
    ...(exported > most && !isList(path)
      ? [`${path} exports ${exported} things; ${most} is the limit.`]
      : []),
    ...wide.map(
      each =>
        `${path}:${each.at} ${each.name} takes ${each.parameters} parameters; give it one object, ${limits.parameters} is the limit.`,
    ),
  ]
}

function vague(path: string): readonly string[] {
  const [found] = cupboards.exec(path.replace(/^src\//, '').replace('/store/', '/')) ?? []
  const said = found ? [`${path} is named for code, not for a thing: give it the name of its concept.`] : []
  return /\/[a-z0-9.-]+$/.test(path) ? said : [...said, `${path} is not in kebab-case.`]
}

type Found = Readonly<{ name: string; at: number; lines: number; parameters: number }>

const opening =
  /(?:\bfunction\b\s*\*?\s*(\w*)|(?:^|[\s{,])(?:async\s+|static\s+|get\s+|set\s+)*(\w+))\s*(?:<[^>{}()]*>)?\($/
const notFunctions = [
  'if',
  'for',
  'while',
  'switch',
  'catch',
  'with',
  'return',
  'typeof',
  'await',
  'new',
  'super',
]

/** Functions with a body in braces: where each begins, how long it is and what it takes. */
export function functionsOf(text: string): readonly Found[] {
  const code = codeOf(text)
  const found: Found[] = []
  for (let at = code.indexOf('('); at >= 0; at = code.indexOf('(', at + 1)) {
    const close = matching(code, at)
    const tail = /^\s*(?::\s*[^={};]*?(?:\{[^{}]*\}[^={};]*?)?)?\s*(=>)?\s*\{/.exec(
      code.slice(close + 1, close + 400),
    )
    if (tail === null) continue
    const before = code.slice(Math.max(0, at - 80), at + 1)
    const [, named, method] = opening.exec(before) ?? []
    const isArrow = tail[1] !== undefined
    if (!isArrow && (named ?? method) === undefined) continue
    if (!isArrow && named === undefined && notFunctions.includes(method ?? '')) continue
    const start = close + tail[0].length
    const lines = code.slice(at, matching(code, start)).split('\n').length
    const name = isArrow
      ? (/(\w+)\s*(?:=|:)\s*(?:async\s*)?\($/.exec(before)?.[1] ?? 'a function')
      : named || method
    const line = code.slice(0, at).split('\n').length
    found.push({
      name: name ?? 'a function',
      at: line,
      lines,
      parameters: parametersIn(code.slice(at + 1, close)),
    })
  }
  return found
}

function matching(code: string, from: number): number {
  let depth = 0
  for (let at = from; at < code.length; at += 1) {
    if ('([{'.includes(code[at] ?? '')) depth += 1
    if (')]}'.includes(code[at] ?? '')) depth -= 1
    if (depth === 0) return at
  }
  return code.length
}

/** Commas at the top level, a trailing one apart. Angle brackets hold commas of types. */
function parametersIn(inside: string): number {
  let depth = 0
  let count = 0
  let content = false
  for (const [at, char] of [...inside].entries()) {
    if ('([{<'.includes(char)) depth += 1
    if (')]}'.includes(char) || (char === '>' && inside[at - 1] !== '=')) depth -= 1
    if (char === ',' && depth === 0) {
      count += 1
      content = false
    } else if (char.trim() !== '') content = true
  }
  return count + (content ? 1 : 0)
}
