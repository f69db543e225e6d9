import { randomBytes } from 'node:crypto'
import { operation } from '../access/operation.ts'
import { londonDay } from '../kernel/calendar.ts'
import type { Context } from '../kernel/context.ts'
import { mistaken, Refusal, refuseMistakes } from '../kernel/problem.ts'
import { disclosureRuleAt, releaseLicence } from '../policy/disclosure.ts'
import { mayProposeRelease } from '../policy/permissions/releases.ts'
import type { Tx } from '../store/database.ts'
import { canonical, sha256 } from './canonical.ts'
import { type CountedPlan, countPlan } from './count-plan.ts'
import { type Frozen, freeze } from './freeze.ts'
import { heldAgainst } from './held-against.ts'
import { standingOf } from './kept-release.ts'
import { partName } from './public-part.ts'
import { addRelease, countFor, forceName, oneAtATime, releaseById, secretOf } from './release.store.ts'
import type { ReleaseContent } from './release.ts'
import { mistakesIn, type ReleasePlan } from './release-plan.ts'
import type { ReleasedPart } from './released-part.ts'
import { toldProgress } from './told-progress.ts'

/** What was counted as it may be shown beside every earlier release. Refuses what the gate does not let through. */
async function frozen(tx: Tx, counted: CountedPlan, plan: Framed): Promise<Frozen> {
  const { forceId, roundTo, below } = plan
  const { earlier } = await heldAgainst(tx, forceId)
  const secret = await secretOf(tx, forceId, randomBytes(32).toString('hex'))
  const measures = [...counted.tables, ...counted.parts].map(({ measure }) => measure)
  const most = Math.max(below, ...measures.map(({ hideBelow }) => hideBelow))
  const guard = { below: most, secret, ...(roundTo ? { roundTo } : {}) }
  const found = freeze(counted, earlier, guard)
  if (found.findings.length > 0)
    throw mistaken(found.findings.map(({ says }) => ({ question: 'tables', says })))
  return found
}

/** Parts in the order in which they were asked for. */
function inOrder({ parts = [] }: ReleasePlan, all: readonly ReleasedPart[]): readonly ReleasedPart[] {
  const names = parts.map(id => partName({ id }))
  return all.toSorted((a, b) => names.indexOf(a.id) - names.indexOf(b.id))
}

type Framed = Readonly<{ forceId: number; below: number; roundTo?: number | undefined }>

/** The release that is put right: it must be published, or it could simply be withdrawn. */
async function corrected(tx: Tx, { corrects }: ReleasePlan, { actor, now }: Context) {
  if (!corrects) return undefined
  const release = await releaseById(tx, actor.forceId, corrects.releaseId)
  if (!release) throw new Refusal('NOT_FOUND', { kind: 'release' })
  if (standingOf(release, now) !== 'published') throw new Refusal('RELEASE_SETTLED')
  return { reference: release.reference, because: corrects.because.trim() }
}

async function contentOf(tx: Tx, plan: ReleasePlan, context: Context): Promise<ReleaseContent> {
  const { actor, now } = context
  const year = londonDay(now).slice(0, 4)
  const corrects = await corrected(tx, plan, context)
  return {
    reference: `${year}-${(await countFor(tx, actor.forceId, year)) + 1}`,
    title: plan.title.trim(),
    summary: plan.summary.trim(),
    force: await forceName(tx, actor.forceId),
    licence: releaseLicence,
    workedOutAt: toSecond(now),
    embargoUntil: toSecond(plan.embargoUntil),
    ...(corrects ? { corrects } : {}),
    tables: [],
  }
}

const toSecond = (at: Date): string => `${at.toISOString().slice(0, 19)}Z`

/** Proposes a release: works its tables out, hides what must be, attacks the result, and freezes it under a hash. */
export const proposeRelease = operation({
  permission: mayProposeRelease,
  facts: async () => ({}),
  about: (_plan: ReleasePlan) => ({ kind: 'release' }),
  async run(tx, plan, context) {
    const { actor, now } = context
    const rule = disclosureRuleAt(londonDay(now))
    const mistakes = mistakesIn(plan, rule.roundTo)
    refuseMistakes(mistakes)
    await oneAtATime(tx, actor.forceId)
    const salt = randomBytes(32).toString('hex')
    const counted = await countPlan(tx, plan, { context, salt })
    const framed = { forceId: actor.forceId, below: rule.below, roundTo: plan.roundTo }
    const { tables, parts: veiled } = await frozen(tx, counted, framed)
    const parts = inOrder(plan, [...counted.published, ...veiled])
    const content = {
      ...(await contentOf(tx, plan, context)),
      ...{ tables, ...(parts.length > 0 ? { parts } : {}) },
      ...(plan.progress ? { progress: await toldProgress(tx, context) } : {}),
    }
    const text = canonical(content)
    const bases = [...counted.tables, ...counted.parts].map(({ basis }) => basis)
    const made = { content, text, hash: sha256(text), salt, bases, at: now }
    const corrects = plan.corrects?.releaseId ?? null
    return { releaseId: await addRelease(tx, actor, { ...made, corrects }), reference: content.reference }
  },
  made: ({ releaseId }) => ({ id: releaseId }),
})
