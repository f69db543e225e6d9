import { boroughs } from '../policy/boroughs.ts'
import type { Chance } from './chance.ts'
import { london } from './london.ts'

const names = Object.keys(boroughs)
const streets =
  'Albion Bramble Canal Coldharbour Dovecote Ferry Glebe Heathside Kiln Lock Meadow Mill Orchard Priory'
const more =
  'Railway Rectory Reservoir Ridge Saltmarsh Station Thornhill Underhill Viaduct Weir Windmill Wharf'
const primaries = `${streets} ${more}`.split(' ')
const colleges = ['Riverside College', 'Northgate Sixth Form College', 'Harbour College', 'Fairfield College']

/**
 * Where a child of a borough goes to school: made-up schools, so that no real one stands beside a made-up life. Half of
 * them go to the one that answers in this house; of the others, nobody does.
 */
export function schoolFor(borough: string, age: number, chance: Chance): string | undefined {
  if (age < 4) return undefined
  const place = names.indexOf(borough)
  const own = london.agencies.find(one => one.kind === 'school' && one.area?.includes(borough))
  if (age < 16 && own && chance.yes(0.5)) return own.name
  const nearBy = (index: number) => primaries[(place * 3 + index) % primaries.length]
  if (age < 11) return `${nearBy(chance.whole(0, 3))} Primary School`
  if (age > 15 && chance.yes(0.5)) return chance.pick(colleges)
  if (chance.yes(0.06)) return `${nearBy(5)} pupil referral unit`
  return `${nearBy(chance.whole(4, 7))} Academy`
}

/** Made-up shares, of no real place: how often police learn of SEND, what it is, and who says so. */
const inventedShares = {
  toldOfSend: 0.6,
  educatedElsewhere: 0.02,
  send: [
    ['N', 62],
    ['K', 27],
    ['E', 11],
  ],
  from: [
    ['school', 4],
    ['family', 4],
    ['child', 1],
    ['council', 2],
    ['health', 1],
  ],
} as const

/** Where a child learns, as far as police are told, and what they are told of SEND. */
export function learningFrom(school: string | undefined, age: number, chance: Chance) {
  const isElsewhere = school !== undefined && chance.yes(inventedShares.educatedElsewhere)
  const at = school === undefined ? (age < 4 ? 'none' : undefined) : isElsewhere ? 'elsewhere' : 'school'
  const isTold = age > 3 && chance.yes(inventedShares.toldOfSend)
  return {
    ...(at ? { schooling: at } : {}),
    ...(school !== undefined && !isElsewhere ? { school } : {}),
    ...(isTold
      ? { send: chance.weighed(inventedShares.send), sendLearntFrom: chance.weighed(inventedShares.from) }
      : {}),
  }
}

/** What helps a child to understand and be understood. */
export const communicationNeeds: readonly string[] = [
  'Short sentences, one thing at a time, and time to answer.',
  'Has autism: say what will happen next, and keep noise and lights low.',
  'Has ADHD: take breaks, and let the child move about.',
  'Has a hearing aid: face the child when you speak.',
  'Has a stammer: wait, and do not finish the sentence.',
  'Reads with difficulty: read everything aloud, and use pictures.',
  'Has a learning disability: use easy words, and ask the child to say it back.',
  'Does not always speak when worried: drawing or writing helps.',
  'Has dyslexia: read notices aloud and check what was understood.',
]
