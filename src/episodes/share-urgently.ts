import { operation } from '../access/operation.ts'
import { loadChild } from '../children/child.store.ts'
import { readAnswers } from '../kernel/answers.ts'
import { endOfWorkingDays } from '../kernel/calendar.ts'
import { choice, number, prose, type Questions } from '../kernel/form.ts'
import type { Pathway, Step } from '../kernel/pathway.ts'
import { Refusal, refuseMistakes } from '../kernel/problem.ts'
import { remembered } from '../kernel/remembered.ts'
import { keepUrgent, urgentIn } from '../partners/urgent-sharing.store.ts'
import { calendar } from '../policy/calendar.ts'
import { mayOpenUrgent, mayShareUrgently } from '../policy/permissions/urgent-sharing.ts'
import { type Role, roles } from '../policy/roles.ts'
import { urgentBases, urgentSharing } from '../policy/urgent-sharing.ts'
import type { KeptEpisode } from './episode.ts'
import { namesOf } from './episode-names.store.ts'
import { aboutEpisode, readEpisode } from './facts.ts'
import { holdChildOf } from './rework.store.ts'

const hour = 3_600_000

/** The kinds of agency that a pathway asks something of, or tells of something. */
const kindsIn = remembered(
  ({ steps }: Pathway): ReadonlySet<string> =>
    new Set(
      Object.values<Step>(steps).flatMap(({ by, also = [], bySome = [], sharedWith = [] }) => [
        ...[by, ...also, ...bySome.map(one => one.by)].map(role => roles[role as Role]?.agency ?? ''),
        ...sharedWith,
      ]),
    ),
)

type Covering = Readonly<{ kept: KeptEpisode; rule: Pathway }>

/** The agencies of an episode that its pathway is about, and that nothing lets anybody tell at a time. */
export const uncovered = ({ kept: { agencies, agreements }, rule }: Covering, now: Date): readonly string[] =>
  Object.entries(agencies)
    .filter(([kind]) => kind !== 'police' && kindsIn(rule).has(kind))
    .map(([, id]) => id)
    .filter(id => !agreements.some(one => one.agencyId === id && one.beganAt <= now && now < one.endsAt))

/** What is asked of whoever shares without an agreement. */
export const urgentQuestions = (agencies: Readonly<Record<string, string>>): Questions => ({
  agencyId: choice('With which agency?', agencies),
  harm: choice('Is a child, or somebody else, likely to come to serious harm if you wait?', {
    yes: 'Yes: it cannot wait for an agreement',
    no: 'No: it can wait',
  }),
  danger: prose('What is the danger, and why now?', {
    hint: 'Whoever reviews it reads this. The agency does too.',
    most: urgentSharing.mostCharacters,
  }),
  message: prose('What does the agency need to know to protect the child, and no more?', {
    most: urgentSharing.mostCharacters,
  }),
  basis: choice(
    'On which legal ground?',
    Object.fromEntries(Object.entries(urgentBases).map(([id, { title }]) => [id, title])),
  ),
  hours: number(
    'For how many hours may they see what is recorded?',
    { from: 1, to: urgentSharing.mostHours, unit: 'hours' },
    { hint: `At most ${urgentSharing.mostHours}.` },
  ),
})

type Which = Readonly<{ episodeId: string }>

/** The page on which somebody shares: with whom it may be, and what is asked. */
export const openUrgent = operation({
  permission: mayOpenUrgent,
  facts: (tx, { episodeId }: Which, context) => readEpisode(tx, episodeId, context),
  about: ({ episodeId }, facts) => aboutEpisode(episodeId, facts),
  async run(tx, _which, { actor, now }, { before: { kept, rule } }) {
    const agencies = uncovered({ kept, rule }, now)
    const [child, names] = await Promise.all([
      loadChild(tx, actor.forceId, kept.childId),
      namesOf(tx, actor.forceId, { people: [], agencies }),
    ])
    const offered = Object.fromEntries(agencies.map(id => [id, names[id] ?? 'An agency']))
    return { child, episodeId: kept.id, rule, agencies: offered, now }
  },
})

/** The page as it is shown. */
export type SeenOpenUrgent = Awaited<ReturnType<typeof openUrgent>>

const waits = {
  question: 'harm',
  says: 'What can wait is shared under an agreement. Ask your lead for information sharing to have one signed.',
}

/**
 * Shares with one agency, without an agreement, what it needs to protect a child from serious harm now: it comes to see the
 * episode, what it owes there, and what is recorded there until the hours are over.
 */
export const shareUrgently = operation({
  permission: mayShareUrgently,
  facts(tx, { episodeId }: Which & Readonly<{ answers: Readonly<Record<string, unknown>> }>, context) {
    // Whoever shares in the same instant waits, and then is told: one danger is one message and one review.
    holdChildOf(tx, context.actor.forceId, episodeId)
    return readEpisode(tx, episodeId, context)
  },
  about: ({ episodeId }, facts) => aboutEpisode(episodeId, facts),
  async run(tx, { answers: given }, { actor, now }, { before: { kept, rule } }) {
    const ids = uncovered({ kept, rule }, now)
    const questions = urgentQuestions(Object.fromEntries(ids.map(id => [id, id])))
    const { answers, mistakes } = readAnswers(questions, given, now)
    const all = [...mistakes, ...(answers.harm === 'no' ? [waits] : [])]
    refuseMistakes(all)
    // Also what was shared a moment after this request came in.
    const before = await urgentIn(tx, actor.forceId, kept.id)
    if (before.some(one => one.agencyId === answers.agencyId && now < one.endsAt))
      throw new Refusal('ANSWERED_ALREADY')
    const urgentId = keepUrgent(tx, actor, {
      ...{ episodeId: kept.id, childId: kept.childId, agencyId: String(answers.agencyId) },
      ...{ basis: String(answers.basis), danger: String(answers.danger), message: String(answers.message) },
      at: now,
      endsAt: new Date(+now + Number(answers.hours) * hour),
      reviewDue: endOfWorkingDays(calendar, now, urgentSharing.reviewWorkingDays),
    })
    return { urgentId }
  },
})
