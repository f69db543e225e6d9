import { languageOf, type Term } from '../kernel/language.ts'
import { adultifying } from './language/adultifying.ts'
import { blaming } from './language/blaming.ts'
import { doubting } from './language/doubting.ts'
import { exploited } from './language/exploited.ts'

/** Every way of writing about a child that is marked as people write, with why and what to say instead. */
export const terms: readonly Term[] = [...blaming, ...exploited, ...adultifying, ...doubting]

/** The check of the language, ready to use: what is marked in a text, and how much of it there is. */
export const language = languageOf(terms)
