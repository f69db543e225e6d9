import { type AgreedAction, mostActions, type Question } from './form.ts'
import { keepable, longest, mistakeInText } from './reading-text.ts'
import { asText, dayFrom, type Given, isoDay } from './reading-time.ts'

type Asked = Question & { kind: 'actions' }
type Read = Readonly<{ answer: readonly AgreedAction[] } | { mistake: string } | { blank: true }>

const parts = ['what', 'who', 'by', 'by-day', 'by-month', 'by-year'] as const
const notAList = 'Give a list of actions, each with what, who and by.'

const isRow = (one: unknown): one is Given => typeof one === 'object' && one !== null && !Array.isArray(one)

/** The rows as they came in: a list of objects, or fields named `name-1-what`, `name-1-who`, `name-1-by-day`. */
export function rowsTyped(given: Given, name: string): readonly Given[] {
  const whole = given[name]
  if (Array.isArray(whole)) return whole.map(one => (isRow(one) ? one : {}))
  return Array.from({ length: mostActions }, (_, index) =>
    Object.fromEntries([
      ['no', index + 1],
      ...parts.map(part => [part, given[`${name}-${index + 1}-${part}`]]),
    ]),
  )
}

const isBlank = (row: Given): boolean => parts.every(part => !asText(row[part]))

function readRow({ who }: Asked, row: Given): AgreedAction | string {
  const what = asText(row.what)
  const role = asText(row.who)
  const by = dayFrom(row, 'by')
  if (!what) return 'Write what is to be done.'
  const wrong = mistakeInText(what, longest.prose)
  if (wrong) return wrong
  if (!Object.hasOwn(who, role)) return 'Choose who is to do it.'
  if (!('at' in by)) return 'mistake' in by ? by.mistake : 'Enter the date by which it is to be done.'
  const no = Number(row.no)
  const isRowNumber = Number.isInteger(no) && no > 0 && no <= mostActions
  return { what, who: role, by: by.at, ...(isRowNumber ? { no } : {}) }
}

/** Gives every action a number of its own: the one it has, or the first that is free. */
function numbered(rows: readonly AgreedAction[]): readonly AgreedAction[] {
  const taken = new Set<number>()
  const own = rows.map(({ no }) => {
    if (no === undefined || taken.has(no)) return undefined
    taken.add(no)
    return no
  })
  const free = Array.from({ length: mostActions }, (_, index) => index + 1).filter(no => !taken.has(no))
  return rows.map((row, index) => ({ ...row, no: own[index] ?? (free.shift() as number) }))
}

/** Reads the actions that were agreed. Rows left blank are left out; what is wrong is said of its row. */
export function readActions(question: Asked, name: string, given: Given): Read {
  const whole = given[name]
  if (whole !== undefined && whole !== null && whole !== '' && !(Array.isArray(whole) && whole.every(isRow)))
    return { mistake: notAList }
  const rows = rowsTyped(given, name)
  if (rows.length > mostActions) return { mistake: `Give ${mostActions} actions or fewer.` }
  const read = rows.flatMap((row, index) => (isBlank(row) ? [] : [{ index, row: readRow(question, row) }]))
  const wrong = read.flatMap(({ index, row }) =>
    typeof row === 'string' ? [`Action ${index + 1}: ${row}`] : [],
  )
  if (wrong.length > 0) return { mistake: wrong.join(' ') }
  const answer = numbered(read.flatMap(({ row }) => (typeof row === 'string' ? [] : [row])))
  return answer.length > 0 ? { answer } : { blank: true }
}

/** The same question as JSON Schema. */
export const schemaOfActions = ({ who }: Asked): Readonly<Record<string, unknown>> => ({
  type: 'array',
  minItems: 1,
  maxItems: mostActions,
  items: {
    type: 'object',
    additionalProperties: false,
    required: ['what', 'who', 'by'],
    properties: {
      what: { type: 'string', pattern: keepable, minLength: 1, maxLength: longest.prose },
      who: { type: 'string', enum: Object.keys(who) },
      by: { type: 'string', format: 'date', pattern: isoDay.source },
      no: { type: 'integer', minimum: 1, maximum: mostActions },
    },
  },
})
