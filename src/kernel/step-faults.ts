import { isBlank } from './dated-rule.ts'
import type { Questions } from './form.ts'
import { unknownAnswers } from './form-faults.ts'
import type { Pathway, Step } from './pathway.ts'
import { waitsFor } from './reading.ts'

type Wanted = Readonly<Record<string, string | readonly string[]>>

/** Why one answer can never be given together with the others that a condition asks for. */
function neverAsked(asks: Questions, question: string, wanted: Wanted): boolean {
  return Object.entries(asks[question]?.askedWhen ?? {}).some(([other, needed]) => {
    const values = wanted[other]
    return values !== undefined && ![values].flat().some(value => [needed].flat().includes(value))
  })
}

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
export function faultyLeads(step: Step): readonly string[] {
  return (step.leadsTo ?? []).flatMap(({ pathway, when = {}, because }) => {
    const where = `“${step.title}” leads to “${pathway}”`
    const never = Object.entries(when).some(
      ([question, values]) => [values].flat().length === 0 || neverAsked(step.asks ?? {}, question, when),
    )
    return [
      ...unknownAnswers(step.asks ?? {}, when, `What leads from “${step.title}” to “${pathway}”`),
      ...(never ? [`${where} with answers that can never be given together.`] : []),
      ...(because.trim() ? [] : [`${where}, but does not say why.`]),
    ]
  })
}

/** What is owed for each action agreed needs a list of actions, and owns no other deadline or repeat. */
export function faultyEach(pathway: Pathway, step: Step): readonly string[] {
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
export const waitsForEach = (pathway: Pathway, step: Step): readonly string[] =>
  [...new Set([...waitsFor(step), ...(step.until ?? []), ...(step.unless ?? [])])]
    .filter(name => pathway.steps[name]?.each)
    .map(
      name =>
        `“${step.title}” depends on “${pathway.steps[name]?.title}”, which is owed for each of several actions.`,
    )

/** What an answer leaves owed must be something that can be recorded again. */
export function faultyStillOwed({ title, asks = {}, stillOwedWith, again, power }: Step): readonly string[] {
  if (!stillOwedWith) return []
  return [
    ...unknownAnswers(asks, stillOwedWith, `What leaves “${title}” owed`),
    ...(again && !power
      ? []
      : [`“${title}” is still owed after some answers, so it must be a duty that may be recorded again.`]),
  ]
}

/** Somebody else owes a step only where an answer says so. */
export const faultyOwners = (step: Step): readonly string[] =>
  (step.bySome ?? []).some(one => Object.keys(one.when).length === 0) || step.bySome?.length === 0
    ? [`“${step.title}” is owed by somebody else, but no answer says when.`]
    : []
