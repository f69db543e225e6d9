import { operation } from '../access/operation.ts'
import { londonDay } from '../kernel/calendar.ts'
import type { Context } from '../kernel/context.ts'
import type { Pathway } from '../kernel/pathway.ts'
import { Refusal } from '../kernel/problem.ts'
import { pathwayVersion } from '../policy/index.ts'
import { type MaskedDecision, maskedDecisionCalled } from '../policy/masking.ts'
import { mayDecideMasked } from '../policy/permissions/fairness.ts'
import type { Tx } from '../store/database.ts'
import { addMaskedAnswer, groundAt, memberAt } from './masked-decision.store.ts'
import { answersOpen, shownOf } from './shown-masked.ts'
import { readRound, rolesDeciding } from './view-rounds.ts'

type At = Readonly<{ roundId: string; place: number }>

/** What the door asks: the decision that was drawn, who may take one like it, and whether the actor had a hand in it. */
async function readMasked(tx: Tx, { roundId, place }: At, context: Context) {
  const round = await readRound(tx, roundId, context)
  const kind = maskedDecisionCalled(round.decision)
  const { forceId, id } = context.actor
  const member = await memberAt(tx, { forceId, roundId, place }, id)
  if (!kind || !member) throw new Refusal('NOT_FOUND', { kind: 'masked decision' })
  return { kind, member, ownHand: member.ownHand, roles: rolesDeciding(kind, londonDay(context.now)) }
}

type Facts = Awaited<ReturnType<typeof readMasked>>

/** The trail keeps whose decision was opened, though whoever opened it is not told. */
const about = ({ roundId }: At, facts?: Facts) => ({
  kind: 'masked decision',
  id: roundId,
  ...(facts ? { childId: facts.member.childId } : {}),
})

const ruleOf = ({ member }: Facts): Pathway => pathwayVersion(member.pathway, member.inForceFrom)

/** Opens a decision that was drawn, with what policy lists and nothing else. */
export const openMasked = operation({
  permission: mayDecideMasked,
  facts: readMasked,
  about,
  async run(tx, { roundId, place }, { actor }, facts) {
    const { kind, member } = facts
    if (member.isDecided) throw new Refusal('ANSWERED_ALREADY')
    const ground = await groundAt(tx, { forceId: actor.forceId, roundId, place })
    const rule = ruleOf(facts)
    return { kind, roundId, place, shown: shownOf(kind, rule, ground), options: answersOpen(kind, rule) }
  },
})

type Deciding = At & Readonly<{ answer: string; recognised: boolean }>

const isOpenTo = (kind: MaskedDecision, rule: Pathway, answer: string): boolean =>
  Object.hasOwn(answersOpen(kind, rule), answer)

/** Decides again: what this person would decide, and whether they believe to know the child. Once, by one person. */
export const decideMasked = operation({
  permission: mayDecideMasked,
  facts: (tx, deciding: Deciding, context) => readMasked(tx, deciding, context),
  about: (deciding: Deciding, facts?: Facts) => about(deciding, facts),
  async run(tx, { roundId, place, answer, recognised }, { actor, now }, facts) {
    if (!isOpenTo(facts.kind, ruleOf(facts), answer)) throw new Refusal('ANSWERS_NOT_ACCEPTED')
    const at = { forceId: actor.forceId, roundId, place }
    const kept = await addMaskedAnswer(tx, at, { answer, recognised, by: actor.id, now })
    if (!kept) throw new Refusal('ANSWERED_ALREADY')
  },
})

/** A masked decision as its page shows it. */
export type SeenMasked = Awaited<ReturnType<typeof openMasked>>
