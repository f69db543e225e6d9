import { inOrder } from './in-order.ts'
import type { Measure } from './measure.ts'
import { sha256 } from './sha256.ts'

/**
 * The whole definition of a measure as one text, which is kept with a figure that is published: whatever order its words
 * stand in, the same definition gives the same text, and another definition another.
 */
export const textOfMeasure = (measure: Measure): string => JSON.stringify(inOrder(measure), null, 1)

/** The version of a definition: the beginning of the hash of its text. */
export const versionOfMeasure = (measure: Measure): string => sha256(textOfMeasure(measure)).slice(0, 16)
