import { isBlank } from './dated-rule.ts'
import { valuesOf } from './form.ts'
import { neverTogether, unknownAnswers } from './form-faults.ts'
import type { Pathway, Step } from './pathway.ts'
import { waitsFor } from './reading.ts'

/** Steps are told apart by their titles, wherever somebody is shown what is owed. */
export function faultyTitles({ steps }: Pathway): readonly string[] {
  const all = Object.entries<Step>(steps)
  return all.flatMap(([name, { title }], at) => {
    if (isBlank(title)) return [`The step “${name}” has no title.`]
    const other = all.slice(0, at).find(([, before]) => before.title === title)?.[0]
    return other ? [`The steps “${other}” and “${name}” have one title, “${title}”.`] : []
  })
}

/** What leads to another pathway must be able to come true, and must say why. */
function faultyLeads(step: Step): readonly string[] {
  return (step.leadsTo ?? []).flatMap(({ pathway, when = {}, because }) => {
    const where = `“${step.title}” leads to “${pathway}”`
    return [
      ...unknownAnswers(step.asks ?? {}, when, `What leads from “${step.title}” to “${pathway}”`),
      ...(neverTogether(step.asks ?? {}, when)
        ? [`${where} with answers that can never be given together.`]
        : []),
      ...(because.trim() ? [] : [`${where}, but does not say why.`]),
    ]
  })
}

/** What is owed for each action agreed needs a list of actions, and owns no other deadline or repeat. */
function faultyEach(pathway: Pathway, step: Step): readonly string[] {
  const { each } = step
  if (!each) return []
  const held = pathway.steps[each.step]
  const says = `“${step.title}” is owed for each action agreed`
  return [
    ...(held && held.asks?.[each.question]?.kind !== 'actions'
      ? [`${says} in “${held.title}”, which does not ask for actions as “${each.question}”.`]
      : []),
    ...(step.within ? [`${says}, each due by its own date, so it cannot have a time limit.`] : []),
    ...(step.power || step.ends || step.again || step.answersTo || step.bySome
      ? [`${says}, so it cannot be a power, an ending, a repeat, an answer or owed by somebody else.`]
      : []),
  ]
}

/** Nothing can wait for what is owed once for each of several actions: it would not say which. */
const waitsForEach = (pathway: Pathway, step: Step): readonly string[] =>
  [...new Set([...waitsFor(step), ...(step.until ?? []), ...(step.unless ?? [])])]
    .filter(name => pathway.steps[name]?.each)
    .map(
      name =>
        `“${step.title}” depends on “${pathway.steps[name]?.title}”, which is owed for each of several actions.`,
    )

/** Whether a step has always happened once the steps that wait for it may come. */
const isSure = (step: Step | undefined): boolean =>
  step !== undefined && !step.when && !step.afterAny && !step.unless && !step.until && !step.power

/** What is over as soon as something has happened must be able to open before that. */
function neverOwed(pathway: Pathway, step: Step): readonly string[] {
  const gone = [...(step.until ?? []), ...(step.unless ?? [])]
  const sure = step.outlivesEnding ? [] : (step.after ?? []).filter(name => isSure(pathway.steps[name]))
  const before = [pathway.begins, ...Object.keys(step.when ?? {}), ...sure]
  const noRoad = step.afterAny?.length && step.afterAny.every(name => gone.includes(name))
  return [...new Set([...before.filter(name => gone.includes(name)), ...(noRoad ? step.afterAny : [])])]
    .filter(name => Object.hasOwn(pathway.steps, name))
    .map(
      name =>
        `“${step.title}” is over with “${pathway.steps[name]?.title}” (until, unless), before which it cannot open: it can never be owed.`,
    )
}

/** What two people judge in samples is one question that both steps ask. */
export function faultySamples({ looksAtSamples, steps }: Pathway): readonly string[] {
  const { first = '', second = '', question = '' } = looksAtSamples?.twice ?? {}
  const isAsked = (name: string) => Object.hasOwn(steps, name) && steps[name]?.asks?.[question]
  return looksAtSamples?.twice && !(isAsked(first) && isAsked(second))
    ? [`It is judged twice by “${question}”, which “${first}” and “${second}” do not both ask.`]
    : []
}

/** What an answer leaves owed must be something that can be recorded again, and met at last. */
function faultyStillOwed({ title, asks = {}, stillOwedWith, again, power }: Step): readonly string[] {
  if (!stillOwedWith) return []
  const always = Object.entries(stillOwedWith).every(([name, values]) => {
    const asked = asks[name]
    return (
      asked &&
      !asked.optional &&
      !asked.askedWhen &&
      valuesOf(asked)?.every(one => [values].flat().includes(one))
    )
  })
  return [
    ...(always ? [`“${title}” is still owed whatever is answered, so it can never be met.`] : []),
    ...unknownAnswers(asks, stillOwedWith, `What leaves “${title}” owed`),
    ...(again && !power
      ? []
      : [`“${title}” is still owed after some answers, so it must be a duty that may be recorded again.`]),
  ]
}

/** Somebody else owes a step only where an answer says so. */
const faultyOwners = (step: Step): readonly string[] =>
  (step.bySome ?? []).some(one => Object.keys(one.when).length === 0) || step.bySome?.length === 0
    ? [`“${step.title}” is owed by somebody else, but no answer says when.`]
    : []

/** What is wrong with the words of one step that lead, share out, leave owed or name owners. */
export const faultyWords = (pathway: Pathway, step: Step): readonly string[] => [
  ...neverOwed(pathway, step),
  ...faultyLeads(step),
  ...faultyOwners(step),
  ...faultyStillOwed(step),
  ...faultyEach(pathway, step),
  ...waitsForEach(pathway, step),
]
