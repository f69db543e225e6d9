import { apart } from '../kernel/direction.ts'
import { placesIn } from './markup-places.ts'

/** Markup that is safe to send as it stands. Only `html` and `raw` make one. */
export class Html {
  readonly #markup: string

  constructor(markup: string) {
    this.#markup = markup
  }

  toString(): string {
    return this.#markup
  }
}

/** What may stand in a hole of a template. Nothing is shown for null, undefined and false. */
export type Part = Html | string | number | null | undefined | false | readonly Part[]

const escapes: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&#39;',
}

/** Text made harmless between tags and inside a quoted attribute. */
const escaped = (text: string): string => text.replace(/[&<>"']/g, mark => escapes[mark] ?? mark)

function shown(part: Part): string {
  if (typeof part === 'string') return escaped(apart(part))
  if (part instanceof Html) return part.toString()
  if (typeof part === 'number') return String(part)
  if (Array.isArray(part)) {
    let all = ''
    for (const one of part as readonly Part[]) all += shown(one)
    return all
  }
  return ''
}

/** An address a link may lead to: within this site, or http, https, mailto or tel. Anything else becomes `#`. */
const harmlessAddress = (address: string): string =>
  /^(https?:|mailto:|tel:|[/?#.]|[^:]*$)/i.test(address.replace(/[^!-\u{10ffff}]/gu, '')) ? address : '#'

function inTag(part: Part): string {
  if (part instanceof Html || typeof part === 'number') return part.toString()
  if (part === null || part === undefined || part === false) return ''
  throw new Error('Text cannot stand inside a tag without quotes. Quote the attribute, or pass attributes().')
}

function inAttribute(part: Part): string {
  if (part instanceof Html) throw new Error('Markup cannot stand in an attribute. Give its text.')
  if (Array.isArray(part)) return (part as readonly Part[]).map(inAttribute).join('')
  return typeof part === 'string' ? escaped(part) : shown(part)
}

const inAddress = (part: Part): string =>
  typeof part === 'string' ? escaped(harmlessAddress(part)) : inAttribute(part)

const write = {
  text: shown,
  typed: inAttribute,
  attribute: inAttribute,
  address: inAddress,
  tag: inTag,
} as const

/** Writes markup. Every hole is escaped for the place it stands in, unless it holds markup already. */
export function html(strings: TemplateStringsArray, ...parts: readonly Part[]): Html {
  const places = placesIn(strings)
  let markup = strings[0] ?? ''
  for (let at = 0; at < parts.length; at += 1) {
    markup += write[places[at] ?? 'text'](parts[at]) + strings[at + 1]
  }
  return new Html(markup)
}

/** Takes markup as it is. Only for the output of the shipped macros and of our own builders, never for what was typed. */
export const raw = (markup: string): Html => new Html(markup)

/** Attributes by name, for a tag whose attributes are not known in advance. True gives the bare name. */
export function attributes(
  named: Readonly<Record<string, string | number | boolean | null | undefined>>,
): Html {
  let markup = ''
  for (const [name, value] of Object.entries(named)) {
    if (value === false || value === null || value === undefined) continue
    if (!/^[a-z][a-z0-9-]*$/.test(name)) throw new Error(`Not the name of an attribute: ${name}`)
    markup += value === true ? ` ${name}` : ` ${name}="${escaped(String(value))}"`
  }
  return new Html(markup)
}
