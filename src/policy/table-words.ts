import type { Ages, WordColumn } from '../kernel/public-table.ts'
import { boroughs } from './boroughs.ts'

/** The 33 boroughs, the City of London among them: it has a police of its own, and children live there too. */
const londonBoroughs: Readonly<Record<string, string>> = {
  ...boroughs,
  'City of London': 'City of London',
}

/** Places that published files list among the boroughs, and what they are. */
const apart = {
  Heathrow: 'Heathrow is an airport, which files count apart from its borough, Hillingdon.',
  'Out of force': 'Some rows are of places outside London.',
}

/** A column of boroughs, with every spelling that published files were seen to use. */
export const boroughColumn = (header: string): WordColumn => ({
  header,
  title: 'Borough',
  groups: { ...londonBoroughs, Heathrow: 'Heathrow', 'Out of force': 'Outside London' },
  spelled: { 'Out of force': 'Out of force' },
  odd: {
    'City of Westminster': 'Westminster',
    'Barking & Dagenham': 'Barking and Dagenham',
    'Hammersmith & Fulham': 'Hammersmith and Fulham',
    'Kensington & Chelsea': 'Kensington and Chelsea',
    'Kingston Upon Thames': 'Kingston upon Thames',
    'Richmond Upon Thames': 'Richmond upon Thames',
  },
  apart,
})

/** The questions of the public attitude survey, in the words of its files. */
export const attitudeColumn: WordColumn = {
  header: 'Measure',
  title: 'Question',
  groups: {
    'good job': 'Police do a good job in the local area',
    'ward officer': 'Know how to contact a ward officer',
    informed: 'Feel informed about local policing',
    listen: 'Police listen to the concerns of local people',
    'relied on': 'Police can be relied on to be there',
    fairly: 'Police treat everyone fairly',
    trust: 'Trust the Metropolitan Police',
    understand: 'Police understand local issues',
  },
  spelled: {
    '"Good Job" local': 'good job',
    'Contact ward officer': 'ward officer',
    'Informed local': 'informed',
    'Listen to concerns': 'listen',
    'Relied on to be there': 'relied on',
    'Treat everyone fairly': 'fairly',
    'Trust MPS': 'trust',
    'Understand issues': 'understand',
  },
}

/** What a reader of the survey must know. The file itself says none of it. */
export const attitudeCaveats: readonly string[] = [
  'The survey is of adults. It says nothing about what children think of police.',
  'Design, as the UK Data Service describes it: a random sample of addresses in 32 boroughs (not the City of London), about 3,200 people a quarter or 100 a borough, so that a borough’s answer rests on about 400 people in any 12 months.',
  'With 400 people a borough’s share may be off by about 5 percentage points either way. Small rises and falls are chance.',
  'The file does not say whether a value is of the quarter or of the 12 months that end with it, nor how many people answered.',
  'Trust is asked from the quarter that ended in March 2016 on. How people were asked changed during the pandemic in 2020 (not verified): do not compare across it.',
]

/** Single years of age, the last one open. */
export const singleAges: Readonly<Record<string, Ages>> = Object.fromEntries(
  Array.from({ length: 91 }, (_, age): [string, Ages] => [String(age), [age, age === 90 ? 120 : age]]),
)

/** The ages that the bands of figures stand for. */
export const bandAges: Readonly<Record<string, Ages>> = {
  'under 10': [0, 9],
  '10-13': [10, 13],
  '14-15': [14, 15],
  '16-17': [16, 17],
  '10-17': [10, 17],
  '18 and over': [18, 120],
}

/** Open Government Licence. */
export const openLicence = 'Open Government Licence v3.0'
