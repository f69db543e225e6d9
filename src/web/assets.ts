import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import type { House } from './layout.ts'

/** The addresses of the built stylesheet and scripts, with their content in their names. */
export function assetAddresses(folder: string): House['assets'] {
  let named: Record<string, string>
  try {
    named = JSON.parse(readFileSync(join(folder, 'names.json'), 'utf8'))
  } catch (cause) {
    throw new Error(`No built assets in ${folder}. Run: node scripts/css.mjs`, { cause })
  }
  const address = (name: string): string => `/assets/${named[name] ?? name}`
  return { css: address('app.css'), app: address('app.js'), start: address('start.js') }
}
