import type { Chance } from './chance.ts'
import { familyNames } from './family-names.ts'
import { givenNames } from './given-names.ts'

/** A group of families that draws on the same names. */
export type Heritage = keyof typeof givenNames

type Sex = 'female' | 'male'

/** The groups behind each ethnicity, in the 18+1 codes. */
const heritages: Readonly<Record<string, readonly (readonly [Heritage, number])[]>> = {
  W1: [['british', 1]],
  W2: [['irish', 1]],
  W3: [['irish', 1]],
  W9: [
    ['polish', 5],
    ['romanian', 5],
    ['turkish', 4],
    ['italian', 4],
    ['portuguese', 4],
    ['spanish', 3],
    ['albanian', 3],
    ['bulgarian', 2],
  ],
  M1: [
    ['caribbean', 2],
    ['british', 1],
  ],
  M2: [
    ['west-african', 2],
    ['british', 1],
  ],
  M3: [
    ['indian', 1],
    ['british', 1],
  ],
  M9: [
    ['british', 2],
    ['portuguese', 1],
    ['spanish', 1],
    ['caribbean', 1],
  ],
  A1: [['indian', 1]],
  A2: [['pakistani', 1]],
  A3: [['bangladeshi', 1]],
  A4: [['chinese', 1]],
  A9: [
    ['tamil', 4],
    ['afghan', 2],
    ['filipino', 2],
    ['nepali', 1],
    ['vietnamese', 1],
  ],
  B1: [['caribbean', 1]],
  B2: [
    ['west-african', 5],
    ['east-african', 3],
    ['central-african', 1],
  ],
  B9: [
    ['caribbean', 1],
    ['west-african', 1],
  ],
  O2: [['arab', 1]],
  O9: [
    ['persian', 2],
    ['spanish', 1],
    ['afghan', 1],
    ['turkish', 1],
  ],
}

const languages: Readonly<Partial<Record<Heritage, readonly string[]>>> = {
  'west-african': ['Yoruba', 'Twi', 'Igbo', 'French'],
  'east-african': ['Somali', 'Somali', 'Tigrinya', 'Amharic'],
  'central-african': ['French', 'Lingala'],
  indian: ['Gujarati', 'Punjabi', 'Hindi'],
  pakistani: ['Urdu', 'Punjabi'],
  bangladeshi: ['Bengali', 'Sylheti'],
  tamil: ['Tamil'],
  chinese: ['Cantonese', 'Mandarin'],
  vietnamese: ['Vietnamese'],
  afghan: ['Dari', 'Pashto'],
  arab: ['Arabic'],
  persian: ['Farsi', 'Kurdish'],
  polish: ['Polish'],
  romanian: ['Romanian'],
  turkish: ['Turkish', 'Kurdish'],
  portuguese: ['Portuguese'],
  spanish: ['Spanish'],
  italian: ['Italian'],
  albanian: ['Albanian'],
  bulgarian: ['Bulgarian'],
  nepali: ['Nepali'],
}

const listed = (text: string): readonly (readonly [string, number])[] =>
  text.split(/\s+/).map(one => {
    const [name = '', weight = '1'] = one.split(':')
    return [name, Number(weight)] as const
  })

const given = Object.fromEntries(
  Object.entries(givenNames).map(([group, { female, male }]) => [
    group,
    { female: listed(female), male: listed(male) },
  ]),
) as Readonly<Record<Heritage, Record<Sex, readonly (readonly [string, number])[]>>>

/** The commoner half of family names is as likely again as the rarer half. */
const families = Object.fromEntries(
  Object.entries(familyNames).map(([group, text]) => {
    const all = text.split(/\s+/)
    return [group, all.map((name, index) => [name, index < all.length / 2 ? 2 : 1] as const)]
  }),
) as unknown as Readonly<Record<Heritage, readonly (readonly [string, number])[]>>

/** Which names a family of an ethnicity draws on. */
export const heritageOf = (ethnicity: string, chance: Chance): Heritage =>
  chance.weighed(heritages[ethnicity] ?? [['british', 1]])

/** A given name of a group. */
export const givenNameOf = (heritage: Heritage, sex: Sex, chance: Chance): string =>
  chance.weighed(given[heritage][sex])

/** A family name of a group. */
export const familyNameOf = (heritage: Heritage, chance: Chance): string => chance.weighed(families[heritage])

/** The family name as a girl or a boy bears it, where the two differ. */
export function borneBy(familyName: string, sex: Sex, heritage: Heritage): string {
  if (heritage === 'polish' && sex === 'female') return familyName.replace(/(sk|ck|dzk)i$/, '$1a')
  if (heritage === 'bulgarian' && sex === 'female') return familyName.replace(/(ov|ev)$/, '$1a')
  if (heritage === 'indian' && familyName === 'Singh' && sex === 'female') return 'Kaur'
  return familyName
}

/** The language a child is most at ease in: English for most, whatever is spoken at home. */
export function languageOf(heritage: Heritage, chance: Chance): string {
  const athome = languages[heritage]
  return athome && chance.yes(0.25) ? chance.pick(athome) : 'English'
}
