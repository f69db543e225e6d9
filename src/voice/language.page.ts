import { terms } from '../policy/language.ts'
import { openData } from '../web/page.ts'

/** What browsers are given to mark words with, as people write. What they write stays where it is written. */
export const languagePage = openData({
  path: '/language.json',
  data: () => terms.map(({ id, forms, why, instead, unless }) => ({ id, forms, why, instead, unless })),
})
