import type { Clock } from './clock.ts'
import { clockInWords } from './clock-in-words.ts'
import { answersInWords, conditionInWords, listed, roleInWords, sourceInWords, titled } from './in-words.ts'
import type { Pathway, Step } from './pathway.ts'

/** A clock in words, with every condition in full. */
export const fullClock = (pathway: Pathway, clock: Clock): string =>
  clockInWords(
    clock,
    name => pathway.steps[name]?.title ?? name,
    condition => conditionInWords(pathway, condition),
  )

const sentence = (text: string): string => `${text.charAt(0).toUpperCase()}${text.slice(1)}.`

function opens(pathway: Pathway, step: Step): readonly string[] {
  const all = (step.after ?? []).map(name => titled(pathway, name))
  const roads = (step.afterAny ?? []).map(name => titled(pathway, name))
  return [
    ...(all.length > 0 ? [`once ${listed(all)} ${all.length > 1 ? 'have' : 'has'} happened`] : []),
    ...(roads.length > 0 ? [`once ${listed(roads, 'or')} has happened`] : []),
    ...(step.when ? [`if ${conditionInWords(pathway, step.when)}`] : []),
  ]
}

function more(pathway: Pathway, step: Step): readonly string[] {
  const named = (names: readonly string[]): string =>
    listed(
      names.map(name => titled(pathway, name)),
      'or',
    )
  return [
    ...(step.also ? [`also recorded by ${listed(step.also.map(roleInWords), 'or')}`] : []),
    ...(step.byAnother ? [`never recorded by whoever recorded ${named(step.byAnother)}`] : []),
    ...(step.answersTo ? [`it answers ${titled(pathway, step.answersTo)}`] : []),
    ...(step.until ? [`it is too late once ${named(step.until)} has happened`] : []),
    ...(step.unless
      ? [`it is not needed once ${named(step.unless)} has happened, unless it was due before`]
      : []),
    ...(step.again ? ['it may be recorded again'] : []),
    ...(step.stillOwedWith ? [`it is owed still if ${listed(givenIn(step, step.stillOwedWith))}`] : []),
    ...(step.outlivesEnding ? ['it is still owed after the episode has ended'] : []),
    ...(step.ends ? [`it ends the episode: ${step.ends}`] : []),
    ...(step.besides ? ["the child's history as a child who was harmed is read beside it"] : []),
    ...decided(pathway, step),
  ]
}

const decided = (pathway: Pathway, { decides, scores, restsOnScore }: Step): readonly string[] => [
  ...(decides?.weighs
    ? [`it weighs what was recorded in ${listed(decides.weighs.map(name => titled(pathway, name)))}`]
    : []),
  ...(scores ? ['its score is looked up in the gravity matrix that the force loaded'] : []),
  ...(restsOnScore
    ? [`it rests on ${titled(pathway, restsOnScore)}, and never on the sample for a real child`]
    : []),
]

function ownerInWords(pathway: Pathway, step: Step): string {
  if (step.each)
    return `owed by the role named, by the date named, for each action agreed in ${titled(pathway, step.each.step)}`
  const some = (step.bySome ?? []).map(
    ({ by, when }) => `${roleInWords(by)} if ${conditionInWords(pathway, when)}`,
  )
  const owed = step.power ? 'may be used by' : 'owed by'
  return `${owed} ${[...some, `${some.length > 0 ? 'otherwise ' : ''}${roleInWords(step.by)}`].join('; ')}`
}

const givenIn = ({ asks = {} }: Step, wanted: Readonly<Record<string, string | readonly string[]>>) =>
  Object.entries(wanted).map(
    ([question, values]) =>
      `“${asks[question]?.label ?? question}” is answered ${answersInWords(asks[question], [values].flat())}`,
  )

/** The title of a pathway by its id, where whoever asks knows it. */
type Titles = (pathway: string) => string

const leads = (pathway: Pathway, step: Step, titleOf: Titles): readonly string[] =>
  (step.leadsTo ?? []).map(lead => {
    const given = [
      ...givenIn(step, lead.when ?? {}),
      ...(lead.and ? [conditionInWords(pathway, lead.and)] : []),
    ]
    return `it may lead to the pathway “${titleOf(lead.pathway)}”${given.length > 0 ? ` if ${listed(given)}` : ''}: ${lead.because.replace(/\.$/, '')}`
  })

function stepInWords(pathway: Pathway, name: string, step: Step): string {
  const owed = ownerInWords(pathway, step)
  const begins = name === pathway.begins ? ['it starts the episode'] : []
  const parts = [
    owed,
    ...(step.within ? [fullClock(pathway, step.within)] : []),
    `under ${sourceInWords(step.source)}`,
    ...opens(pathway, step),
  ]
  return [`${step.title}.`, ...[parts.join(', '), ...begins, ...more(pathway, step)].map(sentence)].join(' ')
}

/**
 * A pathway in sentences, one for each step in the order of the rule: what its diagram shows, for whoever cannot see it.
 * `titleOf` names the pathways that it leads to, which a pathway alone does not know.
 */
export const inWords = (pathway: Pathway, titleOf: Titles = id => id): readonly string[] =>
  Object.entries<Step>(pathway.steps).map(([name, step]) =>
    [stepInWords(pathway, name, step), ...leads(pathway, step, titleOf).map(sentence)].join(' '),
  )
