/**
 * The words that published stop and search files use, and what each means here. Forces have used two vocabularies:
 * the older one to 2016 and after, the newer one by 2018. A word that is not listed is kept, classed as unknown,
 * and named in the report of the import. Add it here once its meaning has been checked.
 */
type Meanings = Readonly<Record<string, readonly string[]>>

const kind = {
  person: ['Person search'],
  'person and vehicle': ['Person and Vehicle search'],
  vehicle: ['Vehicle search'],
} satisfies Meanings

const sex = { female: ['Female'], male: ['Male'], other: ['Other'] } satisfies Meanings

const age = {
  'under 10': ['under 10'],
  '10-17': ['10-17'],
  '18-24': ['18-24'],
  '25-34': ['25-34'],
  'over 34': ['over 34'],
} satisfies Meanings

const selfDefined = {
  white: [
    'White - English/Welsh/Scottish/Northern Irish/British',
    'White - Irish',
    'White - Gypsy or Irish Traveller',
    'White - Any other White background',
    'White - White British (W1)',
    'White - White Irish (W2)',
    'White - Any other White ethnic background (W9)',
  ],
  mixed: [
    'Mixed/Multiple ethnic groups - White and Black Caribbean',
    'Mixed/Multiple ethnic groups - White and Black African',
    'Mixed/Multiple ethnic groups - White and Asian',
    'Mixed/Multiple ethnic groups - Any other Mixed/Multiple ethnic background',
    'Mixed - White and Black Caribbean (M1)',
    'Mixed - White and Black African (M2)',
    'Mixed - White and Asian (M3)',
    'Mixed - Any other Mixed ethnic background (M9)',
  ],
  asian: [
    'Asian/Asian British - Indian',
    'Asian/Asian British - Pakistani',
    'Asian/Asian British - Bangladeshi',
    'Asian/Asian British - Chinese',
    'Asian/Asian British - Any other Asian background',
    'Asian or Asian British - Indian (A1)',
    'Asian or Asian British - Pakistani (A2)',
    'Asian or Asian British - Bangladeshi (A3)',
    'Asian or Asian British - Any other Asian ethnic background (A9)',
  ],
  black: [
    'Black/African/Caribbean/Black British - African',
    'Black/African/Caribbean/Black British - Caribbean',
    'Black/African/Caribbean/Black British - Any other Black/African/Caribbean background',
    'Black or Black British - Caribbean (B1)',
    'Black or Black British - African (B2)',
    'Black or Black British - Any other Black ethnic background (B9)',
  ],
  'chinese or other': [
    'Chinese or other ethnic group - Chinese (O1)',
    'Chinese or other ethnic group - Any other ethnic group (O9)',
  ],
  other: ['Other ethnic group - Arab', 'Other ethnic group - Any other ethnic group'],
  'not stated': ['Other ethnic group - Not stated', 'Not Stated (NS)'],
} satisfies Meanings

const officerDefined = {
  white: ['White'],
  mixed: ['Mixed'],
  asian: ['Asian'],
  black: ['Black'],
  other: ['Other'],
} satisfies Meanings

const law = {
  'PACE section 1': ['Police and Criminal Evidence Act 1984 (section 1)'],
  drugs: ['Misuse of Drugs Act 1971 (section 23)'],
  'section 60': ['Criminal Justice and Public Order Act 1994 (section 60)'],
  other: [
    'Aviation Security Act 1982 (section 27(1))',
    'Conservation of Seals Act 1970 (section 4)',
    'Criminal Justice Act 1988 (section 139B)',
    'Crossbows Act 1987 (section 4)',
    'Customs and Excise Management Act 1979 (section 163)',
    'Deer Act 1991 (section 12)',
    'Environmental Protection Act 1990 (section 34B )',
    'Firearms Act 1968 (section 47)',
    'Hunting Act 2004 (section 8)',
    'Poaching Prevention Act 1862 (section 2)',
    'Police and Criminal Evidence Act 1984 (section 6)',
    'Protection of Badgers Act 1992 (section 11)',
    'Psychoactive Substances Act 2016 (s36(2))',
    'Psychoactive Substances Act 2016 (s37(2))',
    'Public Stores Act 1875 (section 6)',
    'Sporting Events Act 1985 (section 7)',
    'Wildlife and Countryside Act 1981 (section 19)',
  ],
} satisfies Meanings

const object = {
  drugs: ['Controlled drugs', 'Psychoactive substances'],
  weapons: ['Offensive weapons', 'Firearms', 'Crossbows', 'Anything to threaten or harm anyone'],
  property: [
    'Stolen goods',
    'Article for use in theft',
    'Articles for use in criminal damage',
    'Goods on which duty has not been paid etc.',
  ],
  other: [
    'Detailed object of search unavailable',
    'Evidence of hunting any wild mammal with a dog',
    'Evidence of offences under the Act',
    'Evidence of wildlife offences',
    'Fireworks',
    'Game or poaching equipment',
    'Seals or hunting equipment',
  ],
} satisfies Meanings

const outcome = {
  'no further action': [
    'A no further action disposal',
    'Nothing found - no further action',
    'Suspected psychoactive substances seized - No further action',
  ],
  arrest: ['Arrest', 'Suspect arrested'],
  'community resolution': ['Community resolution', 'Local resolution'],
  'drug warning': ['Khat or Cannabis warning', 'Offender given drugs possession warning'],
  caution: ['Caution (simple or conditional)', 'Offender cautioned'],
  'penalty notice': ['Penalty Notice for Disorder', 'Offender given penalty notice'],
  'summons or postal charge': ['Summons / charged by post', 'Suspect summonsed to court'],
  'outcome not given': ['Article found - Detailed outcome unavailable'],
} satisfies Meanings

/** What each word of each column means; a column that is not here has no vocabulary. */
export const searchWords = { kind, sex, age, selfDefined, officerDefined, law, object, outcome } as const

/** Words that a spreadsheet has damaged, and what they certainly were: it reads 10-17 as a date. */
export const damagedWords: Readonly<Record<string, string>> = { 'Oct-17': '10-17', '17-Oct': '10-17' }

/** Words whose absence from a whole file means that rows have been left out. */
export const tellTaleWords = /not stated|any other/i
