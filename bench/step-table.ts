import { median } from './place.ts'
import type { Sent } from './post-all.ts'

/** One round of one server: how fast, and what it cost. */
export type Shot = Sent & Readonly<{ node: number; postgres: number }>
/** The servers, in the order in which they are asked. */
export const whom = ['bare', 'pair', 'rows', 'steps'] as const
export type Whom = (typeof whom)[number]
export type Shots = Readonly<Record<Whom, Shot>>

export const titles: Record<Whom, string> = {
  bare: 'one bare row',
  pair: 'a row and a line of a trail, in one function',
  rows: 'the same rows, unchecked',
  steps: 'a step',
}

export const inWords = ({ perSecond, p50, p99, node, postgres }: Shot): string =>
  `${perSecond}/s (p50 ${p50}, p99 ${p99} ms; ms of processor: node ${node.toFixed(3)}, PostgreSQL ${postgres.toFixed(3)})`

/** The middle of all rounds, and from where to where they went. */
function middle(values: readonly number[], digits: number): string {
  const [least, most] = [Math.min(...values), Math.max(...values)].map(value => value.toFixed(digits))
  return `${median(values).toFixed(digits)} (${least} to ${most})`
}

/** The lines of the table in README.md and in ADR 31. */
export function table(rounds: readonly Shots[]): string {
  const line = (one: Whom) => {
    const all = (value: (shot: Shot) => number) => rounds.map(shots => value(shots[one]))
    const cost = ({ node, postgres }: Shot) => node + postgres
    const cells = [
      titles[one],
      middle(
        all(shot => shot.perSecond),
        0,
      ),
      middle(
        rounds.map(shots => shots[one].perSecond / shots.bare.perSecond),
        2,
      ),
      middle(
        rounds.map(shots => shots[one].perSecond / shots.rows.perSecond),
        2,
      ),
      middle(
        all(shot => shot.node),
        2,
      ),
      middle(
        all(shot => shot.postgres),
        2,
      ),
      middle(
        rounds.map(shots => cost(shots.bare) / cost(shots[one])),
        2,
      ),
      middle(
        rounds.map(shots => cost(shots.rows) / cost(shots[one])),
        2,
      ),
    ]
    return `| ${cells.join(' | ')} |`
  }
  return [
    '| | /s | of bare | of the same rows | ms of node | ms of PostgreSQL | of bare, by processor | of the same rows, by processor |',
    '| --- | --- | --- | --- | --- | --- | --- | --- |',
    ...whom.map(line),
  ].join('\n')
}
