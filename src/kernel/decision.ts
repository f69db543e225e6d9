import { called, faultsInDatedRule, isBlank } from './dated-rule.ts'
import type { Source } from './source.ts'

type Values = readonly (string | number)[]
type Facts<Given extends Record<string, Values>> = Readonly<{ [Fact in keyof Given]: Given[Fact][number] }>
type Rule<Given extends Record<string, Values>, Gives extends Record<string, Values>> = Readonly<{
  when: Readonly<{ [Fact in keyof Given]?: Given[Fact][number] | readonly Given[Fact][number][] }>
  gives: Readonly<{ [Result in keyof Gives]: Gives[Result][number] }>
  because: string
}>

/** A rule that turns facts into a suggestion. A named person decides; the table only suggests. */
export type DecisionTable<
  Given extends Record<string, Values> = Record<string, Values>,
  Gives extends Record<string, Values> = Record<string, Values>,
> = Readonly<{
  id: string
  title: string
  source: Source
  inForceFrom: string
  until?: string
  given: Given
  gives: Gives
  rules: readonly Rule<Given, Gives>[]
}>

/** Declares a table; a fact or a result that is not listed does not compile. */
export const decisionTable = <
  const Given extends Record<string, Values>,
  const Gives extends Record<string, Values>,
>(
  table: DecisionTable<Given, Gives>,
): DecisionTable<Given, Gives> => table

type Loose = Readonly<Record<string, string | number>>

const fits = (when: Readonly<Record<string, unknown>>, facts: Loose): boolean =>
  Object.entries(when).every(([fact, value]) =>
    (Array.isArray(value) ? value : [value]).includes(facts[fact] as never),
  )

/** What a table suggests, the rule that says so, and how every rule fared: shown to whoever decides. */
export type Suggestion = Readonly<{
  table: string
  inForceFrom: string
  gives: Loose
  because: string
  trace: readonly Readonly<{ rule: number; fits: boolean; because: string }>[]
}>

/** Works out what a table suggests for the facts. A complete table always answers; a missing or unknown fact is a fault. */
export function suggest(table: DecisionTable, facts: Loose): Suggestion {
  const unknown = Object.entries(table.given).find(([fact, values]) => !values.includes(facts[fact] as never))
  if (unknown) throw new Error(`Decision table ${table.id} was not given a known answer for ${unknown[0]}`)
  const trace = table.rules.map((one, index) => ({
    rule: index + 1,
    fits: fits(one.when, facts),
    because: one.because,
  }))
  const found = table.rules[trace.findIndex(one => one.fits)]
  if (!found) throw new Error(`Decision table ${table.id} has no answer for the facts it was given`)
  return {
    table: table.id,
    inForceFrom: table.inForceFrom,
    gives: found.gives,
    because: found.because,
    trace,
  }
}

/** Every combination of the facts a table asks about. */
export function combinations(given: Record<string, Values>): readonly Facts<Record<string, Values>>[] {
  return Object.entries(given).reduce<Loose[]>(
    (all, [fact, values]) => all.flatMap(one => values.map(value => ({ ...one, [fact]: value }))),
    [{}],
  )
}

const inWords = (facts: Loose): string =>
  Object.entries(facts)
    .map(([fact, value]) => `${fact} is ${value}`)
    .join(' and ')

/** Results that no rule gives, or that the table does not list: the compiler refuses these, unless it was put together another way. */
const strangeResults = (table: DecisionTable): readonly string[] => [
  ...Object.entries(table.gives).flatMap(([result, values]) =>
    values
      .filter(value => !table.rules.some(({ gives }) => gives[result] === value))
      .map(value => `No rule gives the ${result} “${value}”.`),
  ),
  ...table.rules.flatMap((one, index) =>
    Object.entries(table.gives)
      .filter(([result, values]) => !values.includes(one.gives[result] as never))
      .map(([result]) => `Rule ${index + 1} gives a “${result}” that is not in the list.`),
  ),
]

/** What is wrong with a table, in sentences: combinations with no answer or with two, and rules that never apply. */
export function faultsInTable(table: DecisionTable): readonly string[] {
  const all = combinations(table.given)
  const answered = all.flatMap(facts => {
    const fitting = table.rules.flatMap((one, index) => (fits(one.when, facts) ? [index + 1] : []))
    if (fitting.length === 1) return []
    return fitting.length === 0
      ? [`It leaves a child without an answer when ${inWords(facts)}.`]
      : [`It gives ${fitting.length} answers (rules ${fitting.join(' and ')}) when ${inWords(facts)}.`]
  })
  const unreachable = table.rules.flatMap((one, index) =>
    all.some(facts => fits(one.when, facts)) ? [] : [`Rule ${index + 1} can never apply.`],
  )
  const unexplained = table.rules.flatMap(({ because }, index) =>
    isBlank(because) ? [`Rule ${index + 1} does not say why (because).`] : [],
  )
  const asks = Object.entries(table.given).filter(([, values]) => values.length === 0)
  return [
    ...faultsInDatedRule(table),
    ...unexplained,
    ...asks.map(([fact]) => `It asks about “${fact}” without saying what the answer may be.`),
    ...answered,
    ...unreachable,
    ...strangeResults(table),
  ].map(fault => `Decision table ${called(table)}: ${fault}`)
}
