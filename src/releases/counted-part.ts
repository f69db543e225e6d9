import type { Measure } from '../kernel/measure.ts'
import type { PicturePart } from '../kernel/picture-part.ts'
import type { PartSource, WorkedPart } from '../picture/worked-part.ts'
import type { Basis } from './basis.ts'
import { canonical, sha256 } from './canonical.ts'
import { keyOf } from './cells.ts'
import { everybody, groupKey } from './groups.ts'
import { asWorked } from './part-again.ts'
import { answerOf, keptOf } from './public-part.ts'
import type { ReleasedPart } from './released-part.ts'
import type { Veil, Worked } from './released-rows.ts'
import type { Shown } from './shown.ts'

/** A part of the data picture that the force counted, and that is not veiled yet: a table across years and groups. */
export type CountedPart = Readonly<{
  basis: Basis
  part: PicturePart
  measure: Measure
  groupTitle: string
  years: WorkedPart['years']
  /** In the order in which they are shown; `made` of several others. */
  groups: WorkedPart['groups']
  lacks: readonly string[]
  from: PartSource
  query: Worked['query']
  inputsHash: string
}>

const hiddenIn = (counts: readonly Shown[]): number => counts.filter(count => count === 'hidden').length

/** Every count as the veil shows it, by year, then by group; and the sum of each year. */
function countsOf({ basis, groups, years }: CountedPart, veil: Veil) {
  const shown = (group: string, at: number): Shown =>
    veil.show(keyOf({ of: basis.of, group, span: basis.across?.[at] ?? basis }))
  return {
    cells: years.map((_, at) => groups.map(group => shown(groupKey(basis, group), at))),
    totals: years.map((_, at) => shown(everybody, at)),
  }
}

/** What stays of a part and is no count. */
function namedPart({
  part,
  measure,
  groupTitle,
  years,
  groups,
  lacks,
  from,
  query,
  inputsHash,
}: CountedPart) {
  const { files: _, ...source } = from
  const definition = canonical({ part, measure })
  return {
    ...keptOf(part),
    ...{ counts: measure.counted, groupTitle, years, groups },
    unit: 'number' as const,
    lacks,
    from: { ...source, files: [] },
    ...{ definition, definitionHash: sha256(definition), inputsHash },
    query: { text: query.text, values: query.values.slice(1).map(String) },
  }
}

/** The part as it is released: every count as the veil shows it. */
export function veiledPart(counted: CountedPart, veil: Veil): ReleasedPart {
  const { cells, totals } = countsOf(counted, veil)
  const { below, roundedTo } = veil
  const hidden = hiddenIn([...cells.flat(), ...totals])
  const part = {
    ...namedPart(counted),
    ...{ cells, totals, answer: '' },
    disclosure: { below, hidden, ...(roundedTo ? { roundedTo } : {}) },
  }
  return { ...part, answer: answerOf(asWorked(part, '1970-01-01T00:00:00Z')) }
}
