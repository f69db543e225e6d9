import { createRequire } from 'node:module'
import { dirname, join } from 'node:path'
import nunjucks from 'nunjucks'
import { type Html, raw } from './html.ts'

type Macro = (params: unknown) => { toString(): string }

const require = createRequire(import.meta.url)
const rootOf = (entry: string, up: string): string => join(dirname(require.resolve(entry)), up)

/** The folder of `node_modules` packages the macros, styles, images and scripts of the pages come from. */
export const frontEnd = {
  govuk: rootOf('govuk-frontend/package.json', 'dist'),
  moj: rootOf('@ministryofjustice/frontend/package.json', '.'),
} as const

const { SafeString } = nunjucks.runtime
const shelf = new nunjucks.Environment(
  new nunjucks.FileSystemLoader([frontEnd.govuk, frontEnd.moj], { noCache: false, watch: false }),
  { autoescape: true, trimBlocks: true, lstripBlocks: true },
)
// Theirs looks at what stands after every space: for a quarter of a megabyte of spaces that takes minutes.
shelf.addFilter('trim', (text: unknown) => {
  const trimmed = String(text).trim()
  return text instanceof SafeString ? new SafeString(trimmed) : trimmed
})

const opened = new Map<string, Macro>()

function openMacro(kit: 'govuk' | 'moj', folder: string): Macro {
  const name = kit + folder.replace(/(?:^|-)([a-z])/g, (_, letter: string) => letter.toUpperCase())
  let found: Macro | undefined
  const template = shelf.getTemplate(`${kit}/components/${folder}/macro.njk`, true) as unknown as {
    getExported(got: (fault: Error | null, exported: Record<string, Macro>) => void): void
  }
  template.getExported((fault, exported) => {
    if (fault) throw fault
    found = exported[name]
  })
  if (!found) throw new Error(`No macro ${name} in ${kit}/components/${folder}`)
  return found
}

/** Renders one component by the macro its makers ship. Text in the parameters is escaped by the macro. */
export function macro(kit: 'govuk' | 'moj', folder: string, params: unknown): Html {
  const place = `${kit}/${folder}`
  let known = opened.get(place)
  if (!known) {
    known = openMacro(kit, folder)
    opened.set(place, known)
  }
  return raw(known(params).toString().trim())
}
