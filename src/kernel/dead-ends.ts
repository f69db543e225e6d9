import { factsAsked } from './child-facts.ts'
import { matches } from './form.ts'
import type { Pathway, Step } from './pathway.ts'

/** One answer that decides what is needed, with every value it may take; `undefined` is an answer left out. */
type Choice = Readonly<{
  step: string
  question: string
  values: readonly (string | undefined)[]
  /** The step may be recorded again with another answer, so no answer to it is final. */
  mayChange: boolean
}>
type Chosen = Readonly<Record<string, Readonly<Record<string, string | undefined>>>>

const most = 20_000

/** Steps whose coming decides whether a step is needed. */
function deciding(pathway: Pathway, names: readonly string[], seen = new Set<string>()): ReadonlySet<string> {
  for (const name of names) {
    if (seen.has(name)) continue
    seen.add(name)
    const step = pathway.steps[name]
    deciding(pathway, [...Object.keys(step?.when ?? {}), ...(step?.afterAny ?? [])], seen)
  }
  return seen
}

function choiceOf(pathway: Pathway, step: string, question: string): Choice {
  if (step === 'child')
    return { step, question, values: factsAsked(pathway)[question] ?? [], mayChange: false }
  const asked = pathway.steps[step]?.asks?.[question]
  const values = asked && 'options' in asked ? Object.keys(asked.options) : []
  const mayBeBlank = asked?.optional || asked?.askedWhen
  const mayChange = pathway.steps[step]?.again ?? false
  return { step, question, values: mayBeBlank ? [...values, undefined] : values, mayChange }
}

function choicesFor(pathway: Pathway, steps: ReadonlySet<string>): readonly Choice[] {
  const asked = [...steps].flatMap(name =>
    Object.entries(pathway.steps[name]?.when ?? {}).flatMap(([step, wanted]) =>
      Object.keys(wanted ?? {}).map(question => `${step} ${question}`),
    ),
  )
  return [...new Set(asked)].map(key => {
    const [step = '', question = ''] = key.split(' ')
    return choiceOf(pathway, step, question)
  })
}

/** Says whether a step is needed, for answers chosen. A step met on the way to itself is not. */
function neededFor(pathway: Pathway, chosen: Chosen): (step: Step | undefined) => boolean {
  const behind = new Set<Step>()
  const isNeeded = (step: Step | undefined): boolean => {
    if (!step || behind.has(step)) return false
    behind.add(step)
    const isRoad = !step.afterAny || step.afterAny.some(name => isNeeded(pathway.steps[name]))
    const needed =
      isRoad &&
      Object.entries(step.when ?? {}).every(([name, wanted]) => {
        const isGiven = matches(wanted ?? {}, chosen[name] ?? {})
        return isGiven && (name === 'child' || isNeeded(pathway.steps[name]))
      })
    behind.delete(step)
    return needed
  }
  return isNeeded
}

const combinations = (choices: readonly Choice[], known: Chosen = {}): readonly Chosen[] =>
  choices.reduce<Chosen[]>(
    (all, { step, question, values }) =>
      all.flatMap(one => values.map(value => ({ ...one, [step]: { ...one[step], [question]: value } }))),
    [known],
  )

function inWords(pathway: Pathway, choices: readonly Choice[], chosen: Chosen): string {
  return choices
    .map(({ step, question }) => {
      const asked = pathway.steps[step]?.asks?.[question]
      const value = chosen[step]?.[question]
      const shown = asked && 'options' in asked && value ? asked.options[value] : value
      return `“${asked?.label ?? question}” is ${value === undefined ? 'left out' : `“${shown}”`}`
    })
    .join(' and ')
}

/** Answers after which no step can end the episode: it would stay open for ever. Names the first found. */
export function deadEnds(pathway: Pathway): readonly string[] {
  const endings = Object.entries(pathway.steps).filter(([, step]) => step.ends)
  if (endings.length === 0) return []
  const choices = choicesFor(
    pathway,
    deciding(
      pathway,
      endings.map(([name]) => name),
    ),
  )
  if (choices.reduce((product, choice) => product * choice.values.length, 1) > most)
    return ['Its endings depend on too many answers for anybody to follow.']
  const final = choices.filter(choice => !choice.mayChange)
  const changing = choices.filter(choice => choice.mayChange)
  const stuck = combinations(final).find(chosen =>
    combinations(changing, chosen).every(
      all => !endings.map(([, step]) => step).some(neededFor(pathway, all)),
    ),
  )
  return stuck
    ? [`Nothing can end it${final.length > 0 ? ` when ${inWords(pathway, final, stuck)}` : ''}.`]
    : []
}
