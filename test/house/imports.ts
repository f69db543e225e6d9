import { deepRooms, floors, pureRooms } from './floors.ts'
import { codeOf } from './text.ts'
import { type Import, importsIn, isTest, roomOf, type Tree } from './tree.ts'

/** Every way in which a tree breaks the rules about who may know whom: one sentence for each. */
export function breachesIn(tree: Tree): readonly string[] {
  const imports = importsIn(tree)
  const own = imports.filter(({ from }) => !isTest(from))
  return [
    ...own.flatMap(imported => rules.map(rule => rule(imported)).filter(said => said !== undefined)),
    ...imports.map(importsTest).filter(said => said !== undefined),
    ...impurities(tree),
    ...misplaced(tree),
    ...circles(own),
  ]
}

type Rule = (imported: Import) => string | undefined

const isInside = (path: string) => path.startsWith('src/')
const floorOf = (room: string) => floors.findIndex(floor => floor.includes(room))

const goesDown: Rule = ({ from, to }) => {
  const [here, there] = [roomOf(from), roomOf(to)]
  if (!isInside(to) || here === there || here === 'main' || floorOf(there) < floorOf(here)) return undefined
  const where = floorOf(there) === floorOf(here) ? 'beside' : 'above'
  return `${from} imports ${to}: ${there} is ${where} ${here}, and an import goes down or stays in its room.`
}

const keepsPure: Rule = ({ from, to }) => {
  const here = roomOf(from)
  if (!pureRooms.includes(here)) return undefined
  if (!isInside(to)) return `${from} imports ${to}: ${here} imports no package and no Node module.`
  return roomOf(to) === 'store' ? `${from} imports ${to}: ${here} knows no store.` : undefined
}

const rulesStandAlone: Rule = ({ from, to }) => {
  const isRule = (path: string) => /^src\/policy\/[^/]+\/[^/]+$/.test(path)
  if (!isRule(from) || !isRule(to) || from.endsWith('/index.ts')) return undefined
  return `${from} imports ${to}: one rule never imports another; what they share belongs in src/policy or the kernel.`
}

const reachesStore: Rule = ({ from, to, typeOnly }) => {
  const may = from.endsWith('.store.ts') || ['store', 'access', 'main'].includes(roomOf(from))
  if (roomOf(to) !== 'store' || !isInside(to) || may || typeOnly || pureRooms.includes(roomOf(from)))
    return undefined
  return `${from} imports ${to}: only a *.store.ts, access and main reach the store.`
}

const facesHoldNoSql: Rule = ({ from, to }) => {
  if (!/\.(page|view|api)\.ts$/.test(from) || !to.endsWith('.store.ts')) return undefined
  return `${from} imports ${to}: a page, a view or an endpoint reaches data through operations only.`
}

const staysInside: Rule = ({ from, to }) => {
  if (!/^(test|bench|scripts|bin)\//.test(to)) return undefined
  return `${from} imports ${to}: what runs in production does not need tests, benchmarks or scripts.`
}

const importsTest: Rule = ({ from, to }) =>
  to.endsWith('.test.ts') ? `${from} imports ${to}: nothing imports a test.` : undefined

const rules = [goesDown, keepsPure, rulesStandAlone, reachesStore, facesHoldNoSql, staysInside]

const impure: readonly (readonly [RegExp, string])[] = [
  [/\bDate\.now\b/, 'Date.now'],
  [/\bnew Date(?!\w)(\(\s*\)|\s*$|(?!\s*\())/m, 'new Date() without a time'],
  [/\bMath\.random\b/, 'Math.random'],
  [/\bprocess\s*[.[]/, 'process'],
  [/\b(?:performance|crypto|console)\s*\./, 'performance, crypto or console'],
  [/\b(?:setTimeout|setInterval|fetch)\s*\(/, 'a timer or the network'],
]

function impurities(tree: Tree): readonly string[] {
  const pure = [...tree].filter(([path]) => !isTest(path) && pureRooms.includes(roomOf(path)))
  return pure.flatMap(([path, text]) => {
    const code = codeOf(text)
    const found = impure.filter(([pattern]) => pattern.test(code))
    return found.map(([, what]) => `${path} uses ${what}: time, chance and the machine come in from outside.`)
  })
}

/** Every room has a floor, and only some have folders. */
function misplaced(tree: Tree): readonly string[] {
  const inside = [...tree.keys()].filter(isInside)
  const rooms = [...new Set(inside.map(roomOf))].filter(room => room !== 'main')
  const deepest = (path: string) => (deepRooms.includes(roomOf(path)) ? 4 : 3)
  return [
    ...rooms
      .filter(room => floorOf(room) < 0)
      .map(
        room =>
          `src/${room} has no floor: a new room needs a decision record and a place in test/house/floors.ts.`,
      ),
    ...inside
      .filter(path => path.split('/').length > deepest(path))
      .map(
        path => `${path} lies too deep: src/room/file.ts, and one folder more in ${deepRooms.join(' and ')}.`,
      ),
  ]
}

/** Files that know each other in a ring, each ring said once. Types apart: they are gone when the program runs. */
function circles(imports: readonly Import[]): readonly string[] {
  const to = neighbours(imports.filter(({ typeOnly }) => !typeOnly))
  const done = new Set<string>()
  const said: string[] = []
  const visit = (path: string, trail: readonly string[]) => {
    if (trail.includes(path)) {
      said.push(`${[...trail.slice(trail.indexOf(path)), path].join(' → ')}: a circle of imports.`)
      return
    }
    if (done.has(path)) return
    for (const next of to.get(path) ?? []) visit(next, [...trail, path])
    done.add(path)
  }
  for (const path of to.keys()) visit(path, [])
  return said
}

/** Files that no program reaches. A file that only a test uses is not part of the house. */
export function orphansIn(tree: Tree): readonly string[] {
  const inside = [...tree.keys()].filter(path => isInside(path) && !isTest(path))
  if (!inside.includes('src/main.ts')) return ['src/main.ts is missing: no file can be reached from it.']
  const to = neighbours(importsIn(tree))
  const reached = new Set<string>()
  const visit = (path: string) => {
    if (reached.has(path)) return
    reached.add(path)
    for (const next of to.get(path) ?? []) visit(next)
  }
  for (const path of inside.filter(path => roomOf(path) === 'main')) visit(path)
  return inside.filter(path => !reached.has(path)).map(path => `${path} is an orphan: no program reaches it.`)
}

function neighbours(imports: readonly Import[]): Map<string, string[]> {
  const to = new Map<string, string[]>()
  for (const each of imports) to.set(each.from, [...(to.get(each.from) ?? []), each.to])
  return to
}
