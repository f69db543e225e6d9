import { generated } from './floors.ts'
import { codeOf } from './text.ts'
import { type Import, importsIn, roomOf, type Tree } from './tree.ts'

/**
 * Exports that nobody imports. Programs in src are the ends of the thread and export nothing that counts; tests and
 * benchmarks count as users. A type may stand for itself where its own file uses it, because it names a part of what
 * the file promises. This is our own check because the usual tool reads TypeScript through a compiler we do not have.
 */
export function unusedExportsIn(tree: Tree): readonly string[] {
  const taken = takenNames(importsIn(tree))
  return [...tree]
    .filter(([path]) => !path.endsWith('.test.ts') && !isProgram(path) && !generated.includes(path))
    .flatMap(([path, text]) => {
      const names = taken.get(path) ?? new Set()
      if (names.has('*')) return []
      const unused = exportsOf(text).filter(({ name, isType }) => {
        if (names.has(name)) return false
        return !(isType && isUsedInside(name, text))
      })
      return unused.map(({ name }) => `${path} exports ${name}, and nobody imports it.`)
    })
}

/** Permissions that no operation asks for: the book of rules would show what nobody applies. */
export function unappliedPermissionsIn(tree: Tree): readonly string[] {
  const isApplied = ({ from }: Import) =>
    from.startsWith('src/') && !from.endsWith('.test.ts') && !generated.includes(from)
  const taken = takenNames(importsIn(tree).filter(isApplied))
  return [...tree]
    .filter(([path]) => path.startsWith('src/policy/permissions/') && !path.endsWith('.test.ts'))
    .flatMap(([path, text]) =>
      exportsOf(text)
        .filter(({ name, isType }) => !isType && !taken.get(path)?.has(name))
        .map(({ name }) => `${path} allows ${name}, and no operation asks for it.`),
    )
}

const isProgram = (path: string) => path.startsWith('src/') && roomOf(path) === 'main'

function takenNames(imports: readonly Import[]): Map<string, Set<string>> {
  const taken = new Map<string, Set<string>>()
  for (const { from, to, names } of imports) {
    if (from === to) continue
    const known = taken.get(to) ?? new Set()
    taken.set(to, new Set([...known, ...names]))
  }
  return taken
}

type Export = Readonly<{ name: string; isType: boolean }>

const declaration =
  /^export\s+(?:declare\s+)?(?:async\s+)?(?:abstract\s+)?(const|let|function\*?|class|type|interface)\s+(\w+)/gm
const list = /^export\s+(type\s+)?\{([^}]*)\}/gm

/** The names a file exports, as written at the start of a line, which is where the formatter puts them. */
export function exportsOf(text: string): readonly Export[] {
  const code = codeOf(text)
  const declared = [...code.matchAll(declaration)].map(([, kind = '', name = '']) => ({
    name,
    isType: kind === 'type' || kind === 'interface',
  }))
  const listed = [...code.matchAll(list)].flatMap(([, type, names = '']) =>
    names
      .split(',')
      .map(name => name.trim())
      .filter(name => name !== '')
      .map(name => ({
        name: name.replace(/^type\s+/, '').replace(/^.*\sas\s+/, ''),
        isType: type !== undefined || name.startsWith('type '),
      })),
  )
  const whole = /^export default\b/m.test(code) ? [{ name: 'default', isType: false }] : []
  return [...declared, ...listed, ...whole]
}

function isUsedInside(name: string, text: string): boolean {
  return [...codeOf(text).matchAll(new RegExp(`\\b${name}\\b`, 'g'))].length > 1
}

type Package = Readonly<{ name: string; commands: readonly string[] }>

/** Packages of the manifest that no file names, nor any command of theirs. Types of a package go with the package. */
export function unusedPackagesIn(packages: readonly Package[], texts: readonly string[]): readonly string[] {
  const all = texts.join('\n')
  const named = (name: string) => new RegExp(`['"/]${name}['"/]`).test(all)
  const unused = packages.filter(({ name, commands }) => {
    const typed = /^@types\/(?:(\w[\w-]*)__)?(.+)$/.exec(name)
    const real = typed ? `${typed[1] ? `@${typed[1]}/` : ''}${typed[2]}` : name
    return real !== 'node' && ![real, ...commands].some(named)
  })
  return unused.map(({ name }) => `package.json names ${name}, and no file does.`)
}
