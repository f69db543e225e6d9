import type { Clock, Condition } from './clock.ts'
import { type Questions, valuesOf } from './form.ts'
import { childFacts, type Pathway, type Step } from './pathway.ts'

type Named = readonly [name: string, step: Step]

const stepsOf = (pathway: Pathway): readonly Named[] => Object.entries(pathway.steps)

/** Every step a clock runs from or is raised by, and every condition it depends on. */
function namedByClock(clock: Clock): { steps: readonly string[]; conditions: readonly Condition[] } {
  if (clock.kind !== 'depends') {
    const powers = clock.kind === 'ceiling' ? clock.extendedBy : []
    return {
      steps: [clock.from, ...powers.map(power => power.step)],
      conditions: powers.map(power => ({ [power.step]: power.when ?? {} })),
    }
  }
  const inner = [...clock.options.map(option => option.clock), clock.otherwise].map(namedByClock)
  return {
    steps: inner.flatMap(one => one.steps),
    conditions: [...clock.options.map(option => option.when), ...inner.flatMap(one => one.conditions)],
  }
}

const conditionsOf = (step: Step): readonly Condition[] => [
  ...(step.when ? [step.when] : []),
  ...(step.within ? namedByClock(step.within).conditions : []),
  ...[...(step.refuses ?? []), ...(step.breaches ?? [])].flatMap(check => (check.and ? [check.and] : [])),
]

const waitsFor = (step: Step): readonly string[] => [
  ...(step.after ?? []),
  ...Object.keys(step.when ?? {}).filter(name => name !== 'child'),
]

const named = (step: Step): readonly string[] => [
  ...waitsFor(step),
  ...(step.within ? namedByClock(step.within).steps : []),
  ...(step.until ?? []),
  ...(step.answersTo ? [step.answersTo] : []),
  ...conditionsOf(step)
    .flatMap(condition => Object.keys(condition))
    .filter(name => name !== 'child'),
]

const unknownSteps = (pathway: Pathway, [, step]: Named): readonly string[] =>
  [...new Set(named(step))]
    .filter(name => !Object.hasOwn(pathway.steps, name))
    .map(name => `“${step.title}” depends on a step called “${name}”, which the pathway does not have.`)

function unknownAnswers(
  asks: Questions,
  wanted: Readonly<Record<string, string | readonly string[]>>,
  where: string,
): readonly string[] {
  return Object.entries(wanted).flatMap(([question, values]) => {
    const asked = asks[question]
    if (!asked) return [`${where} asks about “${question}”, which is not asked there.`]
    const known = valuesOf(asked)
    if (!known) return [`${where} asks about “${asked.label}”, which has no list of answers to choose from.`]
    return [values]
      .flat()
      .filter(value => !known.includes(value))
      .map(value => `${where} expects the answer “${value}” to “${asked.label}”, which cannot be given.`)
  })
}

const childQuestions: Questions = Object.fromEntries(
  Object.entries(childFacts).map(([fact, values]) => [
    fact,
    {
      kind: 'choice' as const,
      label: fact,
      options: Object.fromEntries(values.map(value => [value, value])),
    },
  ]),
)

const asksOf = (pathway: Pathway, name: string): Questions =>
  name === 'child' ? childQuestions : (pathway.steps[name]?.asks ?? {})

const faultyConditions = (pathway: Pathway, [, step]: Named): readonly string[] =>
  conditionsOf(step).flatMap(condition =>
    Object.entries(condition)
      .filter(([name]) => name === 'child' || Object.hasOwn(pathway.steps, name))
      .flatMap(([name, wanted]) =>
        unknownAnswers(asksOf(pathway, name), wanted ?? {}, `A condition of “${step.title}”`),
      ),
  )

const faultyChecks = ([, step]: Named): readonly string[] =>
  [...(step.refuses ?? []), ...(step.breaches ?? [])].flatMap(check =>
    unknownAnswers(step.asks ?? {}, check.if, `A check of “${step.title}”`),
  )

function inCircle(pathway: Pathway, name: string, seen: readonly string[] = []): boolean {
  if (seen.includes(name)) return name === seen[0]
  const step = pathway.steps[name]
  return step !== undefined && waitsFor(step).some(other => inCircle(pathway, other, [...seen, name]))
}

const circles = (pathway: Pathway, [name, step]: Named): readonly string[] =>
  inCircle(pathway, name) ? [`“${step.title}” waits for itself, so it can never open.`] : []

/** A clock may only run from the step that starts the episode, or from one its step has waited for. */
function unreliableClock(pathway: Pathway, [, step]: Named): readonly string[] {
  const starts = step.within ? namedByClock({ ...step.within }).steps.slice(0, 1) : []
  const waited = new Set<string>([pathway.begins])
  const add = (name: string): void => {
    if (waited.has(name)) return
    waited.add(name)
    for (const other of waitsFor(pathway.steps[name] ?? step)) if (other in pathway.steps) add(other)
  }
  for (const name of waitsFor(step)) add(name)
  return starts
    .filter(name => Object.hasOwn(pathway.steps, name) && !waited.has(name))
    .map(
      name =>
        `The clock of “${step.title}” runs from “${pathway.steps[name]?.title}”, but the step can open before that has happened.`,
    )
}

function faultyExchange(pathway: Pathway, [, step]: Named): readonly string[] {
  const other = step.answersTo ? pathway.steps[step.answersTo] : undefined
  if (!other) return []
  const clock = step.within && 'from' in step.within ? step.within.from : undefined
  return [
    ...(other.by === step.by ? [`“${step.title}” answers a step that the same role owes.`] : []),
    ...(clock === step.answersTo
      ? []
      : [`“${step.title}” answers “${other.title}”, so its clock must run from it.`]),
  ]
}

const faultyDecision = ([, step]: Named): readonly string[] => {
  const question = step.decides && step.asks?.[step.decides.question]
  return step.decides && !question
    ? [`“${step.title}” is decided with a table, but does not ask for the decision.`]
    : []
}

function shape(pathway: Pathway): readonly string[] {
  const first = pathway.steps[pathway.begins]
  return [
    ...(/^[a-z]+(-[a-z0-9]+)*$/.test(pathway.id)
      ? []
      : [`The id “${pathway.id}” must be words joined by hyphens.`]),
    ...(/^\d{4}-\d\d-\d\d$/.test(pathway.inForceFrom)
      ? []
      : ['The date it is in force from must be a date.']),
    ...(pathway.until && pathway.until <= pathway.inForceFrom ? ['It ends before it is in force.'] : []),
    ...(first ? [] : [`It begins with “${pathway.begins}”, which is not one of its steps.`]),
    ...(first && (waitsFor(first).length > 0 || first.power)
      ? ['The step it begins with must wait for nothing, and cannot be a power.']
      : []),
    ...(stepsOf(pathway).some(([, step]) => step.ends) ? [] : ['No step ends it.']),
  ]
}

/** What is wrong with a pathway, in sentences that somebody who writes policy can act on. */
export function faultsInPathway(pathway: Pathway): readonly string[] {
  const perStep = stepsOf(pathway).flatMap(one => [
    ...unknownSteps(pathway, one),
    ...faultyConditions(pathway, one),
    ...faultyChecks(one),
    ...circles(pathway, one),
    ...unreliableClock(pathway, one),
    ...faultyExchange(pathway, one),
    ...faultyDecision(one),
  ])
  return [...shape(pathway), ...perStep].map(fault => `Pathway “${pathway.title}”: ${fault}`)
}
