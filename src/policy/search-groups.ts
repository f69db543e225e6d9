import type { Split } from '../kernel/measure.ts'
import { ethnicGroups } from './custody-groups.ts'

/** Where a value is not a word: nothing was written, or a word that policy/stop-search-words.ts does not list. */
const notWords = { blank: 'Not recorded', unknown: 'A word not known here' } as const

/** Ethnicity in the words of the officer, in five groups. */
export const officerDefined: Split = {
  column: 'officer_defined',
  title: 'Ethnicity as the officer saw it',
  groups: { ...ethnicGroups, ...notWords },
}

/** Ethnicity in the words of the child, by the first word of the answer. */
export const selfDefined: Split = {
  column: 'self_defined',
  title: 'Ethnicity in their own words',
  groups: {
    ...ethnicGroups,
    'chinese or other': 'Chinese or other (words used in 2016)',
    'not stated': 'Not stated',
    ...notWords,
  },
}

/** Sex as published. */
export const searchedSex: Split = {
  column: 'sex',
  title: 'Sex',
  groups: { female: 'Female', male: 'Male', other: 'Other', ...notWords },
}

/** The power that the search was made under. */
export const searchLaw: Split = {
  column: 'law',
  title: 'Power',
  groups: {
    'PACE section 1': 'PACE section 1',
    drugs: 'Misuse of Drugs Act section 23',
    'section 60': 'Section 60',
    other: 'Another power',
    ...notWords,
  },
}

/** The two bands that hold children. */
export const childBand: Split = {
  column: 'age_band',
  title: 'Age',
  groups: { 'under 10': 'Under 10', '10-17': '10 to 17' },
}

/** The force that published the search, as data.police.uk names its files. */
export const publishedBy: Split = {
  column: 'source_force',
  title: 'Force',
  groups: {
    'avon-and-somerset': 'Avon and Somerset',
    bedfordshire: 'Bedfordshire',
    btp: 'British Transport Police',
    cambridgeshire: 'Cambridgeshire',
    cheshire: 'Cheshire',
    'city-of-london': 'City of London',
    cleveland: 'Cleveland',
    cumbria: 'Cumbria',
    derbyshire: 'Derbyshire',
    'devon-and-cornwall': 'Devon and Cornwall',
    dorset: 'Dorset',
    durham: 'Durham',
    'dyfed-powys': 'Dyfed-Powys',
    essex: 'Essex',
    gloucestershire: 'Gloucestershire',
    'greater-manchester': 'Greater Manchester',
    gwent: 'Gwent',
    hampshire: 'Hampshire',
    hertfordshire: 'Hertfordshire',
    humberside: 'Humberside',
    kent: 'Kent',
    lancashire: 'Lancashire',
    leicestershire: 'Leicestershire',
    lincolnshire: 'Lincolnshire',
    merseyside: 'Merseyside',
    metropolitan: 'Metropolitan',
    norfolk: 'Norfolk',
    'north-wales': 'North Wales',
    'north-yorkshire': 'North Yorkshire',
    northamptonshire: 'Northamptonshire',
    northumbria: 'Northumbria',
    nottinghamshire: 'Nottinghamshire',
    'south-wales': 'South Wales',
    'south-yorkshire': 'South Yorkshire',
    staffordshire: 'Staffordshire',
    suffolk: 'Suffolk',
    surrey: 'Surrey',
    sussex: 'Sussex',
    'thames-valley': 'Thames Valley',
    warwickshire: 'Warwickshire',
    'west-mercia': 'West Mercia',
    'west-midlands': 'West Midlands',
    'west-yorkshire': 'West Yorkshire',
    wiltshire: 'Wiltshire',
  },
}
