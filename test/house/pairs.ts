import { codeOf } from './text.ts'
import { isTest, type Tree } from './tree.ts'

/** Operations, pathways, tables and measures that have no test beside them. */
export function untestedIn(tree: Tree): readonly string[] {
  const own = [...tree].filter(([path]) => !isTest(path))
  return [
    ...own.filter(([, text]) => isOperation(text)).flatMap(([path]) => withoutPermissionTest(path, tree)),
    ...own
      .filter(
        ([path]) => /^src\/policy\/(pathways|decisions)\/[^/]+$/.test(path) && !path.endsWith('/index.ts'),
      )
      .filter(([path]) => !tree.has(beside(path, 'test')))
      .map(([path]) => `${path} has no ${beside(path, 'test')}: a rule has its test beside it.`),
  ]
}

const isOperation = (text: string) => /=\s*(?:operation|publicOperation)\s*(?:<[^(]*>)?\(/.test(codeOf(text))
const beside = (path: string, kind: string) => path.replace(/\.ts$/, `.${kind}.ts`)

/** Who may and who may not is tested in a file of its own, or by name in the operation's test. */
function withoutPermissionTest(path: string, tree: Tree): readonly string[] {
  const own = tree.get(beside(path, 'permission.test'))
  const shared = tree.get(beside(path, 'test')) ?? ''
  if (own !== undefined || /permi(t|ssion)|may not|refus/i.test(shared)) return []
  return [`${path} is an operation, and nothing beside it tests who may and who may not.`]
}
