import { plannedActions } from '../delivery/action.ts'
import { issuePack } from '../delivery/issue-pack.ts'
import {
  addMilestone,
  changeMilestone,
  type MilestoneChange,
  type Saying,
  sayHowItStands,
} from '../delivery/keep-plan.ts'
import { daysAfter, londonDay } from '../kernel/calendar.ts'
import type { Person } from '../people/person.ts'
import { addRow } from '../registers/change-row.ts'
import { cast } from './cast.ts'
import { reopenedRecommendation, trainingFile } from './cast-register-story.ts'
import { plannedRows } from './cast-registers.ts'
import { type Chance, chanceFrom } from './chance.ts'
import { acting } from './staff.ts'

const day = 86_400_000
const stages = [
  { title: 'Agreed with partners, and who answers named', begins: -730, lasts: 120 },
  { title: 'In place in half of the basic command units', begins: -600, lasts: 300 },
  { title: 'In place everywhere, and evaluated', begins: -300, lasts: 480 },
] as const
const reasons = [
  'The people for it were needed elsewhere.',
  'A partner asked for more time.',
  'The first attempt taught us to begin again with children.',
  'It depends on a system that came late.',
]

/** Something that happens at a time. What happens is told in its order, whatever it belongs to. */
type Happening = Readonly<{ at: Date; act(): Promise<unknown> }>

type Going = Readonly<{ now: Date; chance: Chance; number: number; evidence: string }>

const daysAgo = (now: Date, days: number): Date => new Date(+now - days * day)
const onDay = (date: string): Date => new Date(`${date}T16:00:00Z`)

type Course = Readonly<{
  begins: Date
  due: string
  movedTo?: string
  movedAt: Date
  metOn?: string
  because: string
}>

/** When a milestone is promised for, moved and met, as chance has it. */
function courseOf({ now, chance }: Going, stage: (typeof stages)[number]): Course {
  const begins = daysAgo(now, -stage.begins)
  const due = daysAfter(londonDay(begins), stage.lasts + chance.whole(0, 59))
  const moves = chance.yes(0.35)
  const known = moves ? daysAfter(due, chance.whole(40, 160)) : due
  const metOn = daysAfter(known, chance.whole(-35, 15))
  const movedAt = new Date(Math.min(+onDay(due) - 10 * day, +daysAgo(now, chance.whole(15, 60))))
  const isMet = onDay(metOn) < daysAgo(now, 2) && chance.yes(0.97) && (!moves || movedAt < onDay(metOn))
  const because = chance.pick(reasons)
  return { begins, due, movedAt, because, ...(moves ? { movedTo: known } : {}), ...(isMet ? { metOn } : {}) }
}

/** What one milestone costs, where it costs anything. */
const costsOf = (chance: Chance, at: number) =>
  at === 1 && chance.yes(0.4) ? { pounds: chance.whole(4, 40) * 5000, posts: chance.whole(1, 12) } : {}

/** One milestone as it goes: promised, perhaps moved, perhaps met. `ids` learns its id, and knows that of the one before. */
function milestone(going: Going, at: number, ids: string[]): readonly Happening[] {
  const { chance, number, evidence } = going
  const stage = stages[at] as (typeof stages)[number]
  const { begins, due, movedTo, movedAt, metOn, because } = courseOf(going, stage)
  const answeredBy = chance.pick(['Delivery team', 'Public protection'])
  const promised = {
    number,
    title: stage.title,
    answeredBy,
    from: londonDay(begins),
    due,
    ...costsOf(chance, at),
  }
  const change = (when: Date, what: object): Happening => ({
    at: when,
    act: () =>
      changeMilestone(acting(cast.della, when), { number, milestoneId: ids[at], ...what } as MilestoneChange),
  })
  const met = { kind: 'met', on: metOn, evidence: 'The record it leads to.', at: evidence }
  const promise = async () => {
    const { milestoneId } = await addMilestone(acting(cast.della, begins), {
      ...promised,
      after: ids.slice(at - 1, at),
    })
    ids[at] = milestoneId
  }
  return [
    { at: begins, act: promise },
    ...(movedTo ? [change(movedAt, { kind: 'moved', due: movedTo, because })] : []),
    ...(metOn ? [change(new Date(+onDay(metOn) + day), met)] : []),
  ]
}

function sayings({ now, chance, number }: Going): readonly Happening[] {
  const position = chance.pick(['onTrack', 'onTrack', 'atRisk'] as const)
  const differs = chance.yes(0.4)
  const said = (when: Date, who: Person, saying: Omit<Saying, 'number'>): Happening => ({
    at: when,
    act: () => sayHowItStands(acting(who, when), { number, ...saying }),
  })
  const because = differs
    ? 'We asked children and officers, and few of them had seen any of it.'
    : 'What we saw agrees.'
  return [
    said(daysAgo(now, 40), cast.della, { side: 'answering', position, because: 'As its milestones show.' }),
    ...(chance.yes(0.3)
      ? [
          said(daysAgo(now, 25), cast.olive, {
            side: 'independent',
            position: differs ? 'offTrack' : position,
            because,
          }),
        ]
      : []),
  ]
}

/** Where the record stands that shows an action. */
const recordOf = ({
  registers = [],
  pathways = [],
  measures = [],
}: Readonly<{
  registers?: readonly string[]
  pathways?: readonly string[]
  measures?: readonly string[]
}>): string =>
  registers[0]
    ? `/registers/${registers[0]}`
    : measures[0]
      ? `/figures/${measures[0]}`
      : pathways[0]
        ? `/rules/pathways/${pathways[0]}`
        : '/rules/strategy'

/** Everything that happens to the plan. Nothing is planned yet for the action that no part of the service carries out. */
const planHappenings = (now: Date): readonly Happening[] =>
  plannedActions()
    .filter(({ action }) => action.number !== 17)
    .flatMap(({ action }) => {
      const chance = chanceFrom(`delivery of action ${action.number}`)
      const going = { now, chance, number: action.number, evidence: recordOf(action) }
      const ids: string[] = []
      return [...[...stages.keys()].flatMap(at => milestone(going, at, ids)), ...sayings(going)]
    })

const packs = (now: Date): readonly Happening[] =>
  [35, 5].map(days => {
    const at = daysAgo(now, days)
    const pack = { audience: 'group', meetsOn: daysAfter(londonDay(at), 7) } as const
    return { at, act: () => issuePack(acting(cast.della, at), pack) }
  })

/** Two years of delivering the strategy: promises, slips, what two sides say of them, registers, and two packs. */
export async function liveDelivery(now: Date): Promise<void> {
  const context = acting(cast.della, daysAgo(now, 45))
  for (const one of plannedRows(londonDay(now))) await addRow(context, one)
  await reopenedRecommendation(now)
  await trainingFile(now)
  const happenings = [...planHappenings(now), ...packs(now)].sort((one, other) => +one.at - +other.at)
  for (const one of happenings) await one.act()
}
