import { keepable, keepableOrBlank } from '../kernel/reading-text.ts'
import { isoDay, isoInstant } from '../kernel/reading-time.ts'

/** What the database keeps as a whole number. */
const whole = { minimum: -(2 ** 31), maximum: 2 ** 31 - 1 }

type Shape = Readonly<Record<string, unknown>>

const patternOf = ({ format, minLength }: Shape): string => {
  if (format === 'date') return isoDay.source
  if (format === 'date-time') return isoInstant.source
  return minLength ? keepable : keepableOrBlank
}

function narrowed(shape: Shape): Shape {
  if (shape.type === 'integer') return { ...whole, ...narrowest(shape) }
  if (shape.type === 'string' && !shape.enum && shape.const === undefined)
    return { pattern: shape.pattern ?? patternOf(shape) }
  if (shape.properties && !('additionalProperties' in shape)) return { additionalProperties: false }
  return {}
}

const narrowest = ({ minimum = whole.minimum, maximum = whole.maximum }: Shape) => ({ minimum, maximum })

const isShape = (part: unknown): part is Shape => typeof part === 'object' && part !== null

const eachIn = (parts: Shape): Shape =>
  Object.fromEntries(
    Object.entries(parts).map(([name, part]) => [name, isShape(part) ? asTaken(part) : part]),
  )

/** Where a schema holds other schemas: by name, or in a list. */
function inside({ properties, items, anyOf }: Shape): Shape {
  return {
    ...(isShape(properties) ? { properties: eachIn(properties) } : {}),
    ...(isShape(items) ? { items: asTaken(items) } : {}),
    ...(Array.isArray(anyOf) ? { anyOf: anyOf.map(one => (isShape(one) ? asTaken(one) : one)) } : {}),
  }
}

/**
 * What an endpoint takes, as narrow as what can be kept: no fields that it does not declare at any depth, days and times of
 * this century or the last, whole numbers and text that the database has room for. Copied with its hidden fields, by which
 * TypeBox knows its kind.
 */
export function asTaken<S extends object>(schema: S): S {
  const same = Object.defineProperties({}, Object.getOwnPropertyDescriptors(schema)) as S
  const shape = schema as Shape
  return Object.assign(same, narrowed(shape), inside(shape))
}
