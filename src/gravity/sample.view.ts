import { tag } from '../web/table.ts'
import { sampleEdition } from './gravity.ts'

/** Stands wherever the built-in sample of the matrix is used. */
export const sampleTag = tag(sampleEdition.edition, 'yellow')
