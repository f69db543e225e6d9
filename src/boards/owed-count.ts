/** How many duties are owed in a pathway and how many of them are overdue: each counted up to one more than `countedTo`. */
export type OwedCount = Readonly<{ pathway: string; owed: number; overdue: number }>

/** The most duties of one pathway that a worklist counts. A force owes a hundred thousand, and nobody waits for the sum. */
export const countedTo = 1000

/** A sum of counts; `more` says that it is more than `least`, because not everything was counted. */
export type Sum = Readonly<{ least: number; more: boolean }>

/** Adds counts up, and knows whether one of them went further than was counted. */
export const sumOf = (counts: readonly number[]): Sum => ({
  least: counts.reduce((sum, count) => sum + Math.min(count, countedTo), 0),
  more: counts.some(count => count > countedTo),
})

/** A sum as a sentence says it: "1,680", or "more than 2,000". */
export const sumInWords = ({ least, more }: Sum): string =>
  `${more ? 'more than ' : ''}${least.toLocaleString('en-GB')}`
