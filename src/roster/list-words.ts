import { boroughs, commandUnits } from '../policy/boroughs.ts'
import { agencies, roles } from '../policy/roles.ts'
import { unitKinds } from '../policy/unit-kinds.ts'

const widest = Math.max(...[roles, agencies, unitKinds].flatMap(Object.keys).map(word => word.length))
const line = (word: string, says: string): string => `  ${word.padEnd(widest)}  ${says}`

/** The words that the lists of a force may use in each column, as they are written there, with what each means. */
export const listWords = (): readonly string[] => [
  'roles, in people.csv, and the kind of agency that has them:',
  ...Object.entries(roles).map(([word, { title, agency }]) => line(word, `${title} (${agency})`)),
  '',
  'kind, in agencies.csv:',
  ...Object.entries(agencies).map(([word, title]) => line(word, title)),
  '',
  'kind, in units.csv:',
  ...Object.entries(unitKinds).map(([word, title]) => line(word, title)),
  '',
  `bcu, in units.csv: ${commandUnits.join('; ')}`,
  `boroughs, in agencies.csv: ${Object.keys(boroughs).join('; ')}`,
]
