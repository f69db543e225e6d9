import type { Column, Part } from './catalogue.ts'

/** The whole schema as one text that can be read and compared. Not to be run: the migrations are. */
export function describeSchema(columns: readonly Column[], parts: readonly Part[]): string {
  const blocks: string[] = []
  for (const relation of relationsOf(columns)) {
    const lines = columns.filter(column => column.relation === relation).map(describeColumn)
    const own = parts.filter(part => part.relation === relation && part.kind !== 'execute').map(describePart)
    blocks.push([`table ${relation} (`, ...lines, ')', ...own].join('\n'))
  }
  for (const part of parts) {
    if (part.kind === 'function') blocks.push(part.text.trim())
    if (part.kind === 'execute') blocks.push(`grant execute on ${part.relation} to ${part.name}`)
  }
  return `-- Written by \`npm run schema\` from the migrated database. Do not edit.\n\n${blocks.join('\n\n')}\n`
}

const relationsOf = (columns: readonly Column[]): string[] => [
  ...new Set(columns.map(column => column.relation)),
]

function describeColumn({ name, type, required, fallback, generated }: Column): string {
  const value = fallback === null ? '' : generated ? ` generated (${fallback})` : ` default ${fallback}`
  return `  ${name} ${type}${required ? ' not null' : ''}${value}`
}

function describePart({ kind, name, text }: Part): string {
  if (kind === 'view') return `as\n${(name ? text.replaceAll(`${name}.`, '') : text).trim()}`
  if (kind === 'grant') return `  grant ${text} to ${name}`
  return `  ${kind} ${name} ${text}`.replace(/\s+/g, ' ').replace(/^ /, '  ')
}

/** The Kysely types of every table and view. */
export function describeTypes(columns: readonly Column[]): string {
  const relations = relationsOf(columns)
  const tables = relations.map(relation => {
    const lines = columns.filter(column => column.relation === relation).map(c => `  ${c.name}: ${typeOf(c)}`)
    return `export type ${typeName(relation)} = {\n${lines.join('\n')}\n}\n`
  })
  const all = relations.map(
    relation => `  ${/\W/.test(relation) ? `'${relation}'` : relation}: ${typeName(relation)}`,
  )
  return `${heading}\n${tables.join('\n')}\nexport type Tables = {\n${all.join('\n')}\n}\n`
}

const heading = `// Written by \`npm run schema\` from the migrated database. Do not edit.
import type { ColumnType, GeneratedAlways } from 'kysely'

/** May be left out when a row is added. */
type Generated<T> =
  T extends ColumnType<infer S, infer I, infer U> ? ColumnType<S, I | undefined, U> : ColumnType<T, T | undefined, T>
type Time = ColumnType<Date, Date | string, Date | string>
/** Read as what was stored; written as an object, or as JSON text (an array must be written as text). */
type Json = ColumnType<unknown, object | string, object | string>
`

const scalars: Record<string, string> = {
  integer: 'number',
  smallint: 'number',
  bigint: 'number',
  real: 'number',
  'double precision': 'number',
  boolean: 'boolean',
  bytea: 'Buffer',
  'timestamp with time zone': 'Time',
  jsonb: 'Json',
  json: 'Json',
}

function typeOf({ type, required, fallback, generated }: Column): string {
  const scalar = type.replace('[]', '')
  const base = `${scalars[scalar] ?? 'string'}${type.endsWith('[]') ? '[]' : ''}`
  const full = required ? base : `${base} | null`
  if (generated) return `GeneratedAlways<${full}>`
  return fallback !== null && required ? `Generated<${full}>` : full
}

const typeName = (relation: string): string =>
  relation
    .split(/[._]/)
    .map(word => word.charAt(0).toUpperCase() + word.slice(1))
    .join('')
