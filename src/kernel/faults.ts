import { faultsInCounts } from './child-facts.ts'
import { faultyAmounts } from './clock-amounts.ts'
import { faultsInClock, stepsIn } from './clock-faults.ts'
import { conditionsOf, faultyChecks, faultyConditions } from './condition-faults.ts'
import { called, faultsInDatedRule, isBlank } from './dated-rule.ts'
import { deadEnds } from './dead-ends.ts'
import { faultsInForm } from './form-faults.ts'
import type { Pathway, Step } from './pathway.ts'
import { waitsFor } from './reading.ts'
import { faultySamples, faultyTitles, faultyWords } from './step-faults.ts'

const named = (step: Step): readonly string[] => [
  ...waitsFor(step),
  ...(step.within ? stepsIn(step.within) : []),
  ...(step.until ?? []),
  ...(step.unless ?? []),
  ...(step.byAnother ?? []),
  ...(step.each ? [step.each.step] : []),
  ...(step.answersTo ? [step.answersTo] : []),
  ...Object.values(step.decides?.given ?? {}),
  ...(step.decides?.weighs ?? []),
  ...(step.scores ? [step.scores.offence] : []),
  ...(step.restsOnScore ? [step.restsOnScore] : []),
  ...conditionsOf(step)
    .flatMap(condition => Object.keys(condition))
    .filter(name => name !== 'child'),
]

const unknownSteps = (pathway: Pathway, step: Step): readonly string[] =>
  [...new Set(named(step))]
    .filter(name => !Object.hasOwn(pathway.steps, name))
    .map(name => `“${step.title}” depends on a step called “${name}”, which the pathway does not have.`)

function isCircle(pathway: Pathway, start: string): boolean {
  const seen = new Set<string>()
  const leadsBack = (name: string): boolean => {
    const step = pathway.steps[name]
    if (!step || seen.has(name)) return false
    seen.add(name)
    return waitsFor(step).some(other => other === start || leadsBack(other))
  }
  return leadsBack(start)
}

const circles = (pathway: Pathway, name: string, step: Step): readonly string[] =>
  isCircle(pathway, name) ? [`“${step.title}” waits for itself, so it can never open.`] : []

/** What waits for a duty that outlives the ending must outlive it too, or it could never be done. */
const strandedAtEnding = (pathway: Pathway, step: Step): readonly string[] =>
  step.outlivesEnding || step.ends
    ? []
    : (step.after ?? [])
        .filter(name => pathway.steps[name]?.outlivesEnding)
        .map(
          name =>
            `“${step.title}” waits for “${pathway.steps[name]?.title}”, which may come after the ending, so it must outlive the ending too.`,
        )

function faultyExchange(pathway: Pathway, step: Step): readonly string[] {
  const other = step.answersTo ? pathway.steps[step.answersTo] : undefined
  if (!other) return []
  const clocks = new Set(step.within ? stepsIn(step.within) : [])
  return [
    ...(other.by === step.by ? [`“${step.title}” answers a step that the same role owes.`] : []),
    ...(clocks.size === 1 && clocks.has(step.answersTo ?? '')
      ? []
      : [`“${step.title}” answers “${other.title}”, so its clock must run from it.`]),
    ...(waitsFor(step).includes(step.answersTo ?? '')
      ? []
      : [`“${step.title}” answers “${other.title}”, so it must wait for it.`]),
  ]
}

const faultyDecision = (step: Step): readonly string[] => {
  const question = step.decides && step.asks?.[step.decides.question]
  return step.decides && question?.kind !== 'choice'
    ? [`“${step.title}” is decided with a table, but does not ask for the decision.`]
    : Object.entries(step.decides?.given ?? {})
        .filter(([, name]) => !waitsFor(step).includes(name))
        .map(([fact]) => `“${step.title}” is given “${fact}” by a step that it does not wait for.`)
}

/** A score is looked up for an offence, and kept as the answers to two questions. */
const faultyScore = (pathway: Pathway, { title, scores, restsOnScore, asks }: Step): readonly string[] => [
  ...(scores && !(pathway.steps[scores.offence]?.asks?.offence && asks?.scale && asks.base)
    ? [`“${title}” looks a score up, but an offence, a scale or a base is not asked.`]
    : []),
  ...(restsOnScore && !pathway.steps[restsOnScore]?.scores
    ? [`“${title}” rests on the score of a step that looks none up.`]
    : []),
]

/** Words that contradict each other on one step. */
const contradictions = (step: Step): readonly string[] => [
  ...(step.ends !== undefined && isBlank(step.ends) ? [`“${step.title}” has no word for how it ends.`] : []),
  ...(step.ends && step.outlivesEnding
    ? [`“${step.title}” ends the episode, so it cannot be owed after the ending.`]
    : []),
  ...(step.ends && step.again ? [`“${step.title}” ends the episode, so it cannot be recorded again.`] : []),
  ...(step.ends && step.within && stepsIn(step.within).length > 0 && step.within.kind === 'every'
    ? [`“${step.title}” ends the episode, so it cannot be owed again and again.`]
    : []),
]

/** Names that the page which starts an episode keeps for itself, besides those of every step. */
const keptByStart = ['from', 'unitId']

function shape(pathway: Pathway): readonly string[] {
  const first = Object.hasOwn(pathway.steps, pathway.begins) ? pathway.steps[pathway.begins] : undefined
  const names = Object.keys(pathway.steps)
  return [
    ...faultsInDatedRule(pathway),
    ...names
      .filter(name => name === 'child' || !/^[a-z][A-Za-z0-9]*$/.test(name))
      .map(name => `A step cannot be named “${name}”.`),
    ...Object.keys(first?.asks ?? {})
      .filter(name => keptByStart.includes(name))
      .map(name => `A question of the step it begins with cannot be named “${name}”.`),
    ...(first ? [] : [`It begins with “${pathway.begins}”, which is not one of its steps.`]),
    ...(first && (waitsFor(first).length > 0 || first.when || first.power || first.until || first.unless)
      ? ['The step it begins with must wait for nothing, and cannot be a power.']
      : []),
    ...(Object.values<Step>(pathway.steps).some(step => step.ends) ? [] : ['No step ends it.']),
  ]
}

/** What is wrong with a pathway, in sentences that somebody who writes policy can act on. */
export function faultsInPathway(pathway: Pathway): readonly string[] {
  const perStep = Object.entries<Step>(pathway.steps).flatMap(([name, step]) => [
    ...unknownSteps(pathway, step),
    ...faultyConditions(pathway, step),
    ...faultyChecks(step),
    ...faultsInForm(step.asks ?? {}).map(fault => `“${step.title}”: ${fault}`),
    ...circles(pathway, name, step),
    ...faultsInClock(pathway, step),
    ...faultyAmounts(pathway, step),
    ...faultyWords(pathway, step),
    ...strandedAtEnding(pathway, step),
    ...faultyExchange(pathway, step),
    ...faultyDecision(step),
    ...faultyScore(pathway, step),
    ...contradictions(step),
  ])
  return [
    ...shape(pathway),
    ...faultyTitles(pathway),
    ...faultySamples(pathway),
    ...faultsInCounts(pathway),
    ...deadEnds(pathway),
    ...perStep,
  ].map(fault => `Pathway ${called(pathway)}: ${fault}`)
}
