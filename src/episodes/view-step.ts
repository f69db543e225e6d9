import { operation } from '../access/operation.ts'
import { loadChild } from '../children/child.store.ts'
import { schemaOf } from '../kernel/answers.ts'
import { Refusal } from '../kernel/problem.ts'
import { dutyToMeet } from '../kernel/recording.ts'
import { askedInSchema } from '../kernel/unasked.ts'
import { mayOpenStep } from '../policy/permissions/steps.ts'
import { guidanceFor } from '../registers/guidance.store.ts'
import { actionFor, ownAction, ownActions } from './agreed-action.ts'
import { factsBefore, lyingBefore } from './decision-ground.ts'
import { factsOf } from './episode.ts'
import { namesOf } from './episode-names.store.ts'
import { aboutEpisode, readEpisode, stepFacts } from './facts.ts'
import { withHistory } from './harm-history.ts'
import { questionsFor } from './on-behalf.ts'
import { withScore } from './score-ground.ts'
import { visibleTo } from './visibility.ts'

type Asked = Readonly<{
  episodeId: string
  step: string
  /** Which of several agreed actions; the one due first, unless given. */
  occurrence?: number | undefined
  /** The version that somebody was looking at: what came after is what changed. */
  since?: number
}>

/** What somebody needs before they record a step: its questions, its clock, and the version they are looking at. */
export const viewStep = operation({
  permission: mayOpenStep,
  async facts(tx, asked: Asked, context) {
    const read = await readEpisode(tx, asked.episodeId, context)
    const scored = await withScore(tx, read, { context, step: asked.step })
    return stepFacts(await withHistory(tx, scored, { actor: context.actor, step: asked.step }), asked)
  },
  about: ({ episodeId }, facts) => aboutEpisode(episodeId, facts),
  async run(tx, { step: name, occurrence, since }, { actor, now, requestId }, { before }) {
    const { kept, rule, state } = before
    const step = rule.steps[name]
    if (!step) throw new Refusal('NOT_FOUND', { kind: 'step' })
    const questions = questionsFor({ ...before, now }, { step: name, occurrence }, actor)
    const { entries } = visibleTo(actor, before)
    const changed = since === undefined ? [] : entries.filter(entry => entry.version > since)
    const weighs = lyingBefore(before, step, entries)
    const shown = [...changed, ...weighs.flatMap(one => one.entry ?? [])]
    const [child, guidance, names] = await Promise.all([
      loadChild(tx, actor.forceId, kept.childId),
      guidanceFor(tx, actor.forceId, { pathway: rule.id, step: name }),
      namesOf(tx, actor.forceId, { people: shown.map(entry => entry.by), agencies: [] }),
    ])
    const duty = dutyToMeet(rule, state, { step: name, occurrence })
    const waits = [...(step.after ?? []), ...Object.keys(step.when ?? {})].filter(other =>
      state.duties.some(one => one.step === other && ['waiting', 'open', 'overdue'].includes(one.state)),
    )
    const own = duty && step.each ? ownActions(before, { actor, now, requestId }) : []
    const action = duty && (actionFor({ rule, entries }, duty) ?? ownAction(own, duty))
    return {
      child,
      guidance,
      action,
      episodeId: kept.id,
      version: kept.version,
      ...{ rule, name, step },
      questions,
      schema: { ...schemaOf(questions), ...askedInSchema(questions) },
      duty,
      waitsFor: [...new Set(waits)].map(other => rule.steps[other]?.title ?? other),
      childFacts: { ...factsOf(kept.child, state.startedAt ?? now), ...factsBefore(before, step) },
      score: before.score,
      weighs,
      harmHistoryOpened: before.harmHistoryOpened,
      changed,
      names,
      now,
    }
  },
})

/** A step as its page shows it. */
export type SeenStep = Awaited<ReturnType<typeof viewStep>>
