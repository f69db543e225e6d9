import type { Person } from '../people/person.ts'
import { boroughFacts, boroughsIn } from '../policy/boroughs.ts'
import type { AgencyKind } from '../policy/roles.ts'
import { type Agency, castAgencies, castForce, castPeople, castUnits, type Unit } from './cast.ts'
import { agencyStaff, hired, unitStaff } from './london-staff.ts'

/** The whole of a made-up London: the cast's agencies, units and people, and everybody else's around them. */
export type London = Readonly<{
  agencies: readonly Agency[]
  units: readonly Unit[]
  people: readonly Person[]
}>

const idOf = (number: number): string => `00000000-0000-7000-8000-${String(number).padStart(12, '0')}`

/** Custody suites by basic command unit. */
const custodySuites: Readonly<Record<string, readonly string[]>> = {
  'Central East': ['Bethnal Green', 'Stoke Newington'],
  'Central North': ['Holborn', 'Islington'],
  'Central South': ['Brixton', 'Walworth'],
  'Central West': ['Charing Cross', 'Hammersmith'],
  East: ['Romford', 'Ilford'],
  North: ['Wood Green', 'Edmonton'],
  'North East': ['Leyton', 'Forest Gate'],
  'North West': ['Colindale', 'Wembley'],
  South: ['Croydon', 'Bromley'],
  'South East': ['Lewisham', 'Plumstead'],
  'South West': ['Wandsworth', 'Kingston'],
  West: ['Acton', 'Hounslow'],
}

const trees = 'Alder Ash Aspen Beech Birch Cedar Cherry Elder Elm Fir Hawthorn Hazel Holly Hornbeam Juniper'
const moreTrees =
  'Larkspur Laurel Lime Linden Maple Mulberry Oak Pear Pine Plane Poplar Quince Rowan Spruce Willow'
const houses = `${trees} ${moreTrees} Yew Sorrel`.split(' ')
const saints = 'Agnes Alban Anne Bede Brigid Clare Columba Cuthbert Dunstan Edith Erkenwald Etheldreda'
const moreSaints =
  'Frideswide Giles Hilda Hugh Ita Jude Kentigern Leonard Lucy Margaret Mildred Monica Ninian'
const patrons = `${saints} ${moreSaints} Osyth Oswald Petroc Ronan Swithun Ursula Winifred Wystan`.split(' ')

const isOf = (one: Agency, borough: string): boolean => one.area?.includes(borough) ?? false

/** The other of the two schemes that share London: the boroughs that the cast's does not serve. */
const northernScheme: Agency = {
  forceId: castForce.forceId,
  id: idOf(9_999),
  kind: 'appropriate-adult-scheme',
  name: 'North London appropriate adult scheme',
  area: boroughsIn(Object.keys(custodySuites)).filter(name => !isOf(castAgencies.appropriateAdults, name)),
}

const boroughNames = Object.keys(boroughFacts)

/** The agencies that each borough has of its own, where the cast has none. */
function localAgencies(): readonly Agency[] {
  const names = (borough: string, index: number): Readonly<Partial<Record<AgencyKind, string>>> => ({
    'childrens-services': `${borough} children's services`,
    'youth-justice-service': `${borough} youth justice service`,
    school: `${houses[index]} Lane School`,
    health: `St ${patrons[index]}'s Hospital`,
    'care-provider': `${houses[(index + 7) % houses.length]} House`,
  })
  const known = Object.values(castAgencies)
  return boroughNames.flatMap((borough, index) =>
    Object.entries(names(borough, index)).flatMap(([kind, name], place) =>
      known.some(one => one.kind === kind && isOf(one, borough))
        ? []
        : [
            {
              forceId: castForce.forceId,
              id: idOf(10_000 + index * 10 + place),
              kind: kind as AgencyKind,
              name,
              area: [borough],
            },
          ],
    ),
  )
}

/** Every police unit outside the cast: custody suites, response teams, missing hubs, commands and the contact centre. */
function policeUnits(): readonly Unit[] {
  const bcus = Object.keys(custodySuites)
  const all = [
    ...bcus.flatMap(bcu => [
      ...(custodySuites[bcu] ?? []).map(place => ['custody-suite', `${place} custody suite`, bcu] as const),
      ['missing-hub', `${bcu} missing hub`, bcu] as const,
      ['command', `${bcu} command`, bcu] as const,
      ['public-protection', `${bcu} public protection`, bcu] as const,
      ['neighbourhood', `${bcu} neighbourhoods`, bcu] as const,
    ]),
    ...boroughNames.map(
      name => ['response-team', `${name} response team`, boroughFacts[name]?.bcu ?? ''] as const,
    ),
    ['contact-centre', 'Contact centre', undefined] as const,
  ]
  const known: readonly Unit[] = Object.values(castUnits)
  return all.flatMap(([kind, name, bcu], index) =>
    known.some(one => one.name === name)
      ? []
      : [
          {
            forceId: castForce.forceId,
            id: idOf(20_000 + index),
            kind,
            name,
            ...(bcu ? { bcu } : {}),
            agencyId: castAgencies.police.id,
          },
        ],
  )
}

function wholeLondon(): London {
  const agencies = [...Object.values(castAgencies), northernScheme, ...localAgencies()]
  const units = [...Object.values<Unit>(castUnits), ...policeUnits()]
  const posts = [
    ...units.flatMap(unit => unitStaff(unit, castAgencies.police)),
    ...agencies.flatMap(agency => agencyStaff(agency)),
  ]
  const staff = posts.map((post, index) => hired(post, idOf(30_000 + index)))
  return { agencies, units, people: [...castPeople, ...staff] }
}

/** London as every simulation finds it: 12 basic command units, 32 boroughs, and the people who work there. */
export const london: London = wholeLondon()
