import { factsAsked } from './child-facts.ts'
import { type Condition, conditionsIn } from './clock.ts'
import { powersIn } from './clock-faults.ts'
import { isBlank } from './dated-rule.ts'
import type { Questions } from './form.ts'
import { neverTogether, unknownAnswers } from './form-faults.ts'
import type { Pathway, Step } from './pathway.ts'

/** Every condition that a step names: on what was answered before, or on the child. */
export const conditionsOf = (step: Step): readonly Condition[] => [
  ...(step.when ? [step.when] : []),
  ...(step.within ? [...conditionsIn(step.within), ...powersIn(step.within)] : []),
  ...[...(step.refuses ?? []), ...(step.breaches ?? [])].flatMap(check => (check.and ? [check.and] : [])),
  ...(step.leadsTo ?? []).flatMap(lead => (lead.and ? [lead.and] : [])),
  ...(step.bySome ?? []).map(one => one.when),
]

const childQuestions = (pathway: Pathway): Questions =>
  Object.fromEntries(
    Object.entries(factsAsked(pathway)).map(([fact, values]) => [
      fact,
      {
        kind: 'choice' as const,
        label: fact,
        options: Object.fromEntries(values.map(value => [value, value])),
      },
    ]),
  )

const asksOf = (pathway: Pathway, name: string): Questions =>
  name === 'child' ? childQuestions(pathway) : (pathway.steps[name]?.asks ?? {})

/** A condition asks for answers that can be given, and together. */
export const faultyConditions = (pathway: Pathway, step: Step): readonly string[] =>
  conditionsOf(step).flatMap(condition =>
    Object.entries(condition)
      .filter(([name]) => name === 'child' || Object.hasOwn(pathway.steps, name))
      .flatMap(([name, wanted = {}]) => [
        ...unknownAnswers(asksOf(pathway, name), wanted, `A condition of “${step.title}”`),
        ...(neverTogether(asksOf(pathway, name), wanted)
          ? [`A condition of “${step.title}” names answers that can never be given together.`]
          : []),
      ]),
  )

/** A check says what is wrong with the answers it names. One that names none would refuse them all. */
export const faultyChecks = (step: Step): readonly string[] =>
  [...(step.refuses ?? []), ...(step.breaches ?? [])].flatMap(check => [
    ...unknownAnswers(step.asks ?? {}, check.if, `A check of “${step.title}”`),
    ...(Object.keys({ ...check.if, ...check.and }).length > 0
      ? []
      : [`A check of “${step.title}” is against every answer: it does not say which (if).`]),
    ...(isBlank(check.says) ? [`A check of “${step.title}” does not say what is wrong (says).`] : []),
  ])
