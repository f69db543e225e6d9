/** A test that every pattern lets through, so that each group is begun and ended; the report leaves it out. */
export const always = 'reads its file'

/**
 * The program that runs several test files in one process, one after another. Each file becomes a group under its own
 * path, so that a failure says where it is. A group is made only when the one before has cleaned up: Node from 22 on
 * runs nothing until every group it knows of has been read to its end, and a group that waits for another would never
 * be. It is made as from outside every group, because Node takes the group that made it for the one it belongs to.
 */
export function entry(files) {
  const loads = files.map(
    ({ name, path }) => `[${JSON.stringify(name)}, () => import(${JSON.stringify(path)})]`,
  )
  return `import { AsyncResource } from 'node:async_hooks'
import { after, suite, test } from 'node:test'

const files = [${loads.join(', ')}]
const next = AsyncResource.bind(() => {
  const [name, load] = files.shift() ?? []
  if (load) suite(name, async () => {
    test(${JSON.stringify(always)}, () => {})
    try { await load() } catch (fault) { next(); throw fault }
    after(next)
  })
})
next()
`
}
