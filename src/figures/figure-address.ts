import { type Figure, type Line, lastPeriod, wholeKey } from './figure.ts'

type More = Readonly<{ path?: string; from?: string; last?: string; of?: string; group?: string }>

/** The address of a figure, of its table, or of what stands behind a number, with what was asked. */
export function addressOf({ measure, question, split }: Figure, more: More = {}): string {
  const division = more.group === undefined ? question.split : split?.column
  const query = new URLSearchParams({
    ...(question.source ? { source: question.source } : {}),
    from: (more.from ?? question.from).slice(0, 7),
    last: (more.last ?? lastPeriod(measure, question)).slice(0, 7),
    ...(division ? { split: division } : {}),
    ...(more.of ? { of: more.of } : {}),
    ...(more.group === undefined ? {} : { group: more.group }),
  })
  return `/figures/${measure.id}${more.path ?? ''}?${query}`
}

/** Where what stands behind a number of one line is opened. */
export function addressBehind(figure: Figure, line: Line, of: 'counted' | 'outOf'): string {
  const behind = { path: '/behind', of }
  if (line.key === wholeKey) return addressOf(figure, behind)
  return figure.split
    ? addressOf(figure, { ...behind, group: line.key })
    : addressOf(figure, { ...behind, from: line.key, last: line.key })
}
