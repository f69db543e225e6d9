import { daysAfter, londonDay } from '../kernel/calendar.ts'
import { boroughFacts } from '../policy/boroughs.ts'
import { boroughPeople, ethnicityOrder } from './borough-people.ts'
import type { Chance } from './chance.ts'
import { london } from './london.ts'
import { borneBy, familyNameOf, givenNameOf, type Heritage, heritageOf, languageOf } from './names.ts'
import { communicationNeeds, schoolFor } from './schooling.ts'

/** A made-up child, before anybody has met them. */
export type MadeChild = Readonly<{
  /** Names the child within a simulation, so that their life has a stream of chance of its own. */
  key: string
  givenNames: string
  familyName: string
  bornOn: string
  age: number
  sex: 'female' | 'male'
  ethnicity: string
  language: string
  borough: string
  school?: string
  communicationNeeds?: string
  lookedAfterBy?: string
  /** How much more or less often than most something happens in which police take part. */
  eventful: number
}>

/** Children who grow up together, and who brings them up. */
export type Household = Readonly<{
  key: string
  borough: string
  bcu: string
  adult: Readonly<{ kind: string; name: string }>
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
  day: string
  lookedAfterBy?: string
}>

const servicesOf = (borough: string): string =>
  london.agencies.find(one => one.kind === 'childrens-services' && one.borough === borough)?.id ?? ''

function childOf(home: Settled, age: number, chance: Chance): MadeChild {
  const sex = chance.yes(0.42) ? 'female' : 'male'
  const school = schoolFor(home.borough, age, chance)
  const needs = chance.yes(0.22) ? chance.pick(communicationNeeds) : undefined
  const late = chance.whole(1, 364)
  return {
    key: home.key,
    givenNames: givenNameOf(home.heritage, sex, chance),
    familyName: borneBy(home.familyName, sex, home.heritage),
    bornOn: daysAfter(`${Number(home.day.slice(0, 4)) - age}${home.day.slice(4)}`, -late),
    age,
    sex,
    ethnicity: home.ethnicity,
    language: languageOf(home.heritage, chance),
    borough: home.borough,
    ...(school ? { school } : {}),
    ...(needs ? { communicationNeeds: needs } : {}),
    ...(home.lookedAfterBy ? { lookedAfterBy: home.lookedAfterBy } : {}),
    eventful: chance.around(home.lookedAfterBy ? 1.6 : 0.7, 0.9),
  }
}

/** Brothers and sisters of somebody that age: nobody is under 0, or 18. Nobody has the name of another. */
function siblings(home: Settled, first: MadeChild, { count, twins, chance }: Wanted): readonly MadeChild[] {
  const all = [first]
  while (all.length < count) {
    const isTwin = twins && all.length === 1
    const age = isTwin
      ? first.age
      : Math.min(17, Math.max(0, first.age + chance.whole(1, 6) * (chance.yes(0.5) ? 1 : -1)))
    const key = `${home.key}.${all.length + 1}`
    const made = childOf({ ...home, key }, age, chance)
    if (all.some(one => one.givenNames === made.givenNames)) continue
    all.push(isTwin ? { ...made, bornOn: first.bornOn } : made)
  }
  return all
}

type Wanted = Readonly<{ count: number; twins: boolean; chance: Chance }>

/** What may be settled beforehand: where the household lives, and the age of the eldest known. */
export type Given = Readonly<{ borough?: string; age?: number; atMost?: number }>

/** Makes a household whose children are as old as they are on the day of an instant. */
export function householdFrom(
  key: string,
  chance: Chance,
  { now, ...given }: Given & { now: Date },
): Household {
  const place = given.borough ? boroughs.find(one => one.name === given.borough) : undefined
  const { name: borough, weights } = place ?? chance.weighed(boroughs.map(one => [one, one.size] as const))
  const ethnicity = chance.weighed(weights)
  const heritage = heritageOf(ethnicity, chance)
  const age = given.age ?? chance.weighed(ages)
  const isLookedAfter = chance.yes(age < 10 ? 0.05 : 0.12)
  const council = chance.yes(0.8) ? borough : chance.pick(boroughs).name
  const home: Settled = {
    key,
    borough,
    heritage,
    familyName: familyNameOf(heritage, chance),
    ethnicity,
    day: londonDay(now).replace('-02-29', '-02-28'),
    ...(isLookedAfter ? { lookedAfterBy: servicesOf(council) } : {}),
  }
  const size = isLookedAfter
    ? 1
    : chance.weighed([
        [1, 11],
        [2, 6],
        [3, 2],
      ] as const)
  const count = Math.min(given.atMost ?? size, size)
  const twins = count > 1 && chance.yes(0.12)
  const first = childOf({ ...home, key: `${key}.1` }, age, chance)
  const children = siblings(home, first, { count, twins, chance })
  return {
    key,
    borough,
    bcu: boroughFacts[borough]?.bcu ?? '',
    adult: adultOf(home, chance),
    children,
    twins,
  }
}

function adultOf(home: Settled, chance: Chance): Household['adult'] {
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
