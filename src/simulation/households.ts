import { type Day, daysAfter, londonDay } from '../kernel/calendar.ts'
import { boroughFacts } from '../policy/boroughs.ts'
import { boroughPeople, ethnicityOrder } from './borough-people.ts'
import type { Chance } from './chance.ts'
import { london } from './london.ts'
import { borneBy, familyNameOf, givenNameOf, type Heritage, heritageOf, languageOf } from './names.ts'
import { communicationNeeds, learningFrom, schoolFor } from './schooling.ts'

/** A made-up child, before anybody has met them. */
export type MadeChild = Readonly<{
  /** Names the child within a simulation, so that their life has a stream of chance of its own. */
  key: string
  /** Set where it is no child: an adult, or a county line. */
  kind?: 'adult' | 'line'
  givenNames: string
  familyName: string
  bornOn: string
  sex: 'female' | 'male'
  ethnicity: string
  language: string
  borough: string
  schooling?: string
  school?: string
  communicationNeeds?: string
  send?: string
  sendLearntFrom?: string
  lookedAfterBy?: string
  /** How much more or less often than most something happens in which police take part. */
  eventful: number
}>

/** Children who grow up together, and who brings them up. */
export type Household = Readonly<{
  key: string
  borough: string
  bcu: string
  adult?: Readonly<{ kind: string; name: string }>
  children: readonly MadeChild[]
  twins: boolean
}>

const boroughs = Object.entries(boroughPeople).map(([name, line]) => {
  const [size = '1', shares = ''] = line.split(' | ')
  const weights = shares
    .split(' ')
    .map((share, index) => [ethnicityOrder[index] ?? 'NS', Number(share)] as const)
  return { name, size: Number(size), weights }
})

/** Children known to the police are older than children are. */
const ages = Array.from(
  { length: 18 },
  (_, age) => [age, age < 5 ? 2 : age < 10 ? 2 : age < 13 ? 5 : 13] as const,
)

type Settled = Readonly<{
  key: string
  borough: string
  heritage: Heritage
  familyName: string
  ethnicity: string
  /** The day on which the ages hold, and a day on which every child has been born. */
  day: Day
  bornBy: Day
  lookedAfterBy?: string
}>

const servicesOf = (borough: string): string =>
  london.agencies.find(one => one.kind === 'childrens-services' && one.area?.includes(borough))?.id ?? ''

function childOf(home: Settled, age: number, chance: Chance): MadeChild {
  const sex = chance.yes(0.42) ? 'female' : 'male'
  const school = schoolFor(home.borough, age, chance)
  const learning = learningFrom(school, age, chance.apart(`${home.key} learning`))
  const needs = chance.yes(0.22) ? chance.pick(communicationNeeds) : undefined
  const year = Number(home.day.slice(0, 4)) - age
  const bornOn = daysAfter(`${year}${home.day.slice(4)}`, -chance.whole(1, 364))
  return {
    key: home.key,
    givenNames: givenNameOf(home.heritage, sex, chance),
    familyName: borneBy(home.familyName, sex, home.heritage),
    bornOn: bornOn < home.bornBy ? bornOn : home.bornBy,
    sex,
    ethnicity: home.ethnicity,
    language: languageOf(home.heritage, chance),
    borough: home.borough,
    ...learning,
    ...(needs ? { communicationNeeds: needs } : {}),
    ...(home.lookedAfterBy ? { lookedAfterBy: home.lookedAfterBy } : {}),
    eventful: chance.around(home.lookedAfterBy ? 1.6 : 0.7, 0.9),
  }
}

/** The children of a home, the first of an age: nobody is under 0, or 18. Nobody has the name of another. */
function childrenOf(home: Settled, { age: first, count, twins, chance }: Wanted): readonly MadeChild[] {
  const all: MadeChild[] = []
  while (all.length < count) {
    const isTwin = twins && all.length === 1
    const apart = all.length === 0 || isTwin ? 0 : chance.whole(1, 6) * (chance.yes(0.5) ? 1 : -1)
    const age = Math.min(17, Math.max(0, first + apart))
    const made = childOf({ ...home, key: `${home.key}.${all.length + 1}` }, age, chance)
    if (all.some(one => one.givenNames === made.givenNames)) continue
    all.push(isTwin ? { ...made, bornOn: all[0]?.bornOn ?? made.bornOn } : made)
  }
  return all
}

type Wanted = Readonly<{ age: number; count: number; twins: boolean; chance: Chance }>

/** What is settled beforehand: the time in which the children live, and perhaps where, how old and how many. */
export type Given = Readonly<{ from: Date; until: Date; borough?: string; age?: number; atMost?: number }>

const sizes = [
  [1, 11],
  [2, 6],
  [3, 2],
] as const

/** Makes a household whose children are born before a time begins, and under 18 when it ends. */
export function householdFrom(key: string, chance: Chance, given: Given): Household {
  const place = boroughs.find(one => one.name === given.borough)
  const { name: borough, weights } = place ?? chance.weighed(boroughs.map(one => [one, one.size] as const))
  const age = given.age ?? chance.weighed(ages)
  const isLookedAfter = chance.yes(age < 10 ? 0.05 : 0.12)
  const home = homeIn(borough, { key, chance, given, ethnicity: chance.weighed(weights), isLookedAfter })
  const size = isLookedAfter ? 1 : chance.weighed(sizes)
  const count = Math.min(given.atMost ?? size, size)
  const twins = count > 1 && chance.yes(0.12)
  const children = childrenOf(home, { age, count, twins, chance })
  return {
    key,
    borough,
    bcu: boroughFacts[borough]?.bcu ?? '',
    adult: adultOf(home, chance),
    children,
    twins,
  }
}

type Home = Readonly<{
  key: string
  chance: Chance
  given: Given
  ethnicity: string
  isLookedAfter: boolean
}>

function homeIn(borough: string, { key, chance, given, ethnicity, isLookedAfter }: Home): Settled {
  const heritage = heritageOf(ethnicity, chance)
  const council = chance.yes(0.8) ? borough : chance.pick(boroughs).name
  return {
    key,
    borough,
    heritage,
    familyName: familyNameOf(heritage, chance),
    ethnicity,
    day: londonDay(given.until).replace('-02-29', '-02-28'),
    bornBy: daysAfter(londonDay(given.from), -2),
    ...(isLookedAfter ? { lookedAfterBy: servicesOf(council) } : {}),
  }
}

function adultOf(home: Settled, chance: Chance): NonNullable<Household['adult']> {
  const sex = chance.yes(0.75) ? 'female' : 'male'
  const own = sex === 'female' ? 'mother' : 'father'
  const kind = home.lookedAfterBy
    ? chance.pick(['foster-carer', 'key-worker'])
    : chance.weighed([
        [own, 12],
        ['grandparent', 1],
        ['guardian', 1],
      ] as const)
  const heritage = home.lookedAfterBy ? heritageOf('W1', chance) : home.heritage
  const familyName = home.lookedAfterBy ? familyNameOf(heritage, chance) : home.familyName
  return { kind, name: `${givenNameOf(heritage, sex, chance)} ${borneBy(familyName, sex, heritage)}` }
}
