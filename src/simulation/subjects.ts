import { daysAfter, londonDay } from '../kernel/calendar.ts'
import { boroughFacts } from '../policy/boroughs.ts'
import type { Chance } from './chance.ts'
import type { Given, Household } from './households.ts'
import { familyNameOf, givenNameOf, heritageOf } from './names.ts'

/** Whom a record is about that is about no child. */
export type SubjectKind = 'adult' | 'line'

const birds = 'Bittern Dunlin Godwit Heron Kestrel Lapwing Merlin Osprey Plover Redwing Siskin Teal Wagtail'
const metals = 'Bronze Cobalt Copper Iron Nickel Pewter Silver Steel Tin Zinc'

/** An adult who harms, or a county line, with nobody around them: a household of one, as far as this London goes. */
export function subjectFrom(kind: SubjectKind, { key, chance, given }: Made): Household {
  const borough = given.borough ?? chance.pick(Object.keys(boroughFacts))
  const heritage = heritageOf('W1', chance)
  const years = chance.whole(24, 61)
  const bornOn = daysAfter(londonDay(given.from), -365 * years - chance.whole(1, 360))
  const named =
    kind === 'line'
      ? { givenNames: '', familyName: `${chance.pick(metals.split(' '))} ${chance.pick(birds.split(' '))}` }
      : { givenNames: givenNameOf(heritage, 'male', chance), familyName: familyNameOf(heritage, chance) }
  const one = {
    key,
    kind,
    ...named,
    bornOn,
    sex: 'male',
    ethnicity: 'W1',
    language: 'English',
    borough,
  } as const
  return {
    key,
    borough,
    bcu: boroughFacts[borough]?.bcu ?? '',
    children: [{ ...one, eventful: 1 }],
    twins: false,
  }
}

type Made = Readonly<{ key: string; chance: Chance; given: Given }>
