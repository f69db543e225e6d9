import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'

/** Files by path from the top of the project. A test may make one up, which is how each rule is shown to bite. */
export type Tree = ReadonlyMap<string, string>

/** One import or re-export as written: where it points, whether only for types, and which names it takes. */
export type Import = Readonly<{ from: string; to: string; typeOnly: boolean; names: readonly string[] }>

/** The TypeScript files of the given folders as they are on disk. */
export function readTree(...folders: string[]): Tree {
  const paths = folders.flatMap(folder =>
    readdirSync(folder, { recursive: true, withFileTypes: true })
      .filter(entry => entry.isFile() && entry.name.endsWith('.ts'))
      .map(entry => join(entry.parentPath ?? entry.path, entry.name)),
  )
  return new Map(paths.sort().map(path => [path, readFileSync(path, 'utf8')]))
}

export const isTest = (path: string): boolean => path.endsWith('.test.ts') || !path.startsWith('src/')

/** The room a source file is in; files directly in src are programs, which see every room. */
export const roomOf = (path: string): string =>
  path.split('/').length > 2 ? (path.split('/')[1] ?? '') : 'main'

const statement = /^(?:import|export)\s+(type\s+)?([\w*{][^'"`;=]*?)\s+from\s+['"]([^'"]+)['"]/gm
const bare = /^import\s+['"]([^'"]+)['"]/gm
const dynamic = /\bimport\(\s*['"]([^'"]+)['"]\s*\)/g

/** Every import of one file. A relative one is answered as a path from the top of the project. */
function importsOf(path: string, text: string): readonly Import[] {
  const make = (to: string, typeOnly: boolean, names: readonly string[]): Import => ({
    from: path,
    to: to.startsWith('.') ? join(path, '..', to) : to,
    typeOnly,
    names,
  })
  return [
    ...[...text.matchAll(statement)].map(([, type, taken = '', to = '']) => {
      const names = namesIn(taken)
      const typed = type !== undefined || (names.length > 0 && /^\{\s*(type\s+\w+[^,]*,?\s*)+\}$/.test(taken))
      return make(to, typed, names)
    }),
    ...[...text.matchAll(bare)].map(([, to = '']) => make(to, false, [])),
    ...[...text.matchAll(dynamic)].map(([, to = '']) => make(to, false, ['*'])),
  ]
}

/** `{ a, type b as c }` takes a and b; `* as d` and a default import take everything. */
function namesIn(taken: string): readonly string[] {
  const [, braces] = /\{([^}]*)\}/.exec(taken) ?? []
  if (braces === undefined) return ['*']
  const names = braces.split(',').map(name =>
    name
      .trim()
      .replace(/^type\s+/, '')
      .replace(/\s+as\s+.*$/, ''),
  )
  return names.filter(name => name !== '')
}

/** All imports of a tree, between its own files and to packages. */
export function importsIn(tree: Tree): readonly Import[] {
  return [...tree].flatMap(([path, text]) => importsOf(path, text))
}
