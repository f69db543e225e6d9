import type { Days } from '../kernel/calendar.ts'
import type { Source } from '../kernel/source.ts'
import { bankHolidaysKnown, bankHolidaysSource } from './bank-holidays.ts'
import { disclosureSource } from './disclosure.ts'
import { schoolTermsKnown, schoolTermsSource } from './school-terms.ts'
import { voiceSource } from './voice.ts'

/** A list that rules rest on: where it comes from, and the days for which it is known, if it is dated. */
export type DatedList = Readonly<{ title: string; source: Source; known?: Days }>

/** The lists that rules rest on, with how far each has been checked. */
export const datedLists: readonly DatedList[] = [
  { title: 'Bank holidays', source: bankHolidaysSource, known: bankHolidaysKnown },
  { title: 'Counts that releases do not show, and who signs', source: disclosureSource },
  { title: 'School terms', source: schoolTermsSource, known: schoolTermsKnown },
  { title: 'What is asked and looked for at every contact with a child', source: voiceSource },
]
