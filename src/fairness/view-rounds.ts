import { operation } from '../access/operation.ts'
import { londonDay } from '../kernel/calendar.ts'
import type { Context } from '../kernel/context.ts'
import { rule as ruling } from '../kernel/permission.ts'
import { Refusal } from '../kernel/problem.ts'
import { ownGroups } from '../policy/fairness-groups.ts'
import { pathwayAt } from '../policy/index.ts'
import { type MaskedDecision, maskedDecisionCalled, maskedDecisions } from '../policy/masking.ts'
import { mayDrawRound, mayViewRounds } from '../policy/permissions/fairness.ts'
import type { Tx } from '../store/database.ts'
import { pairRows, placesWaiting } from './masked-decision.store.ts'
import { resultsOf } from './masked-results.ts'
import { roundById, roundsOf } from './masked-round.store.ts'
import type { KeptRound } from './masked-round.ts'

/** A round of the force. Not found where there is none. */
export async function readRound(tx: Tx, roundId: string, { actor }: Context): Promise<KeptRound> {
  const round = await roundById(tx, actor.forceId, roundId)
  if (!round) throw new Refusal('NOT_FOUND', { kind: 'masked round' })
  return round
}

/** The roles that may take a decision, on a day: of those who take it first, and so of those who may take it again. */
export function rolesDeciding({ pathway, step }: MaskedDecision, day: string): readonly string[] {
  const { by, also = [] } = pathwayAt(pathway, day).steps[step] ?? { by: '' }
  return [by, ...also]
}

/** The divisions by which masked decisions are compared: those of which the published pairs hold a column. */
const divided = ownGroups.filter(({ split }) => ['ethnicity', 'sex', 'looked_after'].includes(split.column))

async function resultsIn(tx: Tx, forceId: number, kind: MaskedDecision) {
  const found = []
  for (const against of divided) {
    const rows = await pairRows(tx, { forceId, decision: kind.id, column: against.split.column })
    found.push({ against, results: resultsOf(rows, { kind, reference: against.reference }) })
  }
  return { kind, by: found }
}

/** Every round that was announced, drawn or not, and what came of each kind of decision in all rounds together. */
export const viewRounds = operation({
  permission: mayViewRounds,
  facts: async () => ({}),
  about: (_all: Readonly<Record<string, never>>) => ({ kind: 'masked rounds' }),
  async run(tx, _all, { actor }) {
    const rounds = await roundsOf(tx, actor.forceId)
    const kinds = maskedDecisions.filter(one => rounds.some(round => round.decision === one.id))
    const results = []
    for (const kind of kinds) results.push(await resultsIn(tx, actor.forceId, kind))
    return { rounds, results, mayDraw: ruling(mayDrawRound, actor, {}).allowed }
  },
})

/** One round: how it was drawn, and which places wait for whoever looks. */
export const viewRound = operation({
  permission: mayViewRounds,
  facts: async (tx, { roundId }: Readonly<{ roundId: string }>, context) => ({
    round: await readRound(tx, roundId, context),
  }),
  about: ({ roundId }) => ({ kind: 'masked round', id: roundId }),
  async run(tx, { roundId }, { actor, now }, { round }) {
    const kind = maskedDecisionCalled(round.decision)
    const day = londonDay(now)
    const isQualified =
      kind !== undefined && rolesDeciding(kind, day).some(role => actor.roles.includes(role))
    const waiting = isQualified ? await placesWaiting(tx, { forceId: actor.forceId, roundId }, actor.id) : []
    return {
      ...{ round, kind, isQualified, waiting },
      isOver: day >= round.until,
      mayDraw: ruling(mayDrawRound, actor, {}).allowed && round.drawnAt === null,
    }
  },
})

/** The rounds, and one round, as their pages show them. */
export type SeenRounds = Awaited<ReturnType<typeof viewRounds>>
export type SeenRound = Awaited<ReturnType<typeof viewRound>>
