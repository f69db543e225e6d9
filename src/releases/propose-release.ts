import { randomBytes } from 'node:crypto'
import { operation } from '../access/operation.ts'
import { withFoundBreaks } from '../fairness/with-found.ts'
import { londonDay } from '../kernel/calendar.ts'
import type { Context } from '../kernel/context.ts'
import { breaksIn } from '../kernel/measure-question.ts'
import { type Mistake, Refusal } from '../kernel/problem.ts'
import { partCalled } from '../policy/data-picture.ts'
import { disclosureRuleAt, releaseLicence } from '../policy/disclosure.ts'
import { mayProposeRelease } from '../policy/permissions/releases.ts'
import type { Tx } from '../store/database.ts'
import { canonical, sha256 } from './canonical.ts'
import { termsOf } from './comparison-terms.ts'
import { freeze } from './freeze.ts'
import { heldAgainst } from './held-against.ts'
import { standingOf } from './kept-release.ts'
import { publicPart } from './public-part.ts'
import { addRelease, countFor, forceName, oneAtATime, releaseById, secretOf } from './release.store.ts'
import type { ReleaseContent, ReleasedTable } from './release.ts'
import { mistakesIn, type ReleasePlan } from './release-plan.ts'
import type { ReleasedPart } from './released-part.ts'
import type { Worked } from './released-rows.ts'
import { toldProgress } from './told-progress.ts'
import { comparisonFor, measureFor, type WantedTable } from './wanted-table.ts'
import { workOut } from './work-out.ts'

const wrong = (mistakes: readonly Mistake[]): Refusal => new Refusal('ANSWERS_NOT_ACCEPTED', { mistakes })

type Counting = Readonly<{ forceId: number; salt: string }>

/** One table of a plan, counted afresh; with what its groups are compared by, if they are to be. */
async function workedTable(tx: Tx, { wanted, plan, counting }: Wanting): Promise<Worked | undefined> {
  const declared = measureFor(wanted)
  if (!declared) throw new Refusal('NOT_FOUND')
  const { split, source } = wanted
  const divided = { measure: declared, column: split ?? '' }
  const measure = await withFoundBreaks(tx, counting.forceId, divided)
  const days = { from: plan.from, last: plan.last }
  const worked = await workOut(tx, { measure, split, source, ...days }, counting)
  const compared = comparisonFor(wanted)
  if (!worked || !compared) return worked
  const { across } = breaksIn(measure, worked.question)
  return { ...worked, terms: termsOf(compared.comparison, compared.against, across) }
}

type Wanting = Readonly<{ wanted: WantedTable; plan: ReleasePlan; counting: Counting }>

/** Every table of a plan. Refuses a plan with a table that the data does not reach. */
async function workedOut(tx: Tx, plan: ReleasePlan, counting: Counting): Promise<readonly Worked[]> {
  const worked: Worked[] = []
  const without: string[] = []
  for (const wanted of plan.tables) {
    const one = await workedTable(tx, { wanted, plan, counting })
    if (one) worked.push(one)
    else without.push(measureFor(wanted)?.title ?? wanted.measure)
  }
  if (without.length > 0) throw noData(without)
  return worked
}

const noData = (titles: readonly string[]): Refusal =>
  wrong([{ question: 'tables', says: `There is no data in that time for: ${titles.join(', ')}.` }])

/** The parts that a plan asks for, from what others have published. */
async function partsOf(tx: Tx, { parts = [] }: ReleasePlan, context: Context) {
  const released: ReleasedPart[] = []
  const without: string[] = []
  for (const id of parts) {
    const part = partCalled(id)
    if (!part?.from || !('table' in part.from)) throw new Refusal('NOT_FOUND')
    const one = await publicPart(tx, { ...part, from: part.from }, context)
    if (one) released.push(one)
    else without.push(part.title)
  }
  if (without.length > 0) throw noData(without)
  return released
}

/** The tables as they may be shown beside every earlier release. Refuses what the gate does not let through. */
async function frozen(tx: Tx, worked: readonly Worked[], plan: Framed): Promise<readonly ReleasedTable[]> {
  const { forceId, roundTo, below } = plan
  const { earlier } = await heldAgainst(tx, forceId)
  const secret = await secretOf(tx, forceId, randomBytes(32).toString('hex'))
  const most = Math.max(below, ...worked.map(({ measure }) => measure.hideBelow))
  const guard = { below: most, secret, ...(roundTo ? { roundTo } : {}) }
  const { tables, findings } = freeze(worked, earlier, guard)
  if (findings.length > 0) throw wrong(findings.map(({ says }) => ({ question: 'tables', says })))
  return tables
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
    if (mistakes.length > 0) throw wrong(mistakes)
    await oneAtATime(tx, actor.forceId)
    const salt = randomBytes(32).toString('hex')
    const worked = await workedOut(tx, plan, { forceId: actor.forceId, salt })
    const framed = { forceId: actor.forceId, below: rule.below, roundTo: plan.roundTo }
    const tables = await frozen(tx, worked, framed)
    const parts = await partsOf(tx, plan, context)
    const content = {
      ...(await contentOf(tx, plan, context)),
      ...{ tables, ...(parts.length > 0 ? { parts } : {}) },
      ...(plan.progress ? { progress: await toldProgress(tx, context) } : {}),
    }
    const text = canonical(content)
    const bases = worked.map(({ basis }) => basis)
    const made = { content, text, hash: sha256(text), salt, bases, at: now }
    const corrects = plan.corrects?.releaseId ?? null
    return { releaseId: await addRelease(tx, actor, { ...made, corrects }), reference: content.reference }
  },
  made: ({ releaseId }) => ({ id: releaseId }),
})
