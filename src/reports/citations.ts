import { needsVerifying, type Source, type Standing } from '../kernel/source.ts'
import { everyRule } from '../policy/every-rule.ts'

const isSource = (value: object): value is Source =>
  'document' in value && 'point' in value && 'standing' in value

/** Every source named anywhere in a definition, in the order in which it names them. */
function sourcesIn(value: unknown): readonly Source[] {
  if (typeof value !== 'object' || value === null) return []
  return isSource(value) ? [value] : Object.values(value).flatMap(sourcesIn)
}

/** How many facts in a definition the force has yet to check. */
export const unverifiedIn = (value: unknown): number => sourcesIn(value).filter(needsVerifying).length

/** A document, and every point in it that a rule rests on, by how far it has been checked. */
export type Cited = Readonly<{
  document: string
  url: string | undefined
  points: Readonly<Record<Standing, readonly string[]>>
}>

/** Every document that any rule rests on, by name. */
export function everySource(): readonly Cited[] {
  const { pathways, tables, measures, lists } = everyRule
  const sources = sourcesIn([pathways, tables, measures, lists])
  const names = [...new Set(sources.map(one => one.document))].toSorted((a, b) => a.localeCompare(b))
  return names.map(document => {
    const mine = sources.filter(one => one.document === document)
    const points = (standing: Standing): readonly string[] => [
      ...new Set(mine.filter(one => one.standing === standing).map(one => one.point)),
    ]
    return {
      document,
      url: mine.find(one => one.url)?.url,
      points: { seen: points('seen'), unverified: points('unverified'), proposal: points('proposal') },
    }
  })
}
