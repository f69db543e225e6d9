import { sourceInWords } from '../figures/figure-words.ts'
import type { Measure, Split } from '../kernel/measure.ts'
import type { PicturePart } from '../kernel/picture-part.ts'
import { bandAges } from '../policy/table-words.ts'
import type { Numbers, PartSource } from './worked-part.ts'

/** Which years a part goes by. */
export const kindOf = ({ year }: PicturePart): 'calendar' | 'financial' => year ?? 'calendar'

/** The groups of a split, with the ages of those that are bands. */
export const groupsByAge = (split: Split): Numbers['groups'] =>
  Object.entries(split.groups).map(([key, title]) => {
    const ages = bandAges[key]
    return { key, title, ...(ages ? { ages } : {}) }
  })

/** Where the numbers of a measure are from. */
export const aboutMeasure = (measure: Measure, source: string | undefined): PartSource => ({
  source: measure.source,
  files: [],
  caveats: measure.caveats,
  changes: [],
  ...(source === undefined ? {} : { of: sourceInWords(measure, source) }),
  ...(measure.keepApart ? {} : { records: true }),
})
